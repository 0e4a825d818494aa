import { BELOW_ONE, bitsOf, type Block, fraction, type Stream, streamOf } from './hash.ts';
import { placeOf } from './permutation.ts';
import { sobol, SOBOL_DIMENSIONS } from './sobol.ts';

/** How draws are spread: by chance alone, once in each of as many layers, or as evenly as is known. */
export type PlanKind = 'plain' | 'latin' | 'sobol';

/** Everything that the numbers between 0 and 1 of a run follow from. */
export interface Plan {
  readonly kind: PlanKind;
  readonly seed: number;
  readonly draws: number;
}

/**
 * The numbers between 0 and 1 of a run, a column for each of `dimensions` inputs. They depend on nothing but the
 * plan, the column and the draw: a block made alone has the same bytes as in the whole.
 */
export const uniforms = (plan: Plan, dimensions: number, block?: Block): Float64Array[] =>
  Array.from({ length: dimensions }, (_, dimension) => uniformsOf(plan, dimension, block));

/** One column of those numbers. */
export function uniformsOf(
  { kind, seed, draws }: Plan,
  dimension: number,
  block: Block = { from: 0, to: draws },
): Float64Array {
  const stream = streamOf(seed, dimension);
  // Beyond what there are direction numbers for, layers are the next best.
  if (kind === 'sobol' && dimension < SOBOL_DIMENSIONS) return sobol(dimension, stream, block);
  return kind === 'plain' ? plain(stream, block) : latin(stream, draws, block);
}

function plain(stream: Stream, { from, to }: Block): Float64Array {
  const column = new Float64Array(to - from);
  for (let draw = from; draw < to; draw++) column[draw - from] = fraction(bitsOf(stream, draw));
  return column;
}

/** Latin hypercube: one draw in each of as many equal layers, in an order of its own for each column. */
function latin(stream: Stream, draws: number, { from, to }: Block): Float64Array {
  const layer = placeOf(draws, { ...stream, ofDraw: ~stream.ofDraw });
  const column = plain(stream, { from, to });
  for (let draw = from; draw < to; draw++)
    column[draw - from] = Math.min((layer(draw) + column[draw - from]!) / draws, BELOW_ONE);
  return column;
}
