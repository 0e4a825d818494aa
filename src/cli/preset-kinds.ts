import { HashwattError, type Kind, presets } from '../index.ts';
import { unknownWord } from '../present/flags.ts';

/** The kinds of preset, in the order in which an estimate takes them up. */
export const kinds: readonly Kind[] = [...new Set(presets.map(({ kind }) => kind))];

export function kindCalled(text: string, field: string): Kind {
  const kind = kinds.find((it) => text === it || text === `${it}s`);
  if (kind) return kind;
  const { fix, ...problem } = unknownWord(text, `is none of ${kinds.join(', ')}`, kinds);
  throw new HashwattError([{ ...problem, field, given: text, ...(fix === undefined ? {} : { fix }) }]);
}
