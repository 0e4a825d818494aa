import { HashwattError } from '../units/problem.ts';

/** Objects as rows of a table, and the names above its columns. */
export interface JsonTable {
  readonly text: string;
  readonly names: readonly string[];
}

/** What parts the cells of the table. */
export const DELIMITER = '\t';

/** Whether a text is JSON, a value on each line. */
export const isJsonLines = (text: string): boolean => /^[\uFEFF\s]*[[{]/.test(text);

/**
 * Lays JSON lines out as a table with tabs, a line for a line, so that faults keep their places.
 * @throws HashwattError when the first line is no object
 */
export function tableOf(text: string): JsonTable {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const first = lines.findIndex((it) => it.trim() !== '');
  const names = Object.keys(objectOf(lines[first]!) ?? refuse(lines[first]!));
  const rows = lines.map((line) => (line.trim() === '' ? '' : rowOf(line, names)));
  return { names, text: rows.join('\n') };
}

/** An object as cells in the order of the names; a line that is none becomes a row that is too short. */
function rowOf(line: string, names: readonly string[]): string {
  const object = objectOf(line);
  return object === undefined ? '?' : names.map((name) => cellOf(object[name])).join(DELIMITER);
}

function objectOf(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

const cellOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`.replaceAll(/\s+/g, ' ')
    : '';

function refuse(given: string): never {
  throw new HashwattError([
    {
      code: 'wrong-shape',
      field: 'prices',
      given,
      allowed: 'is no JSON object on a line of its own',
      fix: 'Write one object a line, such as {"time": "2026-07-01T00:00Z", "price": 41.5}',
    },
  ]);
}
