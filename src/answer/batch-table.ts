import { nameOfFlag } from '../present/flags.ts';
import type { Table } from '../presets/table.ts';
import type { World, WorldFilter } from '../presets/world.ts';
import type { WorldPlant } from '../presets/world-plant.ts';
import { fieldOf, isName, type Name, names } from '../study/inputs.ts';
import { didYouMean, nearest } from '../units/nearest.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { read } from '../units/read.ts';
import type { BatchRow } from './batch-row.ts';
import { columnHead } from './column-head.ts';

/** A row with the cells that it is known by. */
export interface CellRow extends BatchRow {
  readonly cells: readonly string[];
}

/** Rows that stand in a table, and what is to be known of its columns. */
export interface BatchTable {
  /** Where the rows stand. */
  readonly file?: string;
  readonly columns: readonly string[];
  /** In order; they can be read once. */
  readonly rows: Iterable<CellRow>;
  readonly warnings: readonly string[];
  /** Whether rows name plants, which may be plants of the world. */
  readonly namesPlants: boolean;
  /** How many rows there are, where that is known. */
  readonly size?: number;
}

const CHOICES = ['scenario', 'plant', 'miner', 'cooling', 'network'] as const;

/** What a column gives: a preset or a quantity, with the unit of bare numbers; or nothing. */
interface Given {
  readonly at: number;
  readonly name: Name | (typeof CHOICES)[number];
  readonly unit?: string;
}

/**
 * The rows of a table: columns that are named after quantities or kinds of preset are given, all others passed through.
 * @throws HashwattError when a unit of a column does not fit, or two columns give one quantity
 */
export function tableRows({ file, columns, rows }: Table): BatchTable {
  const given = columns.flatMap((column, at) => givenBy(column, at) ?? []);
  const problems = [
    ...given.flatMap((it) => unitProblems(it, columns, file)),
    ...doubled(given, columns, file),
  ];
  if (problems.length > 0) throw new HashwattError(problems);
  return {
    file,
    columns,
    rows: rowsOf(rows, given),
    warnings: passed(columns, given),
    namesPlants: given.some(({ name }) => name === 'plant'),
  };
}

function* rowsOf(rows: Table['rows'], given: readonly Given[]): Generator<CellRow> {
  for (const { line, cells, problems } of rows) {
    const inputs = given.flatMap(({ at, name, unit }) => {
      const cell = cells[at]?.trim() ?? '';
      return cell === '' ? [] : [[name, unit !== undefined && BARE.test(cell) ? `${cell} ${unit}` : cell]];
    });
    yield { line, cells, problems, inputs: Object.fromEntries(inputs) as CellRow['inputs'] };
  }
}

const BARE = /^[+-]?[\d.,]+(e[+-]?\d+)?$/i;

/** `bitcoinPrice`, `bitcoin-price`, `--bitcoin-price` or `bitcoinPrice ($/BTC)`. */
function givenBy(column: string, at: number): Given | undefined {
  const { name: said, unit } = columnHead(column);
  const text = said.replace(/^--/, '');
  const name = isName(text) ? text : (nameOfFlag(`--${text}`) ?? CHOICES.find((it) => it === text));
  return name === undefined || unit === ''
    ? undefined
    : { at, name, ...(unit === undefined || unit === '1' ? {} : { unit }) };
}

function unitProblems({ at, name, unit }: Given, columns: readonly string[], file: string): Problem[] {
  if (unit === undefined || !isName(name)) return [];
  const outcome = read(`1 ${unit}`, fieldOf(name));
  return 'code' in outcome && UNITS.includes(outcome.code)
    ? [{ ...outcome, field: `column ${at + 1}`, given: columns[at]!, file, line: 1 }]
    : [];
}

const UNITS: readonly string[] = ['unknown-unit', 'wrong-unit', 'not-a-number'];

const doubled = (given: readonly Given[], columns: readonly string[], file: string): Problem[] =>
  given
    .filter(({ name }, index) => given.findIndex((it) => it.name === name) < index)
    .map(({ at, name }) => ({
      code: 'ambiguous-name',
      field: `column ${at + 1}`,
      given: columns[at]!,
      file,
      line: 1,
      allowed: `gives ${name}, as another column does`,
      fix: 'Keep one of them',
    }));

/** Columns that give nothing, which may be slips. */
const passed = (columns: readonly string[], given: readonly Given[]): string[] =>
  columns
    .filter((_, at) => given.every((it) => it.at !== at))
    .flatMap((column) => {
      const near = nearest(column, [...names, ...CHOICES], 1, SLIP);
      const fix = didYouMean(near.filter((it) => Math.abs(it.length - column.length) < 3));
      return fix === undefined ? [] : [`column ${column} gives nothing and is passed through. ${fix}`];
    });

const SLIP = 1 / 5;

/** The plants of the world that are meant as rows, each once. @throws HashwattError when there are none */
export function plantRows(world: World, filter: WorldFilter): BatchTable {
  const seen = new Set<unknown>();
  const plants = world.select(filter).filter(({ id, checked }) => {
    const it = checked ?? id;
    return !seen.has(it) && seen.add(it);
  });
  if (plants.length === 0)
    throw new HashwattError([{ code: 'empty', field: 'plants', allowed: 'means no plant of the world' }]);
  return {
    columns: ['plant', 'name', 'country', 'fuel', 'nameplate (MW)'],
    rows: rowsOfPlants(plants, world),
    warnings: [],
    namesPlants: false,
    size: plants.length,
  };
}

function* rowsOfPlants(plants: readonly WorldPlant[], world: World): Generator<CellRow> {
  for (const it of plants)
    yield { name: it.checked?.id ?? it.id, cells: cellsOf(it), inputs: { plant: world.preset(it) } };
}

const cellsOf = ({ id, checked, name, country, fuel, capacity }: WorldPlant): readonly string[] => [
  checked?.id ?? id,
  checked?.name ?? name,
  country,
  fuel,
  capacity,
];
