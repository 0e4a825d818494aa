import type { Node } from '../formula/node.ts';
import { Float64Reader } from '../interpret/float64.ts';
import type { Flows, MonthPaths, Tally } from '../interpret/question.ts';
import { monthly } from '../mining/book.ts';
import { type Name, STRENGTH } from './inputs.ts';
import { onlyRate } from './only-rate.ts';
import { type FlowRows, RateFinder } from './returns.ts';
import type { Outcomes } from './outcomes.ts';
import { type Course, prepared } from './project.ts';
import type { TrialInput } from './trial.ts';
import type { WorthName } from './worth-names.ts';
import { type Sums, worthOfSums } from './worth-sums.ts';

/** A number of a draw, from what the program found of all of them. */
type Found = (tallies: readonly Float64Array[], draw: number) => number;

const FLOWS: Flows = { spent: 'spentInMonth', earned: 'earnedInMonth', held: 'coinStockValue' };
const STEP = 'discountStep';

const reader = new Float64Reader(monthly);

/** What a projection is worth, where the fleet is bought at once, runs as it is, and nothing is borrowed. */
export function monthOutcomes(
  course: Course,
  inputs: readonly Pick<TrialInput, 'name' | 'strength'>[],
  wanted: readonly WorthName[],
): Outcomes {
  const { stated, paths, horizon } = prepared(course);
  const drawn = new Map(inputs.map(({ name, strength }) => [name as string, strength]));
  const tallies: Tally[] = [];
  const found = wanted.map((name) => foundBy(name, tallies, horizon.months));
  const columns = wanted.includes('irr') ? [FLOWS] : [];
  const run = reader.months({
    given: new Map([...stated].filter(([name]) => !drawn.has(name))),
    drawn,
    months: horizon.months,
    paths: pathsOf(paths),
    strengthOfPaths: STRENGTH.path,
    wanted: tallies,
    columns,
  });
  return (values, from, to, out) => {
    const flows = new Float64Array((to - from) * (horizon.months + 1));
    const sums = tallies.map(() => new Float64Array(values[0]?.length ?? to));
    run(values, from, to, sums, { followed: [], columns: columns.map(() => flows) });
    for (const [at, name] of wanted.entries())
      if (name === 'irr') rates({ flows, rows: to - from, width: horizon.months + 1 }, out[at]!, from);
      else for (let draw = from; draw < to; draw++) out[at]![draw] = found[at]!(sums, draw);
  };
}

/** The rates of return of a block of draws, in %/year; NaN where there is none, or several. */
function rates(block: FlowRows, out: Float64Array, from: number): void {
  const { flows, rows, width } = block;
  const found = { rate: new Float64Array(rows), count: new Uint8Array(rows) };
  new RateFinder(rows).find(block, found, 0);
  for (let row = 0; row < rows; row++) {
    const rate = found.rate[row]!;
    const own = flows.subarray(row * width, (row + 1) * width);
    out[from + row] = (found.count[row] === 1 ? rate : onlyRate(own, rate)) * 100;
  }
}

/** Everything is bought and built in the first month, and sold with the last. */
function pathsOf(paths: Course['paths']): MonthPaths {
  const bought = formulaOf('boughtHashRate');
  return {
    known: new Map([...paths].map(([name, path]) => [name, path.map((it) => it.toNumber())])),
    followed: [],
    once: new Map([
      ['boughtHashRate', { in: 'first', formula: bought }],
      ['builtDraw', { in: 'first', formula: formulaOf('builtDraw') }],
      ['soldHashRate', { in: 'last', formula: bought }],
    ]),
  };
}

function formulaOf(name: Name): Node {
  const quantity = monthly.quantity(name);
  return quantity.kind === 'derived' ? quantity.formula : quantity;
}

function foundBy(name: WorthName, tallies: Tally[], months: number): Found {
  const asked = (tally: Tally): Found => {
    const known = tallies.findIndex((it) => JSON.stringify(it) === JSON.stringify(tally));
    const at = known < 0 ? tallies.push(tally) - 1 : known;
    return (columns, draw) => columns[at]![draw]!;
  };
  if (name === 'payback' || name === 'discountedPayback') {
    const steps = name === 'payback' ? {} : { step: STEP };
    const time = asked({ what: 'payback', of: FLOWS, ...steps });
    return (columns, draw) => orNever(time(columns, draw), months);
  }
  return name === 'irr' ? () => NaN : worthOfSums(sumsBy(asked))[name]();
}

/** There is a flow at the start and one after each month; a payback beyond the last never comes. */
const orNever = (time: number, months: number): number => (time > months ? NaN : time);

const sumsBy = (asked: (tally: Tally) => Found): Sums<Found> => ({
  worth: (of, at) => asked({ what: 'worth', of, at, step: STEP }),
  net: () => asked({ what: 'worth', of: FLOWS, at: 'start', step: STEP }),
  sum: (of) => asked({ what: 'sum', of }),
  one: () => 1,
  plus: (a, b) => (columns, draw) => a(columns, draw) + b(columns, draw),
  minus: (a, b) => (columns, draw) => a(columns, draw) - b(columns, draw),
  over: (a, b) => (columns, draw) => {
    const quotient = a(columns, draw) / b(columns, draw);
    return Number.isFinite(quotient) ? quotient : NaN;
  },
});
