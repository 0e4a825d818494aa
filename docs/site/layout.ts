import { Marked, type Token, type Tokens } from 'marked';
import { posix } from 'node:path';
import { escapedHtml } from './markdown.ts';
import { STYLE } from './style.ts';

/** A line of the navigation: the page that it leads to, below which heading of the table of contents. */
export interface Entry {
  readonly group: string;
  readonly name: string;
  readonly page: string;
  readonly href?: string;
  readonly here?: boolean;
}

/** The links of a table of contents that lead to pages, heading by heading, each page once. */
export function contents(
  text: string,
  folder: string,
  pageAt: (path: string) => string | undefined,
): readonly Entry[] {
  const marked = new Marked({ gfm: true });
  const entries: Entry[] = [];
  let group = '';
  void marked.walkTokens(marked.lexer(text), (token: Token) => {
    if (token.type === 'heading') group = (token as Tokens.Heading).text;
    if (token.type !== 'link') return;
    const { href, text: name } = token as Tokens.Link;
    const path = href.replace(/#.*/, '');
    const page = pageAt(posix.normalize(posix.join(folder, path)).replace(/\/$/, ''));
    if (page !== undefined && !entries.some((it) => it.page === page)) entries.push({ group, name, page });
  });
  return entries;
}

/** A page of the site around what is said on it. */
export function layout({
  title,
  html,
  page,
  entries,
}: {
  readonly title: string;
  readonly html: string;
  readonly page: string;
  readonly entries: readonly Entry[];
}): string {
  const up = posix.relative(posix.dirname(page), '') || '.';
  const name = title === 'hashwatt' ? title : `${title} · hashwatt`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapedHtml(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><a class="home" href="${up}/index.html">hashwatt</a><a class="to-contents" href="#site-contents">Contents</a></header>
<main>
${html}</main>
<nav id="site-contents" aria-label="Contents">
${navigation(entries)}
</nav>
</body>
</html>
`;
}

function navigation(entries: readonly Entry[]): string {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups
    .map((group) => {
      const lines = entries
        .filter((it) => it.group === group)
        .map(
          ({ href = '', here, name }) =>
            `<li><a href="${escapedHtml(href)}"${here ? ' aria-current="page"' : ''}>${escapedHtml(name)}</a></li>`,
        );
      return `<p>${escapedHtml(group)}</p>\n<ul>\n${lines.join('\n')}\n</ul>`;
    })
    .join('\n');
}
