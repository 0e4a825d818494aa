import { Absent } from '../interpret/absent.ts';
import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { type ProjectionShown, projectionPage } from '../present/projection.ts';
import { monthText } from '../study/calendar.ts';
import { estimate } from '../study/estimate.ts';
import { firstMonth } from '../study/first-month.ts';
import { isYearName, type Name } from '../study/inputs.ts';
import { oldestUsed } from '../study/oldest.ts';
import { type Projection, projection } from '../study/projection.ts';
import { split } from '../study/stakes.ts';
import { advised } from './estimate.ts';
import { type MonthlyQuestion, type ProjectQuestion, understandMonths } from './months.ts';
import { type Printed, printing } from './printing.ts';
import type { Understood } from './question.ts';
import { presetWarnings } from './warnings.ts';

/** A scenario followed month by month. */
export interface Projected extends ProjectionShown, Printed {
  readonly scenario: { readonly id: string; readonly name: string; readonly about?: string } | null;
}

/**
 * Follows a question month by month.
 * @example project({ scenario: 'site-50mw', bitcoinPrice: '95k', from: '2026-07', months: 120 }).worth.npv
 * @throws HashwattError with every problem of what was asked
 */
export function project(question: ProjectQuestion, library: Library = shipped): Projected {
  const understood = understandMonths(question, library);
  const { background, stated, horizon } = understood;
  const first = firstMonth(understood);
  advised(() => estimate(first), library);
  const followed = projection(understood);
  const { warnings, used } = estimate(first, followed.used);
  const ownWarnings = [...warnings, ...idle(understood, followed.used)];
  const found = {
    ...followed,
    scenario: background.scenario ?? null,
    from: monthText(horizon.from),
    warnings: [...presetWarnings(understood, used, library.assumptions.limitsOfAge), ...ownWarnings],
    ownWarnings,
    oldest: oldestUsed(stated, used),
    leavesOut: background.leavesOut,
    stated,
    stakes: shares(background.stakes, followed.months),
  };
  return printing(found, projectionPage);
}

/** What is given for months and moves nothing in these: the growth of what is on a path, terms of no loan. */
const idle = ({ stated }: MonthlyQuestion, used: ReadonlySet<Name>): string[] =>
  [...stated].flatMap(([name, { origin }]) =>
    origin === 'given' && !isYearName(name) && !used.has(name)
      ? [`${name} changes nothing here: no month rests on it`]
      : [],
  );

function shares(holders: Understood['background']['stakes'], months: Projection['months']) {
  if (holders.length === 0) return [];
  const weights = holders.map(({ weight }) => weight);
  const parts = months.map(({ values: { cashFlow } }) =>
    cashFlow instanceof Absent ? undefined : split(cashFlow, weights, '0.01'),
  );
  return holders.map(({ name }, at) => ({ name, cashFlow: parts.map((it) => it?.[at] ?? null) }));
}
