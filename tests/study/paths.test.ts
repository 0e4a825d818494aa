import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthText, readHorizon } from '../../src/study/calendar.ts';
import { fieldOf } from '../../src/study/inputs.ts';
import { isPath } from '../../src/study/path-entries.ts';
import { pathProblems, readPath, standIn } from '../../src/study/paths.ts';
import { Exact } from '../../src/units/decimal.ts';
import { sentence } from '../../src/units/problem.ts';

const price = fieldOf('bitcoinPrice');
const factor = fieldOf('capacityFactor');
const growth = fieldOf('bitcoinPriceGrowth');

/** The months that a path of a year from July 2026 on has, or what is wrong with it. */
const path = (text: string, field = price, start?: number, months = 12): string[] => {
  const read = readPath(
    text,
    field,
    readHorizon('2026-07', months),
    start === undefined ? undefined : new Exact(start),
  );
  return read.map((it) =>
    it instanceof Exact ? it.toFixed() : sentence(pathProblems('it', text, [it])[0]!),
  );
};

const wrong = (text: string, field = price): string[] =>
  path(text, field).map((it) => it.replace(/^it: "[^"]*" /, ''));

it('a text with dates is a path, a number is none', () => {
  expect(
    [
      '2026-07: 95k',
      '95k; 2027-01: 120k',
      'Apr: 0 %; May-Mar: 100 %',
      'line 2026-07: 1; 2027-01: 2',
      '2026-7: 1',
    ].every(isPath),
  ).toBe(true);
  expect(['95k', '$95,000/BTC', '6 %/month', '1.2e3', '-5', 'line'].some(isPath)).toBe(false);
});

describe('a table by date', () => {
  it('holds each value until the next date', () => {
    expect(path('2026-07: 95k; 2026-10: $120k; 2027-06: 1')).toEqual([
      ...new Array<string>(3).fill('95000'),
      ...new Array<string>(8).fill('120000'),
      '1',
    ]);
  });

  it('may begin with a value that holds from the start on', () => {
    expect(path('95k; 2027-01: 120k')).toEqual(path('2026-07: 95k; 2027-01: 120k'));
    expect(path('95k;2027-01:120k')).toEqual(path(' 95k ; 2027-01 : 120k '));
  });

  it('begins with what is known of the start where it says nothing', () => {
    expect(path('2027-05: 120k', price, 90_000)).toEqual([
      ...new Array<string>(10).fill('90000'),
      '120000',
      '120000',
    ]);
  });

  it('reads each value as its field does', () => {
    expect(path('50%; 2027-01: 0.97 x', factor).slice(5, 7)).toEqual(['50', '97']);
    expect(path('6 %/month; 2027-01: 0', growth)[0]).toBe('101.2196471835550329409536');
  });
});

describe('a line', () => {
  it('is straight between dates, and goes on as it ends', () => {
    expect(path('line 2026-07: 10; 2026-10: 40; 2027-03: 15', price).map(Number)).toEqual([
      10, 20, 30, 40, 35, 30, 25, 20, 15, 15, 15, 15,
    ]);
  });

  it('may begin with the start', () => {
    expect(path('line 2027-06: 21', price, 10).map(Number)).toEqual(
      Array.from({ length: 12 }, (_, at) => 10 + at),
    );
    expect(path('line 10; 2027-06: 21')).toEqual(path('line 2027-06: 21', price, 10));
  });

  it('passes through its points whatever they are', () => {
    const points = fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 10 });
    fc.assert(
      fc.property(
        points,
        fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 11, maxLength: 11 }),
        (at, values) => {
          const months = [0, ...at.toSorted((a, b) => a - b)];
          const text = months.map((it, index) => `${monthText(24_318 + it)}: ${values[index]}`).join('; ');
          const read = path(`line ${text}`, price, undefined, 60);
          expect(months.map((it) => read[it])).toEqual(months.map((_, index) => `${values[index]}`));
        },
      ),
    );
  });
});

describe('months of every year', () => {
  it('come back, from whatever month the projection starts', () => {
    expect(path('Apr-May: 0 %; Jun-Mar: 100 %', factor, undefined, 24).map(Number)).toEqual([
      ...new Array<number>(9).fill(100),
      0,
      0,
      ...new Array<number>(10).fill(100),
      0,
      0,
      100,
    ]);
  });

  it('are refused when a month is left out or named twice, or when they are mixed with dates', () => {
    expect(wrong('Apr: 0 %; Jun-Mar: 100 %', factor)).toEqual([
      'says nothing of May. Name each month of the year once.',
    ]);
    expect(wrong('Apr-May: 0 %; May-Mar: 100 %', factor)).toEqual([
      'says two things of May. Name each month of the year once.',
    ]);
    expect(wrong('Apr-May: 0 %; 2026-08: 100 %', factor)).toEqual([
      'mixes months of every year with others. Write all of them as Apr, or all as 2026-07.',
    ]);
    expect(wrong('Apr-May: 0 %; 100 %', factor)).toHaveLength(1);
    expect(wrong('line Apr-May: 0 %; Jun-Mar: 100 %', factor)).toEqual([
      'draws lines between months of every year. Leave “line” out, or write months such as 2026-07.',
    ]);
  });
});

describe('a path is refused', () => {
  it.each([
    ['2026-07: 1; 2027-01: 2; 2026-12: 3', 'has 2026-12 after 2027-01. Put the months in order, each once.'],
    ['2026-07: 1; 2026-09: 2; 2026-09: 3', 'has 2026-09 after 2026-09. Put the months in order, each once.'],
    ['95k; 2026-07: 96k', 'has 2026-07 after 2026-07. Put the months in order, each once.'],
    [
      '2026-05: 1; 2026-09: 2',
      'has 2026-05, before the projection starts in 2026-07. Begin with the value of 2026-07.',
    ],
    [
      '2026-07: 1; 2027-07: 2',
      'has 2027-07, after the projection ends with 2027-06. Leave it out, or project more months.',
    ],
    [
      '2026-09: 1',
      'says nothing before 2026-09; the projection starts in 2026-07. Begin with the value of 2026-07.',
    ],
    [
      '2026-7: 95k',
      'has “2026-7” where a month is needed. Write a month such as 2026-07, or Apr for every April.',
    ],
    [
      '2026-07: 2026-08: 95k',
      'has “2026-07: 2026-08” where a month is needed. Write a month such as 2026-07, or Apr for every April.',
    ],
    ['1: 95k', 'has “1” where a month is needed. Write a month such as 2026-07, or Apr for every April.'],
    ['2026-07: 95k;', 'is empty. Give a value, or leave the field out.'],
    ['2026-07: 95 MW', 'is a power; a price of bitcoin such as "$95/BTC" is needed.'],
  ])('%s', (text, sentences) => {
    expect(wrong(text)).toEqual([sentences]);
  });

  it('with all of its faults at once', () => {
    expect(wrong('2026-07: 95 MW; then: 3; 2027-01: x')).toHaveLength(3);
  });

  it('where its field would refuse the value', () => {
    expect(wrong('2026-07: 0.5', factor)).toEqual([
      'could mean a fraction or a percentage. Write "0.5 %" or "50 %".',
    ]);
    expect(wrong('2026-07: 10 %', growth)).toEqual([
      'does not say in what time. Write "10 %/year" or "10 %/month".',
    ]);
  });
});

describe('what stands for a path where no months are followed', () => {
  const text = (path: string) => {
    const found = standIn(path, factor);
    return found instanceof Exact ? found.toFixed() : found;
  };

  it('is its first value', () => {
    expect(text('95 %; 2028-01: 40 %')).toBe('95');
    expect(text('line 2027-01: 10 %; 2028-01: 40 %')).toBe('10');
  });

  it('is the mean of the months of a year', () => expect(text('Apr-Jun: 40 %; Jul-Mar: 80 %')).toBe('70'));
});
