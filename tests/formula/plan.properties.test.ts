import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Origin, plan, type Plan } from '../../src/formula/plan.ts';
import type { Quantity, Way } from '../../src/formula/quantity.ts';
import { Absent } from '../../src/interpret/absent.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import type { Exact } from '../../src/units/decimal.ts';
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
        const tooEarly = [...plan(mining, given)].filter(([quantity, origin]) => {
          earlier.add(quantity);
          return restsOf(origin).some((it) => it === quantity || !earlier.has(it));
        });
        expect([tooEarly, earlier.size]).toEqual([[], mining.quantities.size]);
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
        const neither = [...mining.quantities.values()].map(valueOf).filter((value) => {
          const reason = value instanceof Absent ? value.because : undefined;
          return reason === undefined
            ? !(value as Exact).isFinite()
            : !/^(needs [\w, ]+|[^\d{}]+)$/.test(reason);
        });
        expect(neither).toEqual([]);
      }),
      runs,
    );
  });

  it('the same is found when it is asked again', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const [first, again] = [reader.read(given), new ExactReader(mining).read(given)];
        const all = [...mining.quantities.values()];
        expect(all.map(again.valueOf)).toEqual(all.map(first.valueOf));
      }),
      { numRuns: 60 },
    );
  });
});
