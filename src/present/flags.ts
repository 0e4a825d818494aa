import { mining, monthly } from '../mining/book.ts';
import {
  isName,
  isYearName,
  type Name,
  names,
  noYearName,
  unknownName,
  type YearName,
} from '../study/inputs.ts';
import { isWorthName, worthNames } from '../study/worth-names.ts';
import { didYouMean, nearest } from '../units/nearest.ts';
import { parseUnit } from '../units/parse.ts';
import type { Problem } from '../units/problem.ts';
import { shownSymbol } from '../units/symbols.ts';
import { titleOf } from './chapters.ts';
import { renamed } from './values.ts';

/** A quantity of the book as a flag. */
export interface Flag {
  /** `--revenue-per-mwh`. */
  readonly flag: string;
  readonly unit: string;
  readonly about: string;
}

/** How a quantity is written on a command line: `bitcoinPrice` as `--bitcoin-price`. */
export const flagOf = (name: string): string => `--${kebab(name)}`;

const kebab = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();

const byFlag: ReadonlyMap<string, Name> = new Map(names.map((name) => [flagOf(name), name]));

/** Every flag of the book, months included. */
export const monthFlags: readonly string[] = [...byFlag.keys()];

/** Every flag of a year. */
export const flagNames: readonly string[] = monthFlags.filter((flag) =>
  mining.quantities.has(byFlag.get(flag)!),
);

/** The quantity that a flag gives. */
export const nameOfFlag = (flag: string): Name | undefined => byFlag.get(flag);

/** The flag of a quantity. */
export function flagFor(name: Name): Flag {
  const { unit, about } = monthly.quantity(name);
  const symbol = shownSymbol(unit);
  return { flag: flagOf(name), unit: COUNTED.has(symbol) ? 'number' : symbol, about: about.label };
}

/** What is counted, and not measured. */
const COUNTED = new Set(['1', 'unit', 'miner', 'block', 'home']);

/** The flags of each chapter of the book: first what a user gives, then what may be given instead of its formula. */
export const chapterFlags = (
  months: boolean,
): { readonly title: string; readonly flags: readonly Flag[] }[] =>
  [...(months ? monthly : mining).chapters].map(([chapter, members]) => ({
    title: titleOf(chapter),
    flags: (members as Name[]).toSorted((a, b) => Number(isResult(a)) - Number(isResult(b))).map(flagFor),
  }));

const isResult = (name: Name): boolean => monthly.quantity(name).kind === 'derived';

/** The quantity that is meant by `revenuePerYear` or `revenue-per-year`, or what is wrong with the name. */
export function quantityCalled(text: string): Name | Problem {
  const name = isName(text) ? text : nameOfFlag(`--${text.replace(/^--/, '')}`);
  return (
    name ?? { field: 'quantity', given: text, fix: 'See hashwatt estimate --help', ...unknownName(text) }
  );
}

/** Whether a name is of what a projection is worth. */
export const isWorth = isWorthName;

/** Every name of what a projection is worth. */
export const worths: readonly string[] = worthNames;

/** The same among the quantities of a year. */
export function yearQuantity(text: string): YearName | Problem {
  const name = quantityCalled(text);
  if (typeof name !== 'string' || isYearName(name)) return name;
  return { field: 'quantity', given: text, ...noYearName(name) };
}

/** A word that stands for nothing here, with those that it may have been meant for. */
export function unknownWord(field: string, allowed: string, known: Iterable<string>): Problem {
  const fix = didYouMean(nearest(field, known));
  return { code: 'unknown-name', field, allowed, ...(fix === undefined ? {} : { fix }) };
}

/** A flag that a command does not take; what belongs to months may be one of another command. */
export const unknownFlag = (flag: string, known: Iterable<string>): Problem =>
  nameOfFlag(flag) === undefined
    ? unknownWord(flag, 'is an unknown flag', known)
    : {
        code: 'unknown-name',
        field: flag,
        allowed: 'is an unknown flag here: it is used by project and solve only',
        fix: 'See hashwatt project --help',
      };

/** A problem in the words of a command line: quantities and presets by their flags. */
export function asFlags(problem: Problem, given: ReadonlySet<string>): Problem {
  if (problem.file !== undefined) return problem;
  const [head = '', ...within] = problem.field.split('.');
  const flag = flagOf(head);
  const asked = problem.code === 'missing-input' && isName(problem.field);
  const field = given.has(flag) || asked ? [flag, ...within].join(' ') : problem.field;
  const fix = asked && problem.fix !== undefined ? renamed(problem.fix, flagOf) : problem.fix;
  return { ...problem, field, ...(fix === undefined ? {} : { fix }) };
}

/** Without quotes, the unit in `--net-capacity 5.7 GW` stands where a scenario would. */
export function twoWords({ given = '' }: Problem, argv: readonly string[]): Problem | undefined {
  const at = argv.indexOf(given);
  const [field = '', value = ''] = argv.slice(Math.max(0, at - 2), Math.max(0, at));
  if (nameOfFlag(field) === undefined || parseUnit(given).length === 0) return undefined;
  const whole = `${value} ${given}`;
  return {
    code: 'wrong-shape',
    field,
    given: whole,
    allowed: 'are two words',
    fix: `Write ${field} '${whole}'`,
  };
}
