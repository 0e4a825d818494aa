import type { Page, Section } from '../../present/page.ts';

/** A page for a panel: the answer, then what is drawn; what to beware of and what is left out stand last. */
export function ordered(page: Page): Page {
  const [first, ...others] = page.map(withoutAbout);
  if (!first) return page;
  return [first, ...others.toSorted((a, b) => rank(a) - rank(b))];
}

const rank = (it: Section): number => (isTalk(it) ? 2 : isDrawn(it) ? 0 : 1);

/** Who sees the screen knows what the scenario is. */
const withoutAbout = ({ blocks, ...rest }: Section, at: number): Section => ({
  ...rest,
  blocks: at === 0 && blocks.length > 1 ? blocks.filter(({ kind }) => kind !== 'aside') : blocks,
});

const isTalk = ({ blocks }: Section): boolean =>
  blocks.every(({ kind }) => kind === 'warnings' || kind === 'list');

const isDrawn = ({ blocks }: Section): boolean => blocks.some(({ kind }) => kind === 'picture');
