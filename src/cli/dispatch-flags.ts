import type { Command } from 'commander';
import { type DispatchQuestion, HashwattError, readPriceFile } from '../index.ts';
import type { Asked } from './asked.ts';

/** A flag of a dispatch: the field that it gives, what stands after it, and what it means. */
type Flag = readonly [flag: string, field: string, value: string, about: string];

const PRICES: readonly Flag[] = [
  ['--prices', 'prices', 'file', 'a time and a price on each line; - is standard input'],
  ['--column', 'price', 'name', 'which column holds the price, by name or number'],
  ['--time-column', 'time', 'name', 'which column holds the time'],
  ['--available-column', 'available', 'name', 'megawatts that the plant has'],
  ['--curtailed-column', 'curtailed', 'name', 'megawatts that the grid does not take'],
  ['--zone', 'zone', 'name', 'of times without an offset, such as Europe/Madrid'],
  ['--currency', 'currency', 'name', 'of the prices, where it is not $'],
  ['--exchange-rate', 'exchangeRate', 'number', 'dollars for one of that currency'],
  ['--exchange-rate-date', 'asOf', 'date', 'when that was so, such as 2026-07-01'],
  ['--per-unit', 'per', 'MWh|kWh', 'what a price is for'],
  ['--delimiter', 'delimiter', 'sign', 'what parts the columns'],
  ['--decimal', 'decimal', 'sign', 'the decimal sign, a point or a comma'],
  ['--gaps', 'gaps', 'stop|skip|hold', 'what becomes of steps without a price'],
  ['--price-limit', 'limit', 'number', 'beyond it, in $/MWh, a number is no price'],
];

const TERMS: readonly Flag[] = [
  ['--mode', 'mode', 'both|mine|sell|surplus', 'whether it steps aside; surplus: mines what nobody takes'],
  ['--side', 'side', 'plant|miner', 'a plant sells what it does not mine, a miner buys'],
  ['--variable-cost', 'variableCost', '$/MWh', 'beside the price of the energy'],
  ['--least-run', 'leastRun', 'h', 'once started it runs so long'],
  ['--least-stop', 'leastStop', 'h', 'once stopped it stands so long'],
  ['--start-cost', 'startCost', '$', 'for each start'],
  ['--must-run', 'mustRun', '%', 'of the hours that must be mined'],
  ['--most-hours', 'mostHours', 'h', 'that may be mined'],
  ['--peaks', 'peaks', 'file', 'times of coincident peaks, in which nothing is mined'],
  ['--calls', 'calls', 'file', 'times in which the grid calls the load off'],
  ['--contract-power', 'contractPower', 'MW', 'that the grid may call off'],
  ['--contract-price-per-year', 'contractPricePerYear', '$/MW/year', 'paid for that'],
  ['--contract-price-per-call', 'contractPricePerCall', '$/MWh', 'paid for what is called and not used'],
  ['--contract-penalty', 'contractPenalty', '$/MWh', 'owed for what is called and used; else none is'],
];

const OWN_EFFECT = '--own-effect';

/** The fields that say how a file of prices is read. */
export const priceFields: ReadonlySet<string> = new Set(PRICES.map(([, field]) => field));

/** Flags by the fields that they give; a share that can’t be kept is told of its steps. */
export const dispatchFlags: ReadonlyMap<string, string> = new Map([
  ...[...PRICES, ...TERMS].map(([flag, field]) => [field, flag] as const),
  ['least', '--must-run'],
  ['from', '--follow'],
]);

/** Adds the flags of prices and of terms. */
export function addDispatch(command: Command): void {
  const add = ([flag, , value, about]: Flag): unknown => command.option(`${flag} <${value}>`, about);
  command.optionsGroup('Prices:');
  PRICES.forEach(add);
  command.optionsGroup('Terms:');
  TERMS.forEach(add);
  command
    .option(OWN_EFFECT, 'count what the last hour takes from all others')
    .option('--follow <month>', 'value each month as a projection from this one does, such as 2026-12');
}

/** The prices and terms that were typed, their files read. @throws HashwattError with what can’t be read */
export async function stepsOf(asked: Asked): Promise<DispatchQuestion> {
  const file = asked.value('--prices');
  if (file === undefined) throw noPrices();
  const typed = (field: string): string | undefined => asked.value(dispatchFlags.get(field)!);
  const fields = [...PRICES, ...TERMS].map(([, field]) => field).filter((it) => !MADE.has(it));
  return {
    ...Object.fromEntries(fields.map((it) => [it, typed(it)])),
    ...(await textsOf(typed)),
    ...numbersOf(typed),
    prices: await readPriceFile(file),
    file: file === '-' ? 'standard input' : file,
    ownEffect: asked.has(OWN_EFFECT),
  };
}

/** The text that was typed for a field. */
type Typed = (field: string) => string | undefined;

/** What several flags make, or a file holds. */
const MADE: ReadonlySet<string> = new Set([
  'prices',
  'peaks',
  'calls',
  'available',
  'curtailed',
  'exchangeRate',
  'asOf',
  'limit',
]);

const textsOf = async (typed: Typed): Promise<Pick<DispatchQuestion, 'peaks' | 'calls'>> => ({
  peaks: await textOf(typed('peaks')),
  calls: await textOf(typed('calls')),
});

function numbersOf(typed: Typed): Pick<DispatchQuestion, 'columns' | 'exchangeRate' | 'limit'> {
  const [rate, limit] = [typed('exchangeRate'), typed('limit')];
  const columns = ['available', 'curtailed'].flatMap((it) => {
    const column = typed(it);
    return column === undefined ? [] : [[it, column] as const];
  });
  return {
    columns: Object.fromEntries(columns),
    exchangeRate: rate === undefined ? undefined : { dollars: Number(rate), asOf: typed('asOf') ?? '' },
    limit: limit === undefined ? undefined : Number(limit),
  };
}

const textOf = async (file: string | undefined): Promise<string | undefined> =>
  file === undefined ? undefined : readPriceFile(file);

const noPrices = (): HashwattError =>
  new HashwattError([
    {
      code: 'missing-input',
      field: '--prices',
      allowed: 'is missing',
      fix: 'Give a file with a time and a price on each line',
    },
  ]);
