import { expect, test } from 'vitest';
import { bitcoin, day, dollar, MW } from '../../src/units/catalogue.ts';
import { measured } from '../../src/units/dimension.ts';

test.each([
  [MW, 'a power'],
  [dollar.per(bitcoin), 'a price of bitcoin'],
  [dollar.per(bitcoin).per(day), 'something measured in $/BTC/day'],
])('%s is what it is called', (unit, words) => {
  expect(measured(unit)).toBe(words);
});
