import type { Histogram } from '../chance/histogram.ts';
import type { Bar } from './bars.ts';

/** A picture as data: described once, and drawn for a terminal, as SVG and in a page. */
export type Chart = LineChart | HistogramChart | TornadoChart | WaterfallChart;

/** What is measured along an axis, with its unit, and how its values are written. */
export interface Scale {
  readonly label: string;
  readonly write: (value: number) => string;
  /** Values between two whole numbers mean nothing: months, say. */
  readonly whole?: boolean;
  /** What the ends are called where only they are named. */
  readonly ends?: readonly [from: string, to: string];
}

/** Points in the order of their x; a terminal takes them to lie at even distances. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** What lies between two lines. */
export interface Band {
  readonly name: string;
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
}

/** A value that a dotted line is drawn at, such as the best size. */
export interface Marked {
  readonly name: string;
  readonly at: number;
  readonly text: string;
}

/** Lines over a scale; the first is the one that a terminal draws. */
export interface LineChart {
  readonly kind: 'lines';
  readonly title: string;
  readonly x: Scale;
  readonly y: Scale;
  readonly lines: readonly [Line, ...Line[]];
  readonly band?: Band | undefined;
  /** Along x. */
  readonly marks?: readonly Marked[];
  /** Along y. */
  readonly level?: Marked | undefined;
}

/** How often values fell into each bin. */
export interface HistogramChart {
  readonly kind: 'histogram';
  readonly title: string;
  readonly x: Scale;
  readonly y: Scale;
  readonly bins: Histogram;
}

/** What each input does to a result, about the result with all at their medians. */
export interface TornadoChart {
  readonly kind: 'tornado';
  readonly title: string;
  readonly x: Scale;
  readonly middle: number;
  readonly bars: readonly Bar[];
}

/** What is left after each loss; `before` and `left` are in one unit, `text` says what the step is. */
export interface WaterfallChart {
  readonly kind: 'waterfall';
  readonly title: string;
  readonly drops: readonly {
    readonly label: string;
    readonly is: 'level' | 'loss';
    readonly before: number;
    readonly left: number;
    readonly text: string;
  }[];
}
