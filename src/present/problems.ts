import { type Problem, sentence } from '../units/problem.ts';

/** A broken file breaks on every line that follows; nobody reads more than this. */
const MOST = 20;

/** What is wrong, a sentence a line, each known by its first word as ours. */
export function problemLines(problems: readonly Problem[]): string {
  const sentences = problems.slice(0, MOST).map(sentence);
  const more = problems.length - sentences.length;
  return [...sentences, ...(more > 0 ? [`… and ${more} more problems.`] : [])]
    .map((it) => `hashwatt: ${it}\n`)
    .join('');
}

/** What is wrong, a sentence each. */
export const problemTexts = (problems: readonly Problem[]): string[] => problems.map(sentence);
