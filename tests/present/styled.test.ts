import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Paint, paints } from '../../src/present/paint.ts';
import { cut, fill } from '../../src/present/styled.ts';
import { charactersOf, isStyle, oneLine, widthOf } from '../../src/present/text.ts';

const { bold, dim, inverse } = paints(true);
const styles = Object.keys(paints(true)) as (keyof Paint)[];

/** A line of texts in styles, one inside another. */
const lines = fc
  .array(fc.tuple(fc.constantFrom(...styles), fc.constantFrom(...styles), fc.string({ unit: 'grapheme' })))
  .map((parts) =>
    parts
      .map(([outer, inner, text]) =>
        paints(true)[outer](`${oneLine(text)}${paints(true)[inner](oneLine(text))}`),
      )
      .join(''),
  );
const widths = fc.integer({ min: 0, max: 60 });

const seen = (line: string): string =>
  charactersOf(line)
    .filter((it) => !isStyle(it))
    .join('');
const stylesOf = (line: string): string => charactersOf(line).filter(isStyle).join('');

describe('a line that is cut', () => {
  test('ends with a mark, and ends its styles', () => {
    expect(cut(`a${bold('bcd')}e`, 3)).toBe(`a${bold('b…')}`);
    expect(cut(dim('核電站'), 4)).toBe(dim('核…'));
    expect(cut(bold('abc'), 3)).toBe(bold('abc'));
    expect([cut('abc', 1), cut('abc', 0), cut('', 0), cut(bold('abc'), 0)]).toEqual(['…', '', '', '']);
  });

  test('keeps to the width, begins as before, and leaves every style as it was', () => {
    fc.assert(
      fc.property(lines, widths, (line, width) => {
        const short = cut(line, width);
        expect(widthOf(short)).toBeLessThanOrEqual(width);
        if (widthOf(line) <= width) expect(short).toBe(line);
        else if (width > 0) {
          expect(seen(short)).toMatch(/…$/);
          expect(seen(line).startsWith(seen(short).slice(0, -1))).toBe(true);
          expect(stylesOf(short)).toBe(stylesOf(line));
          // A character of two columns may leave one of them.
          expect(widthOf(short)).toBeGreaterThanOrEqual(width - 1);
        }
      }),
    );
  });
});

test('a line that is filled has exactly its width', () => {
  fc.assert(
    fc.property(lines, widths, (line, width) => {
      expect(widthOf(fill(line, width))).toBe(width);
      expect(fill(line, width).trimEnd()).toBe(cut(line, width).trimEnd());
    }),
  );
  expect(fill(inverse('ab'), 4)).toBe(`${inverse('ab')}  `);
});
