import { describe, expect, test } from 'vitest';
import { envelopePage } from '../../src/present/envelope.ts';
import { asMarkdown, escaped } from '../../src/present/markdown.ts';
import { row } from '../../src/present/page.ts';
import { OBEYED } from '../cli/command-line.ts';
import { envelopes, hostile } from './envelopes.ts';

test.each([
  ['a|b', String.raw`a\|b`],
  ['<b onclick="x">&amp;', '&lt;b onclick="x"&gt;&amp;amp;'],
  ['*a* _b_ `c` [d](e) ~f~ #g', String.raw`\*a\* \_b\_ \`c\` \[d\](e) \~f\~ \#g`],
  ['- item', String.raw`\- item`],
  ['1. item', String.raw`1\. item`],
  ['12) item', String.raw`12\) item`],
  ['two\n\nlines', 'two lines'],
  ['see https://x.org/a_b*c|d.', String.raw`see <https://x.org/a_b*c>\|d.`],
  ['\u001b[31m', String.raw`\\u{1b}\[31m`],
  ['javascript:alert(1)', 'javascript:alert(1)'],
])('%j is written %j', (text, written) => {
  expect(escaped(text)).toBe(written);
});

test('a table has a head, a rule and as many cells in each line', () => {
  const page = [
    { title: 'T', blocks: [{ kind: 'table', rows: [row('a', '1'), row('b|', '2', 'c')], right: [1] }] },
  ] as const;
  expect(asMarkdown(page)).toBe(
    ['# T', '', '|  |  |  |', '| --- | ---: | --- |', '| a | 1 |  |', String.raw`| b\| | 2 | c |`, ''].join(
      '\n',
    ),
  );
});

test('no line of a drawing ends it', () => {
  const lines = ['a', '```', '<b>', '````x'];
  expect(asMarkdown([{ blocks: [{ kind: 'picture', lines }] }])).toBe(
    ['`````text', ...lines, '`````', ''].join('\n'),
  );
});

describe.each(envelopes)('%s', (_, envelope) => {
  const text = asMarkdown(envelopePage(envelope, { sources: true }));

  test('has one title and tables that hold', () => {
    expect(text.match(/^# /gm)).toHaveLength(1);
    const tables = text.split('\n\n').filter((it) => it.startsWith('|'));
    for (const table of tables) {
      const counts = table
        .trim()
        .split('\n')
        .map((line) => line.replaceAll(String.raw`\|`, '').split('|').length);
      expect(new Set(counts).size).toBe(1);
    }
  });

  test('names the source of what a preset says', () => {
    const sources = Object.values(envelope.inputs).flatMap(
      ({ about: { source } }) => source?.match(/^https?:\/\/\S+$/) ?? [],
    );
    for (const source of sources) expect(text).toContain(`<${source}>`);
  });
});

test('hostile text is neither markup nor obeyed', () => {
  const text = asMarkdown(envelopePage(hostile(), { sources: true }));
  expect(text).not.toMatch(OBEYED);
  expect(text).not.toMatch(/<script|[^\\]`x`|\n# e/);
});
