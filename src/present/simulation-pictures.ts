import type { Carriers } from '../study/carriers.ts';
import type { Summary } from '../study/summary.ts';
import { group } from '../units/write.ts';
import type { NameOf } from './absences.ts';
import type { LineChart, Scale } from './chart-data.ts';
import { type Block, row, section, type Section } from './page.ts';
import { heightAt } from './height.ts';
import { picture } from './picture.ts';
import { carriedText, percentText, resultText, type SimulationShown } from './simulation-values.ts';
import { labelOf } from './values.ts';

/** How wide a picture may be, and what a result is called. */
export interface Picturing {
  readonly width: number;
  readonly resultOf: NameOf;
}

const MARGIN = 4;

/** How a result is spread, as a histogram and as the probability that it is above each value. */
export function spread(it: Summary, { width, resultOf }: Picturing): Section[] {
  const name = resultOf(it.name);
  const title = `Spread of ${name}`;
  const y = { label: 'Draws', write: group };
  return [
    ...section(
      title,
      picture({ kind: 'histogram', title, x: scaleOf(it.name, name), y, bins: it.histogram }, width - MARGIN),
    ),
    ...section(`Probability that ${name} is above`, above(it, name, width - MARGIN)),
  ];
}

const scaleOf = (name: Summary['name'], label: string): Scale => ({
  label,
  write: (value) => resultText(name, value, 3),
});

/** How probable it is that a result is above each value between its least and its greatest. */
function above({ name, exceedance }: Summary, called: string, width: number): Block {
  const [least, greatest] = [exceedance[0]?.value, exceedance.at(-1)?.value];
  if (least === undefined || greatest === undefined || least === greatest)
    return { kind: 'picture', lines: [] };
  const count = Math.max(16, width * 2);
  const curve = exceedance.map((it) => [it.value, it.probability] as const);
  const points = Array.from({ length: count }, (_, at): readonly [number, number] => {
    const value = least + ((greatest - least) * at) / (count - 1);
    if (at === 0) return [value, 1];
    // Above the greatest there is none.
    return [value, heightAt(curve, value) ?? 0];
  });
  const chart: LineChart = {
    kind: 'lines',
    title: `Probability that ${called} is above`,
    x: scaleOf(name, called),
    y: { label: 'Probability', write: (it) => percentText(it) },
    lines: [{ name: 'probability', points }],
  };
  return picture(chart, width);
}

/** What carries a result: in a sentence, in numbers, and as a tornado. */
export function carried(
  it: SimulationShown,
  { name }: Summary,
  carriers: Carriers,
  { width, resultOf }: Picturing,
): Section[] {
  const title = `What carries ${resultOf(name)}`;
  const isMoved = carriers.of !== undefined || carriers.lacking !== undefined;
  const x = scaleOf(name, resultOf(name));
  const bars = carriers.inputs.map((of) => ({ label: labelOf(of.name), from: of.atLow, to: of.atHigh }));
  const tornado = { kind: 'tornado', title, x, middle: carriers.atMedians, bars } as const;
  const others = it.results
    .slice(1)
    .map((result, at) => carriedText(result.name, it.carriers[at + 1]!, resultOf));
  return section(
    title,
    { kind: 'answer', text: carriedText(name, carriers, resultOf) },
    ...(isMoved ? [shares(name, carriers), picture(tornado, width - MARGIN)] : []),
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
