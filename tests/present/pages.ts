import { asMarkdown } from '../../src/present/markdown.ts';
import type { Page } from '../../src/present/page.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { widthOf } from '../../src/present/text.ts';

const SLIPS = /NaN|Infinity|undefined|\[object|null/;

/** Lines of a page that are too wide, or hold what is not meant for a reader. */
export const faultsOf = (page: (width: number) => Page): string[] => [
  ...[80, 60].flatMap((width) =>
    onTerminal(page(width), { width, colour: false })
      .split('\n')
      .filter((line) => widthOf(line) > width || SLIPS.test(line)),
  ),
  ...asMarkdown(page(80))
    .split('\n')
    .filter((line, at) => SLIPS.test(line) || (at === 0 && !line.startsWith('# '))),
];

/** Lines of CSV that have more or fewer cells than the first, or hold no values. */
export function faultsOfCsv(text: string): string[] {
  const [head = '', ...rows] = text.trimEnd().split('\r\n');
  if (rows.length === 0) return ['It has no lines.'];
  const cells = (row: string): number => row.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
  return rows.filter((row) => SLIPS.test(row) || cells(row) !== cells(head));
}
