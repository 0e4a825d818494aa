/** What an editor shows of a field, and what JSON Schema says of it beyond the shape of its text. */
export interface FieldNote {
  readonly about: string;
  readonly json?: Readonly<Record<string, unknown>>;
}

/** YAML makes a number of what we read as text: its pattern holds the text, its bounds the number. */
const number = (bounds: Readonly<Record<string, number>> = {}): Readonly<Record<string, unknown>> => ({
  type: ['string', 'number'],
  ...bounds,
});
const DATE = { type: ['string', 'integer'], pattern: '^\\d{4}(-\\d{2}){0,2}$', minimum: 1000, maximum: 9999 };
const DAYS = { type: ['string', 'integer'], minimum: 0, maximum: 999_999 };
const VERDICT = {
  type: ['string', 'boolean'],
  enum: ['true', 'possible', 'false', true, false],
};
const MEANS = 'What carries the heat away.';

/** Fields by their name, or by `what they stand in.their name` where one name means several things. */
export const fieldNotes: Readonly<Record<string, FieldNote>> = {
  kind: { about: 'What the file describes; it decides which other fields there are.' },
  name: { about: 'What people call it.' },
  about: { about: 'One sentence on what it is.' },
  values: { about: 'Quantities of the formula book by their names.' },
  value: {
    about: 'A number with its unit, such as 5.7 GW; or a range, or a path by month.',
    json: number(),
  },
  source: {
    about: 'Where a reader can look it up: the address of a page, or what to look for in which record.',
  },
  'as-of': { about: 'The day, month or year that it describes: 2025-12-26, 2025-12 or 2025.', json: DATE },
  assumed: { about: 'Why it is taken although no source says so.' },
  note: { about: 'What a reader should know of it.' },
  warnings: { about: 'Facts that a reader of the result must know.' },
  text: { about: 'One sentence.' },
  'leaves-out': { about: 'What no number of this file says, a sentence each.' },
  expect: {
    about: 'Conditions that hashwatt check holds: "hashRate ~ 30 EH/s ± 2 %" or "marginPerDay > 0".',
  },
  country: { about: 'The country that it stands in.' },
  fuel: { about: 'What drives it, such as nuclear, hydro or gas.' },
  units: { about: 'How many units it has.', json: number({ minimum: 0 }) },
  maker: { about: 'Who makes it.' },
  released: { about: 'When it came out.', json: number() },
  'miner.cooling': { about: MEANS },
  'cooling.cooling': { about: MEANS },
  day: { about: 'The day, month or year of the network.', json: DATE },
  current: {
    about: 'Whether it is the newest network, whose figures grow old; that of a named day never does.',
    json: { type: ['string', 'boolean'], enum: ['true', 'false', true, false] },
  },
  correlations: { about: 'Rank correlations that simulate draws with, unless others are given.' },
  between: { about: 'Two quantities of the formula book.' },
  rank: {
    about: 'From -1, in opposite order, to 1, in the same order.',
    json: number({ minimum: -1, maximum: 1 }),
  },
  'scenario.plant': { about: 'The plant that it rests on.' },
  'scenario.miner': { about: 'The machine that it rests on.' },
  'scenario.cooling': { about: 'The cooling that it rests on.' },
  'scenario.network': { about: 'The network that it rests on; the newest when left out.' },
  from: { about: 'The first month of its projection, such as 2026-12.' },
  months: { about: 'How many months its projection has.', json: number({ minimum: 1 }) },
  stakes: { about: 'Who holds which part of the proceeds.' },
  weight: { about: 'The part of a holder, over the sum of all weights.', json: number({ minimum: 0 }) },
  'stakes-note': { about: 'What a reader must know of the stakes, such as who disputes them.' },
  sentence: { about: 'What is claimed, in a sentence.' },
  'claim.source': { about: 'Where it was stated.' },
  date: { about: 'The day, month or year in which it was stated.', json: DATE },
  states: {
    about: 'What it states, as a condition: "revenuePerYear >= $900k" or "hashRate ~ 30 EH/s ± 2 %".',
  },
  'claim.values': { about: 'What it gives itself; what names no source has that of the claim.' },
  'leaves-open': { about: 'What it does not say: a range such as "40 to 60 J/TH", or nothing.' },
  outcome: { about: 'What came of a forecast.' },
  'claim.expect': { about: 'The verdict that hashwatt check holds it to.', json: VERDICT },
  'claim.scenario': { about: 'The scenario that it speaks of.' },
  'claim.plant': { about: 'The plant that it rests on.' },
  'claim.miner': { about: 'The machine that it rests on.' },
  'claim.cooling': { about: 'The cooling that it rests on.' },
  'claim.network': { about: 'The network that it rests on; none when left out.' },
  'run-points': { about: 'At which other powers the machine runs, all of one source.' },
  points: { about: 'The run points, from the least power to the most.' },
  power: { about: 'What it draws at the wall, with its unit.', json: number() },
  hashRate: { about: 'What it hashes at that power, with its unit.', json: number() },
  price: { about: 'What it once cost, as a range: no result uses it.' },
  low: { about: 'The least price, such as 14 $/TH.', json: number() },
  high: { about: 'The highest price.', json: number() },
  reality: { about: 'What the reality panel of an estimate holds results against.' },
  figures: { about: 'Figures of the world, each with its source and date.' },
  machines: { about: 'Machines that a maker sold.' },
  sales: { about: 'Sales of a maker.' },
  'figures.hashRate': { about: 'The hash rate of a listed miner.' },
  of: { about: 'What the figure is of, in a few words.' },
  silly: { about: 'From where on a measure gets a word.' },
  measure: { about: 'Which measure.' },
  above: { about: 'The bound, in per cent.', json: number() },
  say: { about: 'The word for what is above it.' },
  'assumptions.network': { about: 'The network when none is named.' },
  'limits-of-age': { about: 'After how many days values are called old.' },
  'limits-of-age.price': { about: 'A price, on the network in use today.', json: DAYS },
  'limits-of-age.network': { about: 'The network in use today.', json: DAYS },
  'limits-of-age.miner': { about: 'A machine, on the network in use today.', json: DAYS },
  'limits-of-age.cooling': { about: 'Cooling.', json: DAYS },
  'limits-of-age.plant': { about: 'A plant.', json: DAYS },
};
