import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { risingOrder } from '../../src/hours/radix.ts';
import { affordable, atStrike, fixedPoint, rank } from '../../src/hours/ranked.ts';
import { Total } from '../../src/hours/total.ts';

const price = fc.oneof(
  fc.integer({ min: -500, max: 500 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

it('numbers are put in rising order, equal ones as they come', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(price, fc.constantFrom(0, -0, 7)), { maxLength: 300 }), (values) => {
      const expected = values.map((_, at) => at).toSorted((a, b) => values[a]! - values[b]! || a - b);
      expect([...risingOrder(Float64Array.from(values))]).toEqual(expected);
    }),
  );
});

describe('a strike', () => {
  const hours = fc.array(fc.tuple(fc.integer({ min: -50, max: 300 }), fc.integer({ min: 0, max: 90 })), {
    minLength: 1,
    maxLength: 80,
  });

  it('looked up is what a loop over all hours finds', () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: -60, max: 310 }), (hours, strike) => {
        const [prices, energies] = [0, 1].map((at) => Float64Array.from(hours, (it) => it[at]!));
        const mined = hours.filter(([price]) => price <= strike);
        const sold = hours.filter(([price]) => price > strike);
        const energy = mined.reduce((sum, [, it]) => sum + it, 0);
        const sales = sold.reduce((sum, [price, it]) => sum + price * it, 0);
        const found = atStrike(rank(prices!, energies!), strike);
        expect(found).toMatchObject({ mined: mined.length, energy, sales, net: strike * energy + sales });
        expect(found.energySold).toBe(sold.reduce((sum, [, it]) => sum + it, 0));
      }),
    );
  });

  it('includes the hour that costs just as much', () => {
    expect(affordable(rank(Float64Array.of(3, 1, 2), new Float64Array(3).fill(1)), 2)).toBe(2);
  });

  it('that falls with the energy mined settles where one hour more would not pay', () => {
    const ranked = rank(
      Float64Array.from({ length: 100 }, (_, at) => at),
      new Float64Array(100).fill(1),
    );
    const valueOf = (energy: number): number => 90 - energy / 2;
    const mined = fixedPoint(ranked, valueOf);
    expect(mined).toBe(60);
    expect(ranked.prices[mined - 1]!).toBeLessThanOrEqual(valueOf(mined));
    expect(ranked.prices[mined]!).toBeGreaterThan(valueOf(mined + 1));
  });
});

it('a total keeps what single additions round away', () => {
  const total = new Total();
  for (const it of [1e16, 1, 1, -1e16]) total.add(it);
  expect(total.value).toBe(2);
});
