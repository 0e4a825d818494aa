import type { z } from 'zod';
import { HashwattError, type Problem } from '../units/problem.ts';
import { jsonTexts, type JsonText } from './json-texts.ts';
import { type Answer, ANSWERS, type Told } from './network-answers.ts';
import type { Source } from './parse.ts';

/** What a text with answers says, each named as its source will be. */
export interface AnswerSource extends Source {
  /** Who says it, such as an address; a call alone means the reader's own node or instance. */
  readonly from?: string | undefined;
}

/** An answer that was read, and who gave it. */
export interface Heard extends Told {
  readonly source: string;
}

/**
 * Reads the answers that texts hold, each known by its fields.
 * @throws HashwattError with every problem of all of them
 */
export function readAnswers(sources: readonly AnswerSource[]): readonly Heard[] {
  const problems: Problem[] = [];
  const heard = sources.flatMap((source) =>
    jsonTexts(source, problems).flatMap((it) => heardIn(it, source, problems) ?? []),
  );
  if (problems.length > 0) throw new HashwattError(problems);
  return heard;
}

function heardIn(
  { data: raw, line }: JsonText,
  source: AnswerSource,
  problems: Problem[],
): Heard | undefined {
  const data = unwrapped(raw);
  const place = { file: source.file, line };
  const answer = ANSWERS.find(({ marks }) => isMarked(data, marks));
  if (!answer) {
    problems.push({ ...UNKNOWN, given: JSON.stringify(data), ...place });
    return undefined;
  }
  const outcome = answer.read.safeParse(data);
  if (outcome.success) return { call: answer.call, source: sourceOf(answer, source), ...outcome.data };
  problems.push(...outcome.error.issues.map((it) => ({ ...problemOf(it, answer, data), ...place })));
  return undefined;
}

const UNKNOWN: Problem = {
  code: 'wrong-shape',
  field: 'answer',
  allowed: 'is no answer that is known',
  fix: `Give that of ${ANSWERS.map(({ call }) => call).join(', ')}`,
};

const sourceOf = ({ call }: Answer, { from }: AnswerSource): string =>
  from ?? (call.startsWith('/') ? `a mempool instance, ${call}` : `a node of one’s own, bitcoin-cli ${call}`);

/** JSON-RPC puts an answer beside an error and an id. */
const unwrapped = (data: unknown): unknown =>
  isMarked(data, ['result', 'id']) ? (valueAt(data, ['result']) ?? data) : data;

const isMarked = (data: unknown, marks: readonly string[]): boolean =>
  marks.length === 0
    ? typeof data === 'number'
    : marks.every((mark) => valueAt(data, mark.split('.')) !== undefined);

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );

function problemOf(issue: z.core.$ZodIssue, { call }: Answer, data: unknown): Problem {
  const field = [call, ...issue.path.map(String)].join(' ');
  const given = valueAt(data, issue.path);
  if (given === undefined) return { code: 'missing-input', field, allowed: 'is missing' };
  const shown = typeof given === 'string' ? given : JSON.stringify(given);
  return { code: 'wrong-shape', field, given: shown, allowed: allowedBy(issue) };
}

function allowedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.expected === 'int' ? 'is no whole number' : `is no ${issue.expected}`;
  if (issue.code === 'too_small')
    return `is too low: ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum} is allowed`;
  if (issue.code === 'too_big') return `is too high: at most ${issue.maximum} is allowed`;
  return issue.message;
}
