import type { Envelope } from '../study/envelope.ts';
import type { Name } from '../study/inputs.ts';
import type { Exact } from '../units/decimal.ts';
import { type Block, type Page, section } from './page.ts';
import { fill } from './styled.ts';
import { widthOf, wrap } from './text.ts';
import { type Drop, dropLabel, type Fall, fallOf } from './waterfall.ts';

const MARGIN = 4;
const GAP = 2;

/** The least that bars beside their labels have; below that they stand under them. */
const LEAST = 16;

/** The megawatts from the generators to the machines as bars, and a year’s energy: what is lost hangs from the level above it. */
export const waterfallPage = (envelope: Envelope, width: number): Page => {
  const [power, energy] = [fallOf(envelope, 'power'), fallOf(envelope, 'energy')];
  return [
    ...section(`${power.unit} at full load`, picture(envelope, power, width - MARGIN)),
    ...section(energy.unit, picture(envelope, energy, width - MARGIN)),
  ];
};

function picture(envelope: Envelope, { drops }: Fall, width: number): Block {
  const shown = drops.filter(isShown);
  const labels = shown.map(({ name }) => dropLabel(envelope, name));
  const longest = Math.max(0, ...labels.map(widthOf));
  const numbers = Math.max(0, ...shown.map(({ text }) => widthOf(text)));
  const beside = width - longest - numbers - 2 * GAP;
  const across = beside < LEAST ? width : beside;
  const most = Math.max(0, ...shown.flatMap(({ before, left }) => [numberOf(before), numberOf(left)]));
  const lines = shown.flatMap((it, at) => {
    const bar = barOf(it, most === 0 ? 0 : across / most);
    return beside < LEAST
      ? [...ending(labels[at]!, it.text, width), ...(bar === '' ? [] : [bar])]
      : [`${fill(labels[at]!, longest + GAP)}${fill(bar, across + GAP)}${it.text.padStart(numbers)}`];
  });
  return { kind: 'picture', lines };
}

type Shown = Drop & { readonly name: Name };

const isShown = (it: Drop): it is Shown => it.name !== undefined && it.text !== '';

const numberOf = (value: Exact | undefined): number => value?.toNumber() ?? 0;

/** A level from nothing to what is left; a loss from what is left to what was there. However small, both are seen. */
function barOf({ is, before, left }: Drop, scale: number): string {
  const other = is === 'level' ? 0 : numberOf(before);
  const [from, to] = [Math.min(other, numberOf(left)), Math.max(other, numberOf(left))];
  const least = to > from ? 1 : 0;
  const end = Math.max(least, Math.round(to * scale));
  const start = Math.max(0, Math.min(Math.round(from * scale), end - least));
  return `${' '.repeat(start)}${(is === 'level' ? '█' : '░').repeat(end - start)}`;
}

/** A label, in as many lines as it needs, with a number at the end of the last. */
function ending(label: string, text: string, width: number): string[] {
  const lines = wrap(label, Math.max(1, width - widthOf(text) - GAP));
  const last = lines.pop() ?? '';
  return [...lines, `${fill(last, width - widthOf(text))}${text}`];
}
