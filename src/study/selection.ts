import type { Quantity } from '../formula/quantity.ts';
import { Absent } from '../interpret/absent.ts';
import { type Evaluation, ExactReader } from '../interpret/exact.ts';
import { selectOf, type SqlSource, type TableColumn } from '../interpret/sql.ts';
import { mining } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { isPercentage } from '../units/unit.ts';
import { write } from '../units/write.ts';
import { conflicts } from './conflicts.ts';
import { beyondAYear, yearOf } from './estimate.ts';
import { idle, lackedIn, restedOn } from './idle-axes.ts';
import { fieldOf, type Name, STRENGTH, type Stated, type YearName } from './inputs.ts';
import { misfits } from './misfits.ts';
import { provenance, type Provenance, rootsOf } from './provenance.ts';

/** What is asked of each row of a table. */
export interface Selection extends Pick<SqlSource, 'table' | 'dialect' | 'keep'> {
  /** What is the same for all rows, so that no column is among it. */
  readonly stated: ReadonlyMap<Name, Stated>;
  /** The quantities that are columns of the table, and what those are called. */
  readonly columns: ReadonlyMap<YearName, TableColumn>;
  readonly wanted: readonly YearName[];
  /** Whether those results were asked for by name, so that each must be had. */
  readonly isNamed: boolean;
}

/** The statement that answers, and what it rests on beside the columns. */
export interface Selected {
  readonly select: string;
  readonly wanted: readonly YearName[];
  /** What the results rest on: what is stated of it, or how it is assumed, which has no value of its own. */
  readonly constants: readonly (readonly [name: Name, about: Provenance, value?: Exact])[];
  readonly used: ReadonlySet<Name>;
  readonly warnings: readonly string[];
}

const reader = new ExactReader(mining);

/**
 * Writes the statement that works out results for each row of a table.
 * @throws HashwattError when results lack something, or a column is overruled or moves none of them
 */
export function select(selection: Selection): Selected {
  const { columns, isNamed } = selection;
  const constants = yearOf(selection.stated);
  const evaluation = reader.read(new Map([...constants, ...placeholders([...columns.keys()])]));
  const values = selection.wanted.map((name) => evaluation.valueOf(mining.quantity(name)));
  const lacks = values.map((it) => it instanceof Absent && it.missing.length > 0);
  if (lacks.every(Boolean) || (isNamed && lacks.some(Boolean)))
    throw new HashwattError(lackedIn(evaluation, values));
  const wanted = selection.wanted.filter((_, at) => !lacks[at]);
  const used = restedOn(wanted, evaluation);
  const fix = 'Leave it out, or ask for a result that it moves';
  const problems = idle([...columns.keys()], { evaluation, used, wanted, field: 'columns', fix });
  if (problems.length > 0) throw new HashwattError(problems);
  const drawn = new Map([...columns.keys()].map((name) => [name as string, STRENGTH.given as number]));
  const columnOf = (name: string): TableColumn => columns.get(name as YearName)!;
  return {
    select: selectOf(mining, { given: constants, drawn, wanted }, { ...selection, columnOf }),
    wanted,
    constants: constantsOf(evaluation, constants, wanted),
    used,
    warnings: [
      ...selection.wanted.flatMap((name, at) =>
        lacks[at] ? [`${name} is not shown: it ${(values[at] as Absent).because}`] : [],
      ),
      ...warned(selection, constants, evaluation, used),
    ],
  };
}

/** What stands for columns while nothing is asked but what rests on what: any value that the book allows. */
const placeholders = (names: readonly YearName[]): [Name, Stated][] =>
  names.map((name) => {
    const { min = -Infinity, max = Infinity } = fieldOf(name);
    const value = Math.min(Math.max(1, Number(min)), Number(max));
    return [name, { value: new Exact(value), origin: 'given', strength: STRENGTH.given }];
  });

/** What results rest on beside columns, in the order of the book; what is assumed of columns too. */
function constantsOf(
  evaluation: Evaluation,
  stated: ReadonlyMap<Name, Stated>,
  wanted: readonly YearName[],
): Selected['constants'] {
  const seen = new Set<Quantity>();
  wanted.forEach((name) => rootsOf(mining.quantity(name), evaluation, seen));
  return [...mining.quantities].flatMap(([key, quantity]): Selected['constants'] => {
    const [name, origin] = [key as Name, evaluation.plan.get(quantity)];
    const said = origin?.by === 'given' ? stated.get(name) : undefined;
    const isAssumed = origin?.by === 'way' && origin.assumed !== undefined;
    if (!seen.has(quantity) || !(said || isAssumed)) return [];
    const about = provenance(quantity, evaluation, stated);
    return [said ? [name, about, said.value] : [name, about]];
  });
}

/** What to beware of, whatever the rows hold: among constants alone, and between them and columns. */
function warned(
  { stated, columns }: Selection,
  constants: ReadonlyMap<Name, Stated>,
  evaluation: Evaluation,
  used: ReadonlySet<Name>,
): string[] {
  const alone = reader.read(constants);
  const told = [...constants].flatMap(([name, { origin, strength, value }]) => {
    const quantity = mining.quantity(name);
    const text = `${name} ${write(value, quantity.unit, { digits: 4 })}`;
    if (evaluation.plan.get(quantity)?.by === 'given')
      return origin === 'given' && !used.has(name) ? [`${text} changes nothing here`] : [];
    const roots = [...rootsOf(quantity, evaluation)];
    const isMoved = strength > STRENGTH.assumed && roots.some((it) => columns.has(it as YearName));
    return isMoved ? [`${text} is overruled: it follows from ${roots.join(', ')}`] : [];
  });
  const shares = [...columns].flatMap(([name, { name: column, unit }]) =>
    unit === undefined && isPercentage(mining.quantity(name).unit)
      ? [`${name} is read from ${column} in %, where 0.9 is less than one in a hundred`]
      : [],
  );
  return [
    ...shares,
    ...told,
    ...conflicts(alone, constants),
    ...misfits(alone, used),
    ...beyondAYear(stated),
  ];
}
