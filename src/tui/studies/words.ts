import { monthly, type YearName } from '../../index.ts';
import type { Page } from '../../present/page.ts';
import { labelOf } from '../../present/values.ts';

/** A page with each quantity by its label. */
export const inWords = (page: Page): Page =>
  page.map(({ title, blocks }) => ({
    ...(title === undefined ? {} : { title: labelled(title) }),
    blocks: blocks.map((it) => (it.kind === 'picture' ? it : said(it))),
  }));

const said = <T>(value: T): T => {
  if (typeof value === 'string') return labelled(value) as T;
  if (Array.isArray(value)) return value.map(said) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, said(it)])) as T;
};

const labelled = (text: string): string =>
  text.replace(/\b[a-z]+[A-Z]\w*\b/g, (it) => (monthly.quantities.has(it) ? labelOf(it as YearName) : it));
