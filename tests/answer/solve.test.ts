import { describe, expect, it } from 'vitest';
import { estimate, project, solve, type SolveQuestion } from '../../src/index.ts';
import { solutionCsv, solutionJson } from '../../src/present/solution.ts';
import { worthValue } from '../../src/study/worth-names.ts';
import { Exact } from '../../src/units/decimal.ts';
import { present, refusal } from '../study/course.ts';
import { site, siteOfYear, zaporizhzhia } from './sites.ts';

const margin = { ...site, for: 'powerPrice', soThat: 'marginPerYear = 0' } as const satisfies SolveQuestion;

describe('a solution', () => {
  it('meets its target when it is put back', () => {
    const [root] = solve(margin).roots;
    const { results } = estimate({ ...siteOfYear, powerPrice: root!.input });
    expect(results.marginPerYear.value!.abs().lt('1e-9')).toBe(true);
    expect(results.breakEvenPowerPrice.value!.minus(root!.input).abs().lt('1e-9')).toBe(true);
  });

  it('meets a target of a whole projection', () => {
    const { roots, input } = solve({ ...margin, soThat: 'npv = 0' });
    expect([input, roots.length]).toEqual(['powerPrice', 1]);
    const { npv } = project({ ...site, powerPrice: roots[0]!.input }).worth;
    expect(present(npv).abs().lt('1e-6')).toBe(true);
  });

  it.each([
    ['profitabilityIndex', '1'],
    ['irr', '10 %/year'],
    ['costPerBitcoin', '60k'],
  ] as const)('meets a %s of %s', (name, target) => {
    const { roots, condition } = solve({ ...margin, soThat: `${name} = ${target}`, between: '-20 to 100' });
    expect(roots).toHaveLength(1);
    const { worth } = project({ ...site, powerPrice: roots[0]!.input });
    const off = present(worthValue(worth, name)).minus(condition.target);
    expect(off.abs().lt(condition.target.abs().times('1e-15'))).toBe(true);
  });

  it('stands beside the others when there are several', () => {
    const question = { ...zaporizhzhia, for: 'siteDraw', soThat: 'profitPerYear = $20 M' } as const;
    const { roots } = solve({ ...question, between: '10 MW to 5700 MW' });
    expect(roots.map(({ input }) => Math.round(input.toNumber() / 100))).toEqual([1, 37]);
    for (const { result } of roots) expect(result.minus('2e7').abs().lt('1000')).toBe(true);
  });

  it('is the closest where the target lies out of range', () => {
    const { roots, closest } = solve({ ...margin, between: '200 to 300' });
    expect(roots).toEqual([]);
    expect(closest.input.eq(200)).toBe(true);
  });

  it('looks where it is told', () => {
    const { from, to } = solve({ ...margin, between: '3 c/kWh to 200 $/MWh' });
    expect([from.toNumber(), to.toNumber()]).toEqual([30, 200]);
  });

  it('searches the whole of a share', () => {
    const { from, to } = solve({ ...margin, for: 'poolFee' });
    expect([from.toNumber(), to.toNumber()]).toEqual([0, 100]);
  });

  it('is JSON and CSV with its digits', () => {
    const found = solve(margin);
    expect(JSON.parse(solutionJson(found, '0.0.0'))).toMatchObject({
      for: 'powerPrice',
      soThat: 'marginPerYear = 0',
      unit: '$/MWh',
      solutions: [{ value: expect.stringMatching(/^\d+\.\d+$/) as string }],
    });
    expect(solutionCsv(found)).toMatch(/^powerPrice \(\$\/MWh\),marginPerYear \(\$\/year\)\r\n\d+\.\d+,/);
    expect(found.roots[0]!.input).toBeInstanceOf(Exact);
  });
});

describe('a search is refused', () => {
  it.each<[string, Partial<SolveQuestion>, RegExp]>([
    ['for an unknown input', { for: 'powerPrise' as 'powerPrice' }, /for: "powerPrise" is no quantity/],
    ['without a condition', { soThat: 'marginPerYear' }, /is no condition/],
    ['with an inequality', { soThat: 'marginPerYear > 0' }, /Write it with =/],
    ['for a value of one month', { soThat: 'revenueInMonth = 1' }, /one month/],
    ['of a result that nobody knows', { soThat: 'npw = 0' }, /"npw" is no quantity/],
    ['for an input that moves nothing', { for: 'bitcoinPrice', soThat: 'minerCount = 5' }, /does not move/],
    ['in half a range', { between: '10' }, /is no range/],
    ['in a range from high to low', { between: '10 to 5' }, /Write it as "5 to 10"/],
    ['in a range of another unit', { between: '1 MW to 2 MW' }, /between/],
    ['without a hint where', { for: 'ambientTemperature' as 'pue' }, /for|between/],
    [
      'for a worth that lacks prices',
      { soThat: 'npv = 0', machinePrice: undefined },
      /machinePrice: is missing/,
    ],
  ])('%s', (_, question, sentence) => {
    expect(refusal(() => solve({ ...margin, ...question })).join('\n')).toMatch(sentence);
  });

  it('with every problem at once', () => {
    const fields = refusal(() =>
      solve({ ...margin, for: 'x' as 'pue', soThat: 'y', months: 0, poolFee: 0.5 }),
    ).map((it) => it.split(':')[0]);
    expect(fields).toEqual(['soThat', 'for', 'poolFee', 'months']);
  });
});
