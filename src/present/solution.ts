import { monthly } from '../mining/book.ts';
import type { Name, Stated } from '../study/inputs.ts';
import type { Condition } from '../study/condition.ts';
import type { Found, Solution } from '../study/solve.ts';
import { decimalText } from '../study/amount.ts';
import type { Exact } from '../units/decimal.ts';
import { shownSymbol } from '../units/symbols.ts';
import { write } from '../units/write.ts';
import type { NameOf } from './absences.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { oldestNote } from './oldest.ts';
import { type Page, row, section } from './page.ts';
import { statedJson } from './stated.ts';
import { inSentence } from './values.ts';
import { type Warned, warnings } from './warnings.ts';

/** A solution, and what was asked. */
export interface SolutionShown extends Solution, Warned {
  readonly input: Name;
  readonly condition: Condition;
  readonly from: Exact;
  readonly to: Exact;
  readonly stated: ReadonlyMap<Name, Stated>;
}

const DIGITS = 6;

/** The answer in a sentence, then each input that meets the target with the result that it gives. */
export const solutionPage = (it: SolutionShown, nameOf: NameOf = (name) => name): Page => [
  ...section(
    it.condition.text,
    { kind: 'answer', text: sentence(it) },
    {
      kind: 'table',
      head: [labelOf(it), it.condition.name],
      rows: (it.roots.length > 0 ? it.roots : [it.closest]).map(({ input, result }) =>
        row(inputText(it, input), write(settled(result), it.condition.unit, { digits: DIGITS })),
      ),
      right: [0, 1],
    },
    { kind: 'prose', text: jumps(it) },
    { kind: 'aside', text: `Looked for from ${inputText(it, it.from)} to ${inputText(it, it.to)}.` },
  ),
  ...section('Beware', { kind: 'warnings', items: warnings(it, nameOf) }),
  ...oldestNote(it),
];

function sentence(it: SolutionShown): string {
  const { roots, closest } = it;
  const name = inSentence(labelOf(it));
  if (roots.length > 0) return `${name}: ${roots.map(({ input }) => inputText(it, input)).join(' or ')}`;
  return `no solution in range; closest is ${name} ${inputText(it, closest.input)}, which gives ${write(closest.result, it.condition.unit, { digits: DIGITS })}`;
}

/** Whole machines, months and halvings move a result by steps. */
const jumps = (it: SolutionShown): string =>
  it.jumps.length === 0
    ? ''
    : `The result jumps over ${write(it.condition.target, it.condition.unit, { digits: DIGITS })} at ${it.jumps.map(({ input }) => inputText(it, input)).join(' and ')}.`;

/** Without the noise of the search. */
const settled = (value: Exact): Exact => value.toDecimalPlaces(12);

const labelOf = ({ input }: SolutionShown): string => monthly.quantity(input).about.label;

const inputText = ({ input }: SolutionShown, value: Exact): string =>
  write(value, monthly.quantity(input).unit, { digits: DIGITS });

/** The same as JSON. */
export const solutionJson = (it: SolutionShown, version: string): string =>
  json({
    hashwatt: version,
    for: it.input,
    soThat: it.condition.text,
    inputs: statedJson(it.stated),
    unit: shownSymbol(monthly.quantity(it.input).unit),
    between: [decimalText(it.from), decimalText(it.to)],
    solutions: it.roots.map(foundJson),
    jumps: it.jumps.map(foundJson),
    closest: foundJson(it.closest),
    oldest: it.oldest ?? null,
    warnings: it.warnings,
  });

const foundJson = ({ input, result }: Found): object => ({
  value: decimalText(input),
  result: decimalText(result),
});

/** The same as CSV. */
export const solutionCsv = (it: SolutionShown): string =>
  csv([
    [
      `${it.input} (${shownSymbol(monthly.quantity(it.input).unit)})`,
      `${it.condition.name} (${shownSymbol(it.condition.unit)})`,
    ],
    ...it.roots.map(({ input, result }) => [decimalText(input), decimalText(result)]),
  ]);
