import { collect, HashwattError, type Problem } from '../units/problem.ts';
import type { Source } from './parse.ts';

/** A JSON value and the line of its text on which it starts. */
export interface JsonText {
  readonly data: unknown;
  readonly line: number;
}

/**
 * The JSON values that stand one after another in a text, as several answers joined into one stream do; up to the first
 * place that is no JSON, which joins `problems`.
 */
export function jsonTexts({ file, text }: Source, problems: Problem[]): readonly JsonText[] {
  const found: JsonText[] = [];
  let [at, line, lineAt] = [pastSpace(text, 0), 1, 0];
  while (at < text.length) {
    line += newLines(text.slice(lineAt, at));
    lineAt = at;
    const end = endOf(text, at);
    const slice = text.slice(at, end);
    const it = collect(problems, () => ({ data: parsed(slice, { file, line }), line }));
    if (!it) return found;
    found.push(it);
    at = pastSpace(text, end);
  }
  if (found.length === 0) problems.push({ code: 'empty', field: 'JSON', allowed: 'is empty', file });
  return found;
}

function parsed(text: string, place: Pick<Problem, 'file' | 'line'>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fix = 'Give the answers of a node or a mempool instance as they come';
    throw new HashwattError([
      { code: 'wrong-shape', field: 'JSON', given: text.trim(), allowed: 'is no JSON', fix, ...place },
    ]);
  }
}

const pastSpace = (text: string, from: number): number => {
  const space = /[\s\u{FEFF}]*/uy;
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
};

/** A value in brackets ends where they close, any other before the next space. */
function endOf(text: string, from: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[[\]{}]|\s/gsu;
  token.lastIndex = from;
  let open = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [sign] = match;
    if ('[{'.includes(sign)) open++;
    else if (']}'.includes(sign) && --open <= 0) return token.lastIndex;
    else if (open === 0 && /\s/u.test(sign[0]!)) return match.index;
  }
  return text.length;
}

const newLines = (text: string): number => text.split('\n').length - 1;
