import type { Origin } from './plan.ts';
import type { Quantity } from './quantity.ts';

/** A formula or a way, seen as a road to its quantity. */
export interface Rule {
  readonly origin: Exclude<Origin, { readonly by: 'given' | 'nothing' }>;
  readonly rests: readonly Quantity[];
  /** It stands against a given value, so the word of each input that it rests on counts as well. */
  readonly overrules: boolean;
}

/** The rules to each quantity that has any, the formula first, then the ways as the book has them. */
export type Rules = ReadonlyMap<Quantity, readonly Rule[]>;

/** How a quantity was found. */
export interface Found {
  readonly origin: Origin;
  /** How strong the word is that it follows from, against another given value. */
  readonly word: number;
  /** The same where a given result is behind it, else -1: what is found from results is found backwards. */
  readonly anchor: number;
}

/** Given quantity → how strong its word is. */
export type Words = ReadonlyMap<Quantity, number>;

/**
 * Finds all that follows from what is given, each quantity once and after all that it rests on, so nothing
 * ever rests on itself. A rule that rests on the strongest given result is taken, else the first.
 */
export function solve(rules: Rules, given: Words): Map<Quantity, Found> {
  const found = givens(given);
  const open = new Map([...rules].filter(([target, own]) => own.length > 0 && !found.has(target)));
  while (settle(open, found) || untie(open, found, isKnown) || untie(open, found));
  return found;
}

/** What is assumed waits, one after another, until nothing else can be found: a formula may only not be ready yet. */
const isKnown = ({ origin }: Rule): boolean => !('assumed' in origin);

/** What is given, as it is found. */
export const givens = (given: Words): Map<Quantity, Found> =>
  new Map(
    [...given].map(([quantity, word]) => [
      quantity,
      { origin: { by: 'given' }, word, anchor: quantity.kind === 'derived' ? word : -1 },
    ]),
  );

/** The strongest word that a rule rests on, or could rest on; -1 for none that counts. */
export function reach({ origin, rests, overrules }: Rule, known: Pick<Map<Quantity, Found>, 'get'>): number {
  if (origin.by === 'formula' && !overrules) return -1;
  return Math.max(-1, ...rests.map((it) => known.get(it)?.[overrules ? 'word' : 'anchor'] ?? -1));
}

/** The strongest given result behind a rule, at whatever distance; an input's word reaches no further than its rules. */
const behind = ({ rests }: Rule, known: Pick<Map<Quantity, Found>, 'get'>): number =>
  Math.max(
    -1,
    ...rests.map((it) => {
      const found = known.get(it);
      return found && !(it.kind === 'input' && found.origin.by === 'given') ? found.word : -1;
    }),
  );

export const isReady = ({ rests }: Rule, found: Pick<Map<Quantity, Found>, 'has'>): boolean =>
  rests.every((it) => found.has(it));

/** What is found, and at best what strength each open quantity could be found with, were every rule ready. */
export function hopes(rules: Rules, found: ReadonlyMap<Quantity, Found>): ReadonlyMap<Quantity, Found> {
  const open = [...rules].filter(([target]) => !found.has(target));
  const anchored = [...found.values()].some(({ anchor }) => anchor >= 0);
  if (!anchored && !open.some(([, own]) => own.some((it) => it.overrules))) return found;
  const hoped = new Map(found);
  while (open.filter(([target, own]) => raise(target, own, hoped)).length > 0);
  return hoped;
}

/** Whether a quantity could be found with a stronger word than was hoped so far. */
function raise(target: Quantity, rules: readonly Rule[], hoped: Map<Quantity, Found>): boolean {
  const before = hoped.get(target);
  const anchor = Math.max(-1, ...rules.map((it) => reach(it, hoped)));
  const word = Math.max(anchor, ...rules.map((it) => behind(it, hoped)));
  if (anchor <= (before?.anchor ?? -1) && word <= (before?.word ?? -1)) return false;
  hoped.set(target, { origin: { by: 'nothing' }, word, anchor });
  return true;
}

/** Finds each quantity for which no rule that is not ready yet could be stronger. */
function settle(open: Map<Quantity, readonly Rule[]>, found: Map<Quantity, Found>): boolean {
  const before = found.size;
  const hoped = hopes(open, found);
  for (const [target, rules] of open) {
    const best = strongest(rules.filter(isKnown), found);
    if (!best || rules.some((it) => !isReady(it, found) && reach(it, hoped) > best.anchor)) continue;
    found.set(target, best);
    open.delete(target);
  }
  return found.size > before;
}

/** Where each waits for another: finds one whose stronger rules can't be had without itself, else the first. */
function untie(
  open: Map<Quantity, readonly Rule[]>,
  found: Map<Quantity, Found>,
  isMeant: (rule: Rule) => boolean = () => true,
): boolean {
  const hoped = hopes(open, found);
  const waiting = [...open].flatMap(([target, rules]) => {
    const best = strongest(rules.filter(isMeant), found);
    return best ? [{ target, best, better: rules.filter((it) => reach(it, hoped) > best.anchor) }] : [];
  });
  const next =
    waiting.find(({ target, better }) => {
      const without = reachable(open, found, target);
      return !better.some((it) => isReady(it, without));
    }) ?? waiting[0];
  if (!next) return false;
  found.set(next.target, next.best);
  return open.delete(next.target);
}

function strongest(rules: readonly Rule[], found: ReadonlyMap<Quantity, Found>): Found | undefined {
  const ready = rules.filter((it) => isReady(it, found));
  if (ready.length === 0) return undefined;
  const words = ready.map((it) => reach(it, found));
  const word = Math.max(-1, ...words);
  const best = ready[words.indexOf(word)]!;
  return { origin: best.origin, word: Math.max(word, behind(best, found)), anchor: word };
}

/** All that could be found if there were no rule to `without`. */
function reachable(open: Rules, found: ReadonlyMap<Quantity, Found>, without: Quantity): Set<Quantity> {
  const reached = new Set(found.keys());
  const add = (): boolean =>
    [...open].reduce((added, [target, rules]) => {
      if (target === without || reached.has(target) || !rules.some((it) => isReady(it, reached)))
        return added;
      reached.add(target);
      return true;
    }, false);
  while (add());
  return reached;
}
