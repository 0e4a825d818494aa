import { describe, expect, test } from 'vitest';
import { section } from '../../src/present/page.ts';
import { type Paint, paints } from '../../src/present/paint.ts';
import { onTerminal } from '../../src/present/terminal.ts';

const of = (colour: Parameters<typeof paints>[0]): [string, string][] =>
  Object.entries(paints(colour)).map(([name, style]: [string, Paint['bold']]) => [name, style('a')]);

/** The codes of a style, on and off. */
const codes = (text: string): number[] => Array.from(text.matchAll(/\[(\d+)m/g), ([, code]) => Number(code));

describe('styles', () => {
  test('of colour are of the sixteen and no background', () => {
    for (const [name, text] of of(true))
      for (const code of codes(text))
        expect([name, code < 40 || (code >= 90 && code < 98)]).toEqual([name, true]);
  });

  test('without colour are of weight alone', () => {
    for (const [name, text] of of('mono'))
      for (const code of codes(text)) expect([name, code < 30]).toEqual([name, true]);
    expect(paints('mono').inverse('a')).toBe(paints(true).inverse('a'));
  });

  test('are none for a pipe', () => {
    for (const [name, text] of of(false)) expect([name, text]).toEqual([name, 'a']);
  });

  test('paint nothing where there is nothing', () => {
    for (const colour of [true, false, 'mono'] as const)
      for (const style of Object.values(paints(colour))) expect(style('')).toBe('');
  });

  test('end as they began', () => {
    for (const colour of [true, 'mono'] as const)
      for (const [, text] of of(colour)) expect([0, 2]).toContain(codes(text).length);
  });
});

test('of a warning the mark alone is in colour, for yellow on white is hard to read', () => {
  const page = section('Beware', { kind: 'warnings', items: ['one two three'] });
  expect(onTerminal(page, { width: 13, colour: true }).split('\n')).toEqual([
    paints(true).bold('Beware'),
    `  ${paints(true).warning('!')} one two`,
    '    three',
    '',
  ]);
});
