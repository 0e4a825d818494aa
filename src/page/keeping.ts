import { browser, place, type Place } from './dom.ts';

/**
 * Changes what stands in a place, and leaves a reader where they were: what is open stays open, the number that has the
 * focus keeps it, and what stands at the top of the window stays there.
 */
export function keeping(within: Place, change: () => void): void {
  const open = new Set([...within.querySelectorAll('details[open]')].map(({ id }) => id));
  const inHand = browser.document.activeElement as Place | null;
  const focused = within.contains(inHand) ? inHand?.closest('details')?.id : undefined;
  const seen = [...within.querySelectorAll('section,details')].findLast(isAtTop);
  const before = seen?.getBoundingClientRect().top ?? 0;
  change();
  for (const it of within.querySelectorAll('details')) if (open.has(it.id)) it.setAttribute('open', '');
  for (const it of (focused && place(focused)?.querySelectorAll('summary')) || [])
    it.focus({ preventScroll: true });
  const now = seen && place(seen.id);
  if (now) browser.scrollBy({ top: now.getBoundingClientRect().top - before, behavior: 'instant' });
}

const isAtTop = (it: Place): boolean => {
  const { top, bottom } = it.getBoundingClientRect();
  return top <= 0 && bottom > 0;
};
