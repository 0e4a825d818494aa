/** Minutes that say: this time carries no offset. */
export const NAIVE = -32_768;

const [COLON, DASH, PLUS, SPACE, T, Z, POINT] = [58, 45, 43, 32, 84, 90, 46];
const LOWER = 32;
const MINUTES = 1_440;

/** Reads `2026-07-01 13:00`, with seconds, offset or Z; what was read stands in its fields. */
export class TimeReader {
  /** Minutes since 1970 on the clock that the time was written by. */
  minutes = 0;
  /** Minutes that this clock is ahead of UTC, or `NAIVE`. */
  offset: number = NAIVE;
  #date = -1;
  #days = 0;

  /** @returns whether there is a time between two places of a text */
  read(text: string, start: number, end: number): boolean {
    if (end - start < 16) return false;
    const date = two(text, start) * 1e6 + two(text, start + 2) * 1e4 + this.#monthAndDay(text, start + 4);
    if (date !== this.#date && !this.#readDate(date)) return false;
    const between = text.charCodeAt(start + 10);
    const hour = two(text, start + 11);
    const minute = two(text, start + 14);
    if ((between !== SPACE && (between & ~LOWER) !== T) || text.charCodeAt(start + 13) !== COLON)
      return false;
    if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) return false;
    this.minutes = this.#days * MINUTES + hour * 60 + minute;
    const at = afterSeconds(text, start + 16, end);
    return at >= 0 && this.#readOffset(text, at, end);
  }

  #monthAndDay(text: string, at: number): number {
    return text.charCodeAt(at) === DASH && text.charCodeAt(at + 3) === DASH
      ? two(text, at + 1) * 100 + two(text, at + 4)
      : Number.NaN;
  }

  #readDate(date: number): boolean {
    const [year, month, day] = [Math.floor(date / 1e4), Math.floor(date / 100) % 100, date % 100];
    const days = Date.UTC(year, month - 1, day) / (MINUTES * 60_000);
    const back = new Date(days * MINUTES * 60_000);
    if (!(year >= 1000) || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return false;
    this.#date = date;
    this.#days = days;
    return true;
  }

  #readOffset(text: string, start: number, end: number): boolean {
    let at = start;
    while (at < end && text.charCodeAt(at) === SPACE) at++;
    this.offset = NAIVE;
    if (at === end) return true;
    const sign = text.charCodeAt(at);
    if ((sign & ~LOWER) === Z) {
      this.offset = 0;
      return at + 1 === end;
    }
    if (sign !== PLUS && sign !== DASH) return false;
    const minutesAt = text.charCodeAt(at + 3) === COLON ? at + 4 : at + 3;
    const ahead = two(text, at + 1) * 60 + (minutesAt >= end ? 0 : two(text, minutesAt));
    this.offset = sign === PLUS ? ahead : 0 - ahead;
    return ahead >= 0 && ahead <= 15 * 60 && (minutesAt + 2 === end || minutesAt === end);
  }
}

/** Two digits as a number; NaN where there are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Where the seconds end, which must be none; −1 when a step would start within a minute. */
function afterSeconds(text: string, start: number, end: number): number {
  if (start >= end || text.charCodeAt(start) !== COLON) return start;
  if (two(text, start + 1) !== 0) return -1;
  let at = start + 3;
  if (text.charCodeAt(at) === POINT)
    do at++;
    while (at < end && text.charCodeAt(at) === 48);
  return at;
}
