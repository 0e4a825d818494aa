import { readGrid } from '../study/grid.ts';
import { fieldOf, isName, isYearName, unknownName } from '../study/inputs.ts';
import type { Axis } from '../study/lattice.ts';
import { isPath } from '../study/path-entries.ts';
import type { SweptName } from '../study/swept.ts';
import { isWorthName } from '../study/worth-names.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import type { ProjectQuestion } from './months.ts';

const OVER = { field: 'over', fix: "Say what to sweep, such as { bitcoinPrice: '40k:200k:20k' }" } as const;

/** The inputs that are swept. @throws HashwattError with every problem of them */
export function axesOf(over: unknown, others: ProjectQuestion): readonly Axis[] {
  if (typeof over !== 'object' || over === null || Object.keys(over).length === 0)
    throw new HashwattError([{ ...OVER, code: 'missing-input', allowed: 'is missing: nothing is swept' }]);
  const outcomes = Object.entries(over)
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => axisOf(name, text, others));
  const problems = outcomes.flatMap((it) => ('code' in it ? [it] : []));
  if (problems.length > 0) throw new HashwattError(problems);
  return outcomes as readonly Axis[];
}

function axisOf(name: string, text: unknown, others: ProjectQuestion): Axis | Problem {
  if (!isName(name)) return { field: 'over', given: name, ...unknownName(name) };
  const field = `over.${name}`;
  if (typeof text !== 'string') return { ...OVER, code: 'wrong-shape', field, allowed: 'is no text' };
  if (others[name] !== undefined)
    return {
      code: 'wrong-shape',
      field,
      allowed: 'is swept and given as well',
      fix: 'Leave one of them out',
    };
  const values = readGrid(text, fieldOf(name));
  return 'code' in values ? { field, given: text, ...values } : { name, values };
}

/** What is asked of every cell: of a year, unless months or a path were given. @throws HashwattError with every unknown name */
export function resultsOf(results: unknown, others: ProjectQuestion): readonly SweptName[] {
  const months = monthsIn(others);
  if (results === undefined) return months.length > 0 ? ['npv'] : ['revenuePerYear', 'marginPerYear'];
  const names: readonly unknown[] = Array.isArray(results) ? results : [results];
  const problems = names.flatMap((it) => problemOf(String(it)));
  if (names.length === 0)
    problems.push({ code: 'empty', field: 'results', allowed: 'is empty', fix: 'Leave it out, or name one' });
  if (problems.length > 0) throw new HashwattError(problems);
  const wanted = [...new Set(names as readonly SweptName[])];
  if (months.length > 0 && !wanted.some(isWorthName))
    throw new HashwattError(months.map((field) => ofYear(field, wanted)));
  return wanted;
}

function problemOf(name: string): Problem[] {
  if (isYearName(name) || isWorthName(name)) return [];
  const fault = isName(name)
    ? {
        code: 'unknown-name' as const,
        allowed: 'is a value of one month',
        fix: 'Choose a quantity of a year, or npv, irr, payback',
      }
    : unknownName(name);
  return [{ field: 'results', given: name, ...fault }];
}

/** What only a projection has a use for. */
const monthsIn = (others: ProjectQuestion): string[] => [
  ...(['from', 'months'] as const).filter((it) => others[it] !== undefined),
  ...Object.entries(others)
    .filter(isOnPath)
    .map(([name]) => name),
];

const isOnPath = ([name, it]: [string, unknown]): boolean =>
  isName(name) && typeof it === 'string' && isPath(it);

const ofYear = (field: string, wanted: readonly SweptName[]): Problem => ({
  code: 'wrong-shape',
  field,
  allowed: `is for projections, and ${wanted.join(', ')} are of a steady year`,
  fix: 'Ask for npv, irr or payback as well, or leave it out',
});
