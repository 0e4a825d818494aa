import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mining } from '../../src/mining/book.ts';
import * as catalogue from '../../src/units/catalogue.ts';
import { Exact } from '../../src/units/decimal.ts';
import { parseUnit } from '../../src/units/parse.ts';
import { read } from '../../src/units/read.ts';
import { namedUnits, shownSymbol } from '../../src/units/symbols.ts';
import { type AnyUnit, dimensionOf } from '../../src/units/unit.ts';
import { write } from '../../src/units/write.ts';
import { said } from './reading.ts';

const ofTheBook: readonly AnyUnit[] = [...mining.quantities.values()].map(({ unit }) => unit);
const bySymbol = new Map(
  [...Object.values(catalogue), ...namedUnits, ...ofTheBook].map((it) => [dimensionOf(it) + it.symbol, it]),
);
const units = [...bySymbol.values()];

/** Decimals of up to 30 digits and as large and small as the reader takes. */
const number = fc
  .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: -29, max: 0 }))
  .map(([digits, exponent]) => new Exact(`${digits}e${exponent}`).plus(0));
const unit = fc.constantFrom(...units);

/** The same zero, the same scale, the same powers. */
const same = (a: AnyUnit, b: AnyUnit): boolean =>
  dimensionOf(a) === dimensionOf(b) && `${a.scale} ${a.zero}` === `${b.scale} ${b.zero}`;

describe('every symbol', () => {
  test.each(units.map((it) => [it.symbol || '1', it] as const))(
    '%s is read as the unit that it stands for',
    (symbol, unit) => {
      expect(parseUnit(symbol).some((it) => same(it, unit))).toBe(true);
    },
  );

  test.each([...new Set(ofTheBook.map(shownSymbol))])(
    '%s, as JSON prints it, is read in its field',
    (symbol) => {
      const fields = ofTheBook.filter((it) => shownSymbol(it) === symbol);
      for (const unit of fields) expect(said(`5 ${symbol}`, unit)).toBe('5');
    },
  );

  it('of one field never stands for two of its units', () => {
    for (const it of units) {
      const fitting = parseUnit(it.symbol || '1').filter((other) => dimensionOf(other) === dimensionOf(it));
      expect(fitting.filter((other) => !same(other, it))).toEqual([]);
    }
  });
});

describe('what is written is read again', () => {
  it('to the last digit, when none is left out', () => {
    fc.assert(
      fc.property(number, unit, (value, unit) => {
        const text = write(value, unit, { asGiven: true });
        expect(said(text, unit)).toBe(value.toFixed());
      }),
      { numRuns: 1000 },
    );
  });

  it('in the unit of the book too, when written in full', () => {
    fc.assert(
      fc.property(number, unit, (value, unit) => {
        const text = write(value, unit, { asGiven: true, honest: true });
        expect(said(text, unit)).toBe(value.toFixed());
      }),
      { numRuns: 1000 },
    );
  });

  it('within the rounding, when written for a person', () => {
    fc.assert(
      fc.property(number, unit, fc.integer({ min: 2, max: 12 }), (value, unit, digits) => {
        const again = read(write(value, unit, { digits }), { unit });
        const scale = value.abs().plus(unit.powers['temperature'] === 1 ? '500' : 0);
        expect(again).toBeInstanceOf(Exact);
        expect(
          value
            .minus(again as Exact)
            .abs()
            .lte(scale.times(`1e${1 - digits}`)),
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('and holds nothing but a number, its unit and the size of money', () => {
    fc.assert(
      fc.property(
        number,
        unit,
        fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        (value, unit, digits) => {
          const text = write(value, unit, digits === undefined ? {} : { digits });
          expect(text).toMatch(/^−?\$?\d{1,3}(,\d{3})*(\.\d+)?( (M|bn|tn))?[^\d]?.*$/u);
          expect(text).not.toMatch(/NaN|Infinity|undefined|null|\de[+-]?\d|-0\b/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('whatever is typed', () => {
  const symbols = units.map((it) => it.symbol);
  const likely = fc
    .tuple(
      fc.constantFrom('', '-', '$', '−$', '+', ' '),
      fc.oneof(
        fc.double().map(String),
        fc.bigInt().map(String),
        fc.constantFrom('1,234', '1e5', '5.7', '1 000', '.'),
      ),
      fc.constantFrom('', ' ', 'k', ' M', ' bn ', '\u00a0', 'per '),
      fc.oneof(
        fc.constantFrom(...symbols),
        fc.string({ maxLength: 6, unit: fc.constantFrom(...Array.from('/·-()kMWhTHsBTC$%°')) }),
      ),
    )
    .map((parts) => parts.join(''));
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    likely,
  );

  it('is a finite value or a fault that says what is allowed', () => {
    fc.assert(
      fc.property(typed, unit, (text, unit) => {
        const outcome = read(text, { unit });
        if (outcome instanceof Exact) {
          expect(outcome.isFinite()).toBe(true);
          expect(Object.is(outcome.toNumber(), -0)).toBe(false);
        } else {
          expect(outcome.allowed).toMatch(/^(is|has|holds|could) \S/);
          expect(outcome.allowed + (outcome.fix ?? '')).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
