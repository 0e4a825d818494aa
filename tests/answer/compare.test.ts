import { describe, expect, it } from 'vitest';
import { compare, type Question } from '../../src/index.ts';
import { comparisonCsv, comparisonJson } from '../../src/present/comparison-data.ts';
import { Exact } from '../../src/units/decimal.ts';
import { present, refusal } from '../study/course.ts';

const today = '2026-07-01';
const whole = { scenario: 'zaporizhzhia', powerPrice: 30, today } as const satisfies Question;
const other = {
  scenario: 'zaporizhzhia-2016',
  powerPrice: 45,
  bitcoinPrice: '70k',
  miner: 's21-pro',
  today,
} as const satisfies Question;

describe('a bridge', () => {
  it.each(['revenuePerYear', 'marginPerYear', 'minerCount', 'networkShare'] as const)(
    'of %s sums to the difference',
    (result) => {
      const { bridges } = compare([whole, other], result);
      for (const { from, to, causes } of bridges) {
        const sum = causes.reduce((total, { change }) => total.plus(change), new Exact(0));
        expect(
          sum
            .minus(present(to).minus(present(from)))
            .abs()
            .lt('1e-20'),
        ).toBe(true);
      }
    },
  );

  it('leads from the first to each other, and is empty between equals', () => {
    const { bridges, answers } = compare([whole, other, whole]);
    expect([answers.length, bridges.length]).toEqual([3, 2]);
    expect(bridges[1]!.causes).toEqual([]);
  });

  it('has no steps where there is no result', () => {
    const [bridge] = compare([whole, { ...other, powerPrice: undefined }], 'marginPerYear').bridges;
    expect(bridge).toMatchObject({ to: { because: 'needs powerPrice' }, causes: [] });
  });
});

describe('a comparison', () => {
  const found = compare([whole, other]);

  it('is JSON with every result of each', () => {
    const data = JSON.parse(comparisonJson(found, '0.0.0')) as Record<string, Record<string, unknown[]>>;
    expect(data['scenarios']).toEqual(['zaporizhzhia', 'zaporizhzhia-2016']);
    for (const values of Object.values(data['results']!)) expect(values).toHaveLength(2);
    expect(data['bridges']).toMatchObject([{ result: 'revenuePerYear', from: { unit: '$/year' } }]);
  });

  it('is CSV with a column each', () => {
    const [head, ...rows] = comparisonCsv(found).trimEnd().split('\r\n');
    expect(head).toBe('name,unit,zaporizhzhia,zaporizhzhia-2016');
    expect(rows).toHaveLength(Object.keys(found.answers[0]!.results).length);
    expect(rows.every((it) => it.split(',').length === 4)).toBe(true);
  });

  it('is refused with one scenario, an unknown result and all that is wrong with each', () => {
    expect(
      refusal(() => compare([{ ...whole, poolFee: 0.5 }], 'revenue' as 'pue')).map((it) => it.split(':')[0]),
    ).toEqual(['result', 'scenario', 'poolFee']);
    expect(refusal(() => compare([whole, other], 'revenueInMonth' as 'pue')).join()).toMatch(/result/);
  });
});
