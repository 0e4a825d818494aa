import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChart } from '../../src/present/chart.ts';
import { widthOf } from '../../src/present/text.ts';

const frame = { width: 40, height: 6, write: (it: number) => it.toFixed(0) };
const isEmpty = (line: string): boolean => /^[^│]*│\u2800*$/u.test(line);

describe('a chart', () => {
  it('is as wide and as high as its frame', () => {
    const values = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), {
      minLength: 2,
      maxLength: 200,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 40, max: 80 }), (points, width) => {
        const lines = lineChart(points, { ...frame, width });
        expect(lines).toHaveLength(6);
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/NaN|undefined|Infinity/);
        }
      }),
    );
  });

  it('writes its scale, with nothing in it', () => {
    const [top, , , , , bottom] = lineChart([-50, 150], frame);
    expect(top).toMatch(/^150 │/);
    expect(bottom).toMatch(/^-50 │/);
    expect(lineChart([5, 10], frame).at(-1)).toMatch(/^ *0 │/);
  });

  it('rises where its values rise', () => {
    const lines = lineChart([0, 100], frame);
    expect(lines[0]!.trimEnd().at(-1)).not.toBe('\u2800');
    expect(lines[5]!.split('│')[1]![0]).not.toBe('\u2800');
    expect(lines[0]!.split('│')[1]![0]).toBe('\u2800');
  });

  it('draws the line of zero', () => {
    expect(lineChart([-100, -100], frame).map(isEmpty)).toEqual([false, true, true, true, true, false]);
    expect(lineChart([0, 0], frame).filter((it) => !isEmpty(it))).toHaveLength(1);
  });
});
