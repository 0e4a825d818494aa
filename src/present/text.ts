import { printable } from '../units/problem.ts';

/** A terminal, or what stands for one: how wide it is, and whether it shows colour. */
export interface Terminal {
  readonly width: number;
  readonly colour: boolean;
}

/** Text from anywhere on one line, fit for a terminal: control characters are shown and not sent. */
export const oneLine = (text: string): string => printable(text.replace(/[\t\n\r ]+/g, ' ').trim());

/** An address cut down to its host, which says whose word it is and never breaks a line. */
export const shortAddresses = (text: string): string =>
  text.replace(/https?:\/\/(?:www\.)?([^\s/?#)]+)[^\s)]*/g, '$1');

const WIDE =
  /[\u1100-\u115f\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;
const NO_WIDTH = /\p{M}/u;

/** How many columns a text takes. */
export const widthOf = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text)
    ? text.length
    : Array.from(text).reduce((sum, it) => sum + (isWide(it) ? 2 : NO_WIDTH.test(it) ? 0 : 1), 0);

const isWide = (it: string): boolean => WIDE.test(it) || /\p{Emoji_Presentation}/u.test(it);

/** Breaks a text into lines of at most `width` columns: between words where it can, inside where it must. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((it) => pieces(it, width))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width)
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts = [''];
  for (const it of word) {
    if (widthOf(parts.at(-1)! + it) <= width || parts.at(-1) === '') parts.push(`${parts.pop()}${it}`);
    else parts.push(it);
  }
  return parts;
}

/** Lines that begin with `first`, and below it are indented as far. */
export const hanging = (first: string, text: string, width: number): string[] =>
  wrap(text, Math.max(1, width - widthOf(first))).map(
    (line, index) => `${index === 0 ? first : ' '.repeat(widthOf(first))}${line}`,
  );
