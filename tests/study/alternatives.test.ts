import { describe, expect, it } from 'vitest';
import type { Alternatives } from '../../src/study/alternatives.ts';
import { npv } from '../../src/study/finance.ts';
import type { Inputs } from '../../src/study/inputs.ts';
import { projection } from '../../src/study/projection.ts';
import { Exact } from '../../src/units/decimal.ts';
import { twelfthRoot } from '../../src/units/twelfth-root.ts';
import { agree } from './exact.ts';
import { course, present, type Said, steady } from './course.ts';

const instead = (inputs: Inputs, months = 12, paths: Said = {}): Alternatives =>
  projection(course({ ...steady, ...inputs }, months, paths)).instead;

describe('selling the power', () => {
  it('brings the difference of the prices for the energy that mining would use', () => {
    const energy = new Exact(50 * 0.95 * 730.5).times(
      new Exact(12_987 * 3_500).div('1e6').times('1.1').div(50),
    );
    const flow = energy.times(55 - 45);
    const rate = twelfthRoot(new Exact('1.1')).minus(1);
    const wanted = npv(rate, [new Exact(0), ...new Array<Exact>(12).fill(flow)]);
    expect(agree(present(instead({ gridPrice: 55 }).sellThePower), wanted, 12)).toBe(true);
  });

  it('loses what delivery would, and needs a price', () => {
    const [near, far] = ['0 %', '20 %'].map((deliveryLoss) =>
      present(instead({ powerPrice: 0, minerCount: 1_000, deliveryLoss }).sellThePower),
    );
    expect(agree(far!, near!.div('0.8'), 35)).toBe(true);
    expect(instead({ gridPrice: undefined }).sellThePower).toMatchObject({ because: 'needs gridPrice' });
  });
});

describe('buying bitcoin', () => {
  it('with the same cash on the same days is worth nothing when nothing moves and money costs nothing', () => {
    const { buyBitcoin, bitcoinBought } = instead({ discountRate: 0 });
    expect(present(buyBitcoin).abs().lt('1e-25')).toBe(true);
    expect(present(bitcoinBought).gt(0)).toBe(true);
  });

  it('is worth what the price does after the money is spent', () => {
    const { buyBitcoin } = instead(
      { minerCount: 1_000, buildingPrice: 0, powerPrice: 0, discountRate: 0 },
      3,
      { bitcoinPrice: [100_000, 100_000, 150_000] },
    );
    expect(agree(present(buyBitcoin), new Exact(3_200_000).div(2), 35)).toBe(true);
  });

  it('buys with the costs of each month as well', () => {
    const all = projection(course({ ...steady, minerCount: 1_000 }, 2, { bitcoinPrice: [50_000, 100_000] }));
    const [first, second] = all.months.map(({ values }) => present(values.energyCost));
    const bought = present(all.months[0]!.values.capital).plus(first!).div(50_000).plus(second!.div(100_000));
    expect(agree(present(all.instead.bitcoinBought), bought, 36)).toBe(true);
    const mined = Exact.sum(...all.months.map(({ values }) => present(values.bitcoin)));
    expect(agree(present(all.instead.bitcoinMined), mined, 38)).toBe(true);
  });

  it('can’t be done at no price', () => {
    expect(instead({ bitcoinPrice: 0 }).buyBitcoin).toMatchObject({ because: 'bitcoin has no price' });
  });
});

it('mining is one of them', () => {
  const all = projection(course(steady, 12));
  expect(all.instead.mine).toBe(all.worth.npv);
});
