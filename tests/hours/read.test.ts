import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PriceFormat } from '../../src/hours/format.ts';
import { readMarks } from '../../src/hours/marks.ts';
import { type PriceReading, readPrices } from '../../src/hours/read.ts';
import { told } from '../study/problems.ts';

const file = (name: string): string => readFileSync(join(import.meta.dirname, 'data', name), 'utf8');
const sentences = ({ faults }: PriceReading): string[] => faults.map(({ sentence }) => sentence);
const pricesOf = (text: string, format: PriceFormat = {}): number[] => [
  ...readPrices(text, format).series.prices,
];

const hour = (at: number): string => `2026-07-01T${`${at}`.padStart(2, '0')}:00Z`;

describe('a table of prices', () => {
  it.each<[string, string, PriceFormat]>([
    ['with a comma', 'time,price\n2026-07-01 00:00Z,1.5\n2026-07-01 01:00Z,-2\n', {}],
    ['without a header', '2026-07-01 00:00Z,1.5\n2026-07-01 01:00Z,-2', {}],
    ['with a semicolon and decimal commas', '2026-07-01 00:00Z;1,5\n2026-07-01 01:00Z;-2,00', {}],
    [
      'with tabs, quotes and a byte order mark',
      '\uFEFF"time"\t"price"\n"2026-07-01 00:00Z"\t"1.5"\n2026-07-01 01:00Z\t−2',
      {},
    ],
    [
      'with bars and line ends of Windows',
      'time|price\r\n2026-07-01 00:00Z|1.5\r\n\r\n2026-07-01 01:00Z| -2 \r\n',
      {},
    ],
    ['with quoted decimal commas', 'time,price\n2026-07-01 00:00Z,"1,5"\n2026-07-01 01:00Z,"-2,0"', {}],
    [
      'with the column named',
      'at,load,lmp\n2026-07-01 00:00Z,7,1.5\n2026-07-01 01:00Z,8,-2',
      { price: 'LMP' },
    ],
    ['with the columns counted', '9,1.5,2026-07-01 00:00Z\n9,-2,2026-07-01 01:00Z', { time: 3, price: '2' }],
    [
      'in another currency, a kilowatt-hour',
      't,EUR/kWh\n2026-07-01 00:00Z,0.00125\n2026-07-01 01:00Z,-1/600',
      {
        exchangeRate: { dollars: 1.2, asOf: '2026-07-01' },
        gaps: 'skip',
      },
    ],
    [
      'as JSON lines',
      '{"time":"2026-07-01T00:00Z","price":1.5}\n\n{"price":"-2","time":"2026-07-01 01:00Z"}\n',
      {},
    ],
  ])('%s', (name, text, format) => {
    const prices = pricesOf(text, format);
    expect(prices[0]).toBeCloseTo(1.5, 12);
    if (!name.startsWith('in another')) expect(prices).toEqual([1.5, -2]);
  });

  it('has the starts of its steps, the local clock and further columns', () => {
    const text =
      'time,price,mw\n2026-07-01 00:00+02:00,1,50\n2026-07-01 00:15+02:00,2,\n2026-07-01 00:30+0200,3,true';
    const { series, faults } = readPrices(text, { columns: { available: 'mw' } });
    expect(series.starts[0]).toBe(Date.parse('2026-06-30T22:00Z'));
    expect([...series.offsets]).toEqual([120, 120, 120]);
    expect(series.hours).toBe(0.25);
    expect([...series.columns['available']!]).toEqual([50, 0, 1]);
    expect(faults.map(({ kind, lines }) => [kind, ...lines])).toEqual([['empty-column', 3]]);
  });

  it('keeps every digit of a price that is written with up to fifteen', () => {
    const number = fc.tuple(
      fc.integer({ min: -49_999_999, max: 49_999_999 }),
      fc.integer({ min: 4, max: 10 }),
    );
    fc.assert(
      fc.property(number, ([mantissa, places]) => {
        const text = (mantissa / 10 ** places).toFixed(places);
        expect(pricesOf(`${hour(0)},${text}\n${hour(1)},1,5e0`.replace('1,5e0', '5e-1'))).toEqual([
          Number(text) + 0,
          0.5,
        ]);
      }),
    );
  });

  it('may group its digits by thousands', () => {
    expect(pricesOf(`${hour(0)};1.234,5\n${hour(1)};2.000,25`)).toEqual([1234.5, 2000.25]);
    expect(pricesOf(`${hour(0)};1,234.5\n${hour(1)};2 000.25`)).toEqual([1234.5, 2000.25]);
  });
});

describe('a real clock', () => {
  it('has a day of 23 hours in spring, in a file with offsets', () => {
    const reading = readPrices(file('spring-offsets.csv'), { exchangeRate: { dollars: 2, asOf: '2026-03' } });
    expect(reading.series.prices).toHaveLength(71);
    expect(reading.series.prices[0]).toBe(90);
    expect(sentences(reading)).toEqual([
      'times with another offset than the line before: 1 (line 28)',
      'days that lose time to the clock: 1 (line 28)',
      'negative prices: 2 (lines 16, 64)',
    ]);
  });

  it('has a day of 25 hours in autumn, in a file of naive times', () => {
    const reading = readPrices(file('autumn-naive.csv'), { zone: 'Europe/Madrid' });
    expect(reading.series.prices).toHaveLength(73);
    const steps = [...reading.series.starts].map((it, at, all) => it - (all[at - 1] ?? it - 3_600_000));
    expect(new Set(steps)).toEqual(new Set([3_600_000]));
    expect(sentences(reading)).toEqual([
      'local times that the clock had twice, the first read as the earlier: 2 (lines 28, 29)',
      'days that gain time from the clock: 1 (line 29)',
      'negative prices: 2 (lines 16, 64)',
    ]);
  });

  it('reads the same backwards', () => {
    const [head, ...lines] = file('autumn-naive.csv').trim().split('\n');
    const backwards = [head, ...lines.toReversed()].join('\n');
    const [there, back] = [file('autumn-naive.csv'), backwards].map((it) =>
      readPrices(it, { zone: 'Europe/Madrid' }),
    );
    expect(back!.series).toEqual(there!.series);
    expect(back!.faults.find(({ kind }) => kind === 'unsorted')?.count).toBe(72);
  });

  it('skips an hour in spring, and a file that has it is told', () => {
    const night = [0, 1, 2, 3, 4].map((it) => `2026-03-29 0${it}:00,${it}`).join('\n');
    const reading = readPrices(night, { zone: 'Europe/Madrid', gaps: 'skip' });
    expect([...reading.series.prices]).toEqual([0, 1, 3, 4]);
    expect(sentences(reading)[0]).toBe('local times that the clock skipped: 1 (line 3)');
  });

  it('is that of UTC when neither offset nor zone is given, and that is told', () => {
    const reading = readPrices('2026-07-01 00:00,1\n2026-07-01 01:00,2');
    expect(sentences(reading)).toEqual(['times with neither offset nor zone, read as UTC: 2 (lines 1, 2)']);
  });

  it('agrees with the offsets that the same times would carry', () => {
    const time = fc.integer({ min: Date.UTC(1990, 0) / 3_600_000, max: Date.UTC(2040, 0) / 3_600_000 });
    fc.assert(
      fc.property(
        time,
        fc.constantFrom('Europe/Kyiv', 'America/Chicago', 'Australia/Lord_Howe'),
        (hours, zone) => {
          const format = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'short',
          });
          const instants = [0, 1].map((it) => (hours + it) * 3_600_000);
          const text = instants.map((it) => `${format.format(it)},1`).join('\n');
          const { series, faults } = readPrices(`${text}\n`, { zone, gaps: 'hold' });
          if (faults.every(({ kind }) => kind === 'short-day' || kind === 'long-day'))
            expect([...series.starts]).toEqual(instants);
          else expect(faults[0]!.kind).toMatch(/ambiguous-time|gap|off-step|conflict|duplicate/);
        },
      ),
    );
  });
});

describe('a file with every fault', () => {
  const faulty = file('faults.csv');
  const all = [
    'lines without the column of the price: 1 (line 9)',
    'last line cut off: 1 (line 28)',
    'times that can’t be read: 1 (line 11)',
    'prices that can’t be read: 1 (line 7)',
    'empty prices: 1 (line 5)',
    'prices beyond the limit: 1 (line 13)',
    'missing steps: 3 (lines 10, 12, 24)',
    'times between the steps: 1 (line 22)',
    'times that come again with another price: 1 (line 17)',
    'times that come again with the same price: 1 (line 16)',
    'times earlier than the line before: 1 (line 20)',
    'negative prices: 1 (line 14)',
  ];

  it('tells all of them with their lines, and leaves out what has no price', () => {
    const reading = readPrices(faulty, { gaps: 'skip' });
    expect(sentences(reading)).toEqual(all);
    expect(reading.series.prices).toHaveLength(18);
  });

  it('holds the price before, when told to', () => {
    const reading = readPrices(faulty, { gaps: 'hold' });
    expect(sentences(reading)).toEqual(all);
    const first = Float64Array.of(20.5, 21.5, 22.5, 22.5, 24.5, 24.5, 26.5, 26.5);
    expect(reading.series.prices.slice(0, 8)).toEqual(first);
    expect(reading.series.prices).toHaveLength(24);
  });

  it('is refused otherwise, with the line and what stands there', () => {
    const refused = told(() => readPrices(faulty, { file: 'faults.csv' })).split('\n');
    expect(refused).toHaveLength(9);
    expect(refused[3]).toBe(
      'faults.csv:7: prices: "2026-07-01T05:00Z,n/a" has a fault, prices that can’t be read: 1 (line 7); every step needs a price. Mend the file, or let gaps skip such steps or hold the price before.',
    );
  });

  it('may allow prices that no European market has', () => {
    expect(readPrices(`${hour(0)},14000\n${hour(1)},1`, { limit: 17_500 }).faults).toEqual([]);
    expect(pricesOf(`${hour(0)},14000\n${hour(1)},1`, { gaps: 'skip' })).toEqual([1]);
  });

  it('of JSON lines keeps its line numbers', () => {
    const lines = [
      '',
      '{"time":"2026-07-01T00:00Z","price":1}',
      'oops',
      '{"time":"2026-07-01T01:00Z","price":null}',
      '{"time":"2026-07-01T02:00Z","price":2}',
      '{"time":"2026-07-0',
    ];
    expect(sentences(readPrices(lines.join('\n'), { gaps: 'skip' }))).toEqual([
      'lines without the column of the price: 1 (line 3)',
      'last line cut off: 1 (line 6)',
      'empty prices: 1 (line 4)',
    ]);
  });
});

test.each<[string, string, PriceFormat, string]>([
  ['an empty file', '\n \n', {}, 'prices: is empty. Give a file with a time and a price on each line.'],
  [
    'one column',
    'price\n1\n',
    {},
    'prices: "price" has one column only. Put a comma, semicolon, tab or bar between time and price.',
  ],
  [
    'two prices',
    'time,price_a,price_b\n',
    {},
    'prices: "time price_a price_b" has 3 columns, and none is the price beyond doubt. Say which holds the price, by name or number.',
  ],
  [
    'a column that is none',
    'time,price\n',
    { price: 'prise' },
    'price: "prise" is no column; there are time, price. Did you mean "price"?',
  ],
  [
    'a doubtful comma',
    `${hour(0)};1,234`,
    {},
    'prices: "1,234" could be thousands or a decimal comma. Say which sign is the decimal one.',
  ],
  [
    'another currency',
    'time,EUR/MWh\n',
    {},
    'exchangeRate: is missing: the prices are in EUR. Give the dollars for one EUR and the day on which that was so.',
  ],
  [
    'two currencies',
    'time,£/MWh\n',
    { currency: 'EUR', per: 'kWh' },
    'currency: "£/MWh" names GBP, and EUR was said. Say GBP, or mend the header.\nper: "£/MWh" names MWh, and kWh was said. Say MWh, or mend the header.',
  ],
  [
    'a rate without need',
    `${hour(0)},1`,
    { exchangeRate: { dollars: 2, asOf: '2026' } },
    'exchangeRate: is given, and the prices are in $. Say the currency.',
  ],
  [
    'a rate of nothing',
    `${hour(0)},1`,
    { currency: 'EUR', exchangeRate: { dollars: 0, asOf: 'now' } },
    'exchangeRate: "0" is no rate above 0 and below 1e6.\nexchangeRate: "now" is no day. Write a day such as 2026-07-01.',
  ],
  ['no zone', `${hour(0)},1`, { zone: 'Mars' }, 'zone: "Mars" is no time zone such as Europe/Madrid.'],
  [
    'days',
    '2026-07-01 00:00Z,1\n2026-07-02 00:00Z,2',
    {},
    'prices: has a time every 1440 minutes mostly. Give prices every 15, 30 or 60 minutes.',
  ],
  [
    'one hour',
    `${hour(0)},1`,
    {},
    'prices: has fewer than two times that can be read. Give prices every 15, 30 or 60 minutes.',
  ],
  [
    'a slip in a year',
    '2026-07-01 00:00Z,1\n2026-07-01 01:00Z,1\n9026-07-01 02:00Z,2',
    {},
    'prices: "61360731 steps" reaches over more than 3506400 steps from its first time to its last. Look for a year that is mistyped.',
  ],
  [
    'JSON that is no lines',
    '[{"time":1}]',
    {},
    'prices: "[{\\"time\\":1}]" is no JSON object on a line of its own. Write one object a line, such as {"time": "2026-07-01T00:00Z", "price": 41.5}.',
  ],
])('refused: %s', (_, text, format, sentence) => {
  expect(told(() => readPrices(text, format))).toBe(sentence);
});

it('whatever text is given is read or refused in words', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom(...file('faults.csv').split('\n')));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('skip', 'hold'), (lines, gaps) => {
      let prices: Iterable<number> = [];
      try {
        prices = readPrices(lines.join('\n'), { gaps }).series.prices;
      } catch (error) {
        expect((error as Error).name).toBe('HashwattError');
        expect((error as Error).message).not.toMatch(/NaN|Infinity|undefined/);
      }
      expect([...prices].every((it) => Number.isFinite(it))).toBe(true);
    }),
  );
});

describe('a list of times', () => {
  const { series } = readPrices(`${hour(0)},1\n${hour(1)},2\n${hour(2)},3`);

  it('marks the steps they fall into, and counts those that fall into none', () => {
    expect(readMarks(`peak\n"2026-07-01T01:30Z",x\n\n2026-07-02 00:00Z`, series)).toEqual({
      steps: Float64Array.of(0, 1, 0),
      outside: 1,
    });
    expect([...readMarks('2026-07-01 04:00', series, { zone: 'Europe/Madrid' }).steps]).toEqual([0, 0, 1]);
  });

  it('tells the lines that are no instants', () => {
    const text = `${hour(0)}\nnoon\n2026-10-25 02:30`;
    expect(told(() => readMarks(text, series, { zone: 'Europe/Madrid', file: 'peaks.txt' }))).toBe(
      'peaks.txt:2: times: "noon" is no time. Write a time such as 2026-07-01T13:00Z.\npeaks.txt:3: times: "2026-10-25 02:30" is twice or never on the clock of this zone. Add its offset from UTC.',
    );
  });
});

describe('a last line without an end', () => {
  const told = (last: string): string[] =>
    readPrices(`time,price,load\n2026-01-01T00:00Z,10.00,5\n2026-01-01T01:00Z,12.00,5\n${last}`, {
      gaps: 'skip',
    }).faults.map(({ kind }) => kind);

  it.each(['2026-01-01T02:00Z,6', '2026-01-01T02:00Z,6.,5', '2026-01-01T02:0'])('was cut off: %s', (last) => {
    expect(told(last)).toContain('truncated-line');
  });

  it('is whole when all of it is there', () => expect(told('2026-01-01T02:00Z,6,5')).toEqual([]));
});
