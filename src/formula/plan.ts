import type { Node } from './node.ts';
import type { Model } from './model.ts';
import type { Quantity } from './quantity.ts';
import {
  type Found,
  givens,
  hopes,
  isReady,
  reach,
  type Rule,
  type Rules,
  solve,
  type Words,
} from './solve.ts';

/** How a quantity gets its value. */
export type Origin =
  | { readonly by: 'given' }
  | { readonly by: 'formula'; readonly formula: Node }
  | { readonly by: 'way'; readonly formula: Node; readonly assumed?: string }
  | { readonly by: 'nothing' };

/** Name of a given quantity → how strong its word is: a user's beats a preset's, a preset's an assumption's. */
export type Strengths = ReadonlyMap<string, number>;

/** Every quantity with its origin, each after all that it rests on. */
export type Plan = ReadonlyMap<Quantity, Origin>;

/**
 * Decides how each quantity is found when those in `given` are given. In order:
 * given, unless a way or the formula rests on something of a stronger word and can do without it;
 * a way that rests on a given result; the formula; any other way.
 */
export function plan<Q>(model: Model<Q>, given: Strengths): Plan {
  const rules = rulesOf(model);
  const words = new Map([...given].map(([name, word]) => [model.quantity(name), word]));
  let hoped = hopes(rules, givens(words));
  for (const [quantity, word] of [...words].toSorted(([a, i], [b, j]) => i - j || a.order - b.order)) {
    const against = opponents(rules.get(quantity)).filter((it) => reach(it, hoped) > word);
    const stronger = against.length > 0 ? overruling(quantity, word, against, rules, words) : [];
    if (stronger.length === 0) continue;
    words.delete(quantity);
    rules.set(quantity, stronger);
    hoped = hopes(rules, givens(words));
  }
  return inOrder(model, rules, solve(rules, words));
}

function rulesOf<Q>(model: Model<Q>): Map<Quantity, readonly Rule[]> {
  const rule = (origin: Rule['origin']): Rule => ({
    origin,
    rests: model.mentioned(origin.formula),
    overrules: false,
  });
  const rules = new Map<Quantity, Rule[]>();
  for (const it of model.quantities.values())
    rules.set(it, it.kind === 'derived' ? [rule({ by: 'formula', formula: it.formula })] : []);
  for (const { target, formula, assumed } of model.ways)
    rules.get(target)?.push(rule({ by: 'way', formula, ...(assumed === undefined ? {} : { assumed }) }));
  return rules;
}

/** Rules as they stand against a given value; what is assumed overrules nothing. */
const opponents = (rules: readonly Rule[] = []): Rule[] =>
  rules.flatMap((it) => ('assumed' in it.origin ? [] : [{ ...it, overrules: true }]));

/** The rules that find a given quantity from stronger words, and can do so without it. */
function overruling(
  quantity: Quantity,
  word: number,
  against: readonly Rule[],
  rules: Rules,
  words: Words,
): readonly Rule[] {
  const others = new Map([...rules].filter(([target]) => target !== quantity));
  const found = solve(others, new Map([...words].filter(([it]) => it !== quantity)));
  return against.filter((it) => isReady(it, found) && reach(it, found) > word);
}

/** Quantities that can't be found keep their formula, or what is assumed, so that they say what they lack. */
function originOf(quantity: Quantity, rules: Rules, found: ReadonlyMap<Quantity, Found>): Origin {
  const known = found.get(quantity)?.origin;
  if (known) return known;
  if (quantity.kind === 'derived') return { by: 'formula', formula: quantity.formula };
  const assumed = rules.get(quantity)?.find(({ origin }) => 'assumed' in origin);
  return assumed?.origin ?? { by: 'nothing' };
}

function inOrder<Q>(model: Model<Q>, rules: Rules, found: ReadonlyMap<Quantity, Found>): Plan {
  const order = new Map<Quantity, Origin>();
  const visit = (quantity: Quantity, above: readonly Quantity[]): void => {
    if (order.has(quantity)) return;
    if (above.includes(quantity)) throw new Error(`“${quantity.about.label}” would rest on itself.`);
    const origin = originOf(quantity, rules, found);
    if ('formula' in origin) model.mentioned(origin.formula).forEach((it) => visit(it, [...above, quantity]));
    order.set(quantity, origin);
  };
  model.quantities.forEach((it) => visit(it, []));
  return order;
}
