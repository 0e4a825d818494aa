import type { Envelope } from '../study/envelope.ts';
import type { Name } from '../study/inputs.ts';
import type { Exact } from '../units/decimal.ts';
import type { WaterfallChart } from './chart-data.ts';
import { type Page, section } from './page.ts';
import { picture } from './picture.ts';
import { type Drop, dropLabel, type Fall, fallOf } from './waterfall.ts';

const MARGIN = 4;

/** The megawatts from the generators to the machines as bars, and a year’s energy: what is lost hangs from the level above it. */
export const waterfallPage = (envelope: Envelope, width: number): Page => {
  const [power, energy] = [fallOf(envelope, 'power'), fallOf(envelope, 'energy')];
  return [`${power.unit} at full load`, energy.unit].flatMap((title, at) =>
    section(title, picture(chartOf(envelope, [power, energy][at]!, title), width - MARGIN)),
  );
};

const chartOf = (envelope: Envelope, { drops }: Fall, title: string): WaterfallChart => ({
  kind: 'waterfall',
  title,
  drops: drops.filter(isShown).map(({ name, is, before, left, text }) => ({
    label: dropLabel(envelope, name),
    is,
    before: numberOf(before),
    left: numberOf(left),
    text,
  })),
});

type Shown = Drop & { readonly name: Name };

const isShown = (it: Drop): it is Shown => it.name !== undefined && it.text !== '';

const numberOf = (value: Exact | undefined): number => value?.toNumber() ?? 0;
