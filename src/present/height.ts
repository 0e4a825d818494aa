/** How high a line of points stands at a place; nothing beside it. Of several points at one place the last one counts. */
export function heightAt(points: readonly (readonly [number, number])[], at: number): number | undefined {
  const next = points.findIndex(([x]) => x > at);
  const [before, after] = [points.at(next < 0 ? -1 : next - 1), points[next]];
  if (!before || next === 0) return undefined;
  if (!after) return before[0] === at ? before[1] : undefined;
  return before[1] + ((at - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}
