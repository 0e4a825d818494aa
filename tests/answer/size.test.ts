import { describe, expect, it } from 'vitest';
import { estimate, size } from '../../src/index.ts';
import { present, refusal } from '../study/course.ts';
import { zaporizhzhia } from './sites.ts';

const sized = size(zaporizhzhia);
const { minerPower: _power, minerHashRate: _hashRate, ...unstated } = zaporizhzhia;

describe('Zaporizhzhia', () => {
  it('is worth some 1,830 of its 5,700 MW', () => {
    expect(present(sized.available).toNumber()).toBe(5700);
    expect(Math.round(present(sized.best.siteDraw).toNumber() / 10) * 10).toBe(1830);
  });

  it('holds in each size the machines that fit', () => {
    for (const { siteDraw, minerCount } of [sized.best, sized.zeroProfit, sized.runOrStop])
      expect(present(minerCount).minus(present(siteDraw).div('0.0033')).abs().lte(1)).toBe(true);
  });

  it('profits most at the best size', () => {
    const profit = (siteDraw: number) =>
      estimate({ ...zaporizhzhia, siteDraw }).results.profitPerYear.value!.toNumber();
    const best = present(sized.best.siteDraw).toNumber();
    expect(profit(best)).toBeGreaterThan(profit(best * 1.02));
    expect(profit(best)).toBeGreaterThan(profit(best * 0.98));
    expect(profit(best)).toBeGreaterThan(0);
  });

  it('is worth nothing at the output of 2016', () => {
    const { best } = size({ ...zaporizhzhia, netEnergyPerYear: '29299 GWh/year' });
    expect(present(best.siteDraw).toNumber()).toBe(0);
    expect(present(best.minerCount).toNumber()).toBe(0);
  });

  it('is valued along a curve that falls', () => {
    const last = sized.curve.map(({ marginal }) => present(marginal).toNumber());
    expect(last).toEqual(last.toSorted((a, b) => b - a));
    for (const { average, marginal } of sized.curve)
      expect(present(marginal).lt(present(average))).toBe(true);
  });

  it('says of which scenario, and its warnings', () => {
    expect(sized.scenario?.id).toBe('zaporizhzhia');
    expect(sized.warnings.length).toBeGreaterThan(0);
  });
});

describe('a size', () => {
  it('asks for every price that it lacks', () => {
    const fields = refusal(() => size({ scenario: 'zaporizhzhia', today: '2026-07-01' })).map(
      (it) => it.split(':')[0],
    );
    expect(new Set(fields)).toEqual(
      new Set(['buildingLife', 'buildingPrice', 'discountRate', 'machineLife', 'machinePrice', 'powerPrice']),
    );
  });

  it('is refused where the machines are counted already', () => {
    expect(refusal(() => size({ ...zaporizhzhia, minerCount: 15_000 })).join()).toMatch(
      /minerCount: fixes how many machines there are, which is what is asked/,
    );
    expect(refusal(() => size({ ...unstated, miner: '5 s9, 5 s21' })).join()).toMatch(/^miner: fixes/);
  });

  it('is of a mixed fleet by shares of the power', () => {
    const drawn = (miner: string) => present(size({ ...unstated, miner }).best.siteDraw).toNumber();
    expect(drawn('s21-xp 50 %, s21 50 %')).toBeLessThan(drawn('s21-xp'));
    expect(drawn('s21-xp 50 %, s21 50 %')).toBeGreaterThan(drawn('s21'));
  });

  it('is refused with what can’t be read', () => {
    expect(refusal(() => size({ ...zaporizhzhia, powerPrice: '30 MW' })).join()).toMatch(/powerPrice/);
  });
});
