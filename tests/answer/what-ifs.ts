import fc from 'fast-check';
import {
  type Envelope,
  HashwattError,
  type Name,
  type Preset,
  presets,
  type WhatIf,
} from '../../src/index.ts';
import { yearNames } from '../../src/study/inputs.ts';
import { inUnit } from '../../src/study/what-if.ts';
import { valueFor } from '../mining/arbitrary.ts';

/** A day on which no shipped preset has grown old, so that every run says the same. */
export const today = '2026-07-01';

/** What of an envelope must not depend on who says it. */
export const numbers = ({ results, stakes, leavesOut }: Envelope): string =>
  JSON.stringify({ results, stakes: stakes.map(({ name, amounts }) => [name, amounts]), leavesOut });

/** What an attempt gives, or that it was refused. */
export const outcome = (attempt: () => string): string => {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    return 'refused';
  }
};

const idsOf = (...kinds: Preset['kind'][]): string[] =>
  presets.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

const choice = (kind: Preset['kind']): fc.Arbitrary<string | undefined> =>
  fc.option(fc.constantFrom(...idsOf(kind)), { nil: undefined });

const typed = (name: Name): fc.Arbitrary<readonly [Name, string]> =>
  valueFor(name).map((it) => [name, inUnit(name, it.toFixed())] as const);

/** Some values of a year, as a person types them. */
export const values: fc.Arbitrary<{ readonly [K in Name]?: string }> = fc
  .subarray([...yearNames], { maxLength: 5 })
  .chain((some) => fc.tuple(...some.map(typed)))
  .map((given) => Object.fromEntries(given));

const RANGES = ['60k to 140k', 'uniform(60k, 140k)', '[60k: 1, 95k: 3]', '95k'];

/** What-ifs of a year, from any shipped scenario or plant or from none. */
export const whatIf: fc.Arbitrary<WhatIf<Preset>> = fc
  .record({
    scenario: fc.constantFrom(undefined, ...idsOf('scenario', 'plant')),
    miner: choice('miner'),
    cooling: choice('cooling'),
    network: choice('network'),
    bitcoinPrice: fc.constantFrom(...RANGES),
    own: values,
  })
  .map(({ own, ...others }) => ({ ...others, ...own, today }));
