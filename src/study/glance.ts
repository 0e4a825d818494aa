/** What the flows of a row look like at a glance. */
export interface Glance {
  /** How often they change their sign: as many roots there are at most, by the rule of Descartes. */
  turns: number;
  /** The sum, or any number of its sign. */
  sum: number;
  /** How often the sum so far changes its sign: as many rates above zero there are at most. */
  changes: number;
  /** After how many periods nothing was owed any more. */
  owed: number;
}

/** Looks at a row; `paid` is when it has paid back, where that is known already, and saves most of the looking. */
export function glance(flows: Float64Array, from: number, width: number, seen: Glance, paid?: number): void {
  if (paid === undefined || !recognised(flows, from, width, paid, seen)) looked(flows, from, width, seen);
}

/** Money out, money in, and perhaps out again: whether a row is no more than that, and then how it looks. */
function recognised(flows: Float64Array, from: number, width: number, paid: number, seen: Glance): boolean {
  const end = from + width;
  if (!(flows[from]! < 0)) return false;
  let at = from + 1;
  while (at < end && flows[at]! >= 0) at++;
  const turned = at;
  while (at < end && flows[at]! <= 0) at++;
  if (at < end || turned === from + 1) return false;
  seen.turns = turned < end ? 2 : 1;
  // What has paid back and goes on to earn is above zero in sum.
  const isAbove = turned === end && paid < width - 1 && flows[end - 1]! > 0;
  seen.sum = isAbove ? 1 : sumOf(flows, from, end);
  seen.changes = seen.sum < 0 ? (paid < width ? 2 : 0) : 1;
  seen.owed = Math.max(1, paid);
  return true;
}

/** A sum in four parts, none of which waits for another. */
function sumOf(flows: Float64Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = from;
  for (; at + 3 < to; at += 4) {
    a += flows[at]!;
    b += flows[at + 1]!;
    c += flows[at + 2]!;
    d += flows[at + 3]!;
  }
  for (; at < to; at++) a += flows[at]!;
  return a + b + (c + d);
}

function looked(flows: Float64Array, from: number, width: number, seen: Glance): void {
  let isOut = flows[from]! < 0;
  let isOwed = isOut;
  let turns = 0;
  let changes = 0;
  let sum = 0;
  let owed = 1;
  for (let at = from; at < from + width; at++) {
    const flow = flows[at]!;
    sum += flow;
    if (flow < 0 !== isOut) {
      turns += 1;
      isOut = !isOut;
    }
    if (sum < 0 !== isOwed) {
      changes += 1;
      isOwed = !isOwed;
      owed = at - from;
    }
  }
  seen.turns = turns;
  seen.sum = sum;
  seen.changes = changes;
  seen.owed = Math.max(1, owed);
}
