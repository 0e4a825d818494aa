import { CellScanner } from './cells.ts';
import type { FaultKind, Faults } from './faults.ts';
import type { Layout } from './layout.ts';
import { readNumber } from './number.ts';
import { TimeReader } from './time.ts';

/** The rows of a table whose times could be read, as they stand. */
export interface Rows {
  count: number;
  /** Minutes since 1970 on the clock of each row, and how far that clock is ahead of UTC. */
  readonly minutes: Float64Array;
  readonly offsets: Int16Array;
  /** As written; NaN where there is none. */
  readonly prices: Float64Array;
  readonly lines: Int32Array;
  readonly columns: readonly Column[];
}

interface Column {
  readonly name: string;
  readonly at: number;
  readonly values: Float64Array;
}

/** Reads the rows of a table in one pass. */
export const readRows = (text: string, layout: Layout, faults: Faults): Rows =>
  new RowReader(text, layout, faults).rows;

class RowReader {
  readonly rows: Rows;
  readonly #text: string;
  readonly #layout: Layout;
  readonly #faults: Faults;
  readonly #scanner: CellScanner;
  readonly #decimal: number;
  readonly #time = new TimeReader();

  constructor(text: string, layout: Layout, faults: Faults) {
    this.#text = text;
    this.#layout = layout;
    this.#faults = faults;
    this.#scanner = new CellScanner(text, layout.delimiter);
    this.#decimal = layout.decimal.charCodeAt(0);
    this.rows = emptyRows(linesOf(text), layout);
    this.#read();
  }

  #read(): void {
    const { time, price } = this.#layout;
    const cells = Math.max(time, price, ...this.rows.columns.map(({ at }) => at)) + 1;
    const scanner = this.#scanner;
    let isHeader = this.#layout.hasHeaderLine;
    let width = 0;
    while (scanner.advance()) {
      if (scanner.blank) continue;
      const isShort = scanner.count < cells || (this.#isCut && scanner.count < width);
      width = scanner.count;
      if (isHeader) isHeader = false;
      else if (isShort) this.#fault('short-row');
      else if (this.#time.read(this.#text, scanner.starts[time]!, scanner.ends[time]!)) this.#keep(price);
      else this.#fault('unreadable-time');
    }
  }

  #keep(price: number): void {
    const { rows } = this;
    const at = rows.count++;
    rows.minutes[at] = this.#time.minutes;
    rows.offsets[at] = this.#time.offset;
    rows.lines[at] = this.#scanner.line;
    rows.prices[at] = this.#price(price);
    for (const { at: column, values } of rows.columns) values[at] = this.#further(column);
  }

  #price(column: number): number {
    const [start, end] = [this.#scanner.starts[column]!, this.#scanner.ends[column]!];
    const isHalf = this.#isCut && this.#text.charCodeAt(end - 1) === this.#decimal;
    const value = start === end || isHalf ? Number.NaN : readNumber(this.#text, start, end, this.#decimal);
    if (Number.isNaN(value)) this.#fault(start === end ? 'empty-cell' : 'unreadable-price');
    return value;
  }

  #further(column: number): number {
    const [start, end] = [this.#scanner.starts[column]!, this.#scanner.ends[column]!];
    const value = readNumber(this.#text, start, end, this.#decimal);
    if (!Number.isNaN(value)) return value;
    const word = this.#text.slice(start, end).toLowerCase();
    if (!['true', 'false', 'yes', 'no'].includes(word)) this.#faults.add('empty-column', this.#scanner.line);
    return word === 'true' || word === 'yes' ? 1 : 0;
  }

  /** A fault of the last line, when no line end follows it, is that it was cut off. */
  #fault(kind: FaultKind): void {
    this.#faults.add(this.#isCut ? 'truncated-line' : kind, this.#scanner.line);
  }

  /** Whether the line has no end, as the last one has that was cut off. */
  get #isCut(): boolean {
    return this.#scanner.next > this.#text.length;
  }
}

const emptyRows = (most: number, { columns }: Layout): Rows => ({
  count: 0,
  minutes: new Float64Array(most),
  offsets: new Int16Array(most),
  prices: new Float64Array(most),
  lines: new Int32Array(most),
  columns: Object.entries(columns).map(([name, at]) => ({ name, at, values: new Float64Array(most) })),
});

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
