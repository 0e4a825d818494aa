import { HashwattError, type Problem } from '../units/problem.ts';
import { isDay } from './age.ts';
import { dayAt, foundIn, notesOn, yamlOf } from './network-file.ts';
import { parsePreset } from './parse.ts';
import type { Preset } from './preset.ts';
import { type AnswerSource, type Heard, readAnswers } from './read-answers.ts';

/** A network as a preset, and as the file that says the same. */
export interface Imported {
  readonly preset: Preset;
  readonly yaml: string;
  /** What the preset lacks, and which answers it did not need. */
  readonly notes: readonly string[];
}

export interface ImportOptions {
  /** The day of answers that carry no time, as `2026-07-01`. */
  readonly date?: string | undefined;
  /** What to call it in messages. */
  readonly id?: string | undefined;
}

/**
 * Makes a preset of what a node or a mempool instance answered.
 * @throws HashwattError with every problem of the answers, or when they contradict each other
 */
export function importNetwork(
  sources: readonly AnswerSource[],
  { date, id = 'network' }: ImportOptions = {},
): Imported {
  if (date !== undefined && !isDay(date))
    throw wrong({
      code: 'wrong-shape',
      field: 'date',
      given: date,
      allowed: 'is no day; write it like 2026-07-01',
    });
  const heard = readAnswers(sources);
  const day = dayOf(heard) ?? date;
  const problems = [...contradictions(heard), ...(day === undefined ? [NO_DAY] : [])];
  if (day === undefined || problems.length > 0) throw new HashwattError(problems);
  const found = foundIn(heard, day);
  const yaml = yamlOf(found);
  return { preset: parsePreset({ file: id, text: yaml }), yaml, notes: notesOn(found, heard) };
}

const wrong = (problem: Problem): HashwattError => new HashwattError([problem]);

const NO_DAY: Problem = {
  code: 'missing-input',
  field: 'date',
  allowed: 'is missing: none of these answers carries a time',
  fix: 'Give the day, such as 2026-07-01, or join an answer that has one, such as getblockchaininfo',
};

/** The newest time that any answer carries. */
const dayOf = (heard: readonly Heard[]): string | undefined => {
  const times = heard.flatMap(({ time }) => time ?? []);
  return times.length === 0 ? undefined : dayAt(Math.max(...times));
};

/** Answers from both sides of a retarget give no network that ever was; a block is counted once. */
function contradictions(heard: readonly Heard[]): Problem[] {
  const [first, ...others] = heard.filter(({ difficulty }) => difficulty !== undefined);
  const differing = others.find((it) => Math.abs(it.difficulty! / first!.difficulty! - 1) > ROUNDING);
  const heights = heard.filter(({ call }) => call === 'getblockstats').map(({ fees }) => fees!.from);
  const twice = heights.find((it, at) => heights.indexOf(it) < at);
  return [
    ...(differing ? [differs(first!, differing)] : []),
    ...(twice === undefined ? [] : [{ ...TWICE, given: `${twice}` }]),
  ];
}

const ROUNDING = 1e-9;

const differs = (a: Heard, b: Heard): Problem => ({
  code: 'wrong-shape',
  field: 'difficulty',
  given: `${b.difficulty}`,
  allowed: `of ${b.call} is not the ${a.difficulty} of ${a.call}`,
  fix: 'Ask for both again, at the same time',
});

const TWICE: Problem = { code: 'ambiguous-name', field: 'getblockstats height', allowed: 'is given twice' };
