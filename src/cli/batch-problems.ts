import type { BatchLine, BatchRow, Problem } from '../index.ts';
import { problemLines } from '../present/problems.ts';
import { countText } from '../present/values.ts';

/** Counts the rows of a batch, and gathers what is wrong with some: each fault once, with the first line that has it. */
export class RowProblems {
  rows = 0;
  inError = 0;
  readonly #place: Pick<Problem, 'file'>;
  readonly #met = new Map<string, { readonly first: Problem; count: number }>();

  /** @param file in which the rows stand */
  constructor(file: string | undefined) {
    this.#place = file === undefined ? {} : { file };
  }

  add({ row: { line }, problems }: BatchLine<BatchRow>): void {
    this.rows++;
    if (problems.length > 0) this.inError++;
    for (const problem of problems) {
      const { code, field, given, allowed } = problem;
      const key = JSON.stringify([code, field, given, allowed]);
      const met = this.#met.get(key);
      if (met) met.count++;
      else if (this.#met.size < MOST)
        this.#met.set(key, {
          first: { ...this.#place, ...(line === undefined ? {} : { line }), ...problem },
          count: 1,
        });
    }
  }

  /** What is wrong, for stderr; only how much of it, where the faults are told elsewhere. */
  summary({ brief }: { readonly brief: boolean }): string {
    if (this.inError === 0) return '';
    const told = [...this.#met.values()].map(({ first, count }) =>
      count === 1 ? first : { ...first, allowed: `${first.allowed} (in ${countText(count)} rows)` },
    );
    const [bad, all] = [this.inError, this.rows].map((it) => countText(it));
    return `${brief ? '' : problemLines(told)}hashwatt: ${bad} of ${all} rows are in error\n`;
  }
}

/** Nobody reads more kinds of fault than this. */
const MOST = 1_000;
