import { fieldOf } from '../study/inputs.ts';
import { dollar } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { AnyUnit } from '../units/unit.ts';
import { group, write } from '../units/write.ts';
import { lineChart } from './chart.ts';
import type { DispatchShown } from './dispatch.ts';
import { PRICE } from './dispatch-amounts.ts';
import { type Block, row } from './page.ts';
import { orDash } from './values.ts';

const HEIGHT = 8;
const inUnit =
  (unit: AnyUnit) =>
  (value: number): string =>
    write(new Exact(value), unit, { digits: 3 });

/** What mining adds to selling at each worth of a megawatt-hour. */
export function strikeChart({ strikes }: DispatchShown, width: number): Block {
  const last = strikes.at(-1)!.strike;
  if (last.isZero()) return { kind: 'picture', lines: [] };
  const axis = { from: 'strike $0', to: write(last, PRICE, { digits: 3 }) };
  const lines = lineChart(
    strikes.map(({ gain }) => gain.toNumber()),
    { width: width - 4, height: HEIGHT, write: inUnit(dollar), axis },
  );
  return { kind: 'picture', lines };
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
  const lines = lineChart(
    duration.map(({ price }) => price.toNumber()),
    {
      width: width - 4,
      height: HEIGHT,
      write: inUnit(PRICE),
      mark: strike.toNumber(),
      axis: { from: '0 h', to: `${group(hours.toFixed())} h` },
    },
  );
  const caption = `dotted: the strike, ${write(strike, PRICE, { digits: 4 })}`;
  return [
    { kind: 'picture', lines },
    { kind: 'aside', text: caption },
  ];
}
