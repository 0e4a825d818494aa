import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { sizesPage } from '../present/sizes.ts';
import type { Warned } from '../present/warnings.ts';
import { estimate } from '../study/estimate.ts';
import { type Name, type Stated, STRENGTH } from '../study/inputs.ts';
import { oldestUsed } from '../study/oldest.ts';
import { size as sizes, type Sizes } from '../study/size.ts';
import { HashwattError } from '../units/problem.ts';
import { advised } from './estimate.ts';
import { type Printed, printing } from './printing.ts';
import { type Question, understand } from './question.ts';
import { presetWarnings } from './warnings.ts';

/** How large a site is worth building, and of what. */
export interface Sized extends Sizes, Warned, Printed {
  readonly scenario: { readonly id: string; readonly name: string; readonly about?: string } | null;
  readonly stated: ReadonlyMap<Name, Stated>;
}

/**
 * The best size, the run-or-stop size and the zero-profit size of a scenario, with the curve that decides them.
 * @example size({ scenario: 'zaporizhzhia', powerPrice: 30, machinePrice: '19 $/TH', … }).best.siteDraw
 * @throws HashwattError with every problem of what was asked
 */
export function size(question: Question, library: Library = shipped): Sized {
  const understood = understand(question, library);
  const { background, stated } = understood;
  if ((stated.get('minerCount')?.strength ?? 0) >= STRENGTH.scenario)
    throw new HashwattError([background.fleet.length > 0 ? { ...COUNTED, field: 'miner' } : COUNTED]);
  const { used, warnings: ownWarnings } = advised(() => estimate(stated), library);
  const told = presetWarnings(understood, used, library.assumptions.limitsOfAge);
  const found = {
    ...sizes(stated),
    scenario: background.scenario ?? null,
    warnings: [...told, ...ownWarnings],
    ownWarnings,
    oldest: oldestUsed(stated, used),
    stated,
  };
  return printing(found, (it, { width }) => sizesPage(it, width));
}

const COUNTED = {
  code: 'wrong-shape',
  field: 'minerCount',
  allowed: 'fixes how many machines there are, which is what is asked',
  fix: 'Leave the count out; a mixed fleet takes shares of the power',
} as const;
