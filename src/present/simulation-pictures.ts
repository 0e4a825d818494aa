import type { Carriers } from '../study/carriers.ts';
import type { Summary } from '../study/summary.ts';
import { barLines, histogramLines } from './bars.ts';
import { lineChart } from './chart.ts';
import { type Block, row, section, type Section } from './page.ts';
import { carriedText, percentText, resultText, type SimulationShown } from './simulation-values.ts';
import { labelOf } from './values.ts';

const MARGIN = 4;

/** How a result is spread, as a histogram and as the probability that it is above each value. */
export function spread(it: Summary, width: number): Section[] {
  const write = (value: number): string => resultText(it.name, value, 3);
  return [
    ...section(`Spread of ${it.name}`, {
      kind: 'picture',
      lines: histogramLines(it.histogram, { width: width - MARGIN, height: 6 }, write),
    }),
    ...section(`Probability that ${it.name} is above`, { kind: 'picture', lines: above(it, width - MARGIN) }),
  ];
}

/** How probable it is that a result is above each value between its least and its greatest. */
function above({ name, exceedance }: Summary, width: number): string[] {
  const [least, greatest] = [exceedance[0]?.value, exceedance.at(-1)?.value];
  if (least === undefined || greatest === undefined || least === greatest) return [];
  const count = Math.max(16, width * 2);
  const values = Array.from({ length: count }, (_, at) => {
    if (at === 0) return 1;
    const value = least + ((greatest - least) * at) / (count - 1);
    return exceedance.findLast((it) => it.value <= value)?.probability ?? 1;
  });
  const axis = { from: resultText(name, least, 3), to: resultText(name, greatest, 3) };
  return lineChart(values, { width, height: 6, write: (it) => percentText(it), axis });
}

/** What carries a result: in a sentence, in numbers, and as a tornado. */
export function carried(
  it: SimulationShown,
  { name }: Summary,
  carriers: Carriers,
  width: number,
): Section[] {
  const bars = carriers.inputs.map((of) => ({ label: labelOf(of.name), from: of.atLow, to: of.atHigh }));
  const others = it.results.slice(1).map((result, at) => carriedText(result.name, it.carriers[at + 1]!));
  return section(
    `What carries ${name}`,
    { kind: 'answer', text: carriedText(name, carriers) },
    shares(name, carriers),
    { kind: 'picture', lines: barLines(bars, carriers.atMedians, width - MARGIN) },
    { kind: 'list', items: others },
    {
      kind: 'aside',
      text: it.noIndices === undefined ? '' : `Sobol’s indices are not told: ${it.noIndices}.`,
    },
  );
}

function shares(name: Summary['name'], { inputs }: Carriers): Block {
  const text = (value: number): string => resultText(name, value, 3);
  const isSobol = inputs.some(({ total }) => total);
  return {
    kind: 'table',
    head: ['', 'share', ...(isSobol ? ['with others'] : []), 'at its P10', 'at its P90'],
    rows: inputs.map(({ name: input, share, total, atLow, atHigh }) =>
      row(
        labelOf(input),
        share === undefined ? '' : percentText(share, 2),
        ...(total ? [`${percentText(total.value, 2)} ± ${percentText(total.error, 1)}`] : []),
        text(atLow),
        text(atHigh),
      ),
    ),
    right: [1, 2, 3, 4],
    flexible: [[0, 12]],
  };
}
