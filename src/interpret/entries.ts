import { interpret, type Node } from '../formula/node.ts';
import type { Model } from '../formula/model.ts';
import type { DerivedQuantity, Quantity } from '../formula/quantity.ts';
import { Exact } from '../units/decimal.ts';
import { shownSymbol } from '../units/symbols.ts';
import { write } from '../units/write.ts';
import { code, math, prose, table } from './markdown.ts';
import { latex, latexText, words } from './notation.ts';

/** The inputs of a chapter as one table, and under it what each may follow from when it is not given, and how it moves. */
export function inputTable<Q>(inputs: readonly Quantity[], model: Model<Q>): string {
  const rows = inputs.map((it) => [
    prose(it.about.label),
    namesOf(it, model),
    code(shownSymbol(it.unit)),
    boundsOf(it).join(', '),
    saidOf(it).join(' '),
  ]);
  return [
    table(['Given', 'Name and flag', 'Unit', 'Bounds', 'What it is'], rows),
    ...said('What is not given may follow from what is:', inputs, (it) => waysTo(it, model)),
    ...said('Next month, in a projection:', inputs, (it) => nextOf(it, model)),
  ].join('\n\n');
}

/** A line for each quantity of which there is something to say, under a line that says what. */
function said(
  head: string,
  quantities: readonly Quantity[],
  of: (it: Quantity) => readonly string[],
): string[] {
  const lines = quantities
    .map((it) => ({ label: prose(it.about.label), all: of(it) }))
    .filter(({ all }) => all.length > 0)
    .map(({ label, all }) => `- **${label}** = ${all.join(', or ')}`);
  return lines.length === 0 ? [] : [head, lines.join('\n')];
}

/** A result: its names, what it is, and its formulas. */
export function resultEntry<Q>(result: DerivedQuantity, model: Model<Q>): string {
  const { formula, about } = result;
  const ways = [
    ...waysTo(result, model).map((way) => `- or ${way}`),
    ...nextOf(result, model).map((next) => `- next month: ${next}`),
  ];
  return [
    [namesOf(result, model), code(shownSymbol(result.unit)), ...boundsOf(result)].join(' · '),
    ...saidOf(result),
    `**${prose(about.label)}** = ${inWords(formula)}`,
    math(`${latexText(about.label)} = ${interpret(formula, latex).text}`),
    ...(ways.length === 0 ? [] : [ways.join('\n')]),
  ].join('\n\n');
}

const namesOf = <Q>(quantity: Quantity, model: Model<Q>): string => {
  const name = model.nameOf(quantity);
  return `${code(name)} ${code(flag(name))}`;
};

/** What a command calls a quantity: `bitcoinPrice` is `--bitcoin-price`, `revenuePerMWh` is `--revenue-per-mwh`. */
const flag = (name: string): string =>
  `--${name.replace(/(?<![A-Z])[A-Z]/g, (it) => `-${it}`).toLowerCase()}`;

const saidOf = ({ about: { note, source } }: Quantity): string[] => [
  ...(note === undefined ? [] : [prose(note)]),
  ...(source === undefined ? [] : [`Source: ${prose(source)}.`]),
];

const waysTo = <Q>(quantity: Quantity, model: Model<Q>): string[] =>
  model.ways
    .filter(({ target }) => target === quantity)
    .map(({ formula, assumed }) => {
      const way = inWords(formula);
      return assumed === undefined ? way : `${way} (assumed: ${prose(assumed)})`;
    });

const nextOf = <Q>(quantity: Quantity, model: Model<Q>): string[] =>
  model.nexts.filter(({ target }) => target === quantity).map(({ formula }) => inWords(formula));

const inWords = (formula: Node): string => prose(interpret(formula, words).text);

function boundsOf({ about: { min, max, whole }, unit }: Quantity): string[] {
  const written = (bound: string): string => prose(write(new Exact(bound), unit));
  const range =
    min !== undefined && max !== undefined
      ? [between(written(min), written(max))]
      : [
          ...(min === undefined ? [] : [`from ${written(min)}`]),
          ...(max === undefined ? [] : [`to ${written(max)}`]),
        ];
  return [...range, ...(whole ? ['whole'] : [])];
}

/** `0 to 1 TW`, `−70 to 70 °C`: nothing needs no unit, and one that both ends share is said once. */
function between(least: string, most: string): string {
  const [from, unit] = least.split(' ');
  return `${from === '0' || most.endsWith(` ${unit}`) ? from : least} to ${most}`;
}
