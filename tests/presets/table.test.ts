import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csv } from '../../src/present/csv.ts';
import { readTable, type TableRow } from '../../src/presets/table.ts';
import { HashwattError, sentence } from '../../src/units/problem.ts';
import { fileOf } from '../cli/command-line.ts';

const rowsOf = (text: string | Uint8Array): TableRow[] => [...readTable(fileOf('table.csv', text)).rows];

const refusal = (text: string | Uint8Array): string[] => {
  try {
    rowsOf(text);
  } catch (error) {
    if (error instanceof HashwattError) return error.problems.map((it) => sentence(it).replace(/^\S*\//, ''));
    throw error;
  }
  throw new Error('Nothing was refused.');
};

describe('a table', () => {
  it('has a head, and its rows with the lines they stand on', () => {
    const { columns, rows } = readTable(
      fileOf('fine.csv', '\uFEFFname,"usd, close"\r\n\r\n" a ""b"" ",2\r\n\r\n,\r\n'),
    );
    expect(columns).toEqual(['name', 'usd, close']);
    expect([...rows].map(({ line, cells }) => [line, ...cells])).toEqual([
      [3, ' a "b" ', '2'],
      [5, '', ''],
    ]);
  });

  it('may be parted by tabs', () => {
    expect(rowsOf('a\tb\n1,5\t2\n')[0]?.cells).toEqual(['1,5', '2']);
  });

  it('is read in parts without losing a row, a cell or a character', () => {
    const line = (at: number): string => `${at},${'é€𝄞'.repeat(at % 40)}`;
    const lines = Array.from({ length: 30_000 }, (_, at) => line(at));
    const rows = rowsOf(`n,text\n${lines.join('\n')}`);
    expect(rows.map(({ cells }) => cells.join(','))).toEqual(lines);
    expect(rows.every(({ line: at }, index) => at === index + 2)).toBe(true);
  });

  it('gives back whatever was written as CSV', () => {
    const text = fc.string().map((it) => it.replace(/\p{Cc}/gu, ' ').replace(/^[=+\-@']/u, '.'));
    const cells = fc.array(fc.tuple(text, text), { minLength: 1 });
    fc.assert(
      fc.property(cells, (written) => {
        const rows = rowsOf(csv([['a', 'b'], ...written]));
        expect(rows.map((it) => it.cells.map((cell) => cell.trim()))).toEqual(
          written.map((it) => it.map((cell) => cell.trim())),
        );
      }),
    );
  });
});

describe('a head is refused', () => {
  test.each([
    ['', ['table: is empty; its first line names the columns.']],
    [
      'a,,a,\n1,2,3,4\n',
      [
        'table.csv:1: column 2: "" has no name. Name each column in the first line.',
        'table.csv:1: column 3: "a" names several columns. Name each once.',
        'table.csv:1: column 4: "" has no name. Name each column in the first line.',
      ].map((it) => it.replace(': "" has', ': has')),
    ],
    ['a\rb\rc', [expect.stringMatching(/column 1: "a\\rb\\rc" holds control characters/)]],
    [new Uint8Array([0xff, 0xfe, 0x61, 0x00]), [expect.stringMatching(/:1: .*is not UTF-8 text/)]],
    [`${'a'.repeat(2_000_000)}\n`, [expect.stringMatching(/:1: .*has a line of more than 1 MB/)]],
    [`${'a,'.repeat(1_000)}b\n`, expect.arrayContaining([expect.stringMatching(/more than 1000 cells/)])],
  ])('%#', (text, expected) => {
    expect(refusal(text).map((it) => it.replace(/^table\.csv: table/, 'table'))).toEqual(expected);
  });

  it('where a line can be read no further, after the lines before it', () => {
    const lines: string[] = [];
    const { rows } = readTable(fileOf('cut.csv', new Uint8Array([97, 10, 49, 10, 50, 10, 0xe9, 10])));
    expect(() => {
      for (const { cells } of rows) lines.push(...cells);
    }).toThrow(/:4: .*is not UTF-8 text/);
    expect(lines).toEqual(['1', '2']);
  });

  it('where a later line is no UTF-8, with the line', () => {
    expect(refusal(new Uint8Array([97, 10, 49, 10, 0xe9, 10]))).toEqual([
      expect.stringMatching(/:3: .*is not UTF-8 text/),
    ]);
  });
});

test('a row that is wrong is kept, and says what is wrong with it', () => {
  const rows = rowsOf(`a,b\n1\n1,2,3\n1,"2\n1,"2"3\n1,${'9'.repeat(40_000)}\n1,2\n`);
  expect(rows.map(({ problems }) => problems.map((it) => sentence(it).replace(/^\S*\//, '')))).toEqual([
    [expect.stringMatching(/^table\.csv:2: row: has 1 cell, where the first line has 2/)],
    [expect.stringMatching(/:3: row: has 3 cells/)],
    [expect.stringMatching(/:4: row: has a quoted cell that does not end/)],
    [expect.stringMatching(/:5: row: has a quoted cell that does not end/)],
    [expect.stringMatching(/:6: column 2: "9+…" is longer than 32767 characters/)],
    [],
  ]);
});

test('a file is closed when nobody reads on', () => {
  const text = `a\n${'1\n'.repeat(100_000)}`;
  for (let round = 0; round < 2_000; round++)
    for (const { cells } of readTable(fileOf('long.csv', round === 0 ? text : 'a\n1\n')).rows) {
      expect(cells).toEqual(['1']);
      break;
    }
});
