import { printable } from '../units/problem.ts';
import type { Colour } from './paint.ts';

/** A terminal, or what stands for one: how wide it is, and whether it shows colour. */
export interface Terminal {
  readonly width: number;
  readonly colour: Colour;
}

/** Text from anywhere on one line, fit for a terminal: control characters are shown and not sent. */
export const oneLine = (text: string): string => printable(text.replace(/[\t\n\r ]+/g, ' ').trim());

/** An address in a text, which ends where prose or markup goes on. */
export const ADDRESS = /(https?:\/\/[^\s<>()"'`|\\]+)/;

/** An address cut down to its host, which says whose word it is and never breaks a line. */
export const shortAddresses = (text: string): string =>
  text.replace(/https?:\/\/(?:www\.)?([^\s/?#)]+)[^\s)]*/g, '$1');

const WIDE =
  /[\u1100-\u115f\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const NO_WIDTH = /\p{M}/u;
// oxlint-disable-next-line no-control-regex
const STYLES = /\u001b\[[\d;]*m/gu;
// oxlint-disable-next-line no-control-regex
const PARTS = /\u001b\[[\d;]*m|[^]/gu;

/** A text in its characters, in which the code that sets a style is one. */
export const charactersOf = (text: string): string[] => text.match(PARTS) ?? [];

/** Whether a character is a code that sets a style, and so nothing to see. */
export const isStyle = (character: string): boolean => character.length > 1 && character.startsWith('\u001b');

/** Western letters, marks, arrows, and what pictures are drawn with: each is a column wide, and fast to tell. */
const NARROW = /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2190-\u22ff\u2500-\u25fc\u2800-\u28ff]*$/;

/** How many columns a text takes; the codes that set a style take none. */
export function widthOf(text: string): number {
  const seen = text.includes('\u001b') ? text.replace(STYLES, '') : text;
  return NARROW.test(seen) ? seen.length : charactersOf(seen).reduce((sum, it) => sum + columnsOf(it), 0);
}

const columnsOf = (it: string): number => {
  if (NO_WIDTH.test(it)) return 0;
  return isWide(it) ? 2 : 1;
};

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

/** A word as it is, or broken: after a hyphen where that is enough, or anywhere. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts = partsOf(word).flatMap((it) =>
    widthOf(it) <= width ? [it] : joined(charactersOf(it), width),
  );
  return joined(parts, width);
}

const partsOf = (word: string): string[] => word.match(/[^-]+-*|-+/g) ?? [];

/** How wide a text must be that no word of it is broken but after a hyphen. */
export const widestPart = (text: string): number =>
  Math.max(0, ...text.split(' ').flatMap(partsOf).map(widthOf));

/** As few lines as hold all parts in their order, none wider than `width` if no part is. */
function joined(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const it of parts) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + it) <= width) lines.push(`${lines.pop()}${it}`);
    else lines.push(it);
  }
  return lines;
}

/** Lines that begin with `first`, and below it are indented as far. */
export const hanging = (first: string, text: string, width: number): string[] =>
  wrap(text, Math.max(1, width - widthOf(first))).map(
    (line, index) => `${index === 0 ? first : ' '.repeat(widthOf(first))}${line}`,
  );
