import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisLines } from '../../src/present/axis.ts';
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
      fc.property(values, fc.integer({ min: 20, max: 200 }), (points, width) => {
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

  it('cuts a label that leaves no room, and says so', () => {
    const lines = lineChart([0, 1], { ...frame, width: 20, write: () => '$123,456,789.12' });
    expect(lines[0]).toMatch(/^\$123,456,… │/);
    for (const line of lines) expect(widthOf(line)).toBe(20);
  });

  it('has an axis below, with a dotted line and a label where a mark is', () => {
    const axis = { from: '0 MW', to: '9 MW', marks: [{ at: 0.5, name: 'best', value: '4 MW' }] };
    const lines = lineChart([0, 0], { ...frame, axis });
    expect(lines).toHaveLength(7);
    expect(lines[6]).toBe('   0 MW          best 4 MW          9 MW');
    // The middle of the 37 columns of the chart, under the middle of the label.
    for (const line of lines.slice(1, 6))
      expect([line.indexOf('⠅'), line.lastIndexOf('⠅')]).toEqual([21, 21]);
  });
});

describe('an axis', () => {
  const marked = (...at: number[]) => ({
    from: '0 MW',
    to: '9 MW',
    marks: at.map((it, index) => ({ at: it, name: 'best', value: `${index} MW` })),
  });

  it('leaves out the name of a mark, or the mark, where there is no room for it', () => {
    expect(axisLines(marked(0.5), { start: 0, across: 18 }, 18)).toEqual(['0 MW   0 MW   9 MW']);
    expect(axisLines(marked(0.5), { start: 0, across: 14 }, 14)).toEqual(['0 MW      9 MW']);
    expect(axisLines(marked(0.02, 0.98), { start: 0, across: 30 }, 30)).toEqual([
      '0 MW                      9 MW',
    ]);
    expect(axisLines(marked(0.5, 0.52), { start: 0, across: 30 }, 30)).toEqual([
      '0 MW       best 0 MW      9 MW',
    ]);
  });

  it('is wider than a small picture, and a sentence where that is not enough', () => {
    expect(axisLines(marked(), { start: 6, across: 4 }, 20)).toEqual(['      0 MW  9 MW']);
    expect(axisLines(marked(), { start: 12, across: 8 }, 20)).toEqual(['          0 MW  9 MW']);
    expect(axisLines(marked(), { start: 0, across: 8 }, 8)).toEqual(['0 MW to', '9 MW']);
  });

  it('keeps to its width, whatever it is', () => {
    const texts = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
      .map((it) => it.replaceAll(' ', '_'));
    const marks = fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), name: texts, value: texts }),
    );
    const places = fc.record({
      start: fc.integer({ min: 0, max: 20 }),
      across: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(texts, texts, marks, places, fc.nat({ max: 60 }), (from, to, all, place, more) => {
        const width = place.start + place.across + more;
        const lines = axisLines({ from, to, marks: all }, place, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        if (lines.length === 1) {
          expect(lines[0]!.trimStart().startsWith(from)).toBe(true);
          expect(lines[0]!.endsWith(to)).toBe(true);
        }
      }),
    );
  });
});
