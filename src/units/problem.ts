/** What can be wrong with what a user gave; scripts may rely on these words. */
export type ProblemCode =
  | 'ambiguous-name'
  | 'changed-file'
  | 'empty'
  | 'existing-file'
  | 'invalid-condition'
  | 'missing-input'
  | 'not-a-number'
  | 'out-of-range'
  | 'percent-as-fraction'
  | 'unknown-field'
  | 'unknown-name'
  | 'unknown-unit'
  | 'unreadable-file'
  | 'unsafe-text'
  | 'unwritable-file'
  | 'wrong-shape'
  | 'wrong-unit'
  | 'yaml-syntax';

/** One thing that is wrong: which field, what was given, what is allowed, and the likely fix. */
export interface Problem {
  readonly code: ProblemCode;
  /** The path of the field, such as `plant.netCapacity` or `--power-price`. */
  readonly field: string;
  readonly given?: string;
  /** A clause that says what is wrong and what is allowed: “is energy; a power is needed”. */
  readonly allowed: string;
  /** What to write instead. */
  readonly fix?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Bad input, all of its problems at once. Anything else that is thrown is a fault of ours. */
export class HashwattError extends Error {
  override readonly name = 'HashwattError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(sentence).join('\n'));
    this.problems = problems;
  }
}

/** What an attempt gives; its problems join the others. */
export function collect<T>(problems: Problem[], attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** The one sentence a user reads; control characters are shown, never sent. */
export const sentence = ({ field, given, allowed, fix, file, line, column }: Problem): string => {
  const place =
    file === undefined ? '' : `${[file, line, column].filter((it) => it !== undefined).join(':')}: `;
  const quoted = given === undefined ? '' : ` ${JSON.stringify(shortened(given))}`;
  return printable(
    `${place}${field}:${quoted} ${allowed}${fix === undefined ? '' : `. ${fix}`}.`.replace(/([.?])\.$/, '$1'),
  );
};

/** Text that is safe on a terminal: each control or invisible direction character as its code. */
export const printable = (text: string): string =>
  text.replace(UNSAFE, (it) => `\\u{${it.codePointAt(0)!.toString(16)}}`);

/** Controls, line and paragraph separators, halves of characters, and what reverses or hides text. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u2065]/gu;

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
