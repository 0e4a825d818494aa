import { describe, expect, it } from 'vitest';
import { project, type ProjectQuestion } from '../../src/index.ts';
import { projectionJson } from '../../src/present/projection-data.ts';
import { projectionColumns, type ProjectionColumn } from '../../src/study/projection.ts';
import { Exact } from '../../src/units/decimal.ts';
import { present, refusal } from '../study/course.ts';
import { shared, site } from './sites.ts';

const column = (question: ProjectQuestion, name: ProjectionColumn): number[] =>
  project({ ...site, ...question }).months.map(({ values }) => present(values[name]).toNumber());

describe('a projection', () => {
  it('follows as many months as are asked for, from the month that is asked for', () => {
    const { months, from } = project(site);
    expect(from).toBe('2026-12');
    expect(months.map(({ month }) => month)).toEqual(
      Array.from(
        { length: 24 },
        (_, at) => `${2026 + Math.floor((at + 11) / 12)}-${`${((at + 11) % 12) + 1}`.padStart(2, '0')}`,
      ),
    );
  });

  it('starts next month and runs ten years unless it is told otherwise', () => {
    const { months, from } = project({ ...site, from: undefined, months: undefined });
    expect([from, months.length]).toEqual(['2026-08', 120]);
  });

  it('sees three halvings in twelve years', () => {
    const subsidies = column({ months: 144 }, 'subsidy');
    expect([...new Set(subsidies)]).toEqual([3.125, 1.5625, 0.78125, 0.390625]);
  });

  it('takes a path by month, held or in straight lines', () => {
    const months = 5;
    expect(column({ months, bitcoinPrice: '95k; 2027-02: 120k' }, 'bitcoinPrice')).toEqual([
      95_000, 95_000, 120_000, 120_000, 120_000,
    ]);
    expect(column({ months, bitcoinPrice: 'line 2026-12: 90k; 2027-04: 110k' }, 'bitcoinPrice')).toEqual([
      90_000, 95_000, 100_000, 105_000, 110_000,
    ]);
  });

  it('takes seasons, which come back', () => {
    const energy = column({ months: 13, capacityFactor: 'Jan: 0 %; Feb-Dec: 100 %' }, 'energy');
    expect(energy[1]).toBe(0);
    expect(energy[0]).toBe(energy[12]);
    expect(energy[2]).toBeGreaterThan(0);
  });

  it('grows by the month to what the year says', () => {
    const price = column({ months: 13, bitcoinPriceGrowth: '10 %/year' }, 'bitcoinPrice');
    expect(price[12]).toBeCloseTo(95_000 * 1.1, 8);
    expect(column({ months: 2, bitcoinPriceGrowth: '1 %/month' }, 'bitcoinPrice')[1]).toBeCloseTo(95_950, 8);
  });

  it('builds up by the month', () => {
    const counts = column({ months: 4, minerCount: '2026-12: 3000; 2027-02: 12000' }, 'minerCount');
    expect(counts).toEqual([3000, 3000, 12_000, 12_000]);
  });

  it('sums cash so far, and to the net present value at a rate of nothing', () => {
    const { months, flows, worth } = project({ ...site, discountRate: '0 %/year' });
    const sum = months.reduce((total, { values }) => total.plus(present(values.cashFlow)), new Exact(0));
    expect(present(months.at(-1)!.values.cumulative).minus(sum).abs().lt('1e-20')).toBe(true);
    const all = flows.reduce<Exact>((total, flow) => total.plus(present(flow)), new Exact(0));
    expect(present(worth.npv).minus(all).abs().lt('1e-20')).toBe(true);
  });

  it('splits every month’s cash so that the parts sum to it to the cent', () => {
    const { months, stakes } = project(site, shared);
    expect(stakes.map(({ name }) => name)).toEqual(['One', 'Two']);
    months.forEach(({ values }, at) => {
      const parts = stakes.map(({ cashFlow }) => cashFlow[at]!);
      expect(parts.every((it) => it.decimalPlaces() <= 2)).toBe(true);
      const sum = parts.reduce((total, it) => total.plus(it), new Exact(0));
      expect(sum.minus(present(values.cashFlow)).abs().lt('0.01')).toBe(true);
    });
  });

  it('has no parts where cash is not known', () => {
    const { stakes } = project({ ...site, machinePrice: undefined }, shared);
    expect(stakes[0]!.cashFlow).toEqual(Array.from({ length: 24 }, () => null));
  });

  it('warns of what is overruled', () => {
    const { warnings } = project({ ...site, networkHashRate: '1 ZH/s', difficulty: '200T' });
    expect(warnings.join('\n')).toMatch(/^difficulty .* is overruled|networkHashRate .* is used/m);
    expect(warnings.join('\n')).not.toMatch(/used by project only/);
  });
});

describe('JSON of a projection', () => {
  const question = { ...site, months: 2, discountRate: undefined } as const;
  const data = JSON.parse(projectionJson(project(question, shared), '0.0.0')) as {
    columns: Record<string, { unit: string }>;
    months: Record<string, string>[];
    worth: Record<string, unknown>;
  } & Record<string, unknown>;

  it('has every column of every month as decimal text', () => {
    expect(Object.keys(data.columns)).toEqual(projectionColumns);
    for (const month of data.months) {
      expect(Object.keys(month)).toEqual(['month', ...projectionColumns]);
      for (const name of projectionColumns) expect(month[name]).toMatch(/^-?\d+(\.\d+)?$/);
    }
  });

  it('says why there is no worth', () => {
    expect(data.worth['npv']).toEqual({ value: null, unit: '$', because: 'needs discountRate' });
    expect(data.worth['payback']).toEqual({ value: null, unit: 'month', because: 'never' });
  });

  it('names the scenario, the horizon, stakes and alternatives', () => {
    expect(data).toMatchObject({
      hashwatt: '0.0.0',
      scenario: 'site-50mw',
      from: '2026-12',
      instead: { bitcoinMined: { unit: 'BTC' } },
      stakes: [{ name: 'One' }, { name: 'Two' }],
    });
  });
});

describe('a projection is refused', () => {
  it('with every problem at once', () => {
    expect(
      refusal(() =>
        project({
          ...site,
          from: '2026-13',
          months: 0,
          plant: 'nowhere',
          poolFee: 0.5,
          othersGrowth: '10 %',
        }),
      ).map((it) => it.split(':')[0]),
    ).toEqual(['plant', 'poolFee', 'othersGrowth', 'from', 'months']);
  });

  it('with the shortest list of what to give', () => {
    expect(refusal(() => project({ today: '2026-07-01' })).join('\n')).toMatch(/netCapacity: is missing/);
  });

  it.each<[string, ProjectQuestion, RegExp]>([
    ['a path out of order', { bitcoinPrice: '2027-03: 1; 2027-01: 2' }, /2027-01 after 2027-03/],
    ['a path that overlaps', { bitcoinPrice: '2027-03: 1; 2027-03: 2' }, /each once/],
    ['a month before the start', { bitcoinPrice: '2026-11: 1' }, /before the projection starts/],
    [
      'a path that begins late without a start',
      { gridPrice: undefined, opportunityPrice: '2027-03: 1' },
      /says nothing before/,
    ],
    ['a season left out', { capacityFactor: 'Jan-Oct: 5 %' }, /says nothing of Nov/],
    ['a season told twice', { capacityFactor: 'Jan-Dec: 5 %; Mar: 6 %' }, /two things of Mar/],
    ['a start before the network', { from: '2026-05' }, /before the network/],
    ['a loss of everything', { bitcoinPriceGrowth: '-100 %/year' }, /leaves nothing/],
    ['a rate as a fraction', { discountRate: '0.1' }, /fraction or a percentage/],
    ['a growth without its time', { bitcoinPriceGrowth: '10 %' }, /10 %\/year/],
    ['a path for what holds throughout', { discountRate: '2026-12: 10 %/year' }, /takes no path/],
    ['ten thousand years', { months: 120_000 }, /1 to 1200/],
  ])('with %s', (_, question, sentence) => {
    expect(refusal(() => project({ ...site, ...question })).join('\n')).toMatch(sentence);
  });
});
