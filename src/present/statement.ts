import type { TableColumn } from '../interpret/sql.ts';
import type { Selected } from '../study/selection.ts';
import type { Name, YearName } from '../study/inputs.ts';
import { decimalText } from '../study/amount.ts';
import type { Exact } from '../units/decimal.ts';
import { originText } from './inputs.ts';
import { oneLine } from './text.ts';
import { labelOf, unitText } from './values.ts';

/** What a statement says of itself. */
export interface Headed extends Pick<Selected, 'select' | 'wanted' | 'constants'> {
  readonly version: string;
  readonly engine: string;
  readonly scenario: string | undefined;
  readonly columns: ReadonlyMap<YearName, TableColumn>;
}

/** A statement below comments: what it reads, what it takes for granted and where that comes from, what it gives. */
export const headed = ({ version, engine, scenario, columns, wanted, constants, select }: Headed): string =>
  [
    `The formula book of hashwatt ${version} as SQL for ${engine}.`,
    ...(scenario === undefined ? [] : [`Scenario: ${scenario}.`]),
    'A result is NULL where a column that it rests on is NULL or out of its bounds, where something that follows',
    'leads out of its bounds, and where there is none, as of a division by zero.',
    'Columns, and the units they must be in:',
    ...[...columns].map(([name, { name: column, unit }]) => `  ${column} is ${measured(name, unit?.symbol)}`),
    ...(constants.length === 0 ? [] : ['Constants:']),
    ...constants.map(([name, about, value]) => {
      const said = [originText(about), about.source].filter(Boolean).join('; ');
      return `  ${name}${value ? ` ${valueText(name, value)}` : ''}: ${said}`;
    }),
    'Results:',
    ...wanted.map((name) => `  ${measured(name)}: ${labelOf(name)}`),
  ]
    .map(comment)
    .concat(select)
    .join('\n');

/** A name with its unit, as the head of a column has it. */
const measured = (name: Name, unit = unitText(name)): string => (isPlain(name) ? name : `${name} (${unit})`);

const valueText = (name: Name, value: Exact): string =>
  isPlain(name) ? decimalText(value) : `${decimalText(value)} ${unitText(name)}`;

const isPlain = (name: Name): boolean => ['', '1'].includes(unitText(name));

/** A line that ends where it ends: Spark goes on behind a backslash, and puts settings in place of `${…}`. */
const comment = (text: string): string =>
  `-- ${text.slice(0, 2).trim() === '' ? '  ' : ''}${oneLine(text).replace(/\\$/, '\\ .').replaceAll('${', '$ {')}`;
