import type { Envelope } from '../study/envelope.ts';
import type { FleetPart } from '../study/fleet-part.ts';
import type { YearName } from '../study/inputs.ts';
import { Exact } from '../units/decimal.ts';
import { type Row, row, type Table } from './page.ts';
import { inSentence, labelOf, type Precision, valueText } from './values.ts';

const COLUMNS = ['minerCount', 'fleetPower', 'installedHashRate'] as const satisfies readonly YearName[];

/** Parts are to sum to the whole as they are printed. */
const DIGITS = 7;

/** The models of a mixed fleet, and all of them together. */
export function fleet({ fleet: parts }: Envelope, precision: Precision): Table {
  const rowOf = (value: (name: (typeof COLUMNS)[number]) => Exact): string[] =>
    COLUMNS.map((name) => valueText(name, value(name), { ...precision, digits: DIGITS }));
  const together: Row = { cells: ['together', ...rowOf((name) => sumOf(parts, name))], strong: true };
  return {
    kind: 'table',
    head: ['', ...COLUMNS.map((name) => inSentence(labelOf(name)))],
    rows:
      parts.length === 0
        ? []
        : [...parts.map((it) => row(it.name, ...rowOf((name) => it[name].value!))), together],
    right: COLUMNS.map((_, at) => at + 1),
    flexible: [[0, 12]],
  };
}

const sumOf = (parts: readonly FleetPart[], name: (typeof COLUMNS)[number]): Exact =>
  parts.reduce((sum, it) => sum.plus(it[name].value!), new Exact(0));
