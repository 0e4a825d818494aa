import { gathering, interpret, type Node } from './node.ts';
import type { Next, Quantity, Way } from './quantity.ts';

/** The quantities of a model by name; whatever else its chapters export is passed over. */
export type QuantityName<Q> = { [K in keyof Q]: Q[K] extends Quantity ? K : never }[keyof Q] & string;

/** The names of the quantities that only a user can give. */
export type InputName<Q> = { [K in keyof Q]: Q[K] extends { kind: 'input' } ? K : never }[keyof Q] & string;

/** The names of the quantities that have a formula. */
export type ResultName<Q> = { [K in keyof Q]: Q[K] extends { kind: 'derived' } ? K : never }[keyof Q] &
  string;

type Chapters = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Quantities that know each other's names: a quantity is called what its export is called. */
export class Model<Q> {
  /** For the compiler alone: it knows the names. */
  declare readonly '~quantities': Q;
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** Chapter → the names of its quantities, as they were declared. */
  readonly chapters: ReadonlyMap<string, readonly string[]>;
  readonly ways: readonly Way[];
  /** How quantities move from month to month. */
  readonly nexts: readonly Next[];
  readonly #names: ReadonlyMap<Quantity, string>;

  /** @throws when a name stands in two chapters, or a formula uses a quantity that stands in none. */
  constructor(chapters: Chapters) {
    const inChapter = Object.entries(chapters).map(
      ([title, chapter]) => [title, declaredIn(chapter)] as const,
    );
    const named = inChapter.flatMap(([, entries]) => entries);
    this.quantities = new Map(named);
    if (this.quantities.size < named.length) throw new Error(`Two chapters use one name: ${twice(named)}.`);
    this.#names = new Map(named.map(([name, it]) => [it, name]));
    this.ways = Object.values(chapters).flatMap(waysIn);
    this.nexts = Object.values(chapters).flatMap((chapter) => Object.values(chapter).filter(isNext));
    this.chapters = new Map(inChapter.map(([title, entries]) => [title, entries.map(([name]) => name)]));
    const formulas = [
      ...this.ways,
      ...this.nexts,
      ...named.flatMap(([, it]) => (it.kind === 'derived' ? [it] : [])),
    ];
    for (const { formula } of formulas) for (const it of this.mentioned(formula)) this.nameOf(it);
  }

  nameOf(quantity: Quantity): string {
    const name = this.#names.get(quantity);
    if (name === undefined)
      throw new Error(
        `A formula uses “${quantity.about.label}”, but the model does not contain it. Is it exported?`,
      );
    return name;
  }

  /** The quantities that a formula or way mentions, in the order it mentions them. */
  mentioned(formula: Node): readonly Quantity[] {
    const found = known.get(formula) ?? [...new Set(interpret(formula, mentions))];
    known.set(formula, found);
    return found;
  }

  /** The quantity called `name`: a fault of the program when there is none. */
  quantity(name: string): Quantity {
    const quantity = this.quantities.get(name);
    if (!quantity) throw new Error(`The model has no quantity called “${name}”.`);
    return quantity;
  }
}

const mentions = gathering((it: Quantity) => [it]);
/** Of each formula, worked out once: models share their formulas. */
const known = new WeakMap<Node, readonly Quantity[]>();

const declaredIn = (chapter: Chapters[string]): [string, Quantity][] =>
  Object.entries(chapter)
    .filter(isNamedQuantity)
    .toSorted(([, a], [, b]) => a.order - b.order);

const waysIn = (chapter: Chapters[string]): Way[] =>
  Object.values(chapter)
    .filter(isWay)
    .toSorted((a, b) => a.order - b.order);

const kindOf = (it: unknown): unknown =>
  typeof it === 'object' && it !== null && 'kind' in it ? it.kind : undefined;

const isWay = (it: unknown): it is Way => kindOf(it) === 'way';

const isNext = (it: unknown): it is Next => kindOf(it) === 'next';

const isNamedQuantity = (entry: [string, unknown]): entry is [string, Quantity] =>
  kindOf(entry[1]) === 'input' || kindOf(entry[1]) === 'derived';

const twice = (named: readonly (readonly [string, Quantity])[]): string =>
  named
    .map(([name]) => name)
    .filter((name, at, all) => all.indexOf(name) < at)
    .join(', ');
