import { didYouMean, nearest } from '../units/nearest.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { CellScanner } from './cells.ts';
import type { ColumnName, PriceFormat } from './format.ts';
import { TimeReader } from './time.ts';

/** Where in a table what stands; columns count from 0. */
export interface Layout {
  readonly delimiter: string;
  /** The names above the columns, or none when the first line is data. */
  readonly header: readonly string[] | undefined;
  /** Whether the names stand in the text. */
  readonly hasHeaderLine: boolean;
  readonly time: number;
  readonly price: number;
  readonly columns: Readonly<Record<string, number>>;
  readonly decimal: '.' | ',';
}

const DELIMITERS = ['\t', ';', '|', ','] as const;
const SAMPLE = 200;

/**
 * Finds the layout of a table from its first lines.
 * @param names the names of its columns, where they do not stand above them
 * @throws HashwattError with what has to be said instead
 */
export function layoutOf(text: string, format: PriceFormat, names?: readonly string[]): Layout {
  if (!/\S/.test(text)) throw problem('is empty', 'Give a file with a time and a price on each line');
  const delimiter = format.delimiter ?? delimiterOf(text);
  const scanner = new CellScanner(text, delimiter);
  do scanner.advance();
  while (scanner.blank);
  const first = scanner.cells();
  const hasHeaderLine = names === undefined && isHeader(first);
  const header = hasHeaderLine ? first : names;
  const problems: Problem[] = [];
  const place = (name: ColumnName, field: string): number =>
    collect(problems, () => placeOf(name, field, first, header)) ?? 0;
  const time = place(format.time ?? timeIn(header), 'time');
  const price = collect(problems, () => priceOf(format, first, header, time)) ?? 0;
  const columns = Object.entries(format.columns ?? {}).map(([name, it]) => [name, place(it, name)] as const);
  if (problems.length > 0) throw new HashwattError(problems);
  const decimal = format.decimal ?? decimalOf(text, delimiter, price);
  return { delimiter, header, hasHeaderLine, time, price, columns: Object.fromEntries(columns), decimal };
}

const problem = (allowed: string, fix: string, given?: string): HashwattError =>
  new HashwattError([
    { code: 'wrong-shape', field: 'prices', ...(given === undefined ? {} : { given }), allowed, fix },
  ]);

/** The first that occurs outside quotes in the first line: a comma may also be a decimal sign, the others are nothing else. */
function delimiterOf(text: string): string {
  const line = /\S.*/.exec(text)?.[0] ?? '';
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const found = DELIMITERS.find((it) => bare.includes(it));
  if (found === undefined)
    throw problem('has one column only', 'Put a comma, semicolon, tab or bar between time and price', line);
  return found;
}

/** A line without any time that can be read is no data. */
const isHeader = (cells: readonly string[]): boolean => {
  const time = new TimeReader();
  return !cells.some((it) => time.read(it, 0, it.length)) && cells.some((it) => /\p{L}/u.test(it));
};

const timeIn = (header: readonly string[] = []): number =>
  Math.max(
    0,
    header.findIndex((it) => /time|date|start|utc/i.test(it)),
  ) + 1;

function placeOf(
  name: ColumnName,
  field: string,
  first: readonly string[],
  header?: readonly string[],
): number {
  const asked = `${name}`.trim();
  const named = header?.findIndex((it) => it.toLowerCase() === asked.toLowerCase()) ?? -1;
  if (named >= 0) return named;
  const number = /^\d+$/.test(asked) ? Number(asked) : 0;
  if (number >= 1 && number <= first.length) return number - 1;
  const fix = didYouMean(nearest(asked, header ?? [])) ?? `Give a number from 1 to ${first.length}`;
  const allowed = header
    ? `is no column; there are ${header.join(', ')}`
    : 'is no column: the file has no header';
  throw new HashwattError([{ code: 'unknown-name', field, given: asked, allowed, fix }]);
}

/** The price stands where it is said, or in the only other column, or in the only one that is called so. */
function priceOf(
  { price }: PriceFormat,
  first: readonly string[],
  header: readonly string[] | undefined,
  time: number,
): number {
  if (price !== undefined) return placeOf(price, 'price', first, header);
  const others = first.map((_, at) => at).filter((at) => at !== time);
  const called = others.filter((at) => /price|lmp|spot/i.test(header?.[at] ?? ''));
  const [only, ...more] = others.length === 1 ? others : called;
  if (only !== undefined && more.length === 0) return only;
  throw problem(
    `has ${first.length} columns, and none is the price beyond doubt`,
    'Say which holds the price, by name or number',
    first.join(' '),
  );
}

/** A comma among the digits of the first prices is a decimal one, unless it could as well part thousands. */
function decimalOf(text: string, delimiter: string, price: number): '.' | ',' {
  const scanner = new CellScanner(text, delimiter);
  let doubtful = '';
  for (let row = 0; row < SAMPLE && scanner.advance(); row++) {
    const cell = scanner.count > price ? scanner.cell(price) : '';
    if (!/^[+\-\u2212]?[\d.,]*\d$/.test(cell)) continue;
    const [dot, comma] = [cell.lastIndexOf('.'), cell.lastIndexOf(',')];
    if (dot > comma) return '.';
    if (dot >= 0 || (comma >= 0 && !/^\D?[1-9]\d{0,2},\d{3}$/.test(cell))) return ',';
    if (comma >= 0) doubtful = cell;
  }
  if (doubtful === '') return '.';
  throw problem('could be thousands or a decimal comma', 'Say which sign is the decimal one', doubtful);
}
