import { Absent, type Value } from '../../src/interpret/absent.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { resolve } from '../../src/presets/resolve.ts';
import { readHorizon } from '../../src/study/calendar.ts';
import { fieldOf, type Inputs, type Name, readInputs, type Stated } from '../../src/study/inputs.ts';
import { readPath } from '../../src/study/paths.ts';
import type { Course } from '../../src/study/project.ts';
import { Exact } from '../../src/units/decimal.ts';
import { HashwattError, sentence } from '../../src/units/problem.ts';

/** What is assumed when nobody says otherwise, without any preset. */
const assumptions = [...resolve(shipped, {}).stated].filter(([, it]) => it.preset === undefined);

/** These inputs as a user's, over the assumptions. */
export const stated = (...inputs: readonly Inputs[]): Map<Name, Stated> => {
  const { stated: given, problems } = readInputs(Object.assign({}, ...inputs) as Inputs);
  if (problems.length > 0) throw new HashwattError(problems);
  return new Map([...assumptions, ...given]);
};

/** A path as a person writes it, or a value for each month. */
export type Said = Partial<Record<Name, string | readonly (string | number)[]>>;

/** A scenario from July 2026 on. */
export const course = (inputs: Inputs, months = 12, paths: Said = {}, from = '2026-07'): Course => {
  const horizon = readHorizon(from, months);
  const known = Object.entries(paths).map(([name, said]) => {
    const path =
      typeof said === 'string'
        ? readPath(said, fieldOf(name as Name), horizon)
        : said.map((it) => new Exact(it));
    if (!path.every((it) => it instanceof Exact)) throw new Error(`${name}: ${JSON.stringify(path)}`);
    return [name as Name, path] as const;
  });
  return { stated: stated(inputs), paths: new Map(known), horizon };
};

/** A value that must be there. */
export const present = (value: Value): Exact => {
  if (value instanceof Absent) throw new Error(`It has no value: ${value.because}.`);
  return value;
};

/** The sentences of the error that something throws. */
export const refusal = (attempt: () => unknown): string[] => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof HashwattError) return error.problems.map(sentence);
    throw error;
  }
  throw new Error('Nothing was refused.');
};

/** A site of 50 MW whose network answers at once, in months of a twelfth of a year. */
export const steady = {
  netCapacity: '50 MW',
  capacityFactor: '100 %',
  uptime: '95 %',
  pue: '1.1',
  minerPower: '3500 W',
  minerHashRate: '200 TH/s',
  networkHashRate: '1000 EH/s',
  blockHeight: '955000',
  feesPerBlock: '0.02 BTC',
  bitcoinPrice: '95k',
  powerPrice: '$45/MWh',
  gridPrice: '$40/MWh',
  machinePrice: '16 $/TH',
  buildingPrice: '300000 $/MW',
  machineLife: '4 year',
  buildingLife: '10 year',
  discountRate: '10 %/year',
  daysInMonth: '30.4375 day',
  epochEntered: '100 %',
} as const satisfies Inputs;
