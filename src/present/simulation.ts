import type { Summary } from '../study/summary.ts';
import type { NameOf } from './absences.ts';
import { oldestNote } from './oldest.ts';
import { type Block, type Page, row, section, type Section } from './page.ts';
import { drawnBlocks } from './simulation-drawn.ts';
import { carried, type Picturing, spread } from './simulation-pictures.ts';
import {
  absentText,
  asNamed,
  convergenceText,
  partialText,
  percentText,
  resultText,
  type SimulationShown,
} from './simulation-values.ts';
import { renamed } from './values.ts';
import { warnings } from './warnings.ts';

/** How to print a simulation. */
export interface SimulationPrinting {
  readonly width: number;
  readonly nameOf?: NameOf;
  /** Results are called as they were asked for, where nothing else is said. */
  readonly resultOf?: NameOf;
}

/** The answer first, then the spread of the first result, what carries it, and what was drawn. */
export const simulationPage = (
  it: SimulationShown,
  { width, nameOf = (name) => name, resultOf = asNamed }: SimulationPrinting,
): Page => [
  ...section(
    it.scenario?.name ?? 'Simulation',
    { kind: 'aside', text: it.scenario?.about ?? '' },
    { kind: 'answer', text: answer(it, resultOf) },
  ),
  ...section('Beware', {
    kind: 'warnings',
    items: [...partialText(it), ...leftOut(it, { nameOf, resultOf }), ...warnings(it, nameOf)],
  }),
  ...section('Results', results(it, resultOf), {
    kind: 'aside',
    text: [...it.results.slice(0, 1).map((first) => convergenceText(first, resultOf)), absences(it, resultOf)]
      .join(' ')
      .trim(),
  }),
  ...section('How likely', chances(it, resultOf)),
  ...pictures(it, { width, resultOf }),
  ...section('Drawn', ...drawnBlocks(it)),
  ...section('Left out', { kind: 'list', items: it.leavesOut }),
  ...oldestNote(it),
];

const leftOut = (
  it: SimulationShown,
  { nameOf, resultOf }: Required<Pick<SimulationPrinting, 'nameOf' | 'resultOf'>>,
): string[] => it.leftOut.map((said) => renamed(said.replace(/^\w+/, resultOf), nameOf));

const pictures = (it: SimulationShown, how: Picturing): Section[] =>
  it.results
    .slice(0, 1)
    .flatMap((first) => [
      ...(first.deviation === 0 ? [] : spread(first, how)),
      ...carried(it, first, it.carriers[0]!, how),
    ]);

function answer({ results: [first], chances: [loss], done }: SimulationShown, resultOf: NameOf): string {
  if (!first || first.quantiles.length === 0)
    return done === 0 ? 'Nothing was drawn.' : 'No draw has a value.';
  const at = (share: number): string =>
    resultText(first.name, first.quantiles.find((it) => it.share === share)!.value, 3);
  const name = resultOf(first.name);
  if (first.deviation === 0) return `${name}: ${at(0.5)} in every draw that has a value`;
  const lost = loss?.isLoss === true ? `; a loss in ${percentText(loss.value, 2)} of the draws` : '';
  return `${name}: ${at(0.5)}, and nine times out of ten from ${at(0.05)} to ${at(0.95)}${lost}`;
}

/** What has a value in fewer draws than this part of them has no quantiles worth reading. */
const RARE = 0.1;

/** A line for each number, a column for each result; how sure the first is stands beside it. */
function results({ results: all, done }: SimulationShown, resultOf: NameOf): Block {
  const [first] = all;
  const lines: (readonly [string, (it: Summary) => { value: number; error?: number } | undefined])[] = [
    ['mean', ({ mean }) => mean],
    ['deviation', ({ deviation }) => (deviation === undefined ? undefined : { value: deviation })],
    ...(first?.quantiles ?? []).map(
      ({ share }) =>
        [
          `P${share * 100}`,
          (it: Summary) => it.quantiles.find((quantile) => quantile.share === share),
        ] as const,
    ),
  ];
  return {
    kind: 'table',
    head: first ? ['', resultOf(first.name), 'error', ...all.slice(1).map(({ name }) => resultOf(name))] : [],
    rows: lines.map(([label, ofAny]) => {
      const of: typeof ofAny = (it) => (it.absent > (1 - RARE) * done ? undefined : ofAny(it));
      const texts = all.map((it) => resultText(it.name, of(it)?.value ?? Number.NaN));
      const error = first && resultText(first.name, of(first)?.error ?? Number.NaN, 2);
      return row(label, texts[0] ?? '', error === '—' ? '' : `± ${error}`, ...texts.slice(1));
    }),
    right: [1, 2, ...all.slice(1).map((_, at) => at + 3)],
  };
}

/** How often results have no value, in a sentence. */
const absences = ({ results: all, done }: SimulationShown, resultOf: NameOf): string => {
  const parts = all.flatMap((it) => (it.absent > 0 ? [`${resultOf(it.name)}: ${absentText(it, done)}`] : []));
  return parts.length > 0 ? `${parts.join('; ')}.` : '';
};

const chances = ({ chances: all, done }: SimulationShown, resultOf: NameOf): Block => ({
  kind: 'table',
  rows: all.map(({ condition: { name, text }, isLoss, value, error, absent }) => {
    const said = text.replace(name, resultOf);
    return row(
      isLoss ? `a loss: ${said}` : said,
      percentText(value),
      `± ${percentText(error, 2)}`,
      absent > 0 ? `no value in ${percentText(absent / done)}` : '',
    );
  }),
  right: [1, 2],
});
