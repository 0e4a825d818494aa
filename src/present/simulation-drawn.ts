import type { Name } from '../study/inputs.ts';
import { Exact } from '../units/decimal.ts';
import { countOf } from '../units/write.ts';
import { type Block, row } from './page.ts';
import { drawsText, type SimulationShown } from './simulation-values.ts';
import { inSentence, labelOf, valueText } from './values.ts';

/** What was drawn: the ranges, how they move together, and how many draws there are. */
export const drawnBlocks = (it: SimulationShown): Block[] => [
  drawn(it),
  { kind: 'list', items: correlations(it) },
  { kind: 'aside', text: how(it) },
];

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
    ...(it.horizon ? [`${countOf(it.horizon.months, 'month')} from ${it.horizon.from}`] : []),
    ...(it.isExact ? ['each followed exactly, as the fleet or its money does not run steadily'] : []),
  ].join('; ');
