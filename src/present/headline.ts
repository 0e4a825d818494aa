import { Absent } from '../interpret/absent.ts';
import type { Envelope } from '../study/envelope.ts';
import type { Name } from '../study/inputs.ts';
import { boundsOf, rangeText } from './bounds.ts';
import { powerText } from './fit.ts';
import { valueIn, valueText } from './values.ts';

/** The way from machines to money, each with as many digits as it deserves in one breath. */
const way: readonly (readonly [name: Name, digits: number, words: string])[] = [
  ['minerCount', 4, ' machines'],
  ['hashRate', 4, ''],
  ['networkShare', 3, ' of the network'],
  ['bitcoinPerDay', 3, ''],
  ['revenuePerYear', 3, ''],
];

/** The answer on one line: `5.7 GW → 1,422,000 machines → 383.8 EH/s → … → $3.84 bn/year`. */
export function headline(envelope: Envelope): string {
  const said = [powerText(envelope), ...way.map((it) => wordsOf(envelope, it))].filter((it) => it !== '');
  return said.length > 0 ? said.join(' → ') : wordsOf(envelope, ['energyPerYear', 4, '']);
}

function wordsOf(envelope: Envelope, [name, digits, words]: (typeof way)[number]): string {
  const value = valueIn(envelope, name);
  return value instanceof Absent ? '' : `${valueText(name, value, { digits })}${words}`;
}

/** What the answer depends on most: who leaves the network, and what power costs. */
export function spread(envelope: Envelope): string {
  const parts = [
    ['revenuePerYear', 'Revenue'],
    ['marginPerYear', 'Left after power'],
  ] as const;
  return parts
    .flatMap(([name, words]) => {
      const bounds = boundsOf(envelope, name);
      return bounds ? [`${words} ${rangeText(name, bounds)}`] : [];
    })
    .map((it, index) =>
      index === 0 ? `${it}, from nobody leaving the network to others leaving.` : `${it}.`,
    )
    .join(' ');
}
