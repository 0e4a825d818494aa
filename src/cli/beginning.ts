/** The words that begin as typed, each once. */
export const beginning = (typed: string, words: readonly string[]): string[] => [
  ...new Set(words.filter((it) => it.startsWith(typed))),
];

/**
 * The same; where none does, those that hold it, as any part of a name will do. A shell puts what they all begin with
 * in the place of what was typed, so that has to hold it too.
 */
export function holding(typed: string, words: readonly string[]): string[] {
  const begun = beginning(typed, words);
  if (begun.length > 0) return begun;
  const holds = [...new Set(words.filter((it) => it.includes(typed)))];
  return commonStart(holds).includes(typed) ? holds : [];
}

const commonStart = ([first = '', ...others]: readonly string[]): string => {
  const end = first.split('').findIndex((sign, at) => others.some((it) => it[at] !== sign));
  return end < 0 ? first : first.slice(0, end);
};
