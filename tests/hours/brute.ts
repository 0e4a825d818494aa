import { type Choice, type Plan, planOf, type Rules } from '../../src/hours/rules.ts';

/** The best worth over every plan there is, or nothing when none keeps the rules. */
export function bruteForce(choice: Choice): number | undefined {
  const steps = choice.gains.length;
  let best: number | undefined;
  for (let plan = 0; plan < 2 ** steps; plan++) {
    const made = planOf(
      Uint8Array.from({ length: steps }, (_, at) => (plan >> at) & 1),
      choice,
    );
    if (keeps(made, choice) && (best === undefined || made.worth > best)) best = made.worth;
  }
  return best;
}

/** Whether a plan keeps the rules. */
export const keeps = ({ runs, count }: Plan, { barred, rules }: Choice): boolean =>
  count >= rules.least &&
  count <= rules.most &&
  runs.every((it, at) => !it || !barred[at]) &&
  keepsLengths(runs, rules);

/** What touches an end of the file may go on beyond it. */
const keepsLengths = (runs: Uint8Array, { leastRun, leastStop }: Rules): boolean => {
  const stretches = [...runs].join('').match(/0+|1+/g) ?? [];
  return stretches.slice(1, -1).every((it) => it.length >= (it.startsWith('1') ? leastRun : leastStop));
};

/**
 * The best worth by the plainest dynamic programming: a table of how long the site has run or stood, and how often it
 * has run. Nothing is left out of it, so that it is sure, and slow.
 */
export function tableOfAll({ gains, barred, rules }: Choice): number | undefined {
  const { leastRun, leastStop, startCost, least, most } = rules;
  let reached = new Map([
    [keyOf(true, leastRun, 0), 0],
    [keyOf(false, leastStop, 0), 0],
  ]);
  gains.forEach((gain, at) => {
    const next = new Map<number, number>();
    const reach = (key: number, worth: number): void =>
      void next.set(key, Math.max(worth, next.get(key) ?? -Infinity));
    for (const [key, worth] of reached) {
      const [on, age, count] = [key % 2 === 1, Math.floor(key / 2) % 64, Math.floor(key / 128)];
      const mayChange = age === (on ? leastRun : leastStop);
      const cost = on ? 0 : startCost;
      if ((on || mayChange) && !barred[at])
        reach(keyOf(true, on ? Math.min(age + 1, leastRun) : 1, count + 1), worth + gain - cost);
      if (!on || mayChange) reach(keyOf(false, on ? 1 : Math.min(age + 1, leastStop), count), worth);
    }
    reached = next;
  });
  const kept = [...reached].filter(
    ([key]) => Math.floor(key / 128) >= least && Math.floor(key / 128) <= most,
  );
  return kept.length === 0 ? undefined : Math.max(...kept.map(([, worth]) => worth));
}

const keyOf = (on: boolean, age: number, count: number): number => count * 128 + age * 2 + (on ? 1 : 0);
