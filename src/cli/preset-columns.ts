import { type Kind, type Name, type Preset, presetQuantity, type YearName } from '../index.ts';
import { numberText, statedText, unitText, valueText } from '../present/values.ts';

/** A column of a list: what it is called when it is sorted by, what stands in it, and what decides its order. */
export interface Column {
  readonly key: string;
  readonly head: string;
  /** The unit that its values have in CSV. */
  readonly unit?: string;
  readonly text: (it: Preset) => string;
  /** What stands in CSV, where that is not the text: every digit, every word. */
  readonly full?: (it: Preset) => string;
  /** What is small comes first; what has none comes last. */
  readonly order?: (it: Preset) => number | undefined;
}

const fact = (key: string, head = key, name = key): Column => ({
  key,
  head,
  text: ({ facts }) => facts[name] ?? '',
});

/** A quantity as the preset’s values give it; `largest` first, or the smallest. */
function quantity(key: string, head: string, name: YearName, first: 'largest' | 'smallest'): Column {
  const value = (it: Preset) => presetQuantity(it, name).value;
  const unit = unitText(name);
  return {
    key,
    head,
    unit,
    text: (it) => {
      const found = value(it);
      if (found === null) return '—';
      // Where the head is the unit, all stand in it.
      return head === unit ? numberText(found) : valueText(name, found);
    },
    full: (it) => value(it)?.toSignificantDigits(20).toFixed() ?? '',
    order: (it) =>
      value(it)
        ?.times(first === 'largest' ? -1 : 1)
        .toNumber(),
  };
}

const QUARTERS = ['first', 'second', 'third', 'fourth'];
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `September 2024`, `third quarter of 2022` or `early 2026` as a month; a year alone counts as its middle. */
function releasedAt(text = ''): number | undefined {
  const year = /\d{4}/.exec(text)?.[0];
  if (year === undefined) return undefined;
  const words = text.toLowerCase();
  const month = MONTHS.findIndex((it) => words.includes(it));
  const part = QUARTERS.findIndex((it) => words.includes(`${it} quarter`));
  const within = month >= 0 ? month : part >= 0 ? part * 3 + 1 : words.includes('early') ? 1 : 6;
  return Number(year) * 12 + within;
}

/** `Sep 2024` for September 2024, `Q3 2022` for the third quarter. */
const shortDate = (text: string): string =>
  text
    .replace(/\b([A-Z][a-z]{2})[a-z]+(?= \d{4})/, '$1')
    .replace(/^(\w+) quarter of/, (_, part: string) => `Q${QUARTERS.indexOf(part) + 1}`);

/** What every kind can be sorted by. */
export const NAME: Column = { key: 'name', head: 'name', text: ({ name }) => name };

/** The columns of each kind of preset, beside its id. */
export const COLUMNS: Readonly<Record<Kind, readonly Column[]>> = {
  miner: [
    quantity('efficiency', 'J/TH', 'minerEfficiency', 'smallest'),
    quantity('hash-rate', 'TH/s', 'minerHashRate', 'largest'),
    quantity('power', 'W', 'minerPower', 'smallest'),
    fact('cooling'),
    {
      ...fact('released'),
      text: ({ facts }) => shortDate(facts['released'] ?? ''),
      full: ({ facts }) => facts['released'] ?? '',
      order: ({ facts }) => {
        const at = releasedAt(facts['released']);
        return at === undefined ? undefined : -at;
      },
    },
    {
      key: 'run-points',
      head: 'points',
      text: ({ runPoints }) => `${runPoints?.points.length ?? ''}`,
      order: ({ runPoints }) => (runPoints ? -runPoints.points.length : undefined),
    },
  ],
  plant: [
    NAME,
    capacity(),
    quantity('capacity-factor', 'factor', 'capacityFactor', 'largest'),
    fact('fuel'),
    fact('country'),
  ],
  cooling: [NAME, quantity('pue', 'PUE', 'pue', 'smallest'), fact('cooling', 'for')],
  network: [
    { ...fact('day'), order: ({ facts }) => -Number((facts['day'] ?? '').replaceAll('-', '')) },
    quantity('hash-rate', 'hash rate', 'networkHashRate', 'largest'),
    { key: 'height', head: 'height', ...stated('blockHeight') },
    quantity('fees', 'fees', 'feesPerBlock', 'largest'),
  ],
  scenario: [
    { key: 'plant', head: 'plant', text: ({ rests }) => rests.plant ?? '' },
    { key: 'miner', head: 'miner', text: ({ rests }) => rests.miner ?? '' },
  ],
};

/** Of a plant whose running units are for the user to say, the capacity of each. */
function capacity(): Column {
  const column = quantity('capacity', 'capacity', 'netCapacity', 'largest');
  return { ...column, text: (it) => ofUnits(it) ?? column.text(it) };
}

const ofUnits = ({ facts, values: { unitNetCapacity } }: Preset): string | undefined =>
  unitNetCapacity && `${facts['units']} × ${statedText('unitNetCapacity', unitNetCapacity.value)}`;

function stated(name: Name): Pick<Column, 'text' | 'full' | 'order' | 'unit'> {
  const value = ({ values }: Preset): string | undefined => values[name]?.value;
  return {
    unit: unitText(name),
    text: (it) => (value(it) === undefined ? '—' : statedText(name, value(it)!)),
    full: (it) => value(it) ?? '',
    order: (it) => (value(it) === undefined ? undefined : -Number(value(it))),
  };
}
