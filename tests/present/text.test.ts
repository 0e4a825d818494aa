import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns } from '../../src/present/columns.ts';
import { row } from '../../src/present/page.ts';
import { paints } from '../../src/present/paint.ts';
import { hanging, oneLine, shortAddresses, widestPart, widthOf, wrap } from '../../src/present/text.ts';

test('the width of a text is what a terminal gives it', () => {
  expect(['abc', 'ü', 'u\u0308', '核電', '₿ → …', '⚡', ''].map(widthOf)).toEqual([3, 1, 1, 4, 5, 2, 0]);
});

test('a style has no width', () => {
  const { bold, inverse } = paints(true);
  expect(widthOf(bold(`核${inverse('b')}…`))).toBe(4);
  expect(widthOf('\u001b[')).toBe(2);
});

test('what is fast to tell is told as the rest', () => {
  for (let at = 0x20; at < 0x2900; at++) {
    const it = String.fromCharCode(at);
    expect([at, widthOf(it)]).toEqual([at, widthOf(`${it}核`) - 2]);
  }
});

test('the widest part of a text is what stays in one piece', () => {
  expect(['', 'a bcd', 'site-50mw', 'a--b', '-'].map(widestPart)).toEqual([0, 3, 5, 3, 1]);
});

describe('wrap', () => {
  test('breaks between words', () => {
    expect(wrap('a bc def ghij', 6)).toEqual(['a bc', 'def', 'ghij']);
  });

  test('breaks a word that is longer than a line', () => {
    expect(wrap('ab cdefghijk', 4)).toEqual(['ab', 'cdef', 'ghij', 'k']);
  });

  test('breaks a long word after its hyphens first', () => {
    expect(wrap('of site-50mw-x', 9)).toEqual(['of site-', '50mw-x']);
    expect(wrap('zaporizhzhia-2016', 8)).toEqual(['zaporizh', 'zhia-', '2016']);
  });

  test('loses nothing and keeps the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const line = oneLine(text);
        const lines = wrap(line, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
        for (const it of lines) expect(widthOf(it)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('hangs below its mark', () => {
    expect(hanging('! ', 'one two three', 9)).toEqual(['! one two', '  three']);
  });
});

test('a text from anywhere becomes a line that is obeyed by nobody', () => {
  expect(oneLine(' a\n\tb\u001b[31m\u202e ')).toBe(String.raw`a b\u{1b}[31m\u{202e}`);
});

test('an address is cut down to its host', () => {
  expect(shortAddresses('said (https://www.example.org/a/b?c=d#e), http://x.y:8080/z')).toBe(
    'said (example.org), x.y:8080',
  );
});

describe('columns', () => {
  const plain = paints(false);

  test('end numbers at one line', () => {
    const rows = [row('Power', '5.7 GW'), row('Machines', '1,422,000')];
    expect(columns({ kind: 'table', rows, right: [1] }, 40, plain)).toEqual([
      'Power        5.7 GW',
      'Machines  1,422,000',
    ]);
  });

  test('break what is flexible, in its order', () => {
    const rows = [row('a label of words', '12', 'a reason of some more words')];
    expect(
      columns(
        {
          kind: 'table',
          rows,
          flexible: [
            [2, 10],
            [0, 6],
          ],
        },
        32,
        plain,
      ),
    ).toEqual([
      'a label of words  12  a reason',
      '                      of some',
      '                      more words',
    ]);
  });

  test('become records where no columns fit', () => {
    const table = {
      kind: 'table',
      head: ['', 'BTC/year'],
      rows: [row('Russia', '14,623.27763321')],
    } as const;
    expect(columns(table, 20, plain)).toEqual(['Russia', '  BTC/year', '  14,623.27763321']);
  });
});
