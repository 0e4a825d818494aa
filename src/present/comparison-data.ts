import { monthly } from '../mining/book.ts';
import { decimalText, Quantified } from '../study/amount.ts';
import type { Name } from '../study/inputs.ts';
import { shownSymbol } from '../units/symbols.ts';
import { called, type ComparisonShown, namesOf, warningsOf } from './comparison.ts';
import { cellText, csv } from './csv.ts';
import { inputsJson, json } from './json.ts';
import { valueIn } from './values.ts';

/** The same as JSON: every result of each, and the causes. */
export const comparisonJson = (
  { answers, names, result, bridges }: ComparisonShown,
  version: string,
): string =>
  json({
    hashwatt: version,
    scenarios: namesOf({ answers, names }),
    inputs: answers.map(inputsJson),
    oldest: answers.map(({ oldest }) => oldest ?? null),
    warnings: warningsOf({ answers }, (name) => name),
    results: Object.fromEntries(
      Object.keys(answers[0]!.results).map((name) => [
        name,
        answers.map(({ results }) => results[name as keyof typeof results]),
      ]),
    ),
    bridges: bridges.map(({ from, to, causes }) => ({
      result,
      from: new Quantified(from, called(result).unit),
      to: new Quantified(to, called(result).unit),
      causes: causes.map(({ inputs, change }) => ({ inputs, change: decimalText(change) })),
    })),
  });

/** Every result on a line, a column each scenario. */
export const comparisonCsv = ({ answers, names }: ComparisonShown): string =>
  csv([
    ['name', 'unit', ...namesOf({ answers, names })],
    ...Object.keys(answers[0]!.results).map((name) => [
      name,
      shownSymbol(monthly.quantity(name).unit),
      ...answers.map((it) => cellText(valueIn(it, name as Name))),
    ]),
  ]);

/** The causes of each difference, a line each; they sum from the first line to the last. */
export const bridgesCsv = ({ answers, names, result, bridges }: ComparisonShown): string =>
  csv([
    ['to', 'cause', 'change', 'unit'],
    ...bridges.flatMap(({ from, to, causes }, at) =>
      [
        ['from', from] as const,
        ...causes.map(({ inputs, change }) => [inputs.join(' '), change] as const),
        ['to', to] as const,
      ].map(([cause, value]) => [
        namesOf({ answers, names })[at + 1]!,
        cause,
        cellText(value),
        shownSymbol(called(result).unit),
      ]),
    ),
  ]);
