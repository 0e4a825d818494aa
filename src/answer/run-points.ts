import { shipped } from '../presets/compiled.ts';
import type { Library, RunPoint } from '../presets/preset.ts';
import { pointName, runPointsOf } from '../presets/run-point.ts';
import { runPointsPage, type RunPointsShown } from '../present/run-points.ts';
import { estimate } from '../study/estimate.ts';
import { comparePoints } from '../study/run-points.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { advised } from './estimate.ts';
import { presetQuantity } from './preset-quantity.ts';
import { type Printed, printing } from './printing.ts';
import { type Question, understand } from './question.ts';
import { refuseBeside, runningAt } from './run-point.ts';
import { presetWarnings } from './warnings.ts';

/**
 * A site with one machine at every run point that a source gives: more machines slower, or fewer at full power.
 * @example runPoints({ scenario: 'site-50mw', miner: 's19j-pro', bitcoinPrice: '95k' }).points
 * @throws HashwattError with every problem of what was asked, or when the machine has no run points
 */
export function runPoints(
  question: Omit<Question, 'runPoint'>,
  library: Library = shipped,
): RunPointsShown & Printed {
  const understood = understand(question, library);
  const { background, stated } = understood;
  if (background.fleet.length > 0) throw new HashwattError([MIXED]);
  const miner = background.used.find(({ kind }) => kind === 'miner');
  const known = runPointsOf(miner, library.presets);
  refuseBeside('the run point', stated, []);
  const { used, warnings: ownWarnings } = advised(() => estimate(stated), library);
  const points = known.points.filter((it) => !isNameplate(it, miner!));
  const named = known.points.find((it) => isNameplate(it, miner!));
  const { points: read, by } = comparePoints([stated, ...points.map((it) => runningAt(it, known, stated))]);
  const found = {
    scenario: background.scenario ?? null,
    miner: { id: miner!.id, name: miner!.name },
    points: read.map((it, at) => ({
      ...it,
      name: at === 0 ? (named?.name ?? 'nameplate') : pointName(points[at - 1]!),
    })),
    by,
    about: known,
    stated,
    warnings: [...presetWarnings(understood, used, library.assumptions.limitsOfAge), ...ownWarnings],
    ownWarnings,
  };
  return printing(found, (it) => runPointsPage(it));
}

const MIXED = {
  code: 'wrong-shape',
  field: 'runPoint',
  allowed: 'is of one model, and the fleet is mixed',
} as const;

const isNameplate = ({ power, hashRate }: RunPoint, miner: Parameters<typeof presetQuantity>[0]): boolean =>
  new Exact(power).eq(presetQuantity(miner, 'minerPower').value ?? NaN) &&
  new Exact(hashRate).eq(presetQuantity(miner, 'minerHashRate').value ?? NaN);
