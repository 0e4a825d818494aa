import { mining, monthly } from '../mining/book.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import type { Envelope } from '../study/envelope.ts';
import { isName, type Name } from '../study/inputs.ts';
import { isWorthName, worthField, type WorthName } from '../study/worth-names.ts';
import { Exact } from '../units/decimal.ts';
import { shownSymbol } from '../units/symbols.ts';
import type { AnyUnit } from '../units/unit.ts';
import { countOf, group, write } from '../units/write.ts';

/** How exactly to write. */
export interface Precision {
  readonly precise?: boolean;
}

const DIGITS = 4;
/** A stated value is shown as it was stated, unless it is longer than anybody would say it. */
const STATED = 7;
const ALL = 20;

/** A value of a quantity as a person would write it, or to twenty digits in the unit of the book. */
export function valueText(
  name: Name,
  value: Exact | string,
  { precise = false, digits = DIGITS }: Precision & { readonly digits?: number } = {},
): string {
  const exact = new Exact(value);
  const { unit } = monthly.quantity(name);
  return counted(write(exact, unit, precise ? { asGiven: true, digits: ALL } : { digits }));
}

/** A stated value; a block height is nothing when it is rounded. */
export const statedText = (name: Name, value: Exact | string, precision: Precision = {}): string =>
  valueText(name, value, {
    ...precision,
    digits: monthly.quantity(name).about.whole ? ALL : STATED,
  });

/** What is counted is in the label: `Machines  1,422,000`. */
const counted = (text: string): string => text.replace(/ (?:miner|home|unit|block)$/, '');

/** A number alone, where its unit stands in the head of its column. */
export const numberText = (value: Exact): string => group(value.toSignificantDigits(DIGITS).toFixed());

/** A value to so many digits, or as it was given, or a dash. */
export const orDash = (value: Value, unit: AnyUnit, digits: number | 'asGiven' = DIGITS): string =>
  value instanceof Absent ? '—' : write(value, unit, digits === 'asGiven' ? { asGiven: true } : { digits });

/** The value of a quantity in an envelope, or why it has none. */
export const valueIn = ({ estimate }: Envelope, name: Name): Exact | Absent =>
  estimate.evaluation.valueOf(mining.quantity(name));

/** The names of a chapter that have a formula, in the order of the book. */
export const resultsOf = (chapter: string): Name[] =>
  (mining.chapters.get(chapter) ?? []).filter(isDerived) as Name[];

const isDerived = (name: string): boolean => mining.quantity(name).kind === 'derived';

/** `29,910`, or `29,910 plants`. */
export const countText = (count: number, one?: string): string =>
  one === undefined ? group(count) : countOf(count, one);

/** The label of a quantity. */
export const labelOf = (name: Name): string => monthly.quantity(name).about.label;

/** The label of a result: a quantity, or what a projection is worth. */
export const resultLabel = (name: Name | WorthName): string =>
  isWorthName(name) ? worthField(name).label : labelOf(name);

/** What a reader who sees labels calls a quantity or a worth; anything else is left as it is. */
export const labelled = (name: string): string =>
  isName(name) || isWorthName(name) ? resultLabel(name) : name;

/** The unit of a quantity, as a reader writes it. */
export const unitText = (name: Name): string => shownSymbol(monthly.quantity(name).unit);

/** A label inside a sentence: `PUE` and `CO2` keep their capitals. */
export const inSentence = (label: string): string =>
  /^.[A-Z\d]/.test(label) ? label : `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;

/** A sentence with its quantities as the reader calls them. */
export const renamed = (text: string, nameOf: (name: string) => string): string =>
  text.replace(/[a-z]\w*/g, (it) => (isName(it) ? nameOf(it) : it));
