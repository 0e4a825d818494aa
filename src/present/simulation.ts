import type { Name } from '../study/inputs.ts';
import type { Summary } from '../study/summary.ts';
import { Exact } from '../units/decimal.ts';
import type { NameOf } from './absences.ts';
import { oldestNote } from './oldest.ts';
import { type Block, type Page, row, section } from './page.ts';
import { carried, spread } from './simulation-pictures.ts';
import {
  absentText,
  convergenceText,
  drawsText,
  grouped,
  partialText,
  percentText,
  resultText,
  type SimulationShown,
} from './simulation-values.ts';
import { inSentence, labelOf, renamed, valueText } from './values.ts';
import { warnings } from './warnings.ts';

/** How to print a simulation. */
export interface SimulationPrinting {
  readonly width: number;
  readonly nameOf?: NameOf;
}

/** The answer first, then the spread of the first result, what carries it, and what was drawn. */
export const simulationPage = (
  it: SimulationShown,
  { width, nameOf = (name) => name }: SimulationPrinting,
): Page => [
  ...section(
    it.scenario?.name ?? 'Simulation',
    { kind: 'aside', text: it.scenario?.about ?? '' },
    { kind: 'answer', text: answer(it) },
  ),
  ...section('Beware', {
    kind: 'warnings',
    items: [...partialText(it), ...it.leftOut.map((said) => renamed(said, nameOf)), ...warnings(it, nameOf)],
  }),
  ...section('Results', results(it), {
    kind: 'aside',
    text: [...it.results.slice(0, 1).map(convergenceText), absences(it)].join(' ').trim(),
  }),
  ...section('How likely', chances(it)),
  ...it.results.slice(0, 1).flatMap((first) => (first.deviation === 0 ? [] : spread(first, width))),
  ...it.results.slice(0, 1).flatMap((first) => carried(it, first, it.carriers[0]!, width)),
  ...section('Drawn', drawn(it), { kind: 'list', items: correlations(it) }, { kind: 'aside', text: how(it) }),
  ...section('Left out', { kind: 'list', items: it.leavesOut }),
  ...oldestNote(it),
];

function answer({ results: [first], chances: [loss], done }: SimulationShown): string {
  if (!first || first.quantiles.length === 0)
    return done === 0 ? 'Nothing was drawn.' : 'No draw has a value.';
  const at = (share: number): string =>
    resultText(first.name, first.quantiles.find((it) => it.share === share)!.value, 3);
  if (first.deviation === 0) return `${first.name}: ${at(0.5)} in every draw that has a value`;
  const lost = loss?.isLoss === true ? `; a loss in ${percentText(loss.value, 2)} of the draws` : '';
  return `${first.name}: ${at(0.5)}, and nine times out of ten from ${at(0.05)} to ${at(0.95)}${lost}`;
}

/** A line for each number, a column for each result; how sure the first is stands beside it. */
function results({ results: all }: SimulationShown): Block {
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
    head: first ? ['', first.name, 'error', ...all.slice(1).map(({ name }) => name)] : [],
    rows: lines.map(([label, of]) => {
      const texts = all.map((it) => resultText(it.name, of(it)?.value ?? Number.NaN));
      const error = first && resultText(first.name, of(first)?.error ?? Number.NaN, 2);
      return row(label, texts[0] ?? '', error === '—' ? '' : `± ${error}`, ...texts.slice(1));
    }),
    right: [1, 2, ...all.slice(1).map((_, at) => at + 3)],
  };
}

/** How often results have no value, in a sentence. */
const absences = ({ results: all, done }: SimulationShown): string => {
  const parts = all.flatMap((it) => (it.absent > 0 ? [`${it.name}: ${absentText(it, done)}`] : []));
  return parts.length > 0 ? `${parts.join('; ')}.` : '';
};

const chances = ({ chances: all, done }: SimulationShown): Block => ({
  kind: 'table',
  rows: all.map(({ condition, isLoss, value, error, absent }) =>
    row(
      isLoss ? `a loss: ${condition.text}` : condition.text,
      percentText(value),
      `± ${percentText(error, 2)}`,
      absent > 0 ? `no value in ${percentText(absent / done)}` : '',
    ),
  ),
  right: [1, 2],
});

const drawn = ({ inputs }: SimulationShown): Block => ({
  kind: 'table',
  head: ['', 'range', 'P10', 'P50', 'P90'],
  rows: inputs.map(({ name, range: { text, distribution } }) => {
    const at = (share: number): string => valueText(name, new Exact(distribution.quantile(share)));
    return row(labelOf(name), text, at(0.1), at(0.5), at(0.9));
  }),
  right: [2, 3, 4],
  flexible: [
    [1, 12],
    [0, 12],
  ],
});

const correlations = ({ correlations: all }: SimulationShown): string[] =>
  all
    .filter(({ rank }) => rank !== 0)
    .map(({ pair: [one, other], rank, preset, source }) => {
      const from =
        preset === undefined ? '' : `, from ${preset}${source === undefined ? '' : ` (${source})`}`;
      return `${labelOf(one as Name)} and ${inSentence(labelOf(other as Name))}: rank correlation ${rank}${from}`;
    });

const how = (it: SimulationShown): string =>
  [
    drawsText(it),
    ...(it.horizon ? [`${grouped(it.horizon.months)} months from ${it.horizon.from}`] : []),
    ...(it.isExact ? ['each followed exactly, as the fleet or its money does not run steadily'] : []),
  ].join('; ');
