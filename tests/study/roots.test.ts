import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly, rootsOn } from '../../src/study/roots.ts';

describe('roots on a grid', () => {
  it('are found where the curve changes its sign, to the last bit but one', () => {
    const { crossings, touches } = rootsOn(evenly(0, 3, 7), (x) => x * x - 2);
    expect(crossings).toHaveLength(1);
    expect(crossings[0]).toBeCloseTo(Math.SQRT2, 15);
    expect(touches).toEqual([]);
  });

  it('are found on the points themselves, once', () => {
    expect(rootsOn([-1, 0, 1], (x) => x).crossings).toEqual([0]);
    expect(rootsOn([0, 1], (x) => x).crossings).toEqual([0]);
    expect(rootsOn([-1, 0], (x) => x).crossings).toEqual([0]);
  });

  it('may be where the curve touches zero, or only comes near it: that is not known here', () => {
    const touched = rootsOn(evenly(-1, 2, 10), (x) => (x - 0.513) ** 2);
    expect(touched.crossings).toEqual([]);
    expect(touched.touches).toHaveLength(1);
    expect(touched.touches[0]).toBeCloseTo(0.513, 7);
    expect(rootsOn(evenly(-1, 2, 10), (x) => -1 - (x - 0.513) ** 2).touches[0]).toBeCloseTo(0.513, 6);
  });

  it('may be two between two points', () => {
    const { crossings, touches } = rootsOn([0, 1, 2], (x) => (x - 0.9) * (x - 0.95));
    expect(crossings.map((it) => it.toFixed(12))).toEqual(['0.900000000000', '0.950000000000']);
    expect(touches).toEqual([]);
  });

  it('are not where the curve goes by', () => {
    expect(rootsOn(evenly(1, 2, 10), (x) => x)).toEqual({ crossings: [], touches: [] });
    expect(rootsOn(evenly(-1, 1, 10), (x) => -1 + x * x).touches).toEqual([]);
  });

  it('are all of a polynomial’s that the grid tells apart', () => {
    const roots = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 6 });
    fc.assert(
      fc.property(roots, (wanted) => {
        const curve = (x: number): number => wanted.reduce((product, root) => product * (x - root - 0.3), 1);
        const { crossings } = rootsOn(evenly(-60, 60, 240), curve);
        expect(crossings.map((it) => Math.round(it * 1e9) / 1e9)).toEqual(
          wanted.map((it) => it + 0.3).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

it('an even grid has both of its ends', () => {
  expect(evenly(0, 1, 4)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(evenly(0.1, 0.7, 3).at(-1)).toBe(0.7);
});
