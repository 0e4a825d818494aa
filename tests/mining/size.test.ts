import { describe, expect, it } from 'vitest';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { resolve } from '../../src/presets/resolve.ts';
import { type Inputs, type Name, STRENGTH, type Stated } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';
import { present, stated } from '../study/course.ts';

type StatedBy = ReadonlyMap<Name, Stated>;

const reader = new ExactReader(mining);
const yearly = (all: StatedBy): StatedBy => new Map([...all].filter(([name]) => mining.quantities.has(name)));

const valueIn = (all: StatedBy, name: Name): Exact =>
  present(reader.read(yearly(all)).valueOf(mining.quantity(name)));

/** The same scenario with a site that draws so many megawatts. */
const drawing = (all: StatedBy, siteDraw: Exact): StatedBy =>
  new Map([...all, ['siteDraw', { value: siteDraw, origin: 'given', strength: STRENGTH.given }]]);

const MILLIWATT = '0.001 W';

/** Machines of a milliwatt, so that whole ones are no matter. */
const mine = {
  netCapacity: '5700 MW',
  capacityFactor: '90 %',
  uptime: '95 %',
  pue: '1.05',
  peakPue: '1.1',
  minerPower: MILLIWATT,
  minerEfficiency: '15 J/TH',
  networkHashRate: '1000 EH/s',
  blockHeight: 930_000,
  feesPerBlock: '0.02 BTC',
  poolFee: '1 %',
  bitcoinPrice: '120k',
  powerPrice: '$30/MWh',
  demandCharge: '2 $/kW-month',
  fixedCharge: '20000 $/MW/year',
  machinePrice: '12 $/TH',
  buildingPrice: '300000 $/MW',
  machineLife: '4 year',
  buildingLife: '10 year',
  discountRate: '10 %/year',
} as const satisfies Inputs;

/** Where something begins to hold that does not hold at `from` and holds at `to`, by halves. */
function begins(holds: (draw: Exact) => boolean, from: Exact, to: Exact): Exact {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step++) {
    const middle = low.plus(high).div(2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** A site draw that whole machines of a milliwatt fill: at a PUE of 1.1 in the worst hour. */
const filled = (draw: Exact): Exact => draw.div('1.1e-9').floor().times('1.1e-9');

/** Where the derivative of something falls below zero, as a difference over a ten-thousand-millionth part. */
const turn = (of: (draw: Exact) => Exact, from: Exact, to: Exact): Exact =>
  begins((draw) => of(filled(draw.times('1.0000000001'))).lt(of(filled(draw))), from, to);

const profitOf =
  (all: StatedBy) =>
  (draw: Exact): Exact =>
    valueIn(drawing(all, draw), 'profitPerYear');

const near = (a: Exact, b: Exact): number => a.div(b).minus(1).abs().toNumber();

describe('the best size', () => {
  it.each(['0 %', '50 %', '80 %', '100 %'])(
    'is where the profit turns, when %s of our hash rate drives others out',
    (displacement) => {
      const all = stated(mine, { displacement });
      const best = valueIn(all, 'bestSiteDraw');
      expect(best.gt(0)).toBe(true);
      expect(near(turn(profitOf(all), best.div(3), best.times(3)), best)).toBeLessThan(1e-9);
    },
  );

  it.each(['0 %', '50 %', '80 %', '100 %'])('is the closed form, at %s', (displacement) => {
    const all = stated(mine, { displacement });
    const [reward, cost, others, out] = [
      valueIn(all, 'networkRewardPerDay').times('365.25').times('0.99').times(120_000),
      valueIn(all, 'fullCostPerHashRate'),
      new Exact(1_000),
      new Exact(displacement.slice(0, -2)).div(100),
    ];
    const stays = new Exact(1).minus(out);
    const gain = reward.times(others).div(cost).sqrt().minus(others);
    const best = out.eq(1) ? others : Exact.min(gain.div(stays), out.isZero() ? Infinity : others.div(out));
    expect(near(valueIn(all, 'bestHashRate'), best)).toBeLessThan(1e-30);
    const room = reward.div(cost).minus(others);
    const zero = out.eq(1) ? reward.div(cost) : Exact.min(reward.div(cost), room.div(stays));
    expect(near(valueIn(all, 'zeroProfitHashRate'), zero)).toBeLessThan(1e-30);
  });

  it.each(['0 %', '50 %', '80 %', '100 %'])(
    'ends where the whole site earns nothing, at %s',
    (displacement) => {
      const all = stated(mine, { displacement });
      const earns = (name: Name, at: Name): number =>
        valueIn(drawing(all, valueIn(all, at)), name)
          .div(valueIn(all, 'revenuePerYear'))
          .abs()
          .toNumber();
      expect(earns('profitPerYear', 'zeroProfitSiteDraw')).toBeLessThan(1e-9);
      const stop = drawing(all, valueIn(all, 'runOrStopSiteDraw'));
      expect(near(valueIn(stop, 'revenuePerMWh'), valueIn(stop, 'runningCostPerMWh'))).toBeLessThan(1e-9);
    },
  );

  it.each(['0 %', '50 %', '100 %'])(
    'is nothing where even the first machine loses, at %s',
    (displacement) => {
      const all = stated(mine, { displacement, bitcoinPrice: '40k' });
      expect(valueIn(all, 'bestSiteDraw').toNumber()).toBe(0);
      expect(valueIn(all, 'zeroProfitSiteDraw').toNumber()).toBe(0);
      expect(profitOf(all)(new Exact(1)).lt(0)).toBe(true);
    },
  );

  it('does not depend on the size that the scenario has', () => {
    const sizes = ['1 MW', '500 MW', '100000 MW'].map((netCapacity) =>
      valueIn(stated(mine, { netCapacity }), 'bestSiteDraw'),
    );
    expect(near(sizes[0]!, sizes[2]!)).toBeLessThan(1e-30);
    expect(near(sizes[0]!, sizes[1]!)).toBeLessThan(1e-30);
  });

  it('shrinks when the energy fetches more elsewhere', () => {
    const [alone, sold] = [{}, { gridPrice: '$40/MWh', deliveryLoss: '5 %' }].map((more) =>
      stated(mine, more),
    );
    expect(valueIn(sold!, 'opportunityPrice').toFixed(10)).toBe('42.1052631579');
    expect(valueIn(sold!, 'bestSiteDraw').lt(valueIn(alone!, 'bestSiteDraw'))).toBe(true);
  });
});

describe('the revenue of the last MWh', () => {
  it.each(['0 %', '50 %', '100 %'])('is what one more adds, at %s', (displacement) => {
    const all = stated(mine, { displacement });
    const [here, there] = [new Exact(3_000), new Exact('3000.001')].map((draw) => drawing(all, draw));
    const added = (name: Name): Exact => valueIn(there!, name).minus(valueIn(here!, name));
    const slope = added('revenuePerYear').div(added('energyPerYear'));
    expect(near(slope, valueIn(here!, 'marginalRevenuePerMWh'))).toBeLessThan(1e-6);
  });

  it('is nothing once nobody else is left', () => {
    const all = drawing(stated(mine, { displacement: '100 %' }), new Exact(1_000_000));
    expect(valueIn(all, 'marginalRevenuePerMWh').toNumber()).toBe(0);
  });
});

describe('5,700 MW at the prices of 26 December 2025', () => {
  const { stated: background } = resolve(shipped, { scenario: 'zaporizhzhia' });
  const best = (more: Inputs): number => {
    const given = stated(
      {
        minerPower: MILLIWATT,
        minerEfficiency: '15 J/TH',
        pue: '1.10',
        powerPrice: '$30/MWh',
        machinePrice: '19 $/TH',
        machineLife: '4 year',
        buildingPrice: '300000 $/MW',
        buildingLife: '10 year',
        discountRate: '10 %/year',
      },
      more,
    );
    const user = [...given].filter(([, { origin }]) => origin === 'given');
    const others = [...background].filter(([name]) => name !== 'minerHashRate');
    return valueIn(new Map([...others, ...user]), 'bestSiteDraw').toNumber();
  };

  it('about 1,830 are worth using if the plant runs all year', () => {
    expect(Math.abs(best({ capacityFactor: '100 %' }) / 1_830 - 1)).toBeLessThan(0.01);
  });

  it('none are at the capacity factor of 2016', () => {
    expect(best({ netEnergyPerYear: '29,299 GWh/year', capacityFactor: '58.6 %' })).toBe(0);
  });
});

// Egilsson and Valfells, “Minting Money With Megawatts”, Proceedings of the IEEE 104 (9), September 2016. Their
// reference calculation is MiningProfitability.ipynb of github.com/sweyn/bitcoin-mining-profitability at 44548e2;
// it counts the added hash rate in the network and prints, in PH/s of the whole network:
// 5324.17814927 1423.95314543 758.99532325 404.559590014
describe('a published example with the own hash rate in the network', () => {
  const OTHERS = '0.4';
  const development = new Exact(8_000_000).div(3);
  // 1,312,500 new bitcoin and 3,650 of fees a year, which are 52,596 blocks of ten minutes.
  const fees = new Exact(1_312_500 + 3_650).div(52_596).minus(25);
  const parts = stated({
    netCapacity: 100,
    capacityFactor: '100 %',
    uptime: '100 %',
    pue: '1.03',
    minerPower: MILLIWATT,
    minerEfficiency: '100 J/TH',
    networkHashRate: OTHERS,
    blockHeight: 350_000,
    feesPerBlock: fees,
    bitcoinPrice: 250,
    poolFee: '0.001 %',
    powerPrice: 0,
    demandCharge: '50 $/kW-month',
    machinePrice: '500 $/TH',
    machineLife: '3 year',
    buildingPrice: 0,
    buildingLife: '3 year',
    discountRate: 0,
  });
  // Smaller machines still, or whole ones would show in the last digits.
  const example = new Map([
    ...parts,
    ['minerPower', { ...parts.get('minerPower')!, value: new Exact('1e-9') }] as const,
  ]);

  const network = (own: Exact): string => own.plus(OTHERS).times(1_000).toSignificantDigits(12).toString();

  it('has the same hash rate of the largest profit', () => {
    expect(network(valueIn(example, 'bestHashRate'))).toBe('758.99532325');
  });

  it('has the same hash rate at which the machines stop', () => {
    expect(network(valueIn(example, 'runOrStopHashRate'))).toBe('5324.17814927');
  });

  it('breaks even at the same two sizes, its development paid', () => {
    const pays = (draw: Exact): boolean => profitOf(example)(draw).gte(development);
    const draws = [
      begins(pays, new Exact('0.1'), new Exact(10)),
      begins((draw) => !pays(draw), new Exact(10), new Exact(300)),
    ];
    expect(draws.map((draw) => network(valueIn(drawing(example, draw), 'hashRate')))).toEqual([
      '404.559590014',
      '1423.95314543',
    ]);
  });
});
