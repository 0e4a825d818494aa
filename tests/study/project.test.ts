import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shipped } from '../../src/presets/compiled.ts';
import { resolve } from '../../src/presets/resolve.ts';
import { readHorizon } from '../../src/study/calendar.ts';
import { type Inputs, type Name, readInputs } from '../../src/study/inputs.ts';
import { type Course, months } from '../../src/study/project.ts';
import { BOOK_COLUMNS, projection } from '../../src/study/projection.ts';
import { Exact } from '../../src/units/decimal.ts';
import { agree } from './exact.ts';
import { course, present, refusal, type Said, steady } from './course.ts';

/** The preset site of 50 MW on its network. */
const preset = (from: string, count: number): Course => {
  const { stated } = resolve(shipped, { scenario: 'site-50mw' });
  const { stated: given } = readInputs({ bitcoinPrice: '95k' });
  return {
    stated: new Map([...stated, ...given]),
    paths: new Map(),
    horizon: readHorizon(from, count),
  };
};

const column = (of: Course, name: Name): Exact[] => months(of, [name]).column(name).map(present);
const read = (name: Name, inputs: Inputs, count = 12, paths: Said = {}): Exact[] =>
  column(course(inputs, count, paths), name);

describe('the block height', () => {
  it('is carried from the day of the network to the start, 144 blocks a day', () => {
    expect(column(preset('2026-07', 1), 'blockHeight')[0]!.toNumber()).toBe(952_053 + 144 * 29);
    expect(column(preset('2030-01', 1), 'blockHeight')[0]!.toNumber()).toBe(952_053 + 144 * 1_309);
  });

  it('is what the user says at the start', () => {
    expect(read('blockHeight', { ...steady, blockHeight: 960_000 })[0]!.toNumber()).toBe(960_000);
  });

  it('can’t be carried back', () => {
    const sentence =
      'is before the network it would start from, of 2026-06-01. Start later, or choose an earlier network.';
    expect(refusal(() => months(preset('2026-05', 12), []))).toEqual([`from: "2026-05" ${sentence}`]);
    expect(refusal(() => months(preset('2026-06', 12), []))).toEqual([`from: "2026-06" ${sentence}`]);
  });

  it('passes exactly three halvings in twelve years, at their heights', () => {
    const all = months(preset('2026-07', 12 * 12), [
      'blockHeight',
      'subsidy',
      'issuedInMonth',
      'blocksInMonth',
    ]);
    const [height, subsidy, issued, blocks] = (
      ['blockHeight', 'subsidy', 'issuedInMonth', 'blocksInMonth'] as const
    ).map((name) => all.column(name).map(present));
    const halved = subsidy!.flatMap((it, at) => (at > 0 && !it.eq(subsidy![at - 1]!) ? [at] : []));
    expect(halved).toHaveLength(3);
    [1_050_000, 1_260_000, 1_470_000].forEach((halving, index) => {
      const at = halved[index]!;
      expect(height![at - 1]!.lt(halving) && height![at]!.gte(halving)).toBe(true);
      const before = new Exact(halving).minus(height![at - 1]!);
      const paid = before.plus(blocks![at - 1]!.minus(before).div(2)).times(subsidy![at - 1]!);
      expect(agree(issued![at - 1]!, paid, 36)).toBe(true);
    });
    expect([...new Set(subsidy!.map(String))]).toEqual(['3.125', '1.5625', '0.78125', '0.390625']);
  });
});

describe('the calendar', () => {
  it('gives each month its days', () => {
    const { daysInMonth: _, ...site } = steady;
    expect(read('daysInMonth', site, 24).map(Number)).toEqual([
      31, 31, 30, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29, 31, 30, 31, 30,
    ]);
  });

  it('stands back where the user says how many days', () => {
    expect(read('daysInMonth', steady, 2).map(Number)).toEqual([30.4375, 30.4375]);
    expect(read('daysInMonth', steady, 2, { daysInMonth: [28, 31] }).map(Number)).toEqual([28, 31]);
  });
});

describe('a path', () => {
  const moving = {
    ...steady,
    bitcoinPriceGrowth: '20 %/year',
    othersGrowth: '-5 %/year',
    ageing: '3 %/year',
    failureRate: '2 %/year',
    fixedCharge: '9000 $/MW/year',
    miningShare: '100 %',
  } as const satisfies Inputs;
  const names = Object.values(BOOK_COLUMNS);

  it('that says the same every month changes nothing', () => {
    const still: readonly (keyof typeof moving)[] = [
      'netCapacity',
      'capacityFactor',
      'uptime',
      'pue',
      'minerPower',
      'minerHashRate',
      'powerPrice',
      'feesPerBlock',
      'machinePrice',
      'buildingPrice',
      'miningShare',
      'bitcoinPriceGrowth',
      'othersGrowth',
      'fixedCharge',
    ];
    const plain = months(course(moving), names);
    fc.assert(
      fc.property(fc.subarray([...still]), (some) => {
        const { stated } = course(moving);
        const paths = new Map(some.map((name) => [name, new Array<Exact>(12).fill(stated.get(name)!.value)]));
        const same = months({ ...course(moving), paths }, names);
        for (const name of names)
          expect(same.column(name).map(String)).toEqual(plain.column(name).map(String));
      }),
      { numRuns: 20 },
    );
  });

  it('of growth is the growth itself', () => {
    const growth = read('bitcoinPrice', moving);
    const { bitcoinPriceGrowth: _, ...others } = moving;
    const table = course(others);
    const paths = new Map([['bitcoinPrice' as const, growth]]);
    for (const name of ['revenueInMonth', 'netCashInMonth'] as const)
      expect(column({ ...table, paths }, name).map(String)).toEqual(read(name, moving).map(String));
    growth.forEach((it, month) => {
      const wanted = new Exact('1.2').pow(new Exact(month).div(12)).times(95_000);
      expect(agree(it, wanted, 35)).toBe(true);
    });
  });

  it('of the difficulty is one of the network', () => {
    const { networkHashRate: _, ...others } = steady;
    const difficulty = [140e12, 150e12];
    const network = read('networkHashRate', { ...others, othersGrowth: '50 %/year' }, 2, { difficulty });
    expect(agree(network[0]!.div(140), network[1]!.div(150), 36)).toBe(true);
  });

  it('says more than what is given once', () => {
    const given = { ...steady, installedHashRate: '5 EH/s' } as const;
    expect(read('installedHashRate', given, 2, { minerCount: [1_000, 2_000] }).map(Number)).toEqual([
      0.2, 0.4,
    ]);
  });

  it('is refused for what holds all the time', () => {
    expect(refusal(() => read('hashRate', steady, 2, { discountRate: [10, 12], ageing: [1, 2] }))).toEqual([
      'discountRate: holds for the whole projection and takes no path. Give one value.',
      'ageing: holds for the whole projection and takes no path. Give one value.',
    ]);
  });
});

describe('a plant that stops for months', () => {
  const large = {
    ...steady,
    netCapacity: '1000000 MW',
    minerCount: 345_000,
    minerHashRate: '1000 TH/s',
    uptime: '100 %',
  } as const;
  const share = (paths: Said, more: Inputs = {}): number => {
    const all = months(course({ ...large, ...more }, 12, paths), ['bitcoinInMonth', 'networkRewardInMonth']);
    const [mined, paid] = [all.column('bitcoinInMonth'), all.column('networkRewardInMonth')];
    return Exact.sum(...mined.map(present))
      .div(Exact.sum(...paid.map(present)))
      .toNumber();
  };

  it('earns less than its average: 15.1 % and not 16.9 % of the network, of 345 EH/s beside 1,000', () => {
    // 58.7 % of a year: seven months, and 4.4 % of one.
    const season = { capacityFactor: [100, 100, 100, 100, 100, 100, 100, 4.4, 0, 0, 0, 0] };
    expect(share({}, { capacityFactor: '58.7 %' })).toBeCloseTo(0.168_5, 3);
    expect(share(season)).toBeCloseTo(0.150_9, 3);
    expect((share(season) * 100).toFixed(1)).toBe('15.1');
  });

  it('earns at the old difficulty when it comes back', () => {
    const season = { capacityFactor: 'Apr-May: 0 %; Jun-Mar: 100 %' };
    const settled = read('bitcoinInMonth', large, 24, season);
    const coming = read('bitcoinInMonth', { ...large, epochEntered: '0 %' }, 24, season);
    // July 2026 starts the fleet, June of the next years starts it again.
    const more = coming.map((it, month) => it.gt(settled[month]!));
    expect(more.flatMap((it, month) => (it ? [month] : []))).toEqual([0, 11, 23]);
    expect([9, 10].map((month) => coming[month]!.toNumber())).toEqual([0, 0]);
  });
});

describe('what is bought, built and sold', () => {
  const capital = (inputs: Inputs, count: number, paths: Said = {}): number[] =>
    read('capitalInMonth', { ...steady, ...inputs }, count, paths).map(Number);

  it('is the fleet in the first month, and all of it in the end', () => {
    expect(capital({ minerCount: 1_000 }, 3)).toEqual([1_000 * 200 * 16 + 3.85 * 300_000, 0, 0]);
    const resale = read('resaleInMonth', { ...steady, minerCount: 1_000, resaleShare: '10 %' }, 3);
    expect(resale.map(Number)).toEqual([0, 0, 320_000]);
  });

  it('follows a build-out, at the prices of each month', () => {
    const paths = {
      minerCount: [1_000, 1_000, 3_000],
      machinePrice: [16, 20, 10],
      buildingPrice: [1_000, 2_000, 3_000],
    };
    expect(capital({}, 3, paths)).toEqual([3_200_000 + 3_850, 0, 4_000_000 + 7.7 * 3_000]);
  });

  it('does not build again what stands', () => {
    const paths = { minerCount: [3_000, 1_000, 3_000] };
    expect(capital({ machinePrice: 0 }, 3, paths)).toEqual([11.55 * 300_000, 0, 0]);
  });

  it('renews machines after their cycle', () => {
    const { bitcoinInMonth: _, ...all } = { bitcoinInMonth: 0 };
    const site = {
      ...steady,
      ...all,
      minerCount: 1_000,
      replacementCycle: '0.5 year',
      resaleShare: '25 %',
    } as const;
    expect(capital(site, 13)).toEqual([4_355_000, 0, 0, 0, 0, 0, 3_200_000, 0, 0, 0, 0, 0, 3_200_000]);
    expect(read('resaleInMonth', site, 13).map(Number)).toEqual([
      0, 0, 0, 0, 0, 0, 800_000, 0, 0, 0, 0, 0, 1_600_000,
    ]);
  });

  it('spends a given capital once', () => {
    const { machinePrice: _, buildingPrice: __, ...others } = steady;
    const given = {
      ...others,
      machineCapital: '$50 M',
      buildingCapital: '$10 M',
      minerCount: 1_000,
    } as const;
    expect(read('capitalInMonth', given, 3).map(Number)).toEqual([60_000_000, 0, 0]);
  });

  it('lacks what the book lacks', () => {
    const { machinePrice: _, ...others } = steady;
    const { worth } = projection(course(others));
    expect(worth.npv).toMatchObject({ because: 'needs machinePrice' });
  });
});

describe('a fleet that is given as a whole', () => {
  it('is that fleet where nothing wears', () => {
    const hashRate = read('hashRate', { ...steady, hashRate: '3 EH/s' }, 3);
    expect(hashRate.map(Number)).toEqual([3, 3, 3]);
  });

  it('wears like any other', () => {
    const wearing = { ...steady, ageing: '50 %/year', failureRate: '50 %/year' } as const;
    for (const given of [{ hashRate: '3 EH/s' }, { installedHashRate: '3 EH/s' }] as const)
      expect(
        read('hashRate', { ...wearing, ...given }, 13)[12]!
          .div(given.hashRate ? 0.75 : 0.7125)
          .toNumber(),
      ).toBeCloseTo(1, 3);
    const planned = read('hashRate', wearing, 13, { hashRate: new Array<number>(13).fill(3) });
    expect(planned[12]!.div('0.75').toNumber()).toBeCloseTo(1, 3);
    const draw = read('siteDraw', { ...wearing, siteDraw: '20 MW' }, 13);
    expect([draw[0]!.toNumber(), draw[12]!.toNumber()]).toEqual([
      expect.closeTo(20, 2),
      expect.closeTo(10, 2),
    ]);
  });

  it('draws the same power when it ages, whichever way its power is known', () => {
    const { minerPower: _, ...others } = steady;
    for (const power of [{ minerPower: '3500 W' }, { minerEfficiency: '17.5 J/TH' }] as const) {
      const energy = read('energyInMonth', { ...others, ...power, ageing: '20 %/year' }, 24);
      expect(energy.every((it) => it.eq(energy[0]!))).toBe(true);
    }
  });
});

describe('loans and depreciation', () => {
  const site = { ...steady, minerCount: 1_000, buildingPrice: 0 } as const;

  it('follow what is spent', () => {
    const inputs = {
      ...site,
      debtShare: '50 %',
      loanRate: '0 %/year',
      loanTime: '0.5 year',
      depreciationTime: '2 year',
    } as const;
    expect(read('loanPaymentInMonth', inputs, 8).map((it) => it.toFixed(4))).toEqual([
      ...new Array<string>(6).fill('266666.6667'),
      '0.0000',
      '0.0000',
    ]);
    expect(read('depreciationInMonth', inputs, 2).map((it) => it.toFixed(2))).toEqual([
      '133333.33',
      '133333.33',
    ]);
    expect(read('spentInMonth', inputs, 2).map(Number)).toEqual([1_600_000, 0]);
  });

  it('leave alone what the user says', () => {
    expect(read('depreciationInMonth', { ...site, depreciationInMonth: 77 }, 2).map(Number)).toEqual([
      77, 77,
    ]);
  });

  it('need terms', () => {
    expect(refusal(() => read('hashRate', { ...site, debtShare: '50 %' }))).toEqual([
      'loanRate: is missing: debtShare says that capital is borrowed. Give loanRate, or leave debtShare out.',
      'loanTime: is missing: debtShare says that capital is borrowed. Give loanTime, or leave debtShare out.',
    ]);
  });
});
