import { fieldOf, type Name } from '../study/inputs.ts';
import { didYouMean, nearest } from '../units/nearest.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { read } from '../units/read.ts';
import { write } from '../units/write.ts';
import type { Preset, RunPoint, RunPoints } from './preset.ts';

/** What a run point is called: its name, or else its power. */
export const pointName = ({ name, power }: RunPoint): string => name ?? quantityText('minerPower', power);

const quantityText = (name: Name, value: string): string =>
  write(new Exact(value), fieldOf(name).unit, { asGiven: true });

const FIELD = { field: 'runPoint' } as const;

/** The run points of a machine. @throws HashwattError when none are known, with the machines that have some */
export function runPointsOf(miner: Preset | undefined, presets: readonly Preset[]): RunPoints {
  if (miner?.runPoints) return miner.runPoints;
  const known = presets.filter(({ runPoints }) => runPoints).map(({ id }) => id);
  const fix =
    known.length === 0 ? 'Add run-points to its preset' : `Run points are known of ${known.join(', ')}`;
  const problem: Problem = miner
    ? {
        ...FIELD,
        code: 'unknown-name',
        given: miner.id,
        allowed: 'has no run points that a source gives',
        fix,
      }
    : { ...FIELD, code: 'missing-input', allowed: 'needs a machine from the presets', fix };
  throw new HashwattError([problem]);
}

/**
 * The run point that a text means: its name or any part of it that only one has, its power such as `2000 W`, or its
 * hash rate such as `80 TH/s`. Between points no source gives anything.
 * @throws HashwattError when it means none or several
 */
export function pointCalled(text: string, { points }: RunPoints): RunPoint {
  const wanted = text.trim().toLowerCase();
  const named = points.filter(({ name }) => name?.toLowerCase().includes(wanted));
  const exact = points.filter(({ name }) => name?.toLowerCase() === wanted);
  const found = [exact, named, measured(text, points)].find((it) => it.length > 0) ?? [];
  const [only, another] = found;
  if (only && !another) return only;
  const names = points.map(pointName);
  // The spelling of a number tells nothing of which one was meant.
  const like = /^\d/.test(wanted) ? undefined : didYouMean(nearest(wanted, names));
  throw new HashwattError([
    {
      ...FIELD,
      code: only ? 'ambiguous-name' : 'unknown-name',
      given: text,
      allowed: only ? `could be ${found.map(pointName).join(', ')}` : 'is no run point of this machine',
      fix: like ?? `There are ${names.join(', ')}`,
    },
  ]);
}

const measured = (text: string, points: readonly RunPoint[]): readonly RunPoint[] =>
  (['power', 'hashRate'] as const)
    .map((of) => {
      const value = read(text, fieldOf(of === 'power' ? 'minerPower' : 'minerHashRate'));
      return value instanceof Exact ? points.filter((it) => value.eq(it[of])) : [];
    })
    .find((it) => it.length > 0) ?? [];
