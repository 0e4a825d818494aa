import { interpret, type Node } from '../formula/node.ts';
import type { Model, QuantityName } from '../formula/model.ts';
import type { Origin } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import { Absent } from './absent.ts';
import { printed, type Term } from './digits.ts';
import type { Evaluation } from './exact.ts';
import { amount, numbers, words } from './notation.ts';

/** How a quantity got its value: a line on the envelope, and the lines that it rests on. */
export interface Step {
  readonly name: string;
  readonly label: string;
  readonly origin: Origin['by'];
  /** The value with its unit in full, the same wherever it stands. */
  readonly value?: string | undefined;
  /** Why there is no value: `needs powerPrice`, `no energy is used`. */
  readonly because?: string | undefined;
  /** This step stands in full further up: here it has no more than its value. */
  readonly seen?: true;
  /** What the quantity is. */
  readonly note?: string | undefined;
  /** Where the given value comes from; else where the definition does. */
  readonly source?: string | undefined;
  /** The day the given value was true. */
  readonly asOf?: string | undefined;
  /** What a reader should know of the given value. */
  readonly remark?: string | undefined;
  /** Why this may stand in until better is known; only where it is assumed. */
  readonly assumed?: string | undefined;
  /** The formula in words: `Energy of the site × Power price`. */
  readonly words?: string;
  /** The formula with numbers and units: worked out again, it gives exactly `value`. */
  readonly numbers?: string;
  readonly parts: readonly Step[];
}

/** What is known of a given value beside the number. */
export interface Said {
  readonly origin?: string;
  readonly source?: string;
  readonly asOf?: string;
  readonly note?: string;
}

export interface Explaining {
  /** What is known of the value that was given for `name`. */
  readonly describe?: (name: string) => Said | undefined;
  /** Results to twenty significant digits instead of four. */
  readonly precise?: boolean;
}

/** Explains a quantity down to what was given; a part that several lines use stands in full once. */
export const explain = <Q>(
  model: Model<Q>,
  evaluation: Evaluation,
  name: QuantityName<Q>,
  options: Explaining = {},
): Step => new Explanation(model, evaluation, model.quantity(name), options).step(model.quantity(name));

class Explanation<Q> {
  readonly #model: Model<Q>;
  readonly #evaluation: Evaluation;
  readonly #describe: (name: string) => Said | undefined;
  readonly #printed: ReadonlyMap<Quantity, Exact>;
  readonly #seen = new Set<Quantity>();

  constructor(
    model: Model<Q>,
    evaluation: Evaluation,
    root: Quantity,
    { describe = () => undefined, precise = false }: Explaining,
  ) {
    this.#model = model;
    this.#evaluation = evaluation;
    this.#describe = describe;
    this.#printed = printed(this.#terms(root), precise ? 20 : 4);
  }

  step(quantity: Quantity): Step {
    const name = this.#model.nameOf(quantity);
    const origin = this.#evaluation.plan.get(quantity) ?? { by: 'nothing' };
    const head = { name, label: quantity.about.label, origin: origin.by, ...this.#result(quantity) };
    if (this.#seen.has(quantity)) return { ...head, seen: true, parts: [] };
    this.#seen.add(quantity);
    const { note, source } = quantity.about;
    if (origin.by === 'nothing') return known({ ...head, note, parts: [] });
    if (origin.by === 'given') return known({ ...head, note, ...told(this.#describe(name)), parts: [] });
    const assumed = origin.by === 'way' ? origin.assumed : undefined;
    return known({ ...head, note, source, assumed, ...this.#working(origin.formula) });
  }

  #working(formula: Node): Pick<Step, 'words' | 'numbers' | 'parts'> {
    const withNumbers = numbers((it) => this.#text(it) ?? '?');
    return {
      words: interpret(formula, words).text,
      numbers: interpret(formula, withNumbers).text,
      parts: this.#model.mentioned(formula).map((it) => this.step(it)),
    };
  }

  /** A temperature that people read as 20 °C enters a formula as 293.15 K: the result says both. */
  #result(quantity: Quantity): Pick<Step, 'value' | 'because'> {
    const value = this.#evaluation.valueOf(quantity);
    if (value instanceof Absent) return { because: value.because };
    const text = this.#text(quantity)!;
    const readable = write(this.#printed.get(quantity)!, quantity.unit, { honest: true });
    return { value: readable === text ? text : `${readable} = ${text}` };
  }

  #text(quantity: Quantity): string | undefined {
    const value = this.#printed.get(quantity);
    return value && amount(value, quantity.unit);
  }

  /** All that `root` rests on and that has a value, each before its operands. */
  #terms(root: Quantity): Term[] {
    const reached = this.#reach(root, new Set());
    return [...this.#evaluation.plan].toReversed().flatMap(([quantity, origin]) => {
      const value = this.#evaluation.valueOf(quantity);
      if (!reached.has(quantity) || value instanceof Absent) return [];
      if (!('formula' in origin)) return { quantity, value, operands: [] };
      const { formula } = origin;
      return { quantity, value, formula, operands: this.#model.mentioned(formula) };
    });
  }

  #reach(quantity: Quantity, reached: Set<Quantity>): Set<Quantity> {
    if (reached.has(quantity)) return reached;
    reached.add(quantity);
    const origin = this.#evaluation.plan.get(quantity);
    if (origin && 'formula' in origin)
      this.#model.mentioned(origin.formula).forEach((it) => this.#reach(it, reached));
    return reached;
  }
}

/** A step without what is not known of it. */
const known = (step: Step): Step =>
  Object.fromEntries(Object.entries(step).filter(([, it]) => it !== undefined)) as unknown as Step;

function told(said: Said = {}): Pick<Step, 'source' | 'asOf' | 'assumed' | 'remark'> {
  const { source, asOf, note } = said;
  if (said.origin === 'assumed') return { source, asOf, assumed: note ?? 'nobody gave it' };
  return { source, asOf, remark: note };
}
