import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../src/present/parts.ts';

test.each([
  ['a,b', ['a', 'b']],
  ['', ['']],
  [',a,', ['', 'a', '']],
  ['"a,b",c', ['a,b', 'c']],
  ['x="a,b"', ['x=a,b']],
  ['"a""b"', ['a"b']],
  ['""', ['']],
  [' a, b c ," d "', ['a', 'b c', ' d ']],
  ['x = y, z=" y", "a = b"', ['x=y', 'z= y', 'a = b']],
])('%j is %j', (text, parts) => {
  expect(partsOf(text, ',')).toEqual(parts);
});

test.each(['"', 'a"', 'a,"b', '"a""'])('in %j a quote is not closed', (text) => {
  expect(partsOf(text, ',')).toBeUndefined();
});

test('any names in quotes come back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (names) => {
      const text = names.map((it) => `"${it.replaceAll('"', '""')}"`).join('.');
      expect(partsOf(text, '.')).toEqual(names);
    }),
  );
});
