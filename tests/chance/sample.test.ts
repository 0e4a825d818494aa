import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogram } from '../../src/chance/histogram.ts';
import { normalQuantile } from '../../src/chance/normal.ts';
import { uniformsOf } from '../../src/chance/plan.ts';
import { exceedance, momentsOf, probabilityOf, quantileOf, sampleOf } from '../../src/chance/sample.ts';

const draws = (count: number, seed = 1): Float64Array =>
  uniformsOf({ kind: 'plain', seed, draws: count }, 0).map(normalQuantile);

const few = sampleOf(Float64Array.of(4, NaN, 1, 3, 2, NaN));

describe('what is absent is counted apart', () => {
  test('in a sample', () => {
    expect(few).toEqual({ sorted: Float64Array.of(1, 2, 3, 4), absent: 2 });
    expect(momentsOf(few)!.mean.value).toBe(2.5);
  });

  test('in a probability, where it counts as not so', () => {
    const found = probabilityOf(Float64Array.of(12, NaN, 40, 20), (months) => months <= 24);
    expect(found).toMatchObject({ value: 0.5, absent: 1 });
  });

  test('and nothing is said where nothing is known', () => {
    const none = sampleOf(Float64Array.of(NaN, NaN));
    expect([momentsOf(none), quantileOf(none, 0.5), exceedance(none)]).toEqual([undefined, undefined, []]);
    expect(histogram(none)).toEqual({ edges: [], counts: [], absent: 2 });
    expect(probabilityOf(new Float64Array(), () => true)).toBeUndefined();
  });
});

test('mean, deviation and standard error are those of the definition', () => {
  const { mean, deviation } = momentsOf(sampleOf(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9)))!;
  expect(mean.value).toBe(5);
  expect(deviation).toBeCloseTo(Math.sqrt(32 / 7), 14);
  expect(mean.error).toBeCloseTo(Math.sqrt(32 / 7 / 8), 14);
});

// R 4: quantile(c(1, 2, 3, 4), c(0, 0.1, 0.5, 0.9, 1)), whose default is type 7.
test('quantiles are of type 7', () => {
  const found = [0, 0.1, 0.5, 0.9, 1].map((share) => quantileOf(few, share)!.value);
  expect(found).toEqual([1, 1.3, 2.5, 3.7, 4].map((it) => expect.closeTo(it, 14) as number));
});

test('the interval of a quantile holds it about nineteen times out of twenty', () => {
  for (const share of [0.05, 0.5, 0.9]) {
    const truth = normalQuantile(share);
    let held = 0;
    for (let seed = 0; seed < 400; seed++) {
      const { low, high } = quantileOf(sampleOf(draws(500, seed)), share)!;
      if (low <= truth && truth <= high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.91);
    expect(held / 400).toBeLessThan(0.985);
  }
});

test('the standard error of a quantile is that of large samples', () => {
  // √(p(1 − p)/n) over the density, which is 0.3989 in the middle of the normal distribution.
  const { error } = quantileOf(sampleOf(draws(100_000)), 0.5)!;
  expect(error / (0.5 / Math.sqrt(100_000) / 0.3989)).toBeCloseTo(1, 1);
});

test('too few draws are told, with how many it takes', () => {
  expect(quantileOf(sampleOf(draws(50)), 0.05)!.drawsNeeded).toBe(73);
  expect(quantileOf(sampleOf(draws(73)), 0.05)).not.toHaveProperty('drawsNeeded');
  expect(quantileOf(sampleOf(draws(73)), 0.95)).not.toHaveProperty('drawsNeeded');
  expect(quantileOf(sampleOf(draws(3)), 0.5)!.drawsNeeded).toBe(4);
  expect(quantileOf(few, 1)).toEqual({ value: 4, low: 4, high: 4, error: 0 });
});

test('a probability has the error of a share, and one that was never seen has some too', () => {
  const seen = probabilityOf(draws(10_000), (it) => it > 1)!;
  expect(seen.error).toBeCloseTo(Math.sqrt((0.1587 * 0.8413) / 10_000), 4);
  expect(Math.abs(seen.value - 0.15865525393145705)).toBeLessThan(4 * seen.error);
  expect(probabilityOf(draws(100), (it) => it > 9)).toEqual({ value: 0, error: 0.5 / 101, absent: 0 });
});

describe('a histogram', () => {
  test('counts every value once, between round edges', () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(numbers, (values) => {
        const sample = sampleOf(Float64Array.from(values));
        const { edges, counts } = histogram(sample);
        expect(counts.reduce((sum, it) => sum + it, 0)).toBe(values.length);
        expect(counts.length).toBeLessThanOrEqual(60);
        expect(edges).toHaveLength(counts.length + 1);
        expect(edges[0]!).toBeLessThanOrEqual(sample.sorted[0]!);
        expect(edges.at(-1)!).toBeGreaterThanOrEqual(sample.sorted.at(-1)!);
        expect(edges.every((edge, at) => at === 0 || edge > edges[at - 1]!)).toBe(true);
      }),
    );
  });

  test('has bins of the width of Freedman and Diaconis, rounded up', () => {
    // 2 × 1.349 / 10000^⅓ = 0.125.
    const { edges, counts } = histogram(sampleOf(draws(10_000)));
    expect(edges[1]! - edges[0]!).toBeCloseTo(0.2, 12);
    expect(edges).toContain(0.6);
    expect(counts[edges.indexOf(0)]! / 10_000).toBeCloseTo(0.0793, 1);
  });

  test('of one value has one bin', () => {
    expect(histogram(sampleOf(Float64Array.of(95_000, 95_000))).counts.filter((it) => it > 0)).toEqual([2]);
    expect(histogram(sampleOf(Float64Array.of(0))).counts).toEqual([1]);
  });
});

test('the exceedance curve falls from all to nothing, through the quantiles', () => {
  const sample = sampleOf(draws(10_001));
  const curve = exceedance(sample);
  for (const share of [0.0005, 0.001, 0.1, 0.5, 0.9, 0.995, 0.9999]) {
    const at = curve.find(({ probability }) => Math.abs(probability - (1 - share)) < 1.5e-4);
    expect(at?.value).toBeCloseTo(quantileOf(sample, share)!.value, 1);
  }
  expect(curve.map(({ probability }) => probability)).toEqual(
    curve.map(({ probability }) => probability).toSorted((a, b) => b - a),
  );
  expect([curve[0]!.probability, curve.at(-1)!.probability]).toEqual([1 - 1 / 10_001, 0]);
});
