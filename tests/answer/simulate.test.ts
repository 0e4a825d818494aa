import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { normalQuantile } from '../../src/chance/normal.ts';
import { spearman } from '../../src/chance/ranks.ts';
import {
  estimate,
  preset,
  project,
  simulate,
  type SimulateQuestion,
  simulation,
  type Simulated,
} from '../../src/index.ts';
import { understandMonths } from '../../src/answer/months.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { exactMonths, exactYears } from '../../src/study/exact-outcomes.ts';
import { isYearName } from '../../src/study/inputs.ts';
import { isWorthName } from '../../src/study/worth-names.ts';
import { present, refusal } from '../study/course.ts';
import { site, siteOfYear } from './sites.ts';

const year = {
  ...siteOfYear,
  bitcoinPrice: '60k to 140k',
  powerPrice: 'uniform(30, 60)',
  draws: 2_000,
  baseDraws: 0,
} as const satisfies SimulateQuestion;

const months = {
  ...site,
  bitcoinPrice: '60k to 140k',
  powerPrice: 'uniform(30, 60)',
  draws: 200,
  baseDraws: 0,
} as const satisfies SimulateQuestion;

const columnOf = ({ columns }: Simulated, name: string): Float64Array =>
  columns.results[columns.wanted.findIndex((it) => it === name)]!;

const inputOf = ({ inputs, columns }: Simulated, name: string): Float64Array =>
  columns.inputs[inputs.findIndex((it) => it.name === name)]!;

/** How far two columns are apart at most, against the size of the second. */
function apart(one: Float64Array, other: Float64Array): number {
  const size = other.reduce((most, it) => (Number.isNaN(it) ? most : Math.max(most, Math.abs(it))), 0);
  return one.reduce((most, it, at) => {
    if (Number.isNaN(it) !== Number.isNaN(other[at]!)) return Infinity;
    return Number.isNaN(it) ? most : Math.max(most, Math.abs(it - other[at]!) / size);
  }, 0);
}

describe('a draw', () => {
  it('of what moves nothing gives the estimate in every draw', () => {
    const { results } = estimate(siteOfYear);
    const wanted = ['minerCount', 'hashRate', 'siteDraw'] as const;
    const it = simulate({ ...year, results: wanted });
    for (const name of wanted)
      expect(new Set(columnOf(it, name))).toEqual(new Set([results[name].value!.toNumber()]));
  });

  it('that is a point of a list gives the estimate at that point', () => {
    const it = simulate({
      ...siteOfYear,
      bitcoinPrice: '[80k, 120k]',
      draws: 50,
      results: ['revenuePerYear'],
    });
    const [prices, revenues] = [inputOf(it, 'bitcoinPrice'), columnOf(it, 'revenuePerYear')];
    expect(new Set(prices)).toEqual(new Set([80_000, 120_000]));
    for (const [at, price] of prices.entries()) {
      const exact = estimate({ ...siteOfYear, bitcoinPrice: price }).results.revenuePerYear.value!;
      expect(Math.abs(revenues[at]! / exact.toNumber() - 1)).toBeLessThan(1e-14);
    }
  });

  it('of a year is what the exact reader makes of it, a thousand times', () => {
    const wanted = ['marginPerYear', 'networkShare', 'bitcoinPerDay', 'buildPowerPrice'] as const;
    const it = simulate({ ...year, draws: 1_000, feesPerBlock: '0.01 to 0.1 BTC', results: wanted });
    const { stated } = understandMonths({ ...siteOfYear, feesPerBlock: '0.02 BTC' }, shipped);
    const exact = wanted.map(() => new Float64Array(1_000));
    exactYears(stated, it.inputs, wanted.filter(isYearName))(it.columns.inputs, 0, 1_000, exact);
    const off = wanted.map((name, at) => [name, apart(columnOf(it, name), exact[at]!)] as const);
    expect(off.filter(([, far]) => !(far < 1e-9))).toEqual([]);
  });

  it('of months is what the exact reader makes of it, a thousand times', { timeout: 120_000 }, () => {
    const wanted = ['npv', 'irr', 'payback', 'discountedPayback', 'bitcoinMined'] as const;
    const draws = 1_000;
    const it = simulate({
      ...months,
      months: 12,
      draws,
      othersGrowth: '5 %/year to 30 %/year',
      results: wanted,
    });
    expect(it.isExact).toBe(false);
    const course = understandMonths({ ...site, months: 12, othersGrowth: '10 %/year' }, shipped);
    const exact = wanted.map(() => new Float64Array(draws));
    exactMonths(course, it.inputs, wanted.filter(isWorthName))(it.columns.inputs, 0, draws, exact);
    const off = wanted.map((name, at) => [name, apart(columnOf(it, name), exact[at]!)] as const);
    expect(off.filter(([, far]) => !(far < 1e-9))).toEqual([]);
  });

  it('is followed exactly where machines fail', () => {
    const it = simulate({
      ...months,
      months: 3,
      failureRate: '5 %/year',
      draws: 3,
      results: ['npv', 'minerCount'],
    });
    expect(it.isExact).toBe(true);
    const powerPrice = inputOf(it, 'powerPrice')[0]!;
    const bitcoinPrice = inputOf(it, 'bitcoinPrice')[0]!;
    const { worth } = project({ ...site, months: 3, failureRate: '5 %/year', powerPrice, bitcoinPrice });
    expect(columnOf(it, 'npv')[0]).toBe(present(worth.npv).toNumber());
  });
});

describe('the same seed', () => {
  it('gives the same bytes in blocks of any size', () => {
    const whole = simulate(year);
    for (const block of [1, 7, 1_999]) {
      const run = simulation(year);
      while (run.advance(block));
      expect(run.outcome().columns).toEqual(whole.columns);
    }
  });

  it('gives the same bytes in whatever order inputs are named', () => {
    const { bitcoinPrice, powerPrice, ...others } = year;
    const one = simulate({ ...others, bitcoinPrice, powerPrice });
    expect(simulate({ powerPrice, ...others, bitcoinPrice }).columns).toEqual(one.columns);
  });

  it('and another one differ', () => {
    expect(simulate({ ...year, seed: 2 }).columns).not.toEqual(simulate(year).columns);
  });
});

describe('what draws say', () => {
  // The margin falls in a straight line with the power price, so that it is normal as well.
  const linear = {
    ...siteOfYear,
    powerPrice: 'normal(40, 5)',
    results: ['marginPerYear'],
    probability: ['marginPerYear < 0'],
    draws: 20_000,
  } as const satisfies SimulateQuestion;
  const marginAt = (powerPrice: number): number =>
    estimate({ ...siteOfYear, powerPrice }).results.marginPerYear.value!.toNumber();
  const deviation = (marginAt(35) - marginAt(45)) / 2;

  test.each(['plain', 'latin', 'sobol'] as const)('of a line of a normal input is normal: %s', (sampling) => {
    const [it] = simulate({ ...linear, sampling }).results;
    expect(Math.abs(it!.mean!.value - marginAt(40))).toBeLessThan(4 * it!.mean!.error);
    expect(Math.abs(it!.deviation! / deviation - 1)).toBeLessThan(0.03);
    for (const { share, value, error } of it!.quantiles)
      expect(Math.abs(value - marginAt(40) - deviation * normalQuantile(share))).toBeLessThan(4 * error);
  });

  it('gives each independent normal input its part of the variance', () => {
    const it = simulate({
      ...linear,
      fixedCharge: 'normal(200000 $/MW/year, 20000 $/MW/year)',
      baseDraws: 4_096,
    });
    const chargeOf = (fixedCharge: string): number =>
      estimate({ ...siteOfYear, fixedCharge }).results.marginPerYear.value!.toNumber();
    const other = (chargeOf('180000 $/MW/year') - chargeOf('220000 $/MW/year')) / 2;
    const part = other ** 2 / (other ** 2 + deviation ** 2);
    const found = it.carriers[0]!.inputs.find(({ name }) => name === 'fixedCharge')!;
    expect(it.carriers[0]!.of).toBe('variance');
    expect(Math.abs(found.first!.value - part)).toBeLessThan(4 * found.first!.error + 1e-3);
    expect(Math.abs(found.total!.value - part)).toBeLessThan(4 * found.total!.error + 1e-3);
  });

  it('is not the value at the means: a hashprice rises more in a small network than it falls in a large one', () => {
    const result = 'hashprice' as const;
    const it = simulate({ ...year, networkHashRate: 'uniform(500 EH/s, 1500 EH/s)', results: [result] });
    const atMeans = estimate({
      ...siteOfYear,
      bitcoinPrice: it.inputs.find(({ name }) => name === 'bitcoinPrice')!.range.distribution.mean,
      networkHashRate: '1000 EH/s',
    });
    const { mean } = it.results[0]!;
    expect(mean!.value - atMeans.results[result].value!.toNumber()).toBeGreaterThan(5 * mean!.error);
  });

  it('counts what is never paid back, and has no rate of return', () => {
    const it = simulate({ ...months, results: ['payback', 'irr'], probability: ['payback <= 12 month'] });
    const [payback, irr] = it.results;
    expect([payback!.absentMeans, irr!.absentMeans]).toEqual(['never', 'none or several']);
    expect(payback!.absent).toBe(columnOf(it, 'payback').filter(Number.isNaN).length);
    expect(payback!.absent).toBeGreaterThan(0);
    const hits = columnOf(it, 'payback').filter((months_) => months_ <= 12).length;
    expect(it.chances[0]).toMatchObject({ value: hits / it.done, absent: payback!.absent });
  });

  it('says how often money is lost', () => {
    const [loss] = simulate(year).chances;
    expect([loss!.isLoss, loss!.condition.text]).toEqual([true, 'marginPerYear < 0']);
    expect(loss!.value).toBe(columnOf(simulate(year), 'marginPerYear').filter((it) => it < 0).length / 2_000);
  });

  it('asks for more draws until the ends are known', () => {
    const few = simulate({ ...year, draws: 100 }).results[0]!.convergence!;
    expect(few.error).toBeGreaterThan(0.02);
    const enough = simulate({ ...year, draws: few.drawsNeeded! * 2 }).results[0]!.convergence!;
    expect(enough.drawsNeeded).toBeUndefined();
  });

  it('is there at any time, and marked partial', () => {
    const run = simulation(year);
    expect(run.outcome()).toMatchObject({ done: 0, isPartial: true });
    run.advance(500);
    const part = run.outcome();
    expect([part.done, part.isPartial, columnOf(part, 'marginPerYear').length]).toEqual([500, true, 500]);
    while (run.advance());
    expect([run.progress, run.outcome().isPartial]).toEqual([1, false]);
  });
});

describe('correlations', () => {
  const network = { ...year, networkHashRate: '900 EH/s to 1300 EH/s', draws: 10_000 } as const;
  const found = (it: Simulated): number =>
    spearman(inputOf(it, 'bitcoinPrice'), inputOf(it, 'networkHashRate'))!.value;

  test.each([-0.9, -0.3, 0, 0.5, 0.95])('come out: %d', (rank) => {
    const it = simulate({
      ...network,
      correlations: [{ between: ['bitcoinPrice', 'networkHashRate'], rank }],
    });
    expect(Math.abs(found(it) - rank)).toBeLessThan(0.04);
  });

  it('hold as the network says where nobody says otherwise', () => {
    const [stated] = preset('2026-06-01', 'network').correlations!;
    const it = simulate(network);
    expect(it.correlations).toMatchObject([{ rank: Number(stated!.rank), preset: '2026-06-01' }]);
    expect(Math.abs(found(it) - Number(stated!.rank))).toBeLessThan(0.04);
    expect(simulate(year).correlations).toEqual([]);
  });

  it('of the network are what its dated days show', () => {
    const file = join(import.meta.dirname, '../truth/network_snapshots.csv');
    const rows = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('Coin Metrics'))
      .map((line) => line.split(','));
    const days = rows.toSorted(([one], [other]) => (one! < other! ? -1 : 1));
    const changes = (column: number): Float64Array =>
      Float64Array.from(days.slice(1), (row, at) =>
        Math.log(Number(row[column]) / Number(days[at]![column])),
      );
    const [stated] = preset('2026-06-01', 'network').correlations!;
    expect(spearman(changes(8), changes(4))!.value.toFixed(2)).toBe(stated!.rank);
  });

  it('take the place of Sobol’s indices, which need none', () => {
    const it = simulate({ ...network, draws: 500, baseDraws: 64 });
    expect(it.carriers[0]!.of).toBe('rank');
    expect(it.carriers[0]!.inputs.map(({ total }) => total)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a simulation', () => {
  it('of ranges without width is the estimate', () => {
    const found = simulate({
      ...year,
      bitcoinPrice: '95k to 95k',
      powerPrice: 45,
      draws: 200,
      results: ['marginPerYear'],
    });
    const { draws: _, baseDraws: __, ...asked } = { ...year, bitcoinPrice: '95k to 95k' };
    const { results } = estimate({ ...asked, powerPrice: 45 });
    expect(found.results[0]!.mean!.value).toBeCloseTo(results.marginPerYear.value!.toNumber(), 3);
    expect(found.results[0]!.deviation).toBe(0);
  });

  it('prints as its page', () => {
    const found = simulate({ ...year, bitcoinPrice: '60k to 140k', draws: 200 });
    expect(found.toString()).toMatch(/nine times out of ten/);
  });

  it('of too few draws says so', () => {
    const found = simulate({ ...year, bitcoinPrice: '60k to 140k', draws: 2 });
    expect(found.results[0]!.convergence!.drawsNeeded).toBeGreaterThan(50);
    expect(found.toString()).toMatch(/more draws are needed/i);
  });

  it('says why there are no indices', () => {
    const correlations = [{ between: ['bitcoinPrice', 'powerPrice'], rank: 0.3 }] as const;
    const asked = { ...year, bitcoinPrice: '60k to 140k', powerPrice: '30 to 60', draws: 200, correlations };
    expect(simulate(asked).toString()).toMatch(/Sobol’s indices are not told: inputs are correlated/);
  });
});

describe('a simulation is refused', () => {
  const pair = (one: string, other: string, rank: number) =>
    ({ correlations: [{ between: [one, other], rank }] }) as unknown as Partial<SimulateQuestion>;

  test.each<[string, object, RegExp]>([
    ['without a range', { bitcoinPrice: '95k', powerPrice: 40 }, /range: is missing: nothing .* uncertain/],
    ['of no draws', { draws: 0 }, /draws: "0" is no whole number from 1 to 1,000,000/],
    ['of ten million draws', { draws: '10,000,000' }, /draws: .* from 1 to 1,000,000/],
    ['of half a draw', { draws: 0.5 }, /draws: "0.5" is no whole number/],
    ['with a seed that is none', { seed: 'luck' }, /seed: "luck" is no whole number/],
    ['with an unknown sampling', { sampling: 'quasi' }, /sampling: "quasi" .*plain, latin, sobol/],
    [
      'for an unknown result',
      { results: ['marginPerYeer'] },
      /results: "marginPerYeer" is no quantity.*marginPerYear/,
    ],
    ['for a result of one month', { results: ['revenueInMonth'] }, /results: .* one month/],
    ['for the probability of one month', { probability: ['revenueInMonth > 0'] }, /one month/],
    ['for the probability of no condition', { probability: ['npv'] }, /probability: "npv" is no condition/],
    ['for results that are no list', { results: 'npv' }, /results: "npv" is no list/],
    [
      'for a worth that lacks prices',
      { results: ['npv'], machinePrice: undefined },
      /machinePrice: is missing/,
    ],
    [
      'with a correlation of what is certain',
      pair('bitcoinPrice', 'machinePrice', 0.5),
      /machinePrice, which is not uncertain/,
    ],
    ['with a correlation of one input', pair('bitcoinPrice', 'bitcoinPrice', 0.5), /same input/],
    [
      'with a correlation above one',
      pair('bitcoinPrice', 'powerPrice', 1.5),
      /cannot have the rank correlation 1.5/,
    ],
    [
      'with a correlation that is no number',
      pair('bitcoinPrice', 'powerPrice', Number.NaN),
      /no two inputs and a number/,
    ],
    [
      'with correlations that contradict each other',
      {
        poolFee: '1 % to 2 %',
        correlations: [
          { between: ['bitcoinPrice', 'powerPrice'], rank: 0.9 },
          { between: ['bitcoinPrice', 'poolFee'], rank: 0.9 },
          { between: ['powerPrice', 'poolFee'], rank: -0.9 },
        ],
      },
      /contradict each other/,
    ],
    ['with a range from high to low', { bitcoinPrice: '140k to 60k' }, /bitcoinPrice/],
  ])('%s', (_, question, sentence) => {
    expect(refusal(() => simulate({ ...year, ...question })).join('\n')).toMatch(sentence);
  });

  it('with every problem at once', () => {
    const question = { ...year, draws: 0, sampling: 'x' as 'plain', results: ['y' as 'npv'], poolFee: 0.5 };
    expect(refusal(() => simulate(question)).map((it) => it.split(':')[0])).toEqual([
      'sampling',
      'draws',
      'results',
      'poolFee',
    ]);
  });

  it('when it is no question', () => {
    expect(refusal(() => simulate(null as never)).join()).toMatch(/question: is no object/);
  });
});

it('tells no shares where many draws lack a value', () => {
  const found = simulate({ ...months, results: ['npv', 'payback'], baseDraws: 128 });
  expect(found.carriers.map(({ of }) => of)).toEqual(['variance', undefined]);
});
