import { Absent } from '../interpret/absent.ts';
import { decimalText } from '../study/amount.ts';
import { fieldOf } from '../study/inputs.ts';
import { isExact, resultField, type SweptColumn, valueIn } from '../study/swept.ts';
import { shownSymbol } from '../units/symbols.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import type { SweepShown } from './sweep-texts.ts';

/** Lines that are written at once. */
const BLOCK = 10_000;
/** What floating point is sure of. */
const DIGITS = 12;

/** Every cell on a line: its inputs, then its results. */
export function sweepCsv({ lattice, columns }: SweepShown): string {
  const axes = lattice.axes.map((it) => it.values.map(decimalText));
  const line = (cell: number): string[] => [
    ...lattice.at(cell).map((index, axis) => axes[axis]![index]!),
    ...columns.map((it) => textIn(it, cell) ?? ''),
  ];
  const blocks = Array.from({ length: Math.ceil(lattice.size / BLOCK) }, (_, block) => {
    const from = block * BLOCK;
    return csv(Array.from({ length: Math.min(BLOCK, lattice.size - from) }, (__, at) => line(from + at)));
  });
  const head = [
    ...lattice.axes.map(({ name }) => `${name} (${shownSymbol(fieldOf(name).unit)})`),
    ...columns.map(({ name }) => `${name} (${unitOf(name)})`),
  ];
  return [csv([head]), ...blocks].join('');
}

/** The axes, and each result as one list in which the first input moves slowest. */
export const sweepJson = (it: SweepShown, version: string): string => json(sweepData(it, version));

/** The same before it is text. */
export const sweepData = (
  { scenario, lattice, columns, oldest, warnings, leavesOut }: SweepShown,
  version: string,
): object => ({
  hashwatt: version,
  scenario: scenario?.id ?? null,
  axes: lattice.axes.map(({ name, values }) => ({
    name,
    unit: shownSymbol(fieldOf(name).unit),
    values: values.map(decimalText),
  })),
  results: columns.map((it) => ({
    name: it.name,
    unit: unitOf(it.name),
    reading: isExact(it) ? 'exact' : 'float64',
    values: Array.from({ length: lattice.size }, (_, cell) => textIn(it, cell) ?? null),
  })),
  oldest: oldest ?? null,
  warnings,
  leavesOut,
});

const unitOf = (name: SweptColumn['name']): string => shownSymbol(resultField(name).unit);

function textIn(column: SweptColumn, cell: number): string | undefined {
  const value = valueIn(column, cell);
  if (value instanceof Absent) return undefined;
  return isExact(column) ? decimalText(value) : value.toSignificantDigits(DIGITS).toFixed();
}
