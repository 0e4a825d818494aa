import type { Value } from '../interpret/absent.ts';
import type { Alternatives } from '../study/alternatives.ts';
import { Quantified } from '../study/amount.ts';
import { bitcoin, dollar } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { type NameOf, notShown } from './absences.ts';
import { amountsCsv } from './csv.ts';
import { type Block, row } from './page.ts';
import { orDash } from './values.ts';

/** A way to use the power or the cash: what it is worth today, and its coins, where there are any. */
interface Choice {
  readonly name: string;
  readonly worth: Value;
  readonly coins?: Value;
}

const choices = (it: Alternatives): readonly Choice[] => [
  { name: 'Mine', worth: it.mine, coins: it.bitcoinMined },
  { name: 'Sell the power', worth: it.sellThePower },
  { name: 'Buy bitcoin with the same cash', worth: it.buyBitcoin, coins: it.bitcoinBought },
];

/** What mining is worth beside selling the power and buying bitcoin. */
export function alternativesBlocks(it: Alternatives, nameOf: NameOf): Block[] {
  const lines = choices(it);
  const known = lines.filter(({ worth, coins }) => [worth, coins].some(isKnown));
  return [
    {
      kind: 'table',
      head: known.length === 0 ? [] : ['', 'worth today', 'coins'],
      rows: known.map(({ name, worth, coins }) =>
        row(name, orDash(worth, dollar), coins === undefined ? '' : orDash(coins, bitcoin)),
      ),
      right: [1, 2],
      flexible: [[0, 16]],
    },
    {
      kind: 'aside',
      text: notShown(
        lines.map(({ name, worth }) => [name, worth]),
        nameOf,
      ),
    },
  ];
}

const isKnown = (value: Value | undefined): boolean => value instanceof Exact;

/** The same for a program. */
export const alternativesData = (it: Alternatives): Readonly<Record<string, Quantified>> => ({
  mine: new Quantified(it.mine, dollar),
  sellThePower: new Quantified(it.sellThePower, dollar),
  buyBitcoin: new Quantified(it.buyBitcoin, dollar),
  bitcoinMined: new Quantified(it.bitcoinMined, bitcoin),
  bitcoinBought: new Quantified(it.bitcoinBought, bitcoin),
});

/** A line for each way, and why a value is not there. */
export const alternativesCsv = (it: Alternatives): string => amountsCsv(alternativesData(it));
