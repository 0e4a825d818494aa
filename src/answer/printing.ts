import { asHtml } from '../present/html.ts';
import { asMarkdown } from '../present/markdown.ts';
import type { Page } from '../present/page.ts';
import { asText, PLAIN } from '../present/terminal.ts';
import type { Terminal } from '../present/text.ts';

/** What prints well by itself: in text, in a REPL and in a notebook. */
export interface Printed {
  /** The page of the command line. */
  toString(): string;
  /** The same for a notebook that shows HTML. */
  toHTML(): string;
}

/**
 * Gives an answer, or the prototype of all of a class, its page in every form. A notebook that asks by
 * `Jupyter.display` takes the richest that it can show.
 */
export function printing<T extends object>(it: T, page: (it: T, reader: Terminal) => Page): T & Printed {
  const plain = (found: T): string => asText((reader) => page(found, reader));
  const html = (found: T): string => asHtml(page(found, PLAIN), 3, 'hashwatt');
  const bundle = (found: T): Readonly<Record<string, string>> => ({
    'text/plain': plain(found),
    'text/markdown': asMarkdown(page(found, PLAIN)),
    'text/html': html(found),
  });
  const method = (of: (found: T) => unknown): PropertyDescriptor => ({
    value(this: T) {
      return of(this);
    },
    configurable: true,
  });
  return Object.defineProperties(it as T & Printed, {
    toString: method(plain),
    toHTML: method(html),
    [Symbol.for('nodejs.util.inspect.custom')]: method(plain),
    [Symbol.for('Jupyter.display')]: method(bundle),
  });
}
