import { asHtml } from './html.ts';
import type { Page } from './page.ts';
import { svg } from './svg.ts';

/** Jupyter ends every cell at the right and draws as wide as it can. Said twice, the class weighs more than its rules. */
const STYLE = [
  'figure{margin:.6em 0;max-width:640px}',
  'svg{display:block;width:100%;height:auto}',
  'table{margin:.4em 0;font-variant-numeric:tabular-nums}',
  ':is(th,td){text-align:left;vertical-align:top}',
  'tbody th{font-weight:normal}',
  '.number{text-align:right;white-space:nowrap}',
  ':is(.answer,tr.strong>*){font-weight:bold}',
  'pre{line-height:1.2}',
]
  .map((it) => `div.hashwatt.hashwatt ${it}`)
  .join('');

/** HTML as one block that looks the same in every notebook. */
export const inNotebook = (html: string): string =>
  `<div class="hashwatt"><style>${STYLE}</style>\n${html}</div>`;

/** A page as HTML for a notebook, where other pages may stand beside it; `text` is what it says. */
export const notebookHtml = (page: Page, text: string): string =>
  inNotebook(asHtml(page, 3, `hashwatt-${markOf(text)}`));

/** Every chart of a page as an SVG of its own, on white paper. */
export const chartsOf = (page: Page): readonly string[] =>
  page
    .flatMap(({ blocks }) => blocks)
    .flatMap((it) => (it.kind === 'picture' && it.chart ? [svg(it.chart, { paper: true })] : []));

/** A few letters that differ where the text does: the hash FNV-1a. */
function markOf(text: string): string {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return (bits >>> 0).toString(36);
}
