import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Origin, plan, type Plan } from '../../src/formula/plan.ts';
import type { Quantity, Way } from '../../src/formula/quantity.ts';
import { Absent } from '../../src/interpret/absent.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { anything } from '../mining/arbitrary.ts';

const reader = new ExactReader(mining);
const strengths: fc.Arbitrary<ReadonlyMap<string, number>> = anything.map(
  (given) => new Map([...given].map(([name, { strength }]) => [name, strength])),
);
const runs = { numRuns: 300 };

const restsOf = (origin: Origin | undefined): readonly Quantity[] =>
  origin && 'formula' in origin ? mining.mentioned(origin.formula) : [];

/** All that a quantity rests on in a plan, at whatever distance. */
const foundations = (found: Plan, quantity: Quantity, known = new Set<Quantity>()): Set<Quantity> => {
  for (const it of restsOf(found.get(quantity))) if (!known.has(it)) foundations(found, it, known.add(it));
  return known;
};

/** What can be found at all from some quantities, by any formula or way whatever. */
const reachable = (given: Iterable<string>): Set<Quantity> => {
  const reached = new Set([...given].map((name) => mining.quantity(name)));
  const rules = [...mining.quantities.values()]
    .flatMap((it): Pick<Way, 'target' | 'formula'>[] =>
      it.kind === 'derived' ? [{ target: it, formula: it.formula }] : [],
    )
    .concat(mining.ways);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { target, formula } of rules)
      if (mining.mentioned(formula).every((it) => reached.has(it))) reached.add(target);
  }
  return reached;
};

describe('whatever is given by whomever', () => {
  it('every quantity is planned once, after all that it rests on, so nothing rests on itself', () => {
    fc.assert(
      fc.property(strengths, (given) => {
        const earlier = new Set<Quantity>();
        for (const [quantity, origin] of plan(mining, given)) {
          expect(restsOf(origin).every((it) => earlier.has(it))).toBe(true);
          earlier.add(quantity);
        }
        expect(earlier.size).toBe(mining.quantities.size);
      }),
      runs,
    );
  });

  it('whatever can be found is found', () => {
    fc.assert(
      fc.property(strengths, (given) => {
        const found = plan(mining, given);
        const lacks = (it: Quantity): boolean =>
          found.get(it)?.by === 'nothing' || restsOf(found.get(it)).some(lacks);
        const absent = [...reachable(given.keys())].filter(lacks).map((it) => mining.nameOf(it));
        expect(absent).toEqual([]);
      }),
      runs,
    );
  });

  it('a given value is only overruled by a stronger word', () => {
    fc.assert(
      fc.property(strengths, (given) => {
        const found = plan(mining, given);
        for (const [name, word] of given) {
          const quantity = mining.quantity(name);
          if (found.get(quantity)?.by === 'given') continue;
          const words = [...foundations(found, quantity)].map((it) => given.get(mining.nameOf(it)) ?? -1);
          expect(Math.max(...words)).toBeGreaterThan(word);
        }
      }),
      runs,
    );
  });

  it('the strongest word is never overruled', () => {
    fc.assert(
      fc.property(strengths, (given) => {
        const strongest = Math.max(...given.values());
        const found = plan(mining, given);
        for (const [name, word] of given)
          if (word === strongest) expect(found.get(mining.quantity(name))?.by).toBe('given');
      }),
      runs,
    );
  });

  it('each value is a finite number, or absent with a reason', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { valueOf } = reader.read(given);
        for (const quantity of mining.quantities.values()) {
          const value = valueOf(quantity);
          if (value instanceof Absent) expect(value.because).toMatch(/^(needs [\w, ]+|[^\d{}]+)$/);
          else expect(value.isFinite()).toBe(true);
        }
      }),
      runs,
    );
  });

  it('the same is found when it is asked again', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const [first, again] = [reader.read(given), new ExactReader(mining).read(given)];
        for (const it of mining.quantities.values()) expect(again.valueOf(it)).toEqual(first.valueOf(it));
      }),
      { numRuns: 60 },
    );
  });
});
