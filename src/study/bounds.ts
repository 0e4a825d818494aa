import { Absent } from '../interpret/absent.ts';
import type { Evaluation } from '../interpret/exact.ts';
import { rootsIn } from '../interpret/roots.ts';
import type { Quantity } from '../formula/quantity.ts';
import { mining } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import type { Problem } from '../units/problem.ts';
import { within } from '../units/read.ts';
import { write } from '../units/write.ts';

/** What was found in another way than by being given must keep the bounds too; what follows from a fault is not told. */
export function outOfBounds(evaluation: Evaluation): Problem[] {
  const faulty = new Set<Quantity>();
  return [...evaluation.plan].flatMap(([quantity, origin]) => {
    const value = evaluation.valueOf(quantity);
    if (!('formula' in origin) || value instanceof Absent) return [];
    const field = mining.nameOf(quantity);
    const outcome = within(value, { ...quantity.about, unit: quantity.unit, whole: false });
    const follows = mining.mentioned(origin.formula).some((it) => faulty.has(it));
    if (!follows && outcome instanceof Exact) return [];
    faulty.add(quantity);
    if (follows || outcome instanceof Exact) return [];
    const roots = [...rootsIn(mining, quantity, evaluation)].join(', ');
    const fix = `It follows from ${roots}; check those, or give ${field}`;
    return [{ field, given: write(value, quantity.unit, { asGiven: true, digits: 6 }), ...outcome, fix }];
  });
}
