import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presets } from '../../src/index.ts';
import { asAscii } from '../../src/present/ascii.ts';
import { lineChart } from '../../src/present/chart.ts';
import { paints } from '../../src/present/paint.ts';
import { charactersOf, isStyle, widthOf } from '../../src/present/text.ts';

const plain = (text: string): string =>
  charactersOf(text)
    .filter((it) => !isStyle(it))
    .join('');

/** The characters of a text that nothing stands for. */
const lost = (text: string): string[] =>
  [...new Set(text.replaceAll('?', ''))].filter((it) => asAscii(it).includes('?'));

describe('text in ASCII', () => {
  test('is ASCII, as wide as it was, whatever it was', () => {
    const parts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\n', paints(true).bold('é│'), '\u001b', '⣿', '█'),
      ),
    );
    fc.assert(
      fc.property(parts, (texts) => {
        const text = texts.join('');
        const ascii = asAscii(text);
        expect(plain(ascii)).toMatch(/^[\x20-\x7e\n]*$/);
        expect(widthOf(ascii)).toBe(widthOf(text));
        expect(asAscii(ascii)).toBe(ascii);
      }),
    );
  });

  test('keeps every line and every style', () => {
    const { dim } = paints(true);
    expect(asAscii(`${dim('├─ “a”')}\n−5 °C`)).toBe(`${dim('+- "a"')}\n-5 oC`);
  });

  test('tells letters without their accents, and marks what it cannot tell', () => {
    expect(asAscii('Zürich, Łódź, e\u0301 · m³ ≥ 核⚡ж')).toBe('Zurich, Lodz, e * m3 > ?????');
  });

  test('draws a chart with what stands high and low', () => {
    expect(asAscii('⠉⠒⠤⣀⡇⠀⠃⠅')).toBe("'--.| ':");
    const marks = [{ at: 0.5, name: 'x', value: '1' }];
    const frame = { width: 24, height: 3, write: String, axis: { from: 'a', to: 'b', marks } };
    expect(asAscii(lineChart([9, 1], frame).join('\n'))).toBe(
      [
        "  9 |''---... :         ",
        "4.5 |       ''|--...    ",
        "  0 |. . . . .:. . :'|-|",
        '     a       x 1       b',
      ].join('\n'),
    );
  });

  test('has a character for all that is printed', () => {
    const files = ['present', 'units', 'mining', 'study'].flatMap((floor) =>
      readdirSync(`src/${floor}`).map((it) => `src/${floor}/${it}`),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) expect([file, lost(readFileSync(file, 'utf8'))]).toEqual([file, []]);
  });

  test('has a character for all that presets say', () => {
    expect(presets.length).toBeGreaterThan(10);
    expect(lost(JSON.stringify(presets))).toEqual([]);
  });
});
