import type { Terminal, Wanted } from './open.ts';
import type { Screen } from './view/layout.ts';

/** Whether lines are to be said instead of a screen; ink knows the variable too. */
export const isSpoken = ({ spoken }: Wanted, env: Terminal['env']): boolean =>
  spoken || env['INK_SCREEN_READER'] === 'true';

/** Whether ASCII is shown alone: where that is asked for, or a locale is set that is not of UTF-8. */
export const isAscii = ({ ascii }: Wanted, env: Terminal['env']): boolean => {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return ascii || (locale !== undefined && !/utf-?8/i.test(locale));
};

/** How large a terminal is; one that does not know is like most. */
export const screenOf = ({ columns, rows }: NodeJS.WriteStream): Screen => ({
  columns: columns || 80,
  rows: rows || 24,
});
