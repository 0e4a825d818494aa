import { Exact } from '../units/decimal.ts';
import { csv } from './csv.ts';
import { type SimulationShown, unitOf } from './simulation-values.ts';
import { unitText } from './values.ts';

/** Every draw as CSV: the inputs, then the results; what has no value is empty. */
export function samplesCsv({ inputs, columns, done }: SimulationShown): string {
  const all = [...columns.inputs, ...columns.results];
  const head = [
    'draw',
    ...inputs.map(({ name }) => `${name} (${unitText(name)})`),
    ...columns.wanted.map((name) => `${name} (${unitOf(name)})`),
  ];
  const rows = Array.from({ length: done }, (_, draw) => [
    `${draw + 1}`,
    ...all.map((column) => plain(column[draw]!)),
  ]);
  return csv([head, ...rows]);
}

/** The shortest text that is the same number, without an exponent. */
const plain = (value: number): string => {
  if (Number.isNaN(value)) return '';
  const text = `${value}`;
  return text.includes('e') ? new Exact(value).toFixed() : text;
};
