import type { Block, Page, Section, Table } from './page.ts';
import { oneLine } from './text.ts';

/**
 * A page as HTML for a notebook: plain elements, which take the notebook's own looks. Nothing in its texts is read as
 * markup.
 */
export const asHtml = (page: Page): string =>
  `${page.map((it, index) => ofSection(it, index === 0 ? 'h3' : 'h4')).join('\n')}\n`;

const ofSection = ({ title, blocks }: Section, heading: string): string =>
  `<section>\n${[...(title === undefined ? [] : [element(heading, title)]), ...blocks.map(ofBlock)].join('\n')}\n</section>`;

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'table':
      return table(block);
    case 'picture':
      return `<pre>${block.lines.map(bare).join('\n')}</pre>`;
    case 'warnings':
      return list(block.items, (it) => `<strong>!</strong> ${inHtml(it)}`);
    case 'list':
    case 'addresses':
      return list(block.items, inHtml);
    case 'answer':
      return `<p><strong>${inHtml(block.text)}</strong></p>`;
    case 'aside':
      return `<p><em>${inHtml(block.text)}</em></p>`;
    default:
      return element('p', block.text);
  }
}

const element = (name: string, text: string): string => `<${name}>${inHtml(text)}</${name}>`;

const list = (items: readonly string[], write: (item: string) => string): string =>
  `<ul>\n${items.map((it) => `<li>${write(it)}</li>`).join('\n')}\n</ul>`;

function table({ head, rows, right = [] }: Table): string {
  const count = Math.max(...rows.map(({ cells }) => cells.length), head?.length ?? 0);
  const line = (name: string, cells: readonly string[], strong = false): string =>
    `<tr>${Array.from({ length: count }, (_, at) => cell(name, cells[at] ?? '', right.includes(at), strong)).join('')}</tr>`;
  return [
    '<table>',
    ...(head ? [`<thead>${line('th', head)}</thead>`] : []),
    '<tbody>',
    ...rows.map(({ cells, strong }) => line('td', cells, strong)),
    '</tbody>',
    '</table>',
  ].join('\n');
}

const cell = (name: string, text: string, isRight: boolean, isStrong: boolean): string => {
  const inside = isStrong && text !== '' ? `<strong>${inHtml(text)}</strong>` : inHtml(text);
  return `<${name} style="text-align:${isRight ? 'right' : 'left'}">${inside}</${name}>`;
};

const ADDRESS = /(https?:\/\/[^\s<>()`|\\"']+)/;

/** Text in which nothing is markup; addresses are links. */
const inHtml = (text: string): string =>
  oneLine(text)
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<a href="${plain(part)}">${plain(part)}</a>` : plain(part)))
    .join('');

/** A line of a picture: its spaces stay, and no code of a terminal does. */
// oxlint-disable-next-line no-control-regex
const bare = (line: string): string => plain(line.replace(/\u001b\[[\d;]*m/g, ''));

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const plain = (text: string): string => text.replace(/[&<>"']/g, (it) => ENTITIES[it]!);
