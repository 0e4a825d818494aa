import { HALVING_INTERVAL, SATOSHI_PER_BITCOIN, subsidyAt } from '../bitcoin/subsidy.ts';
import { Exact } from '../units/decimal.ts';
import type { Library, Preset, PresetValue } from './preset.ts';

/** The whole network in a calendar month of the past. */
export interface NetworkMonth {
  /** As `2024-09`. */
  readonly month: string;
  readonly lastHeight: number;
  readonly blocks: number;
  /** The mean over the time of the month, as decimal text. */
  readonly difficulty: string;
  /** The mean of its blocks in BTC, as decimal text. */
  readonly fees: string;
}

/** Months in the few bytes that are shipped: a line each, read when one is asked for. */
export const monthLine = ({ month, lastHeight, blocks, difficulty, fees }: NetworkMonth): string =>
  [month, lastHeight, blocks, difficulty, fees].join(' ');

/** Every month that a library knows the network of, in order. */
export const networkMonths = ({ months = '' }: Pick<Library, 'months'>): readonly NetworkMonth[] =>
  months === '' ? [] : months.split('\n').map(monthIn);

function monthIn(line: string): NetworkMonth {
  const [month = '', lastHeight, blocks, difficulty = '', fees = ''] = line.split(' ');
  return { month, lastHeight: Number(lastHeight), blocks: Number(blocks), difficulty, fees };
}

/** Whether a name can only be meant as a month, such as `2024-09`. */
export const isMonthName = (name: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(name);

/** The network of a month as a preset, if the library knows it. */
export function monthPreset({ months = '' }: Pick<Library, 'months'>, name: string): Preset | undefined {
  const at = isMonthName(name) ? `\n${months}`.indexOf(`\n${name} `) : -1;
  return at < 0 ? undefined : presetOf(monthIn(months.slice(at).split('\n', 1)[0]!));
}

/** What every figure of a month rests on. */
const SOURCE = 'Bitcoin block chain, blocks';

/** The same as a preset: mean difficulty and fees, and the block in its middle, whose subsidy most of its blocks had. */
export function presetOf({ month, lastHeight, blocks, difficulty, fees }: NetworkMonth): Preset {
  const first = lastHeight - blocks + 1;
  const middle = first + Math.floor((blocks - 1) / 2);
  const source = `${SOURCE} ${first} to ${lastHeight}; monthly figures derived from daily chain data, days in UTC`;
  const value = (text: string, note: string): PresetValue => ({ value: text, source, asOf: month, note });
  return {
    kind: 'network',
    id: month,
    name: titleOf(month),
    about: `The mean network of the month; ${blocks} blocks.`,
    values: {
      blockHeight: value(`${middle}`, 'the block in the middle of the month'),
      difficulty: value(new Exact(difficulty).toFixed(), 'mean of the month by time'),
      feesPerBlock: value(new Exact(fees).toFixed(), 'mean of the month’s blocks'),
    },
    warnings: halvingIn(first, lastHeight, middle),
    leavesOut: [],
    stakes: [],
    expect: [],
    rests: {},
    facts: { day: month },
  };
}

/** One height can’t stand for two subsidies. */
function halvingIn(first: number, last: number, middle: number): Preset['warnings'] {
  const halving = Math.ceil(first / HALVING_INTERVAL) * HALVING_INTERVAL;
  if (halving > last) return [];
  const subsidy = new Exact(`${subsidyAt(middle)}`).div(`${SATOSHI_PER_BITCOIN}`);
  const text = `The subsidy halved inside this month, at block ${halving}; ${subsidy} BTC, the middle block’s, are taken`;
  return [{ text }];
}

const titleOf = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
