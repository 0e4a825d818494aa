import type { Envelope } from '../study/envelope.ts';
import type { NameOf } from './absences.ts';
import { oldestText } from './oldest.ts';
import { stakesNote } from './stakes.ts';
import { oneLine } from './text.ts';
import { type Warned, warnings } from './warnings.ts';

/** What a reader must know of numbers that stand in a table by themselves. */
export interface Spoken extends Warned {
  readonly leavesOut?: readonly string[];
}

/** The same, a sentence a line. */
export const spoken = (it: Spoken, nameOf: NameOf): string =>
  lines([...warnings(it, nameOf), oldestText(it.oldest)], it.leavesOut);

/** What a reader must know of an envelope’s numbers. */
export const talk = (envelope: Envelope, nameOf: NameOf): string =>
  lines(
    [...warnings(envelope, nameOf), oldestText(envelope.oldest), stakesNote(envelope)],
    envelope.leavesOut,
  );

const lines = (told: readonly string[], leavesOut: readonly string[] = []): string =>
  [...told, ...leavesOut.map((it) => `left out: ${it}`)]
    .filter((it) => it !== '')
    .map((it) => `hashwatt: ${oneLine(it)}\n`)
    .join('');
