import type { Kind, Library, Preset } from '../../src/presets/preset.ts';

/** A preset that says nothing but what is given. */
export const preset = (kind: Kind, id: string, more: Partial<Preset> = {}): Preset => ({
  kind,
  id,
  name: id,
  values: {},
  warnings: [],
  leavesOut: [],
  stakes: [],
  expect: [],
  rests: {},
  facts: {},
  ...more,
});

/** A library of some presets. */
export const library = (
  presets: readonly Preset[],
  assumed: Partial<Library['assumptions']> = {},
): Library => ({
  presets,
  assumptions: {
    values: {},
    network: 'newest',
    limitsOfAge: { price: 2, network: 28, miner: 365, cooling: 1825, plant: 5475 },
    ...assumed,
  },
});
