import { describe, expect, test } from 'vitest';
import { uniforms } from '../../src/chance/plan.ts';
import { ranks, spearman } from '../../src/chance/ranks.ts';
import { rankRegression } from '../../src/chance/regression.ts';
import { sobolIndices, tables } from '../../src/chance/sensitivity.ts';

/**
 * sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ between −π and π. T. Ishigami and T. Homma, Proceedings of the First
 * International Symposium on Uncertainty Modeling and Analysis (1990), 398–403; its indices in closed form in
 * A. Saltelli et al., Global Sensitivity Analysis: The Primer (Wiley, 2008), 4.7.
 */
const ishigami = ([x1, x2, x3]: readonly Float64Array[]): Float64Array =>
  x1!.map((u, draw) => {
    const [a, b, c] = [u, x2![draw]!, x3![draw]!].map((it) => Math.PI * (2 * it - 1)) as [
      number,
      number,
      number,
    ];
    return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
  });

const fourth = Math.PI ** 4;
const variance = 49 / 8 + (0.1 * fourth) / 5 + (0.01 * fourth ** 2) / 18 + 1 / 2;
const parts = [(1 + (0.1 * fourth) / 5) ** 2 / 2, 49 / 8, 0];
const together = (0.01 * fourth ** 2 * 8) / 225;
const first = parts.map((it) => it / variance);
const total = [parts[0]! + together, parts[1]!, together].map((it) => it / variance);

describe.each(['plain', 'latin', 'sobol'] as const)('%s', (kind) => {
  const found = sobolIndices(tables({ kind, seed: 3, draws: 16_384 }, 3), ishigami)!;

  test('the indices of the Ishigami function are found, within their errors', () => {
    expect(first.map((it) => it.toFixed(4))).toEqual(['0.3139', '0.4424', '0.0000']);
    expect(total.map((it) => it.toFixed(4))).toEqual(['0.5576', '0.4424', '0.2437']);
    for (const [estimates, truth] of [
      [found.first, first],
      [found.total, total],
    ] as const)
      for (const [at, { value, error }] of estimates.entries()) {
        expect(Math.abs(value - truth[at]!)).toBeLessThan(4 * error + 1e-4);
        expect(error).toBeLessThan(0.03);
      }
    expect(found.variance / variance).toBeCloseTo(1, 1);
  });
});

test('a Sobol plan finds them ten times as well', () => {
  const error = (kind: 'plain' | 'sobol'): number => {
    const seeds = [1, 2, 3, 4, 5, 6].map((seed) =>
      sobolIndices(tables({ kind, seed, draws: 4096 }, 3), ishigami)!,
    );
    const wrong = seeds.flatMap((it) => it.total.map(({ value }, at) => (value - total[at]!) ** 2));
    return Math.sqrt(wrong.reduce((sum, it) => sum + it, 0) / wrong.length);
  };
  expect(error('sobol')).toBeLessThan(error('plain') / 4);
});

test('errors are about as large as the indices vary from seed to seed', () => {
  const runs = Array.from({ length: 60 }, (_, seed) =>
    sobolIndices(tables({ kind: 'plain', seed, draws: 1024 }, 3), ishigami)!,
  );
  const mean = (numbers: number[]): number => numbers.reduce((sum, it) => sum + it, 0) / numbers.length;
  const values = runs.map((it) => it.first[0]!.value);
  const spread = Math.sqrt(mean(values.map((it) => (it - mean(values)) ** 2)));
  const said = mean(runs.map((it) => it.first[0]!.error));
  expect(said / spread).toBeGreaterThan(0.7);
  expect(said / spread).toBeLessThan(1.4);
});

test('draws without a value are left out of all and counted; what does not vary has no indices', () => {
  const plan = { kind: 'sobol', seed: 3, draws: 4096 } as const;
  const holed = sobolIndices(tables(plan, 3), (columns) =>
    ishigami(columns).map((it, draw) => (draw % 64 === 5 ? NaN : it)),
  )!;
  expect(holed.absent).toBe(64);
  expect(holed.total[0]!.value).toBeCloseTo(total[0]!, 1);
  expect(sobolIndices(tables(plan, 2), ([a]) => a!.map(() => 0.1))).toBeUndefined();
  expect(sobolIndices(tables(plan, 2), ([a]) => a!.map(() => NaN))).toBeUndefined();
});

describe('ranks', () => {
  test('equal numbers share the middle of their ranks', () => {
    expect([...ranks(Float64Array.of(10, 30, 20, 20))]).toEqual([1, 4, 2.5, 2.5]);
  });

  // Ten people’s intelligence quotients and hours of television: the squares of the differences sum to 194, 1 − 6·194/990.
  test('a rank correlation is that of a worked example', () => {
    const quotient = Float64Array.of(106, 100, 86, 101, 99, 103, 97, 113, 112, 110);
    const hours = Float64Array.of(7, 27, 2, 50, 28, 29, 20, 12, 6, 17);
    expect(spearman(quotient, hours)!.value).toBeCloseTo(-29 / 165, 14);
  });

  test('pairs without a value are left out and counted; equal numbers have no order', () => {
    expect(spearman(Float64Array.of(1, 2, NaN, 3), Float64Array.of(5, 6, 0, NaN))).toEqual({
      value: expect.closeTo(1, 14) as number,
      absent: 2,
    });
    expect(spearman(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeUndefined();
  });
});

describe('rank regression', () => {
  const [a, b, c] = uniforms({ kind: 'latin', seed: 8, draws: 4000 }, 3) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];

  test('explains all of a result that only rises with one input', () => {
    const found = rankRegression(
      [a, b],
      a.map((it) => Math.exp(9 * it)),
    )!;
    expect(found.explained).toBeCloseTo(1, 12);
    expect(found.shares).toEqual([expect.closeTo(1, 12), expect.closeTo(0, 12)]);
  });

  test('shares what independent inputs cause as their variances do, and the shares sum to R²', () => {
    const found = rankRegression(
      [a, b, c],
      a.map((it, at) => 2 * it - b[at]!),
    )!;
    expect(found.shares[0]!).toBeCloseTo(0.8, 1);
    expect(found.shares[1]!).toBeCloseTo(0.2, 1);
    expect(Math.abs(found.shares[2]!)).toBeLessThan(0.005);
    expect(found.coefficients[1]!).toBeLessThan(0);
    expect(found.shares.reduce((sum, it) => sum + it, 0)).toBe(found.explained);
  });

  test('an input that does not vary or repeats another gets nothing', () => {
    const output = a.map((it, at) => it + b[at]!);
    const found = rankRegression([a, a.map(() => 3), a, b], output)!;
    expect(found.shares.slice(1, 3)).toEqual([0, 0]);
    expect(found.explained).toBeCloseTo(rankRegression([a, b], output)!.explained, 10);
  });

  test('draws without a value are left out and counted', () => {
    const found = rankRegression(
      [a, b],
      a.map((it, at) => (at < 10 ? NaN : it)),
    )!;
    expect([found.absent, found.explained]).toEqual([10, expect.closeTo(1, 12)]);
    expect(
      rankRegression(
        [a],
        a.map(() => 1),
      ),
    ).toBeUndefined();
    expect(
      rankRegression(
        [a],
        a.map(() => NaN),
      ),
    ).toBeUndefined();
  });
});
