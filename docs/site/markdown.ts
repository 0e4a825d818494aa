import { Marked, type Tokens } from 'marked';
import temml from 'temml';

/** What a page of Markdown becomes. */
export interface Rendered {
  /** The text of its first heading. */
  readonly title: string;
  readonly html: string;
}

/** Where a link of a page leads on the site, or nothing where the site has no such thing. */
export type Lead = (href: string) => string | undefined;

/** Text that is no markup. */
export const escapedHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A link that leaves the site. */
export const isOutward = (href: string): boolean => /^[a-z][a-z\d+.-]*:/i.test(href);

/** Code that a phone has room for on one line, so that none is broken behind a hyphen. */
const SHORT = 36;

/** What GitHub makes of headings: letters and digits of the text, and a number where two are the same. */
export function anchors(): (heading: string) => string {
  const met = new Map<string, number>();
  return (heading) => {
    const plain = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const times = met.get(plain) ?? 0;
    met.set(plain, times + 1);
    return times === 0 ? plain : `${plain}-${times}`;
  };
}

/** A page of Markdown as HTML: formulas as MathML, links as the site has them, and no HTML but its own. */
export function rendered(text: string, lead: Lead): Rendered {
  const anchorOf = anchors();
  let title = '';
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const plain = this.parser.parseInline(tokens, this.parser.textRenderer);
        if (title === '') title = plain;
        const anchor = escapedHtml(anchorOf(plain));
        return `<h${depth} id="${anchor}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        const to = lead(href);
        if (to === undefined) return inner;
        return `<a href="${escapedHtml(to)}"${isOutward(to) ? ' rel="noreferrer"' : ''}>${inner}</a>`;
      },
      image({ href, text: said }: Tokens.Image) {
        const to = escapedHtml(lead(href) ?? href);
        return `<a class="picture" href="${to}"><img src="${to}" alt="${escapedHtml(said)}"></a>`;
      },
      code({ text: code, lang }: Tokens.Code) {
        if (lang !== 'math') return `<pre tabindex="0"><code>${escapedHtml(code)}</code></pre>\n`;
        const math = temml.renderToString(code, { displayMode: true, throwOnError: true });
        return `<div class="math" tabindex="0">${math}</div>\n`;
      },
      codespan: ({ text: code }: Tokens.Codespan) =>
        `<code${code.length <= SHORT ? ' class="short"' : ''}>${escapedHtml(code)}</code>`,
      html: ({ text: markup }: Tokens.HTML | Tokens.Tag) =>
        /^\s*<!--[\s\S]*-->\s*$/.test(markup) ? '' : escapedHtml(markup),
    },
  });
  const html = (marked.parse(text) as string)
    .replaceAll('<table>', '<div class="wide" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
  return { title, html };
}
