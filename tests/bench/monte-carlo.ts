import { isFault } from '../../src/chance/distribution.ts';
import { triangular } from '../../src/chance/bounded.ts';
import { lognormal } from '../../src/chance/unbounded.ts';
import { fillUniforms, hashesOf, streamOf } from '../../src/chance/hash.ts';
import { type Backend, Float64Reader } from '../../src/interpret/float64.ts';
import { monthly } from '../../src/mining/book.ts';
import { RateFinder } from '../../src/study/returns.ts';
import { quantiles } from './select.ts';
import { question } from './work-b.ts';

export const DRAWS = 100_000;
const SEED = 42;
const BLOCK = 64;
const INPUTS = 18;
const WIDTH = 121;

export type Draws = readonly Float64Array[];
/** NPV, coins, mean margin of a MWh, payback, rate of return: a column each. */
export type Results = readonly Float64Array[];
/** Works out the draws of a block; the results go to the place `from`. */
export type Evaluate = (draws: Draws, from: number, count: number, out: Results) => void;

/** The distributions of Work B, in the units of the book; the block height is a whole number. */
const height = {
  fill: (column: Float64Array): void => {
    column.forEach((u, at) => (column[at] = Math.floor(920_000 + 26_298 * u)));
  },
};
const distributions = [
  triangular(80, 100, 120),
  triangular(85, 93, 98),
  triangular(20, 50, 90),
  triangular(1.03, 1.08, 1.2),
  triangular(15, 18, 24),
  lognormal(95_000, 0.2),
  triangular(-5, 22, 55),
  lognormal(1000, 0.1),
  triangular(0, 10, 30),
  lognormal(0.05, 0.7),
  triangular(0.5, 1.5, 3),
  triangular(93, 97, 99.5),
  triangular(15, 30, 50),
  triangular(15_000, 25_000, 40_000),
  triangular(6, 10, 16),
  triangular(150_000, 250_000, 450_000),
  triangular(8, 12, 18),
  height,
].map((it) => {
  if (isFault(it)) throw new Error(it.allowed);
  return it;
});

const streams = distributions.map((_, column) => streamOf(SEED, column));
const block = Array.from({ length: INPUTS }, () => new Float64Array(BLOCK));

function sample(from: number, count: number): void {
  const hashes = hashesOf(SEED, { from, to: from + BLOCK });
  block.forEach((column, at) => {
    fillUniforms(column, hashes, streams[at]!);
    distributions[at]!.fill(count === BLOCK ? column : column.subarray(0, count));
  });
}

/** Samples and works out the draws from one to another. */
export function follow(evaluate: Evaluate, from: number, to: number, out: Results): void {
  for (let draw = from; draw < to; draw += BLOCK) {
    const count = Math.min(BLOCK, to - draw);
    sample(draw, count);
    evaluate(block, draw, count, out);
  }
}

/** Room for the results, in memory that threads share where that is asked for. */
export const room = (isShared = false): Results =>
  Array.from({ length: 5 }, () =>
    isShared ? new Float64Array(new SharedArrayBuffer(DRAWS * 8)) : new Float64Array(DRAWS),
  );

const scratch = new Float64Array(DRAWS);

/** The whole of Work B in one thread. */
export const monteCarlo = (evaluate: Evaluate, out: Results): number[][] => {
  follow(evaluate, 0, DRAWS, out);
  return out.map((column) => quantiles(column, scratch));
};

/** Work B from the book. */
export function fromBook(backend: Backend = 'text'): Evaluate {
  const run = new Float64Reader(monthly, backend).months(question);
  const finder = new RateFinder(BLOCK);
  const [npv, coins, margin, energy, payback] = Array.from({ length: 5 }, () => new Float64Array(BLOCK)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const flows = new Float64Array(BLOCK * WIDTH);
  const buffers = { followed: [], columns: [flows] };
  const [rate, count] = [new Float64Array(BLOCK), new Uint8Array(BLOCK)];
  return (draws, from, draw, out) => {
    run(draws, 0, draw, [npv, coins, margin, energy, payback], buffers);
    finder.find({ flows, rows: draw, width: WIDTH }, { rate, count }, 0, payback);
    for (let i = 0; i < draw; i++) {
      out[0]![from + i] = npv[i]!;
      out[1]![from + i] = coins[i]!;
      out[2]![from + i] = energy[i]! > 0 ? margin[i]! / energy[i]! : 0;
      out[3]![from + i] = payback[i]!;
      out[4]![from + i] = Number.isNaN(rate[i]!) ? -1 : rate[i]!;
    }
  };
}
