import type { Envelope } from '../study/envelope.ts';
import { stakesNote } from './stakes.ts';
import { oneLine } from './text.ts';
import { warnings } from './warnings.ts';

/** What a reader must know of numbers that stand in a table by themselves, a sentence a line. */
export const talk = (envelope: Envelope, nameOf: (name: string) => string): string =>
  [...warnings(envelope, nameOf), stakesNote(envelope), ...envelope.leavesOut.map((it) => `left out: ${it}`)]
    .filter((it) => it !== '')
    .map((it) => `hashwatt: ${oneLine(it)}\n`)
    .join('');
