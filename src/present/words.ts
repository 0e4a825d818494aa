import { monthly } from '../mining/book.ts';
import { isWorthName, worthField, worthNames } from '../study/worth-names.ts';
import type { Page } from './page.ts';
import { labelOf } from './values.ts';

/** A page, its charts included, with each quantity by its label: for readers who type no names. */
export const inWords = (page: Page): Page =>
  page.map(({ title, blocks }) => ({
    ...(title === undefined ? {} : { title: labelled(title) }),
    blocks: blocks.map((it) => {
      // What is drawn in characters already is as wide as it is.
      if (it.kind === 'picture') return it.chart ? { ...it, chart: said(it.chart) } : it;
      return said(it);
    }),
  }));

function said<T>(value: T): T {
  if (typeof value === 'string') return labelled(value) as T;
  if (Array.isArray(value)) return value.map(said) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, said(it)])) as T;
}

/** What may be a name, and is no part of an address or a path. */
const NAME = new RegExp(`(?<![\\w/.-])(?:[a-z]+[A-Z]\\w*|${worthNames.join('|')})(?![\\w/-])`, 'g');

const labelled = (text: string): string =>
  text.replace(NAME, (it) => {
    if (isWorthName(it)) return worthField(it).label;
    return monthly.quantities.has(it) ? labelOf(it as Parameters<typeof labelOf>[0]) : it;
  });
