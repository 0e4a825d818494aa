import { describe, expect, it } from 'vitest';
import { hourMap } from '../../src/present/hour-map.ts';
import type { Part } from '../../src/study/dispatch-tables.ts';
import { Exact } from '../../src/units/decimal.ts';

const none = new Exact(0);
const part = (mined: number): Part => ({
  hours: new Exact(4),
  hoursMined: new Exact(mined),
  energyMined: none,
  revenue: none,
  energyCost: none,
  sales: none,
});

/** A month whose hours are mined 0, 1, 2, 3, 4 times of 4, again and again; the last hour never comes. */
const month = new Map(Array.from({ length: 23 }, (_, at) => [at, part(at % 5)] as const));
const map = (width: number): string[] => hourMap(new Map([['2026-07', month]]), width);

describe('a map of hours', () => {
  it('has two characters for an hour, or one', () => {
    expect(map(56)).toEqual([
      '        0           6           12          18',
      '2026-07 ..░░▒▒▓▓██..░░▒▒▓▓██..░░▒▒▓▓██..░░▒▒▓▓██..░░▒▒',
    ]);
    expect(map(32)).toEqual(['        0     6     12    18', '2026-07 .░▒▓█.░▒▓█.░▒▓█.░▒▓█.░▒']);
    expect(map(55)).toEqual(map(32));
  });

  it('has one for two hours where there is little room', () => {
    expect(map(31)).toEqual(['        0  6  12 18', '2026-07 ░▒▒▒▓░▒▒▒▓░▒']);
    expect(map(24)).toEqual(map(31));
  });

  it('is nothing where there are no months', () => {
    expect(hourMap(new Map(), 80)).toEqual([]);
  });
});
