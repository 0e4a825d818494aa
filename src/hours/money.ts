import { HashwattError, type Problem } from '../units/problem.ts';
import type { ExchangeRate, PriceFormat } from './format.ts';

/** The currencies that a header may name, as it may name them. */
const CURRENCIES: Readonly<Record<string, RegExp>> = {
  $: /(?<![a-z])usd(?![a-z])|(?<!\p{L})\$/iu,
  EUR: /(?<![a-z])eur(os?)?(?![a-z])|€/i,
  GBP: /(?<![a-z])gbp(?![a-z])|£/i,
  AUD: /(?<![a-z])aud(?![a-z])/i,
  CAD: /(?<![a-z])cad(?![a-z])/i,
  NOK: /(?<![a-z])nok(?![a-z])/i,
  SEK: /(?<![a-z])sek(?![a-z])/i,
  UAH: /(?<![a-z])uah(?![a-z])|₴/i,
};

/**
 * What a number of the price column counts for in $/MWh; the header may say the currency and the energy.
 * @throws HashwattError when an exchange rate is missing, or the header says something else than was said
 */
export function dollarsOf(format: PriceFormat, header: string): number {
  const problems: Problem[] = [];
  const named = Object.keys(CURRENCIES).find((it) => CURRENCIES[it]!.test(header));
  const said = format.currency === undefined ? undefined : plain(format.currency);
  const currency = said ?? named ?? '$';
  if (said !== undefined && named !== undefined && named !== said)
    problems.push(contradicted('currency', header, named, said));
  const perHeader = /kwh/i.test(header) ? 'kWh' : /mwh/i.test(header) ? 'MWh' : undefined;
  if (format.per !== undefined && perHeader !== undefined && perHeader !== format.per)
    problems.push(contradicted('per', header, perHeader, format.per));
  if (problems.length === 0) problems.push(...faultsOfRate(format, currency));
  if (problems.length > 0) throw new HashwattError(problems);
  const energy = (format.per ?? perHeader) === 'kWh' ? 1_000 : 1;
  return energy * (currency === '$' ? 1 : format.exchangeRate!.dollars);
}

const plain = (currency: string): string =>
  Object.keys(CURRENCIES).find((it) => it === currency.trim() || CURRENCIES[it]!.test(currency)) ??
  currency.trim().toUpperCase();

const contradicted = (field: string, given: string, named: string, said: string): Problem => ({
  code: 'wrong-unit',
  field,
  given,
  allowed: `names ${named}, and ${said} was said`,
  fix: `Say ${named}, or mend the header`,
});

function faultsOfRate({ exchangeRate }: PriceFormat, currency: string): Problem[] {
  const field = 'exchangeRate';
  const isNeeded = currency !== '$';
  if (!isNeeded && exchangeRate === undefined) return [];
  if (!isNeeded)
    return [
      { code: 'wrong-unit', field, allowed: 'is given, and the prices are in $', fix: 'Say the currency' },
    ];
  if (exchangeRate !== undefined) return faultsOf(exchangeRate, field);
  const fix = `Give the dollars for one ${currency} and the day on which that was so`;
  return [{ code: 'missing-input', field, allowed: `is missing: the prices are in ${currency}`, fix }];
}

function faultsOf({ dollars, asOf }: ExchangeRate, field: string): Problem[] {
  const problems: Problem[] = [];
  if (!(dollars > 0 && dollars < 1e6))
    problems.push({
      code: 'out-of-range',
      field,
      given: `${dollars}`,
      allowed: 'is no rate above 0 and below 1e6',
    });
  if (!/^\d{4}-\d\d(-\d\d)?$/.test(asOf))
    problems.push({
      code: 'wrong-shape',
      field,
      given: asOf,
      allowed: 'is no day',
      fix: 'Write a day such as 2026-07-01',
    });
  return problems;
}
