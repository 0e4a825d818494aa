import { fieldOf } from '../study/inputs.ts';
import { dollar } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { AnyUnit } from '../units/unit.ts';
import { group, write } from '../units/write.ts';
import type { Scale } from './chart-data.ts';
import type { DispatchShown } from './dispatch.ts';
import { PRICE } from './dispatch-amounts.ts';
import { type Block, row } from './page.ts';
import { picture } from './picture.ts';
import { orDash } from './values.ts';

const inUnit =
  (unit: AnyUnit) =>
  (value: number): string =>
    write(new Exact(value), unit, { digits: 3 });

/** What mining adds to selling at each worth of a megawatt-hour. */
export function strikeChart({ strikes }: DispatchShown, width: number): Block {
  const last = strikes.at(-1)!.strike;
  if (last.isZero()) return { kind: 'picture', lines: [] };
  const line = {
    name: 'what mining adds',
    points: strikes.map(({ strike, gain }) => [strike.toNumber(), gain.toNumber()] as const),
  };
  const x: Scale = {
    label: 'Strike',
    write: inUnit(PRICE),
    ends: ['strike $0', write(last, PRICE, { digits: 3 })],
  };
  const y = { label: 'Adds to selling', write: inUnit(dollar) };
  return picture({ kind: 'lines', title: 'What mining adds, by strike', x, y, lines: [line] }, width - 4);
}

/** Every so many points of the curve have a line of the table. */
const LINE = 10;

/** Below this the hashprice alone stands beside the strike. */
const NARROW = 64;

/** Hours and net by strike, and the hashprice or machines that would make it. */
export function strikeTable({ strikes }: DispatchShown, width: number): Block {
  const isNarrow = width < NARROW;
  return {
    kind: 'table',
    head: ['strike', 'hashprice', ...(isNarrow ? [] : ['machines']), 'hours mined', 'adds'],
    rows: strikes
      .filter((_, at) => at > 0 && at % LINE === 0)
      .map(({ strike, hashprice, minerEfficiency, hoursMined, gain }) =>
        row(
          orDash(strike, PRICE, 3),
          orDash(hashprice, fieldOf('hashprice').unit, 3),
          ...(isNarrow ? [] : [orDash(minerEfficiency, fieldOf('minerEfficiency').unit, 3)]),
          group(hoursMined.toFixed()),
          orDash(gain, dollar, 3),
        ),
      ),
    right: [0, 1, 2, 3, 4],
  };
}

/** The prices from the highest to the lowest, and where the strike crosses them. */
export function durationChart({ duration, hours, strike }: DispatchShown, width: number): Block[] {
  const level = { name: 'the strike', at: strike.toNumber(), text: write(strike, PRICE, { digits: 4 }) };
  const count = hours.toNumber();
  const line = {
    name: 'price',
    points: duration.map(({ part, price }) => [part.toNumber() * count, price.toNumber()] as const),
  };
  const x: Scale = {
    label: 'Hours at this price or above',
    write: (it) => `${group(new Exact(it).toFixed(0))} h`,
    ends: ['0 h', `${group(hours.toFixed())} h`],
  };
  const y = { label: 'Price', write: inUnit(PRICE) };
  return [
    picture({ kind: 'lines', title: 'Prices from high to low', x, y, lines: [line], level }, width - 4),
    { kind: 'aside', text: `dotted: ${level.name}, ${level.text}` },
  ];
}
