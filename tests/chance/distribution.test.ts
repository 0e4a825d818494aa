import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beta, pert } from '../../src/chance/beta.ts';
import { triangular, uniform } from '../../src/chance/bounded.ts';
import { samples, weighted } from '../../src/chance/discrete.ts';
import type { Distribution } from '../../src/chance/distribution.ts';
import { uniformsOf } from '../../src/chance/plan.ts';
import { rounded, truncated } from '../../src/chance/truncated.ts';
import { between, lognormal, normal } from '../../src/chance/unbounded.ts';
import { apart } from './apart.ts';
import { refusal, sound } from './sound.ts';

const half = truncated(sound(normal(0, 1)), 0);
if ('code' in half) throw new Error(half.allowed);

const continuous: [string, Distribution][] = [
  ['uniform', sound(uniform(-2, 5))],
  ['triangular', sound(triangular(1.03, 1.08, 1.2))],
  ['triangular, mode at an end', sound(triangular(0, 0, 3))],
  ['pert', sound(pert(60, 95, 140))],
  ['beta', sound(beta(2, 5, 60, 140))],
  ['beta with two peaks', sound(beta(0.5, 0.3, 0, 1))],
  ['normal', sound(normal(95, 20))],
  ['lognormal', sound(lognormal(95_000, 0.2))],
  ['half of a normal', half.distribution],
];

describe.each(continuous)('%s', (_, it) => {
  test('its quantile undoes its distribution function', () => {
    for (let u = 0.001; u < 1; u += 0.003) expect(apart(it.cdf(it.quantile(u)), u)).toBeLessThan(1e-12);
  });

  test('a filled column holds its quantiles, to the last bit', () => {
    const column = uniformsOf({ kind: 'plain', seed: 1, draws: 300 }, 0);
    const quantiles = column.map((u) => it.quantile(u));
    it.fill(column);
    expect(column).toEqual(quantiles);
  });

  test('its moments are those of its draws, and none lies beyond its ends', () => {
    const column = uniformsOf({ kind: 'latin', seed: 1, draws: 40_000 }, 0);
    it.fill(column);
    const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
    const square = column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / column.length;
    expect(Math.abs(mean - it.mean)).toBeLessThan(it.deviation * 1e-3);
    expect(apart(Math.sqrt(square), it.deviation)).toBeLessThan(3e-3);
    expect(column.every((x) => x >= it.low && x <= it.high)).toBe(true);
  });
});

test('beta quantiles are those of closed forms', () => {
  const quantile = (a: number, b: number, u: number): number => sound(beta(a, b, 0, 1)).quantile(u);
  for (const u of [1e-9, 0.003, 0.05, 0.3, 0.5, 0.9, 0.999]) {
    expect(apart(quantile(1, 1, u), u)).toBeLessThan(1e-13);
    expect(apart(quantile(3, 1, u), Math.cbrt(u))).toBeLessThan(1e-13);
    expect(apart(quantile(1, 4, u), -Math.expm1(Math.log1p(-u) / 4))).toBeLessThan(1e-13);
    // The arcsine distribution.
    expect(apart(quantile(0.5, 0.5, u), Math.sin((Math.PI * u) / 2) ** 2)).toBeLessThan(1e-12);
  }
});

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3: upper critical values of the F distribution at 5 %.
test.each([
  [5, 10, 3.326],
  [1, 10, 4.965],
  [10, 20, 2.348],
  [8, 60, 2.097],
])('beta quantiles are those of the F distribution with %d and %d degrees of freedom', (one, other, f) => {
  const x = sound(beta(one / 2, other / 2, 0, 1)).quantile(0.95);
  expect((other * x) / (one * (1 - x))).toBeCloseTo(f, 3);
});

test('pert has the mean of the planners, and is a beta distribution', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (mode) => {
      const it = sound(pert(0, mode, 1));
      expect(it.mean).toBeCloseTo((4 * mode + 1) / 6, 14);
      expect(it.quantile(0.4)).toBe(sound(beta(1 + 4 * mode, 1 + 4 * (1 - mode), 0, 1)).quantile(0.4));
    }),
  );
});

test('nine tenths lie between the two ends, evenly on both sides', () => {
  for (const [low, high] of [
    [60, 140],
    [0, 10],
    [-3, 5],
    [1e-9, 1e9],
  ] as const) {
    const it = sound(between(low, high));
    expect(it.quantile(0.05)).toBeCloseTo(low, 6);
    expect(apart(it.quantile(0.95), high)).toBeLessThan(1e-12);
    expect(it.kind).toBe(low > 0 ? 'lognormal' : 'normal');
  }
});

test('a lognormal mean is above its median', () => {
  const it = sound(lognormal(100, 0.5));
  expect(it.quantile(0.5)).toBe(100);
  expect(it.mean).toBeCloseTo(113.31484530668263, 10);
});

test('a list gives each value as often as its weight says', () => {
  const it = sound(
    weighted([
      { value: 95, weight: 3 },
      { value: 60, weight: 1 },
      { value: 1, weight: 0 },
    ]),
  );
  expect([0.1, 0.2499, 0.2501, 0.9].map((u) => it.quantile(u))).toEqual([60, 60, 95, 95]);
  expect([59, 60, 94, 95].map((x) => it.cdf(x))).toEqual([0, 0.25, 0.25, 1]);
  expect([it.mean, it.low]).toEqual([86.25, 60]);
  expect(it.deviation).toBeCloseTo(Math.sqrt(0.25 * 0.75) * 35, 12);
});

test('samples come back, each as often as the others', () => {
  const it = sound(samples(Float64Array.of(5, 3, 5, 1)));
  expect([0.1, 0.3, 0.6, 0.9].map((u) => it.quantile(u))).toEqual([1, 3, 5, 5]);
});

test('what is cut off is told, and the rest keeps its proportions', () => {
  // A half normal variable has the mean √(2/π) and the variance 1 − 2/π.
  expect([half.below, half.above]).toEqual([0.5, 0]);
  expect(half.distribution.mean).toBeCloseTo(Math.sqrt(2 / Math.PI), 12);
  expect(half.distribution.deviation).toBeCloseTo(Math.sqrt(1 - 2 / Math.PI), 12);
  const list = truncated(sound(weighted([1, 2, 3].map((value) => ({ value, weight: 1 })))), 2, 3);
  expect(list).toMatchObject({ below: 1 / 3, distribution: { low: 2, high: 3 } });
  expect(truncated(sound(uniform(1, 2)), 0, 3)).toMatchObject({ below: 0, above: 0 });
});

test('rounded to whole numbers, each comes as often as what is rounded to it', () => {
  const die = rounded(sound(uniform(0.5, 6.5)), 1, 6);
  expect([1, 3, 6].map((x) => die.cdf(x))).toEqual(
    [1 / 6, 0.5, 1].map((it) => expect.closeTo(it, 12) as number),
  );
  expect([die.mean, die.deviation]).toEqual([3.5, expect.closeTo(Math.sqrt(35 / 12), 3)]);
});

test.each<[string, object]>([
  [
    'it: has its numbers in the wrong order. Write the two ends, from the lowest to the highest.',
    uniform(2, 1),
  ],
  [
    'it: has its numbers in the wrong order. Write the least, the likeliest and the greatest, from the lowest to the highest.',
    triangular(1, 3, 2),
  ],
  [
    'it: has its numbers in the wrong order. Write the least, the likeliest and the greatest, from the lowest to the highest.',
    pert(1, 0, 2),
  ],
  ['it: holds a number that is not finite. Give numbers.', uniform(0, Infinity)],
  ['it: holds a number that is not finite. Give numbers.', normal(NaN, 1)],
  [
    'it: has a negative standard deviation. Give a standard deviation of 0 or more, after the middle.',
    normal(1, -1),
  ],
  ['it: has a negative sigma. Give a sigma of 0 or more, after the middle.', lognormal(1, -1)],
  ['it: is lognormal without a positive median. Give a median above 0, or use normal.', lognormal(0, 1)],
  ['it: has its ends in the wrong order. Write the lower end first.', between(2, 1)],
  [
    'it: has an impossible shape: both must be above 0 and at most 10,000. Write beta(a, b, low, high), such as beta(2, 5, 0, 1).',
    beta(0, 1, 0, 1),
  ],
  ['it: lists no values. Write at least one, such as [60k: 1, 95k: 3].', weighted([])],
  ['it: has a negative weight. Give weights of 0 or more.', weighted([{ value: 1, weight: -1 }])],
  ['it: has no weight above 0. Give at least one value a weight.', weighted([{ value: 1, weight: 0 }])],
  ['it: holds a number that is not finite. Give numbers.', weighted([{ value: NaN, weight: 1 }])],
  ['it: holds no samples. Give at least one.', samples([])],
  ['it: holds a sample that is not a number. Leave out what is absent.', samples([1, NaN])],
  [
    'it: lies beyond what is allowed here. Write a range within the limits.',
    truncated(sound(uniform(0, 1)), 2),
  ],
])('%s', (told, outcome) => {
  expect(refusal(outcome)).toBe(told);
});

test('ends that are equal leave one number, whatever the kind', () => {
  const all = [
    uniform(2, 2),
    triangular(2, 2, 2),
    pert(2, 2, 2),
    normal(2, 0),
    lognormal(2, 0),
    between(2, 2),
  ];
  for (const it of [...all, beta(3, 1, 2, 2)].map(sound)) {
    const column = Float64Array.of(0.1, 0.9);
    it.fill(column);
    expect([it.kind, it.quantile(0.3), it.cdf(1.9), it.cdf(2), ...column]).toEqual(['point', 2, 0, 1, 2, 2]);
  }
});
