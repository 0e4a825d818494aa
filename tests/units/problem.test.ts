import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { didYouMean, nearest } from '../../src/units/nearest.ts';
import { HashwattError, printable, type Problem, sentence } from '../../src/units/problem.ts';

const problem: Problem = { code: 'out-of-range', field: 'pue', allowed: 'is too low' };

describe('a problem is one sentence', () => {
  test.each<[string, Partial<Problem>, string]>([
    ['the field and what is allowed', {}, 'pue: is too low.'],
    ['what was given', { given: '0.9' }, 'pue: "0.9" is too low.'],
    ['the likely fix', { fix: 'Write 1.1' }, 'pue: is too low. Write 1.1.'],
    ['a fix that asks', { fix: 'Did you mean "1.1"?' }, 'pue: is too low. Did you mean "1.1"?'],
    ['a fix that ends by itself', { fix: 'Write 1.1.' }, 'pue: is too low. Write 1.1.'],
    ['the file', { file: 'a.yaml' }, 'a.yaml: pue: is too low.'],
    ['line and column', { file: 'a.yaml', line: 3, column: 7 }, 'a.yaml:3:7: pue: is too low.'],
    ['the first of a long text', { given: 'x'.repeat(90) }, `pue: "${'x'.repeat(77)}…" is too low.`],
    ['controls as their codes', { given: '\u001b[2J' }, 'pue: "\\u001b[2J" is too low.'],
    ['nothing hidden in a name', { field: 'p\u202eue', file: 'a\nb' }, 'a\\u{a}b: p\\u{202e}ue: is too low.'],
  ])('with %s', (_, more, text) => {
    expect(sentence({ ...problem, ...more })).toBe(text);
  });

  it('and all problems of one input come in one error, a line each', () => {
    const error = new HashwattError([problem, { ...problem, field: 'uptime' }]);
    expect(error.message).toBe('pue: is too low.\nuptime: is too low.');
    expect(error.problems).toHaveLength(2);
    expect(error.name).toBe('HashwattError');
  });
});

describe('text for a terminal', () => {
  it('never holds a control, a hidden character or half of one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('is otherwise left as it is', () => {
    const plain = 'Zaporizhzhia, Україна: 5.7 GW × 95 % ≥ 20 °C 🏭';
    expect(printable(plain)).toBe(plain);
  });
});

describe('the nearest names', () => {
  const names = ['netCapacity', 'powerPrice', 'gridPrice', 'pue', 'peakPue'];

  test.each<[string, string[]]>([
    ['powrPrice', ['powerPrice', 'gridPrice']],
    ['POWERPRICE', ['powerPrice', 'gridPrice']],
    ['price', ['gridPrice', 'powerPrice']],
    ['pui', ['pue']],
    ['capacity', ['netCapacity']],
    ['xyzzy', []],
    ['', []],
    ['p', []],
  ])('to “%s”, the likeliest first', (typed, found) => {
    expect(nearest(typed, names)).toEqual(found);
  });

  it('are three at most, and each once', () => {
    expect(nearest('aa', ['aaa', 'aab', 'aac', 'aad', 'aaa'])).toEqual(['aaa', 'aab', 'aac']);
  });

  test.each<[string[], string | undefined]>([
    [[], undefined],
    [['a'], 'Did you mean "a"?'],
    [['a', 'b'], 'Did you mean "a" or "b"?'],
    [['a', 'b', 'c'], 'Did you mean "a", "b" or "c"?'],
  ])('%j are asked for in one question', (found, question) => {
    expect(didYouMean(found)).toBe(question);
  });
});
