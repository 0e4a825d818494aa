import { BELOW_ONE, type Block, fillUniforms, hashesOf, type Stream, streamOf } from './hash.ts';
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
export function uniforms(
  plan: Plan,
  dimensions: number,
  block: Block = { from: 0, to: plan.draws },
): Float64Array[] {
  const hashes = isSobol(plan, dimensions - 1) ? undefined : hashesOf(plan.seed, block);
  return Array.from({ length: dimensions }, (_, dimension) => columnOf(plan, dimension, block, hashes));
}

/** One column of those numbers. */
export const uniformsOf = (
  plan: Plan,
  dimension: number,
  block: Block = { from: 0, to: plan.draws },
): Float64Array => columnOf(plan, dimension, block);

/** Beyond what there are direction numbers for, layers are the next best. */
const isSobol = ({ kind }: Plan, dimension: number): boolean =>
  kind === 'sobol' && dimension < SOBOL_DIMENSIONS;

function columnOf(
  plan: Plan,
  dimension: number,
  block: Block,
  hashes = isSobol(plan, dimension) ? undefined : hashesOf(plan.seed, block),
): Float64Array {
  const { kind, seed, draws } = plan;
  const stream = streamOf(seed, dimension);
  if (isSobol(plan, dimension) || hashes === undefined) return sobol(dimension, stream, block);
  const column = new Float64Array(hashes.length);
  fillUniforms(column, hashes, stream);
  if (kind !== 'plain') intoLayers(column, stream, draws, block);
  return column;
}

/** Latin hypercube: one draw in each of as many equal layers, in an order of its own for each column. */
function intoLayers(column: Float64Array, stream: Stream, draws: number, { from, to }: Block): void {
  const layer = placeOf(draws, { ...stream, ofDraw: ~stream.ofDraw });
  for (let draw = from; draw < to; draw++)
    column[draw - from] = Math.min((layer(draw) + column[draw - from]!) / draws, BELOW_ONE);
}
