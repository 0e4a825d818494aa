import { shipped, version } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { headed } from '../present/statement.ts';
import type { YearName } from '../study/inputs.ts';
import { select } from '../study/selection.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { advised } from './estimate.ts';
import { refuseNoObject, understand } from './question.ts';
import { sqlAsked, type SqlQuestion } from './sql-question.ts';
import { presetWarnings } from './warnings.ts';

/** A statement, and what to beware of in what it works out. */
export interface Statement {
  readonly text: string;
  readonly warnings: readonly string[];
  /** Those of them that are hashwatt’s own, and name quantities. */
  readonly ownWarnings: readonly string[];
  /** In sentences. */
  readonly leavesOut: readonly string[];
}

/**
 * The formula book as one SELECT over a table, for an engine that runs it over any number of rows.
 * @example sql({ scenario: 'site-50mw', from: 'plants', columns: ['netCapacity', 'capacityFactor=cf'], keep: ['name'] })
 * @throws HashwattError with every problem of what was asked, or when a result lacks something, or a column is overruled
 * or moves no result
 */
export const sql = (question: SqlQuestion, library: Library = shipped): string =>
  statement(question, library).text;

/**
 * The same with what to beware of.
 * @throws HashwattError as `sql` does
 */
export function statement(question: SqlQuestion, library: Library = shipped): Statement {
  refuseNoObject(question);
  const { from: _, columns: __, keep: ___, results: ____, dialect: _____, ...constants } = question;
  const problems: Problem[] = [];
  const asked = collect(problems, () => sqlAsked(question, constants));
  const understood = collect(problems, () => understand(constants, library));
  if (!asked || !understood || problems.length > 0) throw new HashwattError(problems);
  const { background } = understood;
  const others = [...understood.stated].filter(([name]) => !asked.columns.has(name as YearName));
  const same = { ...understood, stated: new Map(others) };
  const found = advised(() => select({ ...asked, stated: same.stated }), library);
  const warnings = presetWarnings(same, found.used, library.assumptions.limitsOfAge);
  return {
    text: headed({
      ...asked,
      ...found,
      version,
      engine: asked.dialect.title,
      scenario: background.scenario?.name,
    }),
    warnings: [...warnings, ...found.warnings],
    ownWarnings: found.warnings,
    leavesOut: background.leavesOut,
  };
}
