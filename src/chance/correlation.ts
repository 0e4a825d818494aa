import { HashwattError, type Problem } from '../units/problem.ts';
import { cholesky, dot, type Matrix } from './cholesky.ts';
import { BELOW_ONE } from './hash.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/** How closely the ranks of two inputs follow each other: 1 in the same order, −1 in the opposite one. */
export interface Correlated {
  readonly pair: readonly [string, string];
  readonly rank: number;
}

/** What mixes the columns of inputs. */
export interface Correlation {
  /** Where the inputs that are correlated stand among all. */
  readonly columns: readonly number[];
  readonly lower: Matrix;
}

/**
 * The correlation of inputs, as a Gaussian copula: each keeps its own distribution. A rank correlation r is the
 * correlation 2·sin(πr/6) of the normal variables behind: H. Hotelling and M. R. Pabst, Annals of Mathematical
 * Statistics 7 (1936), 29–43.
 * @throws HashwattError for pairs that are no pairs of `names`, and for correlations that cannot hold together.
 */
export function correlationOf(names: readonly string[], pairs: readonly Correlated[]): Correlation {
  const problems = pairs.flatMap((it, at) => problemsOf(it, pairs.slice(0, at), names));
  if (problems.length > 0) throw new HashwattError(problems);
  const involved = names.filter((name) => pairs.some(({ pair }) => pair.includes(name)));
  const outcome = cholesky(matrixOf(involved, pairs, 1));
  if ('failedAt' in outcome) throw new HashwattError([inconsistent(involved, pairs, outcome.failedAt)]);
  return { columns: involved.map((name) => names.indexOf(name)), lower: outcome.lower };
}

const matrixOf = (names: readonly string[], pairs: readonly Correlated[], part: number): Matrix =>
  names.map((one) =>
    names.map((other) => {
      if (one === other) return 1;
      const rank = pairs.find(({ pair }) => pair.includes(one) && pair.includes(other))?.rank ?? 0;
      return 2 * Math.sin((Math.PI * rank * part) / 6);
    }),
  );

const textOf = ({ pair: [one, other] }: Correlated): string => `${one} and ${other}`;

const FIELD = 'correlations';

function problemsOf(
  it: Correlated,
  before: readonly Correlated[],
  names: readonly string[],
): readonly Problem[] {
  const [one, other] = it.pair;
  const problem = (code: Problem['code'], allowed: string, fix: string): Problem => ({
    code,
    field: FIELD,
    given: textOf(it),
    allowed,
    fix,
  });
  const strange = it.pair
    .filter((name) => !names.includes(name))
    .map((name) => problem('unknown-name', `name ${name}, which is not uncertain`, 'Give it a range'));
  if (strange.length > 0) return strange;
  if (one === other)
    return [problem('wrong-shape', 'are the same input', 'Name two inputs that are different')];
  if (before.some(({ pair }) => pair.includes(one) && pair.includes(other)))
    return [problem('wrong-shape', 'are correlated twice', 'Leave one of the two out')];
  return Math.abs(it.rank) <= 1
    ? []
    : [problem('out-of-range', `cannot have the rank correlation ${it.rank}`, 'Give one from −1 to 1')];
}

/** Correlations that no inputs can have together, and how much weaker they would have to be. */
function inconsistent(names: readonly string[], pairs: readonly Correlated[], failedAt: number): Problem {
  const among = names.slice(0, failedAt + 1);
  const concerned = pairs.filter(({ pair }) => pair.every((name) => among.includes(name)));
  let [possible, impossible] = [0, 1];
  for (let step = 0; step < 30; step++) {
    const part = (possible + impossible) / 2;
    if ('lower' in cholesky(matrixOf(names, pairs, part))) possible = part;
    else impossible = part;
  }
  return {
    code: 'out-of-range',
    field: FIELD,
    allowed: `${concerned.map((it) => `${textOf(it)} (${it.rank})`).join(', ')} contradict each other`,
    fix: `Multiply each by ${Math.floor(possible * 100) / 100} or less, or leave a pair out`,
  };
}

/** The columns of a plan, or any block of them, with the correlated ones mixed draw by draw. */
export function correlate(
  { columns, lower }: Correlation,
  uniforms: readonly Float64Array[],
): Float64Array[] {
  const normals = columns.map((column) => uniforms[column]!.map(normalQuantile));
  const mixed = [...uniforms];
  for (const [at, column] of columns.entries()) {
    const row = lower[at]!;
    // A first or independent column stays as it is, to the last bit.
    if (row[at] !== 1) mixed[column] = mixedBy(row, normals);
  }
  return mixed;
}

function mixedBy(row: readonly number[], normals: readonly Float64Array[]): Float64Array {
  const values = new Float64Array(row.length);
  return normals[0]!.map((_, draw) => {
    for (let at = 0; at < row.length; at++) values[at] = normals[at]![draw]!;
    return Math.min(normalCdf(dot(row, values, row.length)), BELOW_ONE);
  });
}
