import type { Block, Page, Row, Section, Table } from './page.ts';
import { svg } from './svg.ts';
import { element, escapedLine, escapedMarkup } from './svg-parts.ts';
import { ADDRESS } from './text.ts';

/** Gives each picture an id of its own. */
type Ids = () => string;

/** A page as HTML, its sections under headings of a level; nothing in its texts is read as markup. */
export function asHtml(page: Page, level: 2 | 3, prefix: string): string {
  const count = { of: 0 };
  const ids: Ids = () => `${prefix}-${(count.of += 1)}`;
  return page.map((it) => ofSection(it, level, ids)).join('\n');
}

const ofSection = ({ title, blocks }: Section, level: number, ids: Ids): string => {
  const heading = title === undefined ? '' : element(`h${level}`, {}, escapedMarkup(title));
  return element('div', { class: 'section' }, heading + blocks.map((it) => ofBlock(it, ids)).join(''));
};

function ofBlock(block: Block, ids: Ids): string {
  switch (block.kind) {
    case 'table':
      return table(block);
    case 'picture':
      return block.lines.length === 0 ? '' : pictureHtml(block, ids);
    case 'warnings':
    case 'list':
    case 'addresses':
      return list(block.items, block.kind);
    default:
      return block.text === '' ? '' : element('p', { class: block.kind }, linked(block.text));
  }
}

function pictureHtml({ chart, lines }: Extract<Block, { kind: 'picture' }>, ids: Ids): string {
  if (chart) return element('figure', {}, svg(chart, { id: ids() }));
  return element('pre', { tabindex: '0' }, lines.map(escapedLine).join('\n'));
}

const list = (items: readonly string[], kind: string): string =>
  items.length === 0
    ? ''
    : element('ul', { class: kind }, items.map((it) => element('li', {}, linked(it))).join(''));

/** Text with the addresses in it as links, which are followed only when a reader does. */
export const linked = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, at) =>
      at % 2 === 1
        ? element('a', { href: part, rel: 'noreferrer noopener' }, escapedMarkup(hostOf(part)))
        : spaced(part),
    )
    .join('');

/** The spaces around an address stay. */
const spaced = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${escapedMarkup(text)}${/\S\s$/.test(text) ? ' ' : ''}`;

const hostOf = (address: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(address)?.[1] ?? address;

function table({ head, rows, right = [] }: Table): string {
  if (rows.length === 0) return '';
  const classOf = (at: number): string | undefined => (right.includes(at) ? 'number' : undefined);
  const heads = (head ?? [])
    .map((it, at) =>
      it === ''
        ? element('td', {}, ' ')
        : element('th', { scope: 'col', class: classOf(at) }, escapedMarkup(it)),
    )
    .join('');
  const body = rows.map((it) => line(it, classOf)).join('');
  const inside = (heads === '' ? '' : `<thead><tr>${heads}</tr></thead>`) + `<tbody>${body}</tbody>`;
  return element(
    'div',
    { class: 'wide', tabindex: '0', role: 'group', 'aria-label': 'table' },
    `<table>${inside}</table>`,
  );
}

const line = ({ cells, strong }: Row, classOf: (at: number) => string | undefined): string =>
  element(
    'tr',
    { class: strong ? 'strong' : undefined },
    cells
      .map((it, at) =>
        at === 0
          ? element('th', { scope: 'row' }, linked(it) || ' ')
          : element('td', { class: classOf(at) }, linked(it) || ' '),
      )
      .join(''),
  );
