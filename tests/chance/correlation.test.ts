import { describe, expect, test } from 'vitest';
import { correlate, correlationOf, type Correlated } from '../../src/chance/correlation.ts';
import { type PlanKind, uniforms } from '../../src/chance/plan.ts';
import { spearman } from '../../src/chance/ranks.ts';
import { HashwattError } from '../../src/units/problem.ts';

const names = ['bitcoinPrice', 'networkHashRate', 'fees', 'powerPrice'];
const pair = (one: string, other: string, rank: number): Correlated => ({ pair: [one, other], rank });
const asked = [
  pair('networkHashRate', 'bitcoinPrice', 0.8),
  pair('bitcoinPrice', 'powerPrice', -0.3),
  pair('networkHashRate', 'powerPrice', 0.1),
];
const correlation = correlationOf(names, asked);

describe.each<PlanKind>(['plain', 'latin', 'sobol'])('%s', (kind) => {
  const plan = { kind, seed: 9, draws: 20_000 };
  const columns = uniforms(plan, names.length);
  const mixed = correlate(correlation, columns);

  test('rank correlations are those asked for, within the error of sampling', () => {
    for (const [at, one] of names.entries())
      for (const [after, other] of names.slice(0, at).entries()) {
        const wanted = asked.find(({ pair }) => pair.includes(one) && pair.includes(other))?.rank ?? 0;
        const found = spearman(mixed[at]!, mixed[after]!)!;
        expect(Math.abs(found.value - wanted)).toBeLessThan(4 / Math.sqrt(plan.draws));
      }
  });

  test('each column is as evenly spread as before, and a column alone is not touched', () => {
    for (const column of mixed) {
      const tenths = new Array<number>(10).fill(0);
      for (const u of column) tenths[Math.floor(u * 10)]!++;
      expect(Math.max(...tenths.map((it) => Math.abs(it - 2000)))).toBeLessThan(4.5 * Math.sqrt(2000));
    }
    expect([mixed[0], mixed[2]]).toEqual([columns[0], columns[2]]);
    expect(mixed[0]).toBe(columns[0]);
  });

  test('a block made alone has the bytes it has in the whole', () => {
    const block = correlate(correlation, uniforms(plan, names.length, { from: 300, to: 500 }));
    expect(block).toEqual(mixed.map((it) => it.slice(300, 500)));
  });
});

test('inputs that follow each other fully are in one order', () => {
  const columns = uniforms({ kind: 'plain', seed: 1, draws: 500 }, 2);
  for (const rank of [1, -1]) {
    const [one, other] = correlate(correlationOf(['a', 'b'], [pair('a', 'b', rank)]), columns);
    expect(spearman(one!, other!)!.value).toBeCloseTo(rank, 6);
  }
});

test('without pairs nothing changes', () => {
  const columns = uniforms({ kind: 'plain', seed: 1, draws: 5 }, 2);
  expect(correlate(correlationOf(['a', 'b'], []), columns)).toEqual(columns);
});

test.each<[Correlated[], string]>([
  [
    [pair('fees', 'poolFee', 0.2)],
    'correlations: "fees and poolFee" name poolFee, which is not uncertain. Give it a range.',
  ],
  [
    [pair('fees', 'fees', 0.2)],
    'correlations: "fees and fees" are the same input. Name two inputs that are different.',
  ],
  [
    [pair('fees', 'powerPrice', 0.2), pair('powerPrice', 'fees', 0.3)],
    'correlations: "powerPrice and fees" are correlated twice. Leave one of the two out.',
  ],
  [
    [pair('fees', 'powerPrice', 1.1)],
    'correlations: "fees and powerPrice" cannot have the rank correlation 1.1. Give one from −1 to 1.',
  ],
  [
    [pair('fees', 'powerPrice', NaN), pair('fees', 'fees', 1)],
    'correlations: "fees and powerPrice" cannot have the rank correlation NaN. Give one from −1 to 1.\n' +
      'correlations: "fees and fees" are the same input. Name two inputs that are different.',
  ],
  [
    [
      pair('bitcoinPrice', 'networkHashRate', 0.9),
      pair('networkHashRate', 'fees', 0.9),
      pair('bitcoinPrice', 'fees', -0.9),
      pair('fees', 'powerPrice', 0.1),
    ],
    'correlations: bitcoinPrice and networkHashRate (0.9), networkHashRate and fees (0.9), bitcoinPrice and fees (-0.9) contradict each other. Multiply each by 0.53 or less, or leave a pair out.',
  ],
  [
    [
      pair('bitcoinPrice', 'networkHashRate', 1),
      pair('networkHashRate', 'fees', 1),
      pair('bitcoinPrice', 'fees', 0),
    ],
    'correlations: bitcoinPrice and networkHashRate (1), networkHashRate and fees (1), bitcoinPrice and fees (0) contradict each other. Multiply each by 0.69 or less, or leave a pair out.',
  ],
])('%j is refused', (pairs, message) => {
  const attempt = (): unknown => correlationOf(names, pairs);
  expect(attempt).toThrow(HashwattError);
  expect(attempt).toThrow(message);
});
