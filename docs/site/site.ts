import { posix } from 'node:path';
import { isOutward, rendered } from './markdown.ts';
import { contents, type Entry, layout } from './layout.ts';

/** What the site is made of: the files of the repository, by their path. */
export interface Source {
  readonly isFile: (path: string) => boolean;
  readonly isFolder: (path: string) => boolean;
  readonly read: (path: string) => string;
}

/** The files of the site, by their path; what is copied from the repository is named by where it stands there. */
export interface Site {
  readonly pages: ReadonlyMap<string, string>;
  readonly copies: ReadonlySet<string>;
  /** The Markdown pages that it was made from. */
  readonly made: readonly string[];
}

/** Where a page of Markdown stands on the site: a README is the index of its folder, and the names are small letters. */
export function placeOf(page: string): string {
  const { dir, name } = posix.parse(page);
  return posix.join(dir, `${name === 'README' ? 'index' : name.toLowerCase()}.html`);
}

/** The site of every page that links lead to, from the first one on; `table` is the page of contents. */
export function site(source: Source, first: string, table: string): Site {
  const pages = new Map<string, string>();
  const copies = new Set<string>();
  const made: string[] = [];
  const entries = contents(source.read(table), posix.dirname(table), (path) => pageAt(source, path));
  const open = [first, table];
  for (let page = open.shift(); page !== undefined; page = open.shift()) {
    if (made.includes(page)) continue;
    made.push(page);
    const { title, html } = rendered(source.read(page), leadFrom(source, page, open, copies));
    pages.set(placeOf(page), layout({ title, html, page, entries: entries.map(from(page)) }));
  }
  return { pages, copies, made };
}

/** The page of Markdown that a path means: itself, or the README of a folder. */
function pageAt(source: Source, path: string): string | undefined {
  if (path.endsWith('.md') && source.isFile(path)) return path;
  const index = posix.join(path, 'README.md');
  return source.isFolder(path) && source.isFile(index) ? index : undefined;
}

const from =
  (page: string) =>
  (entry: Entry): Entry => ({
    ...entry,
    here: entry.page === page,
    href: relative(page, placeOf(entry.page)),
  });

const relative = (page: string, to: string): string => posix.relative(posix.dirname(placeOf(page)), to);

/** How links of a page lead on: pages that they name are opened, files are copied, other folders are no link. */
function leadFrom(source: Source, page: string, open: string[], copies: Set<string>) {
  return (href: string): string | undefined => {
    if (isOutward(href) || href.startsWith('#')) return href;
    const [path = '', anchor] = href.split('#');
    const target = posix.normalize(posix.join(posix.dirname(page), path)).replace(/\/$/, '');
    const hash = anchor === undefined ? '' : `#${anchor}`;
    const found = pageAt(source, target);
    if (found !== undefined) {
      open.push(found);
      return `${relative(page, placeOf(found))}${hash}`;
    }
    if (source.isFolder(target)) return undefined;
    if (source.isFile(target)) copies.add(target);
    return `${relative(page, target)}${hash}`;
  };
}
