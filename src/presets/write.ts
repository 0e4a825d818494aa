import { isDeepStrictEqual } from 'node:util';
import type { Name } from '../study/inputs.ts';
import { inUnit } from '../study/what-if.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { defined, fieldsOf } from './fields.ts';
import { type Fields, lines } from './lines.ts';
import { parsePreset } from './parse.ts';
import type { Notice, Preset, PresetValue } from './preset.ts';
import { spliced } from './splice.ts';
import { type Plain, readYaml } from './yaml.ts';

/** A scenario to be written, and how values were typed that are to stand as they were. */
export interface Written {
  readonly scenario: Preset;
  readonly typed: ReadonlyMap<Name, string>;
}

/**
 * The text of a scenario file: a fresh one, or `base` with what differs changed where it stands.
 *
 * A value that changes loses source, date, reason and note: they speak of the number that is gone, and would vouch
 * for one that they do not know. Comments stay, and so does what `base` expects, which `check` then holds the new
 * values against. A fresh file expects nothing: what a preset expects is said of its own values.
 * @throws HashwattError when `base` is no scenario, or what is to be written could not be read again
 */
export function writeScenario(it: Written, base?: string): string {
  const text = base === undefined ? fresh(it) : changed(it, base);
  const { name, about } = it.scenario;
  const again = read(text);
  if (again.name !== name.trim() || again.about !== about?.trim())
    throw new Error('A scenario that was written is not read as it was');
  return text;
}

/** What takes several lines is set apart by an empty one. */
function fresh(it: Written): string {
  const fields = Object.entries(fieldsFor(it)).map((field) => lines(field));
  const isApart = (index: number): boolean =>
    index > 0 && (fields[index]!.length > 1 || fields[index - 1]!.length > 1);
  return fields.map((all, index) => `${isApart(index) ? '\n' : ''}${all.join('\n')}\n`).join('');
}

function changed(it: Written, base: string): string {
  const before = read(base);
  if (before.kind !== 'scenario')
    throw new HashwattError([
      {
        code: 'wrong-shape',
        field: 'kind',
        given: before.kind,
        allowed: 'is no scenario, which alone holds a what-if',
      },
    ]);
  const now = fieldsOf(readYaml(base).data);
  const [was, be] = [fieldsFor({ scenario: before, typed: new Map() }), fieldsFor(it)];
  const same = (field: string): boolean => isDeepStrictEqual(was[field], be[field]);
  const values = Object.entries(fieldsOf(be['values'])).map(([name, value]): [string, Plain] => {
    const own = fieldsOf(now['values'])[name];
    const [a, b] = [before, it.scenario].map((preset) => preset.values[name as Name]);
    if (own !== undefined && isDeepStrictEqual(a, b)) return [name, own];
    return [name, typeof own === 'object' && typeof value === 'string' ? { value } : value];
  });
  const others = [...new Set([...Object.keys(now), ...Object.keys(be)])].map((field) => [
    field,
    same(field) || field === 'expect' ? now[field] : be[field],
  ]);
  return spliced(base, {
    ...(defined(Object.fromEntries(others) as Record<string, Plain | undefined>) as Fields),
    ...(values.length > 0 ? { values: Object.fromEntries(values) } : {}),
  });
}

/** Reads a scenario that has no file yet, so that its problems have no place. */
function read(text: string): Preset {
  try {
    return parsePreset({ file: 'scenario.yaml', text });
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    throw new HashwattError(error.problems.map(placeless));
  }
}

function placeless({ code, field, allowed, given, fix }: Problem): Problem {
  return { code, field, allowed, ...defined({ given, fix }) };
}

/** The fields of a scenario file, in the order of those that are shipped. */
function fieldsFor({ scenario, typed }: Written): Fields {
  const { name, about, rests, horizon, values, stakes, stakesNote, warnings, leavesOut } = scenario;
  const { plant, miner, cooling, network } = rests;
  const said = Object.entries(values).map(([of, it]) => [of, valueFor(of as Name, it, typed)]);
  return defined({
    kind: 'scenario',
    name: name.trim(),
    about: about?.trim(),
    plant,
    miner,
    cooling,
    network,
    from: horizon?.from,
    months: horizon?.months,
    values: said.length > 0 ? (Object.fromEntries(said) as Fields) : undefined,
    'stakes-note': stakesNote && noticeOf(stakesNote),
    stakes: some(stakes.map((it) => ({ ...it }))),
    warnings: some(warnings.map(noticeOf)),
    'leaves-out': some(leavesOut),
  });
}

const some = (all: readonly Plain[]): readonly Plain[] | undefined => (all.length > 0 ? all : undefined);

const noticeOf = ({ text, source, asOf }: Notice): Fields => defined({ text, source, 'as-of': asOf });

/** A value as it was typed, or in the unit of the book; with what is known of it, if anything is. */
function valueFor(name: Name, it: PresetValue, typed: ReadonlyMap<Name, string>): Plain {
  const { source, asOf, assumed, note, path, range } = it;
  const value = typed.get(name) ?? path ?? range ?? inUnit(name, it.value);
  const known = defined({ source, 'as-of': asOf, assumed, note });
  return Object.keys(known).length === 0 ? value : { value, ...known };
}
