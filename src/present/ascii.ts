import { charactersOf, isStyle, widthOf } from './text.ts';

/** What is drawn, written or measured with characters outside ASCII, each string with as many that stand for them. */
const PAIRS = [
  ['…·−–—’‘“”→←↑↓', `~*---''""><^v`],
  ['×÷±≥≤≈√∞', 'x/~><~v8'],
  ['°℃℉€£¢₿₴¥', 'oCFELcBHY'],
  ['│┃─━┄┆├└┌┐┘┤┬┴┼', '||---|+++++++++'],
  ['▁▂▃▄▅▆▇█▀▌▐', '.:-=+*%#"||'],
  ['░▒▓', ':+%'],
  ['✓✗●○■□▶◀▲▼►◄', 'vx*o#o><^v><'],
  ['ΣΔπσμ', 'SDpsu'],
  ['ðÐþÞøØłŁđĐıæÆœŒß', 'dDtToOlLdDiaAoOs'],
] as const;

const STAND_INS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([drawn, plain]) => charactersOf(drawn).map((it, at) => [it, plain[at]!] as const)),
);

/** A text in ASCII: every other character is replaced by one as wide, or by `?` where none stands for it; styles stay. */
export const asAscii = (text: string): string =>
  /^[\x20-\x7e\n]*$/.test(text)
    ? text
    : charactersOf(text)
        .map((it) => (isStyle(it) || /[\x20-\x7e\n]/.test(it) ? it : standIn(it)))
        .join('');

function standIn(character: string): string {
  if (/[\u2800-\u28ff]/.test(character)) return dots(character.codePointAt(0)! - 0x2800);
  const width = widthOf(character);
  if (width === 0) return '';
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '');
  const found = STAND_INS.get(character) ?? STAND_INS.get(base) ?? base;
  return found.length === width && /^[\x20-\x7e]+$/.test(found) ? found : '?'.repeat(width);
}

/** The dots of the four rows of a braille cell. */
const ROWS = [0x09, 0x12, 0x24, 0xc0] as const;

/** Which rows of a braille cell are set, from the top down, as a character. */
const SHAPES: Readonly<Record<string, string>> = {
  '0000': ' ',
  '1000': "'",
  '1100': "'",
  '0100': '-',
  '0110': '-',
  '0010': '-',
  '0011': '.',
  '0001': '.',
  '1010': ':',
  '1001': ':',
  '0101': ':',
};

const dots = (cell: number): string =>
  SHAPES[ROWS.map((row) => ((cell & row) === 0 ? '0' : '1')).join('')] ?? '|';
