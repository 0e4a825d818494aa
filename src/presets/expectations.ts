import { parseCondition } from '../study/condition.ts';
import { collect, type Problem } from '../units/problem.ts';
import { fieldsOf } from './fields.ts';
import type { Plain } from './yaml.ts';

/** Lines of an `expect:` block that are no conditions. */
export function expectationProblems(data: Plain): Problem[] {
  const lines = Object.entries(fieldsOf(fieldsOf(data)['expect']));
  const problems: Problem[] = [];
  for (const [index, line] of lines) {
    if (typeof line === 'string' && line.trim() !== '')
      collect(problems, () => parseCondition(line, `expect.${index}`));
  }
  return problems;
}
