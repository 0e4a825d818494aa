import type { WaterfallChart } from './chart-data.ts';
import { fill } from './styled.ts';
import { widthOf, wrap } from './text.ts';

const GAP = 2;

/** The least that bars beside their labels have; below that they stand under them. */
const LEAST = 16;

type Drop = WaterfallChart['drops'][number];

/** A waterfall in characters: what is lost hangs from the level above it. */
export function waterfallLines({ drops }: WaterfallChart, width: number): string[] {
  const longest = Math.max(0, ...drops.map(({ label }) => widthOf(label)));
  const numbers = Math.max(0, ...drops.map(({ text }) => widthOf(text)));
  const beside = width - longest - numbers - 2 * GAP;
  const across = beside < LEAST ? width : beside;
  const most = Math.max(0, ...drops.flatMap(({ before, left }) => [before, left]));
  return drops.flatMap((it) => {
    const bar = barOf(it, most === 0 ? 0 : across / most);
    return beside < LEAST
      ? [...ending(it.label, it.text, width), ...(bar === '' ? [] : [bar])]
      : [`${fill(it.label, longest + GAP)}${fill(bar, across + GAP)}${it.text.padStart(numbers)}`];
  });
}

/** A level from nothing to what is left; a loss from what is left to what was there. However small, both are seen. */
function barOf({ is, before, left }: Drop, scale: number): string {
  const other = is === 'level' ? 0 : before;
  const [from, to] = [Math.min(other, left), Math.max(other, left)];
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
