import { charactersOf, isStyle, widthOf } from './text.ts';

const MORE = '…';

/** A line, of any styles, in at most `width` columns: what is cut off is told by `…`, and every style is ended as before. */
export function cut(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  if (width < 1) return '';
  let room: number | undefined = width - widthOf(MORE);
  const kept: string[] = [];
  for (const it of charactersOf(line)) {
    if (isStyle(it)) kept.push(it);
    else if (room !== undefined) {
      const left: number = room - widthOf(it);
      kept.push(left < 0 ? MORE : it);
      room = left < 0 ? undefined : left;
    }
  }
  return kept.join('');
}

/** A line in exactly `width` columns: cut, or followed by spaces. */
export function fill(line: string, width: number): string {
  const short = cut(line, width);
  return `${short}${' '.repeat(Math.max(0, width - widthOf(short)))}`;
}

/** A line in what another and a space leave of `width` columns. */
export const fillBeside = (line: string, other: string, width: number): string =>
  fill(line, width - widthOf(other) - 1);
