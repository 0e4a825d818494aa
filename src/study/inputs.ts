import type { Expression } from '../formula/expression.ts';
import type { QuantityName } from '../formula/model.ts';
import { unknownIn } from '../interpret/given.ts';
import { type Mining, mining, type Monthly, monthly } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { givenText } from '../units/given.ts';
import type { Problem } from '../units/problem.ts';
import { bounded, type Fault, type Field, read } from '../units/read.ts';
import { shownSymbol } from '../units/symbols.ts';
import type { Amount } from '../units/unit.ts';
import { Quantified } from './amount.ts';
import { isPath } from './path-entries.ts';
import { type Central, readCentral, sampled, type Uncertain } from './uncertain.ts';

/** The name of any quantity of the book. */
export type Name = QuantityName<Monthly>;

/** The name of a quantity of a year. */
export type YearName = QuantityName<Mining>;

/** Every name of the book, in its order. */
export const names: readonly Name[] = [...monthly.quantities.keys()] as Name[];

/** Every name of a year, in the order of the book. */
export const yearNames: readonly YearName[] = [...mining.quantities.keys()] as YearName[];

/**
 * What a quantity may be given as: text with a unit, a range such as `60k to 140k`, a number in the unit of the book
 * or samples of it, an amount in a fitting unit, or what an estimate found.
 */
export type InputOf<K extends Name> =
  string | number | readonly number[] | Float64Array | Exact | AmountOf<Monthly[K]> | Quantified;
type AmountOf<Q> = Q extends Expression<infer N, infer D> ? Amount<N, D> : never;

/** Values for quantities, by name. */
export type Inputs = { readonly [K in Name]?: InputOf<K> | undefined };

/** Where a value comes from; a user's word beats a preset's, a preset's an assumption's. */
export interface Stated {
  readonly value: Exact;
  readonly origin: 'given' | 'preset' | 'assumed';
  /** Among presets a scenario's word beats a plant's: more is stronger. */
  readonly strength: number;
  readonly source?: string;
  /** The day the value was true, as `2025-12-26`, `2025-12` or `2025`. */
  readonly asOf?: string;
  /** What a reader should know of it, or why it is assumed. */
  readonly note?: string;
  /** Which preset states it. */
  readonly preset?: string;
  /** How it changes by month, as it was written; `value` stands in where no months are followed. */
  readonly path?: string;
  /** What it may be instead; `value` is the median. */
  readonly range?: Uncertain;
}

/** What is known month by month says more than what is given once. */
export const STRENGTH = { assumed: 0, preset: 1, scenario: 2, given: 3, path: 4 } as const;

/** The field that a quantity is, with its unit and bounds. */
export const fieldOf = (name: Name): Field => {
  const { unit, about } = monthly.quantity(name);
  return { ...about, unit };
};

/** A user's values read exactly; all their problems at once in `problems`. */
export function readInputs(inputs: Inputs): { stated: Map<Name, Stated>; problems: Problem[] } {
  const stated = new Map<Name, Stated>();
  const problems: Problem[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    if (input === undefined) continue;
    const outcome = isName(name) ? centralOf(input, fieldOf(name)) : unknownName(name);
    if ('value' in outcome)
      stated.set(name as Name, { ...outcome, ...noteOf(input), origin: 'given', strength: STRENGTH.given });
    else if (isName(name)) problems.push({ field: name, given: textOf(input) ?? kindOf(input), ...outcome });
    else problems.push({ field: name, ...outcome });
  }
  return { stated, problems };
}

const noteOf = (input: unknown): Pick<Stated, 'note'> =>
  input instanceof Quantified && input.note !== undefined ? { note: input.note } : {};

/** Whether a name belongs to the book of a year. */
export const isYearName = (name: string): name is YearName => mining.quantities.has(name);

export const isName = (name: string): name is Name => monthly.quantities.has(name);

/** The fault of a name that no quantity bears, with the names most like it. */
export const unknownName = (name: string): Fault => unknownIn(names, name);

/** The same among the quantities of a year. */
export const noYearName = (name: string): Fault =>
  isName(name)
    ? { code: 'unknown-name', allowed: 'belongs to a month; a year has no value for it' }
    : unknownName(name);

function centralOf(input: unknown, field: Field): Central | Fault {
  if (Array.isArray(input) || input instanceof Float64Array)
    return sampled(input as ArrayLike<number>, field);
  if (input instanceof Exact && input.isFinite()) return certain(bounded(input, field));
  if (input instanceof Quantified) return certain(quantified(input, field));
  const text = textOf(input);
  return text === undefined
    ? { code: 'wrong-shape', allowed: 'is no text, number, list of samples or amount' }
    : withoutMonths(text, readCentral(text, field));
}

const certain = (value: Exact | Fault): Central | Fault => (value instanceof Exact ? { value } : value);

const quantified = (found: Quantified, field: Field): Exact | Fault =>
  found.value === null
    ? { code: 'empty', allowed: `has no value: ${found.because}` }
    : found.unit === shownSymbol(field.unit)
      ? bounded(found.value, field)
      : read(found.text(), field);

/** A path that stands where one value does is no strange unit. */
const withoutMonths = (text: string, outcome: Central | Fault): Central | Fault =>
  'value' in outcome || !isPath(text)
    ? outcome
    : {
        code: 'wrong-shape',
        allowed: 'changes by month, which only project and solve follow',
        fix: 'Give one value',
      };

const kindOf = (input: unknown): string => (Array.isArray(input) ? 'a list' : typeof input);

const textOf = (input: unknown): string | undefined =>
  input instanceof Quantified ? input.text() : givenText(input);
