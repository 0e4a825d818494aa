import type { Correlated } from '../chance/correlation.ts';
import type { Preset } from '../presets/preset.ts';
import type { Name } from '../study/inputs.ts';

/** A correlation that inputs are drawn with, and where it comes from. */
export interface Held extends Correlated {
  readonly preset?: string;
  readonly source?: string;
  readonly note?: string;
}

/** A user’s correlations, and of those of presets the ones between inputs that are drawn, where no user names the pair. */
export function correlationsOf(
  given: readonly Correlated[],
  used: readonly Preset[],
  inputs: readonly { readonly name: Name }[],
): readonly Held[] {
  const isDrawn = (name: Name): boolean => inputs.some((it) => it.name === name);
  const isGiven = (pair: readonly Name[]): boolean =>
    given.some((it) => pair.every((name) => it.pair.includes(name)));
  const stated = used.flatMap(({ id, correlations = [] }) =>
    correlations
      .filter(({ between }) => between.every(isDrawn) && !isGiven(between))
      .map(({ between, rank, ...about }) => ({ pair: between, rank: Number(rank), preset: id, ...about })),
  );
  return [...given, ...stated];
}
