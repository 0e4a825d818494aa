import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mining } from '../../src/index.ts';
import { csv, envelopeCsv } from '../../src/present/csv.ts';
import { OBEYED } from '../cli/command-line.ts';
import { envelopes, hostile } from './envelopes.ts';

/** Reads RFC 4180, strictly. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') rows.push([]);
    if (cell.lastIndex === text.length) break;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

describe.each(envelopes)('%s', (_, envelope) => {
  const [head, ...rows] = parse(envelopeCsv(envelope));

  test('has a line for each quantity, and as many cells in each', () => {
    expect(head).toEqual(
      'name,label,value,unit,kind,origin,source,asOf,because,note,preset,follows'.split(','),
    );
    expect(rows.every((cells) => cells.length === 12)).toBe(true);
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  });

  test('says of each number where it comes from, or why there is none', () => {
    for (const [name = '', label, value, , kind, origin, , , because] of rows) {
      expect(label).toBe(mining.quantity(name).about.label);
      expect(kind).toBe(mining.quantity(name).kind === 'input' ? 'input' : 'result');
      if (kind === 'input') expect(origin).toMatch(/^(given|preset|assumed)$/);
      expect(value === '').toBe(because !== '');
    }
  });
});

test('says why something is assumed, which preset states it, and from what it follows', () => {
  const [, envelope] = envelopes.find(([name]) => name === 'scenario zaporizhzhia')!;
  const cellsOf = (name: string) =>
    parse(envelopeCsv(envelope))
      .find((cells) => cells[0] === name)!
      .slice(-3);
  expect(cellsOf('miningShare')).toEqual([
    'the question is what all these megawatts would earn',
    expect.any(String),
    '',
  ]);
  expect(cellsOf('minerPower')[1]).toBe('antminer-s21-xp');
  expect(cellsOf('netCapacity')[2]).toBe('runningUnits unitNetCapacity');
});

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', String.raw`'\u{9}x`],
    ['\rx', String.raw`'\u{d}x`],
    ['-5', '-5'],
    ['-5.25', '-5.25'],
    ['+7', '+7'],
    ['-5=1', "'-5=1"],
    ['a=b', 'a=b'],
  ])('%j is written %j', (text, written) => {
    expect(csv([[text]])).toBe(`${written}\r\n`);
  });

  test('is read back as it was', () => {
    const text = fc.string().map((it) => it.replace(/[^ -~]|^[-=+@]/g, '.'));
    const table = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(parse(csv(rows))).toEqual(rows);
      }),
    );
  });

  test('of hostile text is no formula and obeyed by nobody', () => {
    const text = envelopeCsv(hostile());
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(OBEYED);
    for (const cell of parse(text).flat()) expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?!\d+(\.\d+)?$)/);
  });
});
