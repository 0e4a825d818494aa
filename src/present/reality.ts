import type { Envelope } from '../study/envelope.ts';
import type { RealityLine } from '../study/reality.ts';
import { type Block, type Row, row } from './page.ts';
import { inSentence, labelOf, type Precision, valueText } from './values.ts';

/** Results beside what the world has, how much of it they are, and a word where that is silly. */
export const reality = ({ reality: lines }: Envelope, precision: Precision): Block[] => [
  {
    kind: 'table',
    rows: lines.map((it) => rowOf(it, precision)),
    right: [1, 2],
    flexible: [
      [3, 18],
      [0, 12],
    ],
  },
  {
    kind: 'warnings',
    items: lines.flatMap((it) => (it.silly ? [`${partOf(it, precision)} is ${it.silly.say}`] : [])),
  },
];

function rowOf(it: RealityLine, precision: Precision): Row {
  const { of, here, beside, besideOf, bounds } = it;
  const against = `against ${bounds.map((bound) => `${bound} %`).join(' and ')}`;
  if (!beside) return row('Share of the network', '', partOf(it, precision), against);
  const figure = typeof besideOf === 'object' ? besideOf.of : inSentence(labelOf(besideOf!));
  const world = `of ${beside.text(4).replace(/ miner$/, '')} ${figure}`;
  const label = of === 'bitcoinPerDay' ? 'Coins of a day' : labelOf(of);
  return row(label, valueText(of, here.value!, precision), partOf(it, precision), world);
}

const partOf = ({ share }: RealityLine, { precise = false }: Precision): string =>
  share.text(precise ? undefined : 4);
