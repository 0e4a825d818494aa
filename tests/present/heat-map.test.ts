import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contourOf, drawnAt, levels } from '../../src/present/contour.ts';
import { heatMap, type HeatMap } from '../../src/present/heat-map.ts';
import { widthOf } from '../../src/present/text.ts';

const mapOf = (rows: readonly (readonly number[])[]): HeatMap => ({
  up: { title: 'Up', count: rows.length, write: (at) => `u${at}` },
  across: { title: 'Across', count: rows[0]!.length, write: (at) => `a${at}` },
  rows,
  write: (value) => `${value}`,
});

const ESC = '\u001b';

const plain = (width: number) => ({ width, colour: false });

/** A plane that crosses zero. */
const plane = (height: number, width: number): number[][] =>
  Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => y + 0.5 - x));

describe('the line of zero', () => {
  it('lies where the sign changes and nowhere else', () => {
    const rows = fc.integer({ min: 1, max: 8 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(rows, (values) => {
        const line = contourOf(values);
        const signs = new Set(values.flat().map(Math.sign));
        values.forEach((row, y) =>
          row.forEach((value, x) => {
            const beside = [values[y - 1]?.[x], values[y + 1]?.[x], row[x - 1], row[x + 1]];
            const crosses = beside.filter((it) => it !== undefined && it * value < 0);
            if (value === 0) expect(line[y]![x]).toBe(signs.has(1) && signs.has(-1));
            else if (crosses.length === 0) expect(line[y]![x]).toBe(false);
          }),
        );
        values.forEach((row, y) =>
          row.slice(1).forEach((value, x) => {
            if (value * row[x]! < 0) expect(line[y]![x]! || line[y]![x + 1]!).toBe(true);
          }),
        );
      }),
    );
  });

  it('is as wide as one place', () => {
    expect(contourOf([[-3, -1, 2, 4]])).toEqual([[false, true, false, false]]);
    expect(contourOf([[-1, 1]])).toEqual([[false, true]]);
    expect(contourOf([[1, NaN, -1]])).toEqual([[false, false, false]]);
    expect(contourOf([[0, 1]])).toEqual([[false, false]]);
  });
});

describe('a map', () => {
  it('is of letters below zero and of digits above', () => {
    expect(heatMap(mapOf([[-9, -5, -1, 3, 9]]), plain(10))).toEqual([
      'Up ↑',
      'u0 ie039',
      '   a0  a4',
      '  Across →',
      'ihgfedcba0123456789',
      '-9 to 9',
      '0 where it',
      'crosses',
      'zero',
    ]);
  });

  it('has its first row at the bottom', () => {
    const lines = heatMap(mapOf([[1], [2], [3]]), plain(12));
    expect(lines.slice(1, 4)).toEqual(['u2 99999999', '   55555555', 'u0 11111111']);
  });

  it('shows a range without zero from its lowest to its highest', () => {
    expect(heatMap(mapOf([[50, 55, 60]]), plain(15)).at(-1)).toBe('50 123456789 60');
    expect(heatMap(mapOf([[-60, -50]]), plain(17)).at(-1)).toBe('-60 ihgfedcba -50');
  });

  it('leaves out what has no value, and is nothing where nothing has', () => {
    expect(heatMap(mapOf([[1, NaN, 3]]), plain(9))[1]).toBe('u0 11  99');
    expect(heatMap(mapOf([[NaN]]), plain(20))).toEqual([]);
  });

  it.each([24, 28, 35, 60, 80, 120, 200])(
    'keeps to %i columns and to few lines, whatever its size',
    (width) => {
      for (const [height, across] of [
        [2, 3],
        [20, 20],
        [300, 1000],
      ] as const) {
        const lines = heatMap(mapOf(plane(height, across)), plain(width));
        const coloured = heatMap(mapOf(plane(height, across)), { width, colour: true });
        for (const line of [...lines, ...coloured]) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.length).toBeLessThanOrEqual(width < 35 ? 26 : 25);
      }
    },
  );

  it('is drawn in half blocks where there is colour, two rows a line, and resets it', () => {
    const lines = heatMap(mapOf(plane(40, 30)), { width: 80, colour: true });
    expect(lines).toHaveLength(25);
    for (const line of lines.slice(1, -4)) {
      expect(line).toMatch(new RegExp(`${ESC}\\[38;5;\\d+;48;5;\\d+m▀.*${ESC}\\[0m$`));
      expect(line.replaceAll(new RegExp(`${ESC}\\[[\\d;]*m`, 'g'), '').match(/▀/g)).toHaveLength(60);
    }
    expect(lines.join('')).toMatch(/38;5;16;/);
    for (const colour of [false, 'mono'] as const)
      expect(heatMap(mapOf(plane(40, 30)), { width: 80, colour }).join('')).not.toContain(ESC);
  });
});

it('shows every value as often, or some of them with both ends', () => {
  expect(drawnAt(3, 7, 8)).toEqual([0, 0, 1, 1, 2, 2]);
  expect(drawnAt(3, 70, 2)).toEqual([0, 0, 1, 1, 2, 2]);
  expect(drawnAt(9, 5, 8)).toEqual([0, 2, 4, 6, 8]);
});

it('shades both sides of zero by one scale', () => {
  const { of, low, high } = levels([-4, 9]);
  expect([low, high, of(-4), of(9), of(0.1), of(-0.1), of(NaN)]).toEqual([-4, 9, -4, 9, 1, -1, NaN]);
});
