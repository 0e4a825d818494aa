import type { Page } from '../present/page.ts';
import { asText } from '../present/terminal.ts';
import type { Terminal } from '../present/text.ts';

/** An answer that prints as its page: in text, in a REPL and in a notebook. */
export function printing<T extends object>(found: T, page: (it: T, reader: Terminal) => Page): T {
  const text = { value: () => asText((reader) => page(found, reader)) };
  return Object.defineProperties(found, {
    toString: text,
    [Symbol.for('nodejs.util.inspect.custom')]: text,
  });
}
