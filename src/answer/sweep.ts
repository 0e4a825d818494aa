import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { estimate } from '../study/estimate.ts';
import { firstMonth } from '../study/first-month.ts';
import { lackedBy, refuseIdle, unmoved } from '../study/idle-axes.ts';
import type { Name } from '../study/inputs.ts';
import { oldestUsed } from '../study/oldest.ts';
import { Lattice } from '../study/lattice.ts';
import { sweep as sweepOver } from '../study/sweep.ts';
import { exactCell } from '../study/sweep-exact.ts';
import { statedIn, type SweptName } from '../study/swept.ts';
import { Absent } from '../interpret/absent.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { advised } from './estimate.ts';
import { type MonthlyQuestion, type ProjectQuestion, understandMonths } from './months.ts';
import { Sweep } from './sweep-cells.ts';
import { axesOf, resultsOf } from './sweep-question.ts';
import { presetWarnings } from './warnings.ts';

/** What to sweep: any quantity over a list or a range of values, and which results to show. */
export interface SweepQuestion extends ProjectQuestion {
  /** One to four inputs: `40k:200k:20k` (from, to, step), `log 10:1000:25` (from, to, how many), or `20, 40, 60`. */
  readonly over: { readonly [K in Name]?: string | undefined };
  /** Results of a year, or npv, irr, payback and what else a projection is worth. */
  readonly results?: readonly SweptName[] | undefined;
}

/**
 * Works out results for every combination of some inputs.
 * @example sweep({ scenario: 'site-50mw', over: { bitcoinPrice: '40k:200k:20k', powerPrice: '20, 40, 60' }, results: ['marginPerYear'] })
 * @throws HashwattError with every problem of what was asked, or when an input is overruled or moves no result
 */
export function sweep(question: SweepQuestion, library: Library = shipped): Sweep {
  const { over, results, ...others } = question;
  const problems: Problem[] = [];
  const axes = collect(problems, () => axesOf(over, others));
  const understood = collect(problems, () => understandMonths(others, library));
  const asked = collect(problems, () => resultsOf(results, others));
  if (!axes || !understood || !asked || problems.length > 0) throw new HashwattError(problems);
  const lattice = new Lattice(axes);
  const course = withoutPaths(understood, lattice);
  const { warnings, ownWarnings, oldest } = warned(course, lattice, library);
  const { wanted, told } = answerable(course, lattice, asked, results !== undefined);
  refuseIdle(course, lattice, wanted);
  const swept = sweepOver(course, lattice, wanted);
  const own = [...ownWarnings, ...told, ...unmoved(swept)];
  const { scenario = null, leavesOut } = course.background;
  return new Sweep({
    ...swept,
    scenario,
    leavesOut,
    warnings: [...warnings, ...own],
    ownWarnings: own,
    oldest,
  });
}

/** What is swept stands in for a path that a preset states. */
const withoutPaths = (course: MonthlyQuestion, { axes }: Lattice): MonthlyQuestion => ({
  ...course,
  paths: new Map([...course.paths].filter(([name]) => axes.every((axis) => axis.name !== name))),
});

/** What holds in the first cell and in the last: what is said of one cell alone follows from what is swept. */
function warned(course: MonthlyQuestion, lattice: Lattice, library: Library) {
  const [first, last] = [0, lattice.size - 1].map((cell) =>
    collect([], () => estimatedIn(course, lattice, cell)),
  );
  const { warnings, used } = first ?? last ?? advised(() => estimatedIn(course, lattice, 0), library);
  const ownWarnings = warnings.filter((it) => last?.warnings.includes(it) ?? true);
  const stated = statedIn(course, lattice, 0);
  return {
    ownWarnings,
    warnings: presetWarnings({ ...course, stated }, used, library.assumptions.limitsOfAge),
    oldest: oldestUsed(stated, used),
  };
}

const estimatedIn = (course: MonthlyQuestion, lattice: Lattice, cell: number) =>
  estimate(firstMonth({ ...course, stated: statedIn(course, lattice, cell) }));

/** The results that can be had; those that were asked for must be. */
function answerable(
  course: MonthlyQuestion,
  lattice: Lattice,
  asked: readonly SweptName[],
  isNamed: boolean,
): { wanted: readonly SweptName[]; told: readonly string[] } {
  const values = exactCell(course, lattice, 0, asked);
  const lacks = values.map((it) => it instanceof Absent && it.missing.length > 0);
  const isNone = lacks.every(Boolean);
  if (isNone || (isNamed && lacks.some(Boolean))) throw new HashwattError(lackedBy(course, lattice, values));
  return {
    wanted: asked.filter((_, at) => !lacks[at]),
    told: asked.flatMap((name, at) =>
      lacks[at] ? [`${name} is not shown: it ${(values[at] as Absent).because}`] : [],
    ),
  };
}
