import { asMarkdown } from '../present/markdown.ts';
import { chartsOf, notebookHtml } from '../present/notebook.ts';
import type { Page } from '../present/page.ts';
import { asText, PLAIN } from '../present/terminal.ts';
import type { Terminal } from '../present/text.ts';

/** What prints well by itself: in text, in a REPL and in a notebook. */
export interface Printed {
  /** The page of the command line. */
  toString(): string;
  /** The same for a notebook that shows HTML, with its charts drawn. */
  toHTML(): string;
  /** Each of its charts as an SVG of its own; none where it has none. */
  toSVG(): readonly string[];
}

/** How something is told in each form. */
export interface Forms<T> {
  readonly text: (it: T) => string;
  readonly markdown: (it: T) => string;
  readonly html: (it: T) => string;
  readonly charts: (it: T) => readonly string[];
}

/** Gives an answer, or the prototype of all of a class, its page in every form; `drawn` are charts that text does without. */
export function printing<T extends object>(
  it: T,
  page: (it: T, reader: Terminal) => Page,
  drawn: (it: T) => Page = () => [],
): T & Printed {
  const text = (found: T): string => asText((reader) => page(found, reader));
  return printingAs(it, {
    text,
    markdown: (found) => asMarkdown(page(found, PLAIN)),
    html: (found) => notebookHtml([...page(found, PLAIN), ...drawn(found)], text(found)),
    charts: (found) => chartsOf([...page(found, PLAIN), ...drawn(found)]),
  });
}

/** Gives it every form. A notebook that asks by `Jupyter.display` takes the richest that it can show. */
export function printingAs<T extends object>(it: T, forms: Forms<T>): T & Printed {
  const { text, markdown, html, charts } = forms;
  const bundle = (found: T): Readonly<Record<string, string>> => ({
    'text/plain': text(found),
    'text/markdown': markdown(found),
    'text/html': html(found),
  });
  const method = (of: (found: T) => unknown): PropertyDescriptor => ({
    value(this: T) {
      return of(this);
    },
    configurable: true,
  });
  return Object.defineProperties(it as T & Printed, {
    toString: method(text),
    toHTML: method(html),
    toSVG: method(charts),
    [Symbol.for('nodejs.util.inspect.custom')]: method(text),
    [Symbol.for('Jupyter.display')]: method(bundle),
  });
}
