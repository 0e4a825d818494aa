import type { Fault } from '../hours/faults.ts';
import type { ExchangeRate, Gaps, PriceSeries } from '../hours/format.ts';
import type { Terms } from '../study/dispatch-terms.ts';
import type { Name, Stated } from '../study/inputs.ts';
import { group } from '../units/write.ts';
import { localTime } from './local-time.ts';
import { statedJson } from './stated.ts';
import type { Warned } from './warnings.ts';

/** What a dispatch was made of. */
export interface DispatchFrame extends Warned {
  readonly scenario: { readonly id?: string; readonly name: string; readonly about?: string } | null;
  readonly stated: ReadonlyMap<Name, Stated>;
  readonly terms: Terms;
  readonly series: PriceSeries;
  readonly faults: readonly Fault[];
  readonly file: string;
  readonly gaps: Gaps;
  readonly exchangeRate?: ExchangeRate & { readonly currency: string };
  readonly leavesOut: readonly string[];
}

/** Which steps of which file, and in whose money. */
export function provenanceOf({ file, series, exchangeRate: rate }: DispatchFrame): string {
  const { starts, hours } = series;
  const last = starts.length - 1;
  const span = `${timeAt(series, 0)} to ${timeAt(series, last)}`;
  const step = `${group(`${starts.length}`)} steps of ${hours * 60} minutes`;
  const money = rate ? `, in ${rate.currency} at ${rate.dollars} $ of ${rate.asOf}` : '';
  return `${file}: ${step} from ${span}${money}.`;
}

const HANDLED = { stop: '', skip: '; such steps are left out', hold: '; such steps hold the price before' };

/** Every fault of the file with its lines, and what became of its steps. */
export const faultsTold = ({ faults, gaps }: Pick<DispatchFrame, 'faults' | 'gaps'>): string[] =>
  faults.map(({ kind, sentence, decides }) => {
    const handled = kind === 'conflict' && gaps !== 'stop' ? '; the first price stands' : HANDLED[gaps];
    return `${sentence}${decides ? handled : ''}`;
  });

/** What a dispatch was made of, for a program. */
export const frameJson = (it: DispatchFrame, version: string): object => ({
  hashwatt: version,
  scenario: it.scenario?.id ?? null,
  inputs: statedJson(it.stated),
  terms: it.terms,
  prices: pricesJson(it),
  faults: it.faults,
});

const pricesJson = ({ file, gaps, exchangeRate, series }: DispatchFrame): object => ({
  file,
  gaps,
  exchangeRate: exchangeRate ?? null,
  steps: series.starts.length,
  hoursPerStep: series.hours,
  from: timeAt(series, 0),
  to: timeAt(series, series.starts.length - 1),
});

/** When a step starts, on the local clock. */
export const timeAt = ({ starts, offsets }: PriceSeries, at: number): string =>
  localTime(starts[at]!, offsets[at]!);
