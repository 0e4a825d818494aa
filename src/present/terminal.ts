import { columns } from './columns.ts';
import type { Block, Page, Section } from './page.ts';
import { type Paint, paints } from './paint.ts';
import { hanging, oneLine, shortAddresses, type Terminal, wrap } from './text.ts';

const INDENT = '  ';

/** A page for a terminal: at most `width` columns, in colour where that is wanted. */
export function onTerminal(page: Page, { width, colour }: Terminal): string {
  const painted = paints(colour);
  const sections = page.map((it) => ofSection(it, width, painted).join('\n'));
  return `${sections.join('\n\n')}\n`;
}

/** A page as text, for a log or a REPL: 80 columns without colour. */
export const asText = (pageFor: (reader: Terminal) => Page): string => onTerminal(pageFor(PLAIN), PLAIN);

/** Who reads a log, a REPL or a notebook. */
export const PLAIN: Terminal = { width: 80, colour: false };

function ofSection({ title, blocks }: Section, width: number, paint: Paint): string[] {
  const lines = blocks.flatMap((it, index) => [
    ...(index > 0 && stands(it, blocks[index - 1]!) ? [''] : []),
    ...ofBlock(it, width - INDENT.length, paint).map((line) => (line === '' ? '' : `${INDENT}${line}`)),
  ]);
  if (title === undefined) return lines;
  return [...wrap(oneLine(title), width).map(paint.bold), ...lines];
}

/** What is set apart by an empty line: the answer from all, a table from what stands above it. */
const stands = (it: Block, before: Block): boolean =>
  it.kind === 'answer' || before.kind === 'answer' || it.kind === 'table';

function ofBlock(block: Block, width: number, paint: Paint): string[] {
  switch (block.kind) {
    case 'table':
      return columns(block, width, paint);
    case 'picture':
      return [...block.lines];
    case 'warnings':
      return block.items.flatMap((it) => warning(tidy(it), width, paint));
    case 'list':
      return block.items.flatMap((it) => hanging('· ', tidy(it), width));
    // An address that is broken can't be followed.
    case 'addresses':
      return block.items.map(oneLine).map(paint.dim);
    case 'answer':
      return wrap(tidy(block.text), width).map(paint.bold);
    case 'aside':
      return wrap(tidy(block.text), width).map(paint.dim);
    default:
      return wrap(tidy(block.text), width);
  }
}

/** The mark alone is in colour: on a light ground yellow is too pale to be read. */
const warning = (text: string, width: number, paint: Paint): string[] =>
  hanging('! ', text, width).map((line, at) => (at === 0 ? `${paint.warning('!')}${line.slice(1)}` : line));

const tidy = (text: string): string => shortAddresses(oneLine(text));
