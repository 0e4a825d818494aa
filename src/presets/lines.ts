import type { Plain } from './yaml.ts';

/** What YAML calls a mapping. */
export type Fields = Readonly<Record<string, Plain>>;

const WIDTH = 100;

/** Starts like a word or a number, and holds nothing that YAML would take for its own; between braces that is more. */
const PLAIN = /^(?:-(?=\d))?[\p{L}\p{N}$](?:[^\p{C}\s:#]|[ :](?=[^\p{C}\s:#]))*$/u;
const OF_BRACES = /[,[\]{}]/;
const NOTHING = /^null$/i;

/** A text as YAML on one line that is read as that text. */
const scalar = (text: string, inBraces: boolean): string =>
  PLAIN.test(text) && !NOTHING.test(text) && !(inBraces && OF_BRACES.test(text))
    ? text
    : JSON.stringify(text);

/** Data as YAML on one line. */
export function inline(it: Plain): string {
  if (it === null || typeof it === 'string') return scalar(it ?? '', true);
  if (isList(it)) return `[${it.map(inline).join(', ')}]`;
  return `{ ${Object.entries(it).map(pair).join(', ')} }`;
}

/** A field as YAML on one line. */
export const pair = ([key, value]: readonly [string, Plain]): string => `${key}: ${inline(value)}`;

/** A field as YAML on lines of its own, which begin with `indent`; below the top what is short stays on one. */
export function lines([key, value]: readonly [string, Plain], indent = ''): string[] {
  const short = `${indent}${pair([key, value])}`;
  if (value === null || typeof value === 'string') return prose(`${indent}${key}: `, value ?? '', indent);
  if (isList(value)) return [`${indent}${key}:`, ...value.flatMap((it) => item(it, `${indent}  `))];
  return indent !== '' && short.length <= WIDTH
    ? [short]
    : [`${indent}${key}:`, ...Object.entries(value).flatMap((it) => lines(it, `${indent}  `))];
}

function item(it: Plain, indent: string): string[] {
  const short = `${indent}- ${inline(it)}`;
  if (typeof it === 'string') return prose(`${indent}- `, it, indent);
  if (it === null || isList(it) || short.length <= WIDTH) return [short];
  const all = Object.entries(it).flatMap((field) => lines(field, `${indent}  `));
  return [`${indent}- ${all[0]!.trimStart()}`, ...all.slice(1)];
}

/** Words that are too many for a line are folded, where nothing but single spaces parts them. */
function prose(start: string, text: string, indent: string): string[] {
  const short = `${start}${scalar(text, false)}`;
  if (short.length <= WIDTH || !/^[^\p{C}\s]+(?: [^\p{C}\s]+)+$/u.test(text)) return [short];
  const folded: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${folded.at(-1) ?? ''} ${word}`;
    if (folded.length > 0 && `${indent} ${longer}`.length <= WIDTH) folded[folded.length - 1] = longer;
    else folded.push(` ${word}`);
  }
  return [`${start}>-`, ...folded.map((it) => `${indent} ${it}`)];
}

const isList = (it: Plain): it is readonly Plain[] => Array.isArray(it);
