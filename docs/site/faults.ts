import { posix } from 'node:path';
import { isOutward } from './markdown.ts';
import type { Site } from './site.ts';

/** Links of the site that lead nowhere, and identifiers that stand twice on a page. */
export function faults({ pages, copies }: Pick<Site, 'pages' | 'copies'>): readonly string[] {
  const ids = new Map([...pages].map(([path, html]) => [path, idsOf(html)]));
  return [...pages].flatMap(([path, html]) => {
    const dead = targetsOf(html).filter((href) => {
      if (isOutward(href)) return false;
      const [to = '', anchor] = href.split('#');
      const target = to === '' ? path : posix.normalize(posix.join(posix.dirname(path), to));
      if (!pages.has(target)) return !copies.has(target) || anchor !== undefined;
      return anchor !== undefined && !ids.get(target)?.includes(decodeURIComponent(anchor));
    });
    const all = idsOf(html);
    const twice = all.filter((id, at) => all.indexOf(id) !== at);
    return [
      ...dead.map((href) => `${path}: ${href} leads nowhere`),
      ...twice.map((id) => `${path}: #${id} stands twice`),
    ];
  });
}

const idsOf = (html: string): readonly string[] => valuesOf(html, /<[^>]*? id="([^"]*)"/g);

const targetsOf = (html: string): readonly string[] => valuesOf(html, /<[^>]*? (?:href|src)="([^"]*)"/g);

const valuesOf = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map((it) => it[1]!.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
