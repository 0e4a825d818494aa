import type { Paint } from '../../present/paint.ts';
import type { Terminal } from '../../present/text.ts';

/** How the screen sets things apart; never by colour alone. */
export interface Look extends Paint, Pick<Terminal, 'colour'> {
  /** Whether the terminal shows ASCII alone. */
  readonly ascii: boolean;
}
