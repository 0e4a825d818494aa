import type { Estimate, Quantile } from '../chance/sample.ts';
import { decimalText } from '../study/amount.ts';
import type { Carrier, Carriers } from '../study/carriers.ts';
import type { Chance, Summary } from '../study/summary.ts';
import { Exact } from '../units/decimal.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { carriedText, convergenceText, type SimulationShown, unitOf } from './simulation-values.ts';
import { unitText } from './values.ts';

/** A simulation as JSON, its draws left out: numbers are decimal text without an exponent. */
export const simulationJson = (it: SimulationShown, version: string): string =>
  json({
    hashwatt: version,
    scenario: it.scenario?.id ?? null,
    ...it.horizon,
    draws: it.done,
    drawsAsked: it.plan.draws,
    partial: it.isPartial,
    seed: it.plan.seed,
    sampling: it.plan.kind,
    exact: it.isExact,
    inputs: it.inputs.map(({ name, range: { text, notes, distribution } }) => ({
      name,
      unit: unitText(name),
      range: text,
      kind: distribution.kind,
      median: number(distribution.quantile(0.5)),
      mean: number(distribution.mean),
      notes,
    })),
    correlations: it.correlations.map(({ pair, ...about }) => ({ between: pair, ...about })),
    results: it.results.map((result, at) => resultJson(result, it.carriers[at]!)),
    probabilities: it.chances.map(chanceJson),
    leftOut: it.leftOut,
    oldest: it.oldest ?? null,
    warnings: it.warnings,
    leavesOut: it.leavesOut,
  });

const number = (value: number | undefined): string | null =>
  value !== undefined && Number.isFinite(value) ? decimalText(new Exact(value)) : null;

const estimateJson = ({ value, error }: Estimate): object => ({ value: number(value), error: number(error) });

const resultJson = (it: Summary, carriers: Carriers): object => ({
  name: it.name,
  unit: unitOf(it.name),
  mean: it.mean ? estimateJson(it.mean) : null,
  deviation: number(it.deviation),
  quantiles: it.quantiles.map(quantileJson),
  absent: it.absent,
  absentMeans: it.absentMeans,
  converged: it.convergence !== undefined && it.convergence.drawsNeeded === undefined,
  drawsNeeded: it.convergence?.drawsNeeded ?? null,
  convergence: convergenceText(it),
  histogram: { edges: it.histogram.edges.map(number), counts: it.histogram.counts },
  exceedance: it.exceedance.map(({ value, probability }) => ({
    value: number(value),
    probability: number(probability),
  })),
  carriedBy: {
    text: carriedText(it.name, carriers),
    of: carriers.of ?? null,
    explained: number(carriers.explained),
    atMedians: number(carriers.atMedians),
    inputs: carriers.inputs.map(carrierJson),
  },
});

const quantileJson = ({
  share,
  value,
  error,
  low,
  high,
  drawsNeeded,
}: Quantile & { share: number }): object => ({
  share: number(share),
  value: number(value),
  error: number(error),
  between: [number(low), number(high)],
  drawsNeeded: drawsNeeded ?? null,
});

const carrierJson = ({ name, share, first, total, rankShare, atLow, atHigh }: Carrier): object => ({
  name,
  share: number(share),
  first: first ? estimateJson(first) : null,
  total: total ? estimateJson(total) : null,
  rankShare: number(rankShare),
  atP10: number(atLow),
  atP90: number(atHigh),
});

const chanceJson = ({ condition, isLoss, value, error, absent }: Chance): object => ({
  condition: condition.text,
  loss: isLoss,
  ...estimateJson({ value, error }),
  absent,
});

/** The summary as CSV, a number on a line. */
export const simulationCsv = (it: SimulationShown): string =>
  csv([
    ['of', 'statistic', 'unit', 'value', 'error'],
    ...it.results.flatMap(summaryLines),
    ...it.chances.map(({ condition, value, error }) => [
      condition.text,
      'probability',
      '1',
      number(value) ?? '',
      number(error) ?? '',
    ]),
    ...it.results.flatMap(({ name }, at) =>
      it.carriers[at]!.inputs.map((of) => [
        name,
        `share of ${of.name}`,
        '1',
        number(of.share) ?? '',
        number(of.first?.error) ?? '',
      ]),
    ),
  ]);

function summaryLines(it: Summary): string[][] {
  const line = (statistic: string, value: number | undefined, error?: number): string[] => [
    it.name,
    statistic,
    unitOf(it.name),
    number(value) ?? '',
    number(error) ?? '',
  ];
  return [
    line('mean', it.mean?.value, it.mean?.error),
    line('deviation', it.deviation),
    ...it.quantiles.map(({ share, value, error }) => line(`P${share * 100}`, value, error)),
    [it.name, `draws with ${it.absentMeans}`, '1', `${it.absent}`, ''],
  ];
}
