import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { size as sizes, type Sizes } from '../study/size.ts';
import { type Question, understand } from './question.ts';

/** How large a site is worth building, and of what. */
export interface Sized extends Sizes {
  readonly scenario: { readonly id: string; readonly name: string; readonly about?: string } | null;
  readonly warnings: readonly string[];
}

/**
 * The best size, the run-or-stop size and the zero-profit size of a scenario, with the curve that decides them.
 * @example size({ scenario: 'zaporizhzhia', powerPrice: 30, machinePrice: '19 $/TH', … }).best.siteDraw
 * @throws HashwattError with every problem of what was asked
 */
export function size(question: Question, library: Library = shipped): Sized {
  const { background, stated } = understand(question, library);
  return { ...sizes(stated), scenario: background.scenario ?? null, warnings: background.warnings };
}
