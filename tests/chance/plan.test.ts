import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlanKind, uniforms, uniformsOf } from '../../src/chance/plan.ts';
import { SOBOL_DIMENSIONS } from '../../src/chance/sobol.ts';

const kinds: PlanKind[] = ['plain', 'latin', 'sobol'];

test('a plain plan hashes seed, draw and column, as any language can', () => {
  // Worked out apart, in integers without bounds.
  const columns = uniforms({ kind: 'plain', seed: 42, draws: 100_000 }, 18);
  expect([0, 1, 99_999].map((draw) => [columns[0]![draw], columns[17]![draw]])).toEqual([
    [0.9842437541810796, 0.17912133515346795],
    [0.10433714359533042, 0.6099431460024789],
    [0.4195121534867212, 0.8475340112345293],
  ]);
});

describe.each(kinds)('%s', (kind) => {
  test('a block made alone has the bytes it has in the whole', () => {
    const block = fc.tuple(fc.nat(300), fc.nat(300), fc.integer(), fc.nat(40));
    fc.assert(
      fc.property(block, ([one, other, seed, column]) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const plan = { kind, seed, draws: 300 };
        expect(uniformsOf(plan, column, { from, to })).toEqual(uniformsOf(plan, column).slice(from, to));
      }),
    );
  });

  test('numbers lie between 0 and 1, have the moments of chance, and no column resembles another', () => {
    const columns = uniforms({ kind, seed: 7, draws: 4096 }, 40);
    const centred = columns.map((column) => column.map((u) => u - 0.5));
    expect(columns.every((column) => column.every((u) => u > 0 && u < 1))).toBe(true);
    for (const [at, column] of centred.entries()) {
      expect(Math.abs(mean(column))).toBeLessThan(4 / Math.sqrt(12 * 4096));
      expect(Math.abs(mean(column.map((it) => it * it)) * 12 - 1)).toBeLessThan(0.06);
      const others = centred.slice(0, at).map((other) => mean(column.map((it, i) => it * other[i]! * 12)));
      expect(Math.max(0, ...others.map(Math.abs))).toBeLessThan(4.5 / Math.sqrt(4096));
    }
  });

  test('another seed gives other numbers', () => {
    const [one, other] = [1, 2].map((seed) => uniformsOf({ kind, seed, draws: 50 }, 3));
    expect(one).not.toEqual(other);
  });
});

test('a Latin hypercube has one draw in each layer of each column', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer());
  fc.assert(
    fc.property(sizes, ([draws, seed]) => {
      for (const column of uniforms({ kind: 'latin', seed, draws }, 3))
        expect(layers(column, draws).toSorted((a, b) => a - b)).toEqual([...column.keys()]);
    }),
  );
});

test('the order of its layers is any order, about as often', () => {
  const orders = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed++) {
    const order = layers(uniformsOf({ kind: 'latin', seed, draws: 3 }, 0), 3).join('');
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(orders.size).toBe(6);
  expect(Math.min(...orders.values())).toBeGreaterThan(700);
});

test('every dimension of a Sobol plan has one draw in each of 2ᵏ layers, in every run of 2ᵏ draws', () => {
  for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++) {
    const column = uniformsOf({ kind: 'sobol', seed: 3, draws: 512 }, dimension, { from: 256, to: 512 });
    expect(new Set(layers(column, 256)).size).toBe(256);
  }
});

test('the first two dimensions are a net: one draw in each cell of an area 2⁻ᵏ, however it is cut', () => {
  const [x, y] = uniforms({ kind: 'sobol', seed: 5, draws: 1024 }, 2);
  for (let power = 0; power <= 10; power++) {
    const [wide, high] = [2 ** power, 2 ** (10 - power)];
    const cells = layers(x!, wide).map((column, at) => column * high + Math.floor(y![at]! * high));
    expect(new Set(cells).size).toBe(1024);
  }
});

test('a Sobol plan integrates a smooth function of eight inputs far better than chance', () => {
  // ∏ (1 + (uⱼ − ½)/2) has the mean 1; its deviation is √((1 + 1/48)⁸ − 1) = 0.424.
  const error = (kind: PlanKind, seed: number): number => {
    const columns = uniforms({ kind, seed, draws: 4096 }, 8);
    const products = columns[0]!.map((_, at) =>
      columns.reduce((product, column) => product * (1 + (column[at]! - 0.5) / 2), 1),
    );
    return (mean(products) - 1) ** 2;
  };
  const spread = (kind: PlanKind): number =>
    Math.sqrt(mean([1, 2, 3, 4, 5, 6, 7, 8].map((it) => error(kind, it))));
  expect(spread('plain')).toBeGreaterThan(0.424 / 64 / 3);
  expect(spread('plain')).toBeLessThan((0.424 / 64) * 3);
  expect(spread('sobol')).toBeLessThan(0.424 / 64 / 30);
  expect(spread('latin')).toBeLessThan(0.424 / 64 / 2);
});

const layers = (column: Float64Array, count: number): number[] =>
  [...column].map((u) => Math.floor(u * count));

const mean = (numbers: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at]!;
  return sum / numbers.length;
};
