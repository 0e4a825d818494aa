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
