const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

/** How large a canvas is, in characters, and which values its bottom and its top are. */
interface Extent {
  readonly columns: number;
  readonly height: number;
  readonly low: number;
  readonly high: number;
}

/** Braille dots, two by four to a character. */
export class Canvas {
  readonly #rows: readonly number[][];
  readonly #across: number;
  readonly #down: number;
  readonly #low: number;
  readonly #high: number;

  constructor({ columns, height, low, high }: Extent) {
    this.#low = low;
    this.#high = high;
    this.#rows = Array.from({ length: height }, () => new Array<number>(columns).fill(0));
    this.#across = columns * 2;
    this.#down = height * 4;
  }

  /** A dotted line at a value, with a dot in each `gap`. */
  level(value: number, gap: number): void {
    for (let x = 0; x < this.#across; x += gap) this.#put(x, this.#rowOf(value));
  }

  /** A dotted line from the bottom to the top of a column. */
  upright(column: number): void {
    for (let y = 0; y < this.#down; y += 2) this.#put(column * 2, y);
  }

  /** A line through values at even distances. */
  line(values: readonly number[]): void {
    let before = this.#rowOf(values[0] ?? 0);
    for (let x = 0; x < this.#across; x++) {
      const row = this.#rowOf(between(values, (x / (this.#across - 1)) * (values.length - 1)));
      for (let y = Math.min(before, row); y <= Math.max(before, row); y++) this.#put(x, y);
      before = row;
    }
  }

  /** What was drawn, from the top down. */
  lines(): string[] {
    return this.#rows.map((row) => row.map((dots) => String.fromCodePoint(0x2800 + dots)).join(''));
  }

  #rowOf(value: number): number {
    return Math.round(((this.#high - value) / (this.#high - this.#low || 1)) * (this.#down - 1));
  }

  #put(x: number, y: number): void {
    this.#rows[y >> 2]![x >> 1]! |= DOTS[(y & 3) as 0 | 1 | 2 | 3][(x & 1) as 0 | 1];
  }
}

function between(values: readonly number[], at: number): number {
  const [low, part] = [Math.floor(at), at % 1];
  const from = values[low] ?? 0;
  return from + ((values[low + 1] ?? from) - from) * part;
}
