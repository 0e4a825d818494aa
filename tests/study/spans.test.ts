import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extremes } from '../../src/study/box.ts';
import { holds, parseCondition } from '../../src/study/condition.ts';
import { boundsOf, endsOf } from '../../src/study/ends.ts';
import { fieldOf, STRENGTH } from '../../src/study/inputs.ts';
import { spansOf } from '../../src/study/spans.ts';
import { readCentral } from '../../src/study/uncertain.ts';
import { Absent, type Value } from '../../src/interpret/absent.ts';
import { Exact } from '../../src/units/decimal.ts';

type Curve = (x: Exact) => Value;

const spans = (states: string, curve: Curve, from: number, to: number) =>
  spansOf('powerPrice', [new Exact(from), new Exact(to)], parseCondition(states), curve);

/** Each span as two numbers, an open end in brackets. */
const shown = (states: string, curve: Curve, from = 0, to = 100): string =>
  spans(states, curve, from, to)
    .map((it) => {
      const [low, high] = [it.from, it.to].map((end) => end.toSignificantDigits(9).toString());
      return `${it.opensBelow ? `(${low})` : low} ${it.opensAbove ? `(${high})` : high}`;
    })
    .join(', ');

describe('the values that make a condition true', () => {
  it('are from where a result crosses it, an open end where the search ends', () => {
    expect(shown('revenuePerDay >= 30', (x) => x)).toBe('30 (100)');
    expect(shown('revenuePerDay < 30', (x) => x)).toBe('(0) 30');
    expect(shown('revenuePerDay > -1', (x) => x)).toBe('(0) (100)');
    expect(shown('revenuePerDay > 101', (x) => x)).toBe('');
  });

  it('are a band around a target, and on both sides of a hump', () => {
    const hump: Curve = (x) => x.minus(50).pow(2).neg().plus(900);
    expect(shown('revenuePerDay ~ 30 ± 10 %', (x) => x)).toBe('27 33');
    expect(shown('revenuePerDay > 0', hump)).toBe('20 80');
    expect(shown('revenuePerDay < 0', hump)).toBe('(0) 20, 80 (100)');
    expect(shown('revenuePerDay ~ 500 ± 100', hump)).toBe('27.6393202 32.6794919, 67.3205081 72.3606798');
  });

  it('are found although they lie between two points of the search', () => {
    const narrow: Curve = (x) => x.minus('51.7').pow(2).neg().plus('0.0001');
    expect(shown('revenuePerDay >= 0', narrow)).toBe('51.69 51.71');
    expect(shown('revenuePerDay ~ 51.7 ± 0.001', (x) => x)).toBe('51.699 51.701');
  });

  it('are all or none where the result does not move', () => {
    expect(shown('revenuePerDay > 5', () => new Exact(7))).toBe('(0) (100)');
    expect(shown('revenuePerDay > 5', () => new Exact(3))).toBe('');
    expect(shown('revenuePerDay > 5', () => Absent.because('nothing hashes'))).toBe('');
  });

  it('begin where the result jumps, and of what is counted with whole numbers', () => {
    const steps: Curve = (x) => (x.lt(840_000) ? new Exact(10) : new Exact(5));
    const found = spansOf(
      'blockHeight',
      [new Exact(0), new Exact(2_000_000)],
      parseCondition('revenuePerDay < 7'),
      steps,
    );
    expect(found.map((it) => [it.from.toString(), it.opensAbove])).toEqual([['840000', true]]);
    const before = spansOf(
      'blockHeight',
      [new Exact(0), new Exact(2_000_000)],
      parseCondition('revenuePerDay > 7'),
      steps,
    );
    expect(before.map((it) => [it.to.toString(), it.opensBelow])).toEqual([['839999', true]]);
  });

  it('are those, and no others', () => {
    const number = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('>', '<', '~'),
        (a, b, c, sign) => {
          const curve = (x: Exact): Exact => x.minus(a).times(x.minus(b)).times(c);
          const condition = parseCondition(`revenuePerDay ${sign} 40${sign === '~' ? ' ± 30' : ''}`);
          const found = spansOf('powerPrice', [new Exact(-100), new Exact(100)], condition, curve);
          for (let at = -100; at <= 100; at += 0.73) {
            const x = new Exact(at.toFixed(2));
            const isIn = found.some(({ from, to }) => x.gte(from) && x.lte(to));
            const nearEdge = found.some(({ from, to }) =>
              [from, to].some((it) => it.minus(x).abs().lt('1e-9')),
            );
            if (!nearEdge) expect([at, isIn]).toEqual([at, holds(condition, curve(x))]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a box', () => {
  const box = new Map([
    ['pue', [new Exact(1), new Exact(3)]],
    ['poolFee', [new Exact(-10), new Exact(10)]],
  ] as const);

  it('has its extremes in corners', () => {
    const found = extremes(box, (at) => at.get('pue')!.times(at.get('poolFee')!))!;
    expect([found.lowest.value, found.highest.value].map(Number)).toEqual([-30, 30]);
  });

  it('has an extreme inside, found to many digits', () => {
    const found = extremes(box, (at) =>
      at.get('pue')!.minus('1.37').pow(2).plus(at.get('poolFee')!.minus('2.21').pow(2)).neg(),
    )!;
    expect(found.highest.value.toNumber()).toBeCloseTo(0, 9);
    expect(found.highest.at.get('poolFee')!.toNumber()).toBeCloseTo(2.21, 5);
  });

  it('without sides is its one value, or none', () => {
    expect(extremes(new Map(), () => new Exact(4))?.lowest.value.toNumber()).toBe(4);
    expect(extremes(new Map(), () => Absent.needs('pue'))).toBeUndefined();
  });
});

describe('the ends of a range', () => {
  const ends = (text: string, name: 'bitcoinPrice' | 'capacityFactor' = 'bitcoinPrice'): number[] => {
    const read = readCentral(text, fieldOf(name));
    if (!('range' in read) || read.range === undefined) throw new Error(`${text} is no range.`);
    return endsOf(name, read.range).map(Number);
  };

  it('are as they were written', () => {
    expect(ends('60k to 140k')).toEqual([60_000, 140_000]);
    expect(ends('uniform(60k, 140k)')).toEqual([60_000, 140_000]);
    expect(ends('[90k: 1, 70k: 2]')).toEqual([70_000, 90_000]);
  });

  it('are of nine tenths where a range has none, and within what is allowed', () => {
    expect(ends('normal(95k, 20k)').map((it) => Math.round(it))).toEqual([62_103, 127_897]);
    expect(ends('90 to 99.9', 'capacityFactor')).toEqual([90, 99.9]);
  });

  it('of what nothing is said are its bounds, or far around its value', () => {
    const price = { value: new Exact(50), origin: 'given', strength: STRENGTH.given } as const;
    expect(boundsOf('capacityFactor', undefined).map(Number)).toEqual([0, 100]);
    expect(boundsOf('powerPrice', price).map(Number)).toEqual([-5000, 5000]);
    expect(boundsOf('bitcoinPrice', undefined).map(Number)).toEqual([0, 1e12]);
  });
});
