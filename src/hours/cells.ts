const [QUOTE, NEW_LINE, SPACE] = [34, 10, 32];
const MOST = 256;

/** Walks through a text line by line, and says where the cells of a line stand; copies nothing. */
export class CellScanner {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many cells the line has. */
  count = 0;
  /** The number of the line, from 1 on, and where the next one starts. */
  line = 0;
  next: number;
  /** Whether the line has a quoted cell that does not end with its quote. */
  isTorn = false;
  readonly #text: string;
  readonly #delimiter: number;

  /** @param most how many cells of a line are kept */
  constructor(text: string, delimiter: string, most = MOST) {
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.next = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Goes to the next line; false after the last. */
  advance(): boolean {
    if (this.next >= this.#text.length) return false;
    this.line++;
    this.count = 0;
    this.isTorn = false;
    let at = this.next;
    do at = this.#cell(at) + 1;
    while (this.#text.charCodeAt(at - 1) === this.#delimiter);
    this.next = at;
    return true;
  }

  /** Whether the line holds nothing but blanks. */
  get blank(): boolean {
    return this.count === 1 && this.ends[0] === this.starts[0];
  }

  /** A cell as text, with doubled quotes made single. */
  cell(column: number): string {
    const text = this.#text.slice(this.starts[column], this.ends[column]);
    return this.#text.charCodeAt(this.starts[column]! - 1) === QUOTE ? text.replaceAll('""', '"') : text;
  }

  cells(): string[] {
    return Array.from({ length: Math.min(this.count, this.starts.length) }, (_, column) => this.cell(column));
  }

  /** Takes the cell that starts here. @returns where it ends */
  #cell(from: number): number {
    const text = this.#text;
    const { length } = text;
    let start = from;
    while (text.charCodeAt(start) === SPACE) start++;
    if (text.charCodeAt(start) === QUOTE) return this.#quoted(start + 1);
    const delimiter = this.#delimiter;
    let end = start;
    for (; end < length; end++) {
      const code = text.charCodeAt(end);
      if (code === delimiter || code === NEW_LINE) break;
    }
    let last = end;
    while (last > start && text.charCodeAt(last - 1) <= SPACE) last--;
    this.#keep(start, last);
    return end;
  }

  /** No number goes on over a line, so a quote that is not closed ends with its line and spoils no other. */
  #quoted(start: number): number {
    const text = this.#text;
    const { length } = text;
    let at = start;
    for (; at < length && text.charCodeAt(at) !== NEW_LINE; at++) {
      if (text.charCodeAt(at) !== QUOTE) continue;
      if (text.charCodeAt(at + 1) !== QUOTE) break;
      at++;
    }
    this.#keep(start, at);
    if (text.charCodeAt(at) === QUOTE) at++;
    else this.isTorn = true;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === NEW_LINE) break;
      if (code > SPACE) this.isTorn = true;
    }
    return at;
  }

  #keep(start: number, end: number): void {
    if (this.count < this.starts.length) {
      this.starts[this.count] = start;
      this.ends[this.count] = end;
    }
    this.count++;
  }
}
