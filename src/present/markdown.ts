import type { Block, Page, Section, Table } from './page.ts';
import { ADDRESS, oneLine } from './text.ts';

/** A page as Markdown; nothing in its texts is read as markup. */
export const asMarkdown = (page: Page): string =>
  `${page.map((it, index) => ofSection(it, index === 0 ? '#' : '##')).join('\n\n')}\n`;

const ofSection = ({ title, blocks }: Section, level: string): string =>
  [...(title === undefined ? [] : [`${level} ${escaped(title)}`]), ...blocks.map(ofBlock)].join('\n\n');

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'table':
      return table(block);
    case 'picture':
      return fenced(block.lines);
    case 'warnings':
      return block.items.map((it) => `> **!** ${escaped(it)}`).join('\n>\n');
    case 'list':
    case 'addresses':
      return block.items.map((it) => `- ${escaped(it)}`).join('\n');
    case 'answer':
      return `**${escaped(block.text)}**`;
    case 'aside':
      return `*${escaped(block.text)}*`;
    default:
      return escaped(block.text);
  }
}

/** Lines as they are; no line of theirs ends the fence. */
function fenced(lines: readonly string[]): string {
  const ticks = lines.flatMap((it) => it.match(/`+/g) ?? []).map((it) => it.length);
  const fence = '`'.repeat(Math.max(3, ...ticks.map((it) => it + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}

function table({ head, rows, right = [] }: Table): string {
  const count = Math.max(...rows.map(({ cells }) => cells.length), head?.length ?? 0);
  const line = (cells: readonly string[], write: (cell: string) => string) =>
    `| ${Array.from({ length: count }, (_, at) => write(cells[at] ?? '')).join(' | ')} |`;
  const rules = Array.from({ length: count }, (_, at) => (right.includes(at) ? '---:' : '---'));
  return [
    line(head ?? [], escaped),
    line(rules, (it) => it),
    ...rows.map(({ cells, strong }) => line(cells, strong ? bold : escaped)),
  ].join('\n');
}

const bold = (text: string): string => (text === '' ? '' : `**${escaped(text)}**`);

/** Text in which nothing is markup: addresses are links, and all else stands as it was written. */
export const escaped = (text: string): string =>
  oneLine(text)
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : plain(part)))
    .join('')
    .replace(/^(\d*)([-+=]|[.)])(?=\s|$)/, '$1\\$2');

const plain = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|#~]/g, '\\$&');
