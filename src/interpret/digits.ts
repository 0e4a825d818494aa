import { interpret, type Node } from '../formula/node.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Exact } from '../units/decimal.ts';
import { Absent } from './absent.ts';
import { type Compute, decimals } from './decimals.ts';

/** A number of an explanation, and the formula that it comes from where it was not given. */
export interface Term {
  readonly quantity: Quantity;
  readonly value: Exact;
  readonly formula?: Node;
  /** The quantities that the formula mentions. */
  readonly operands: readonly Quantity[];
}

/**
 * The numbers of an explanation as they are printed, when each term stands before
 * its operands. A result has `digits` significant ones; an operand has as many more
 * as it takes for every line, worked out again from what is printed, to print the same.
 */
export function printed(terms: readonly Term[], digits: number): ReadonlyMap<Quantity, Exact> {
  const rounding = new Rounding(terms, digits);
  rounding.settle();
  return new Map(terms.map(({ quantity }, slot) => [quantity, rounding.shown[slot]!]));
}

/** Beyond these digits a Decimal of forty holds the noise of its own arithmetic. */
const SURE = 34;
/** What is known, and not worked out, prints in full when it ends within these digits. */
const LONGEST = 20;

interface Line {
  readonly slot: number;
  readonly compute: Compute;
  readonly operands: readonly number[];
}

class Rounding {
  readonly #truths: readonly Exact[];
  /** The power of ten of each number's last printed digit, and where the number itself ends. */
  readonly #places: number[];
  readonly #ends: readonly number[];
  readonly #lines: readonly Line[];
  readonly shown: Exact[];

  constructor(terms: readonly Term[], digits: number) {
    const slots = new Map(terms.map(({ quantity }, slot) => [quantity, slot]));
    const reading = decimals((it) => slots.get(it)!);
    this.#truths = terms.map(({ value }) => value.toSignificantDigits(SURE));
    this.#ends = this.#truths.map((it) => -it.decimalPlaces());
    this.#places = terms.map((term, slot) => firstPlace(term, this.#truths[slot]!, digits));
    this.#lines = terms.flatMap(({ formula, operands }, slot) =>
      formula === undefined
        ? []
        : { slot, compute: interpret(formula, reading), operands: operands.map((it) => slots.get(it)!) },
    );
    this.shown = this.#truths.map((truth, slot) => rounded(truth, this.#places[slot]!));
  }

  /** Digits are only ever added, so this ends. */
  settle(): void {
    let again = true;
    while (again) again = this.#lines.map((line) => this.#fit(line)).includes(true);
  }

  /** Adds digits until a line holds; says whether that took any. */
  #fit(line: Line): boolean {
    let added = false;
    while (!this.#holds(line)) {
      const slot = this.#coarsest(line);
      if (slot === undefined) break;
      this.#places[slot]! -= 1;
      this.shown[slot] = rounded(this.#truths[slot]!, this.#places[slot]!);
      added = true;
    }
    return added;
  }

  #holds({ slot, compute }: Line): boolean {
    const again = compute(this.shown);
    if (again instanceof Absent) return false;
    const truth = this.#truths[slot]!;
    // 9.9994 is no 10.00: with a digit fewer before the point, there is one more after it.
    const fewer = truth.isZero() ? 0 : Math.max(0, truth.e - again.e);
    return rounded(again.toSignificantDigits(SURE), this.#places[slot]! - fewer).eq(this.shown[slot]!);
  }

  /** The operand whose rounding moves the result most; the result itself when no operand has more digits. */
  #coarsest({ slot, compute, operands }: Line): number | undefined {
    const ranked = operands
      .filter((it) => this.#hasMore(it))
      .map((it) => ({ it, moved: this.#moved(slot, it, compute) }))
      .toSorted((a, b) => b.moved.cmp(a.moved));
    return ranked[0]?.it ?? (this.#hasMore(slot) ? slot : undefined);
  }

  #moved(slot: number, operand: number, compute: Compute): Exact {
    const again = compute(this.#truths.with(operand, this.shown[operand]!));
    return again instanceof Absent ? new Exact(Infinity) : again.minus(this.#truths[slot]!).abs();
  }

  readonly #hasMore = (slot: number): boolean => this.#places[slot]! > this.#ends[slot]!;
}

/** Where a number ends at first: at so many digits, or where it ends itself when it is known and not worked out. */
function firstPlace({ quantity, formula }: Term, truth: Exact, digits: number): number {
  const end = -truth.decimalPlaces();
  // Zero has no significant digits: so many decimals of it must hold.
  if (truth.isZero()) return -digits;
  const known = formula === undefined || quantity.about.whole || isLookUp(formula);
  return known && truth.precision() <= LONGEST ? end : truth.e - digits + 1;
}

const isLookUp = (formula: Node): boolean =>
  formula.kind === 'lookUp' || (formula.kind === 'convert' && isLookUp(formula.of));

const rounded = (value: Exact, place: number): Exact => value.toNearest(`1e${place}`);
