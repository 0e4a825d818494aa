import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Absent } from '../../src/interpret/absent.ts';
import { ExactReader, type Given } from '../../src/interpret/exact.ts';
import { Float64Reader } from '../../src/interpret/float64.ts';
import type { PointQuestion } from '../../src/interpret/question.ts';
import { mining } from '../../src/mining/book.ts';
import { givens, names, room } from './book-givens.ts';
import { errorBounds } from './error-bound.ts';

const readers = { text: new Float64Reader(mining), closures: new Float64Reader(mining, 'closures') };
const exactly = new ExactReader(mining);

/** The columns of a few draws: what is given, and the same a little off. */
function columnsOf(
  given: ReadonlyMap<string, Given>,
  drawn: readonly string[],
  draws: number,
): Float64Array[] {
  return drawn.map((name) =>
    Float64Array.from({ length: draws }, (_, draw) => {
      const { about } = mining.quantity(name);
      const value = given.get(name)!.value.toNumber();
      return about.whole === true ? value : Math.min(value * (1 + draw / 64), Number(about.max ?? Infinity));
    }),
  );
}

describe('Float64Reader over points', () => {
  it('agrees with the exact reader in every quantity, whatever is given and drawn, and is absent where that is', () => {
    const known = new Set<string>();
    fc.assert(
      fc.property(givens, fc.nat(4), (given, every) => {
        const drawn = [...given.keys()].filter((_, at) => at % 5 >= every);
        const question: PointQuestion = {
          given,
          drawn: new Map(drawn.map((name) => [name, given.get(name)!.strength])),
          wanted: names,
        };
        const out = room(names.length, 1);
        readers.text.points(question)(columnsOf(given, drawn, 1), 0, 1, out);
        const { plan, valueOf } = exactly.read(given);
        const errorOf = errorBounds(plan, valueOf);
        names.forEach((name, at) => {
          const quantity = mining.quantity(name);
          const [found, exact] = [out[at]![0]!, valueOf(quantity)];
          const error = exact instanceof Absent ? 0 : errorOf(quantity);
          if (!(error < Infinity)) return;
          if (exact instanceof Absent) return expect([name, found]).toEqual([name, NaN]);
          const off = Math.abs(found - exact.toNumber());
          expect([name, off <= Math.max(1e-12 * Math.abs(found), 4 * error)]).toEqual([name, true]);
          known.add(name);
        });
      }),
      { numRuns: 150 },
    );
    expect(known.size).toBeGreaterThan(names.length * 0.9);
  });

  it('finds the same bits without generated code, and for a draw alone as for a draw among others', () => {
    fc.assert(
      fc.property(givens, (given) => {
        const drawn = [...given.keys()].filter((_, at) => at % 3 === 0);
        const question = { given, drawn: new Map(drawn.map((name) => [name, 3])), wanted: names };
        const columns = columnsOf(given, drawn, 7);
        const [text, closures, alone] = [room(names.length, 7), room(names.length, 7), room(names.length, 7)];
        const run = readers.text.points(question);
        run(columns, 0, 7, text);
        readers.closures.points(question)(columns, 0, 7, closures);
        run(columns, 4, 5, alone);
        expect(closures).toEqual(text);
        expect(alone.map((it) => it[4])).toEqual(text.map((it) => it[4]));
      }),
      { numRuns: 40 },
    );
  });

  it('does without generated code where a content policy forbids it', () => {
    const question = { given: new Map(), drawn: new Map([['pue', 3]]), wanted: ['peakPue'] };
    vi.stubGlobal('Function', function forbidden() {
      throw new EvalError('Code generation from strings disallowed for this context');
    });
    const run = readers.text.points(question);
    vi.unstubAllGlobals();
    const out = room(1, 2);
    run([Float64Array.of(1.1, 1.2)], 0, 2, out);
    expect(out).toEqual([Float64Array.of(1.1, 1.2)]);
  });
});
