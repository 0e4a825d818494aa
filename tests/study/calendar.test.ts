import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  daysIn,
  daysUntil,
  monthIndex,
  monthName,
  monthsNamed,
  monthText,
  readHorizon,
} from '../../src/study/calendar.ts';
import { refusal } from './course.ts';

const index = (text: string): number => monthIndex(text)!;

describe('a month', () => {
  it('is read and written the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_900 * 12, max: 2_999 * 12 + 11 }), (it) => {
        expect(monthIndex(monthText(it))).toBe(it);
      }),
    );
    expect(monthIndex(' 2026-07 ')).toBe(24_318);
  });

  test.each(['2026-13', '2026-00', '2026-7', '1899-12', '3000-01', '26-07', '2026-07-01', 'July', ''])(
    '%j is none',
    (text) => {
      expect(monthIndex(text)).toBeUndefined();
    },
  );

  it('has its own days, and those of a leap year in February', () => {
    expect(
      ['2026-01', '2026-02', '2026-04', '2028-02', '2100-02', '2000-02'].map((it) => daysIn(index(it))),
    ).toEqual([31, 28, 30, 29, 28, 29]);
  });
});

describe('the days from a date to a month', () => {
  it.each([
    ['2026-06-01', '2026-07', 29],
    ['2026-06-30', '2026-07', 0],
    ['2026-06-30', '2026-06', -30],
    ['2026-06', '2026-07', 30],
    ['2026', '2026-07', 181],
    ['2025-12-26', '2028-03', 795],
  ])('from %s to the start of %s are %i, its own day over', (date, month, days) => {
    expect(daysUntil(date, index(month))).toBe(days);
  });
});

describe('months of every year', () => {
  it.each([
    ['Apr', [3]],
    ['april', [3]],
    ['Apr-May', [3, 4]],
    ['Nov – Feb', [10, 11, 0, 1]],
    ['Jan-Dec', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['May-May', [4]],
  ])('%s', (text, months) => {
    expect(monthsNamed(text)).toEqual(months);
  });

  it.each(['Ap', 'Aprilis', 'mayor', 'Apr-May-Jun', 'Apr-', '2026-07', ''])('%j names none', (text) => {
    expect(monthsNamed(text)).toBeUndefined();
  });

  it('have short names', () => {
    expect([0, 8, 11].map(monthName)).toEqual(['Jan', 'Sep', 'Dec']);
  });
});

describe('a horizon', () => {
  it('is a first month and a number of months', () => {
    expect(readHorizon('2026-07', 120)).toEqual({ from: 24_318, months: 120 });
    expect(readHorizon('2026-07', ' 1200 ').months).toBe(1_200);
    expect(readHorizon('2026-07', '1').months).toBe(1);
  });

  const wrongMonths = (said: string): string =>
    `months: "${said}" is no number of months from 1 to 1200. Write 120 for ten years.`;

  it.each(['0', '-1', '1201', '120000', '1.5', 'ten', '', 'NaN', '1e3'])(
    'of %j months is refused',
    (said) => {
      expect(refusal(() => readHorizon('2026-07', said))).toEqual([wrongMonths(said)]);
    },
  );

  it('says everything that is wrong at once', () => {
    expect(refusal(() => readHorizon('2026-7', 0))).toEqual([
      'from: "2026-7" is no month between 1900 and 2999. Write a month such as 2026-07.',
      wrongMonths('0'),
    ]);
    expect(() => readHorizon('2026-07', Number.NaN)).toThrow(wrongMonths('NaN'));
  });
});
