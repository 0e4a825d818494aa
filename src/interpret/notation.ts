import type { Constant, Interpretation } from '../formula/node.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Exact } from '../units/decimal.ts';
import type { AnyUnit } from '../units/unit.ts';
import { readableUnit, write } from '../units/write.ts';

/** A piece of written mathematics, and how tightly it holds together. */
export interface Written {
  readonly text: string;
  readonly binding: Binding;
}

type Binding = 1 | 2 | 3;
const [SUM, PRODUCT, ATOM] = [1, 2, 3] as const;

interface Notation {
  readonly quantity: (quantity: Quantity) => string;
  readonly constant: (constant: Constant) => string;
  readonly times: string;
  readonly minus: string;
  readonly name: (name: string) => string;
  readonly group: (text: string) => string;
  /** A fraction with a bar; without it, division is a stroke. */
  readonly over?: (top: string, bottom: string) => string;
}

/**
 * How to write a formula down: the same rules for words, numbers and LaTeX.
 * Conversions stay unwritten, as on paper: 46 MW / 15 J/TH *is* 3.1 EH/s.
 */
function written(notation: Notation): Interpretation<Written> {
  const { quantity, constant, times, minus, name, group, over } = notation;
  const held = (it: Written, by: Binding): string => (it.binding < by ? group(it.text) : it.text);
  const called = (of: string, ...args: Written[]): Written =>
    atom(name(of) + group(args.map(({ text }) => text).join(', ')));
  const infix = (sign: string, binding: Binding, right: Binding) => (a: Written, b: Written) => ({
    text: `${held(a, binding)} ${sign} ${held(b, right)}`,
    binding,
  });
  return {
    quantity: (it) => atom(quantity(it)),
    constant: (it) => atom(constant(it)),
    convert: (it) => it,
    floor: (it) => called('floor', it),
    ceil: (it) => called('ceil', it),
    squareRoot: (it) => called('square root of', it),
    twelfthRoot: (it) => called('twelfth root of', it),
    lookUp: ({ label }, key) => called(`${label} `, key),
    plus: infix('+', SUM, SUM),
    minus: infix(minus, SUM, PRODUCT),
    times: infix(times, PRODUCT, PRODUCT),
    div: over ? (a, b) => atom(over(a.text, b.text)) : infix('/', PRODUCT, ATOM),
    min: (a, b) => called('min', a, b),
    max: (a, b) => called('max', a, b),
    atLeast: (a, b) => called('one if at least', a, b),
    annuity: (a, b) => called('annuity', a, b),
  };
}

/** What starts with a minus is held like a sum: `2 × (−3 MW)`. */
const atom = (text: string): Written => ({ text, binding: text.startsWith('−') ? SUM : ATOM });

/** A number with its unit in full, `3,645 W/miner`, so that the units of a line cancel. */
export const amount = (value: Exact, unit: AnyUnit): string => {
  const otherZero = `${readableUnit(value, unit).zero}` !== `${unit.zero}`;
  return write(value, unit, { honest: true, asGiven: otherZero });
};

const plain = {
  times: '×',
  minus: '−',
  name: (name: string): string => name,
  group: (text: string): string => `(${text})`,
};

const constantText = ({ label, value, unit }: Constant): string => label ?? amount(new Exact(value), unit);

/** A formula in words: `Energy of the site × Power price`. */
export const words = written({
  ...plain,
  quantity: ({ about }) => about.label,
  constant: constantText,
});

/** A formula with numbers and units put in; `textOf` writes those of a quantity. */
export const numbers = (textOf: (quantity: Quantity) => string): Interpretation<Written> =>
  written({
    ...plain,
    quantity: textOf,
    constant: ({ value, unit }) => amount(new Exact(value), unit),
  });

/** Words in LaTeX; the signs that have a meaning there stand outside of `\text`, where every renderer reads them. */
export const latexText = (text: string): string =>
  text
    .split(/([%$&#_{}])/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^[%$&#_{}]$/.test(piece) ? `\\${piece}` : `\\text{${piece}}`))
    .join('');

/** A formula in LaTeX. */
export const latex = written({
  quantity: ({ about }) => latexText(about.label),
  constant: (it) => latexText(constantText(it)),
  times: String.raw`\times`,
  minus: '-',
  name: latexText,
  group: (text) => String.raw`\left(${text}\right)`,
  over: (top, bottom) => String.raw`\frac{${top}}{${bottom}}`,
});
