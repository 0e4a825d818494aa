import { HashwattError, type Problem } from '../units/problem.ts';

/** What a site may not do, counted in steps; a run or a stop that touches an end of the file may be longer than is seen. */
export interface Rules {
  /** Once started it runs at least so many steps, and once stopped it stands at least so many. */
  readonly leastRun: number;
  readonly leastStop: number;
  /** $ for each start. */
  readonly startCost: number;
  /** It runs in at least, and at most, so many steps of all. */
  readonly least: number;
  readonly most: number;
}

/** A site that may do what it likes. */
export const FREE: Rules = {
  leastRun: 1,
  leastStop: 1,
  startCost: 0,
  least: 0,
  most: Number.POSITIVE_INFINITY,
};

/** Steps to decide on. */
export interface Choice {
  /** What running adds in each step, in $. */
  readonly gains: Float64Array;
  /** 1 where running is not allowed. */
  readonly barred: Uint8Array;
  readonly rules: Rules;
}

/** In which steps the site runs, and what that is worth. */
export interface Plan {
  readonly runs: Uint8Array;
  readonly count: number;
  readonly starts: number;
  /** Gains less what starts cost, in $. */
  readonly worth: number;
}

/** Makes a plan of its steps. */
export function planOf(runs: Uint8Array, { gains, rules }: Choice): Plan {
  let [count, starts, worth] = [0, 0, 0];
  for (let at = 0; at < runs.length; at++) {
    if (!runs[at]) continue;
    count++;
    worth += gains[at]!;
    if (at > 0 && !runs[at - 1]) starts++;
  }
  return { runs, count, starts, worth: worth - starts * rules.startCost };
}

/** Whether a step's decision depends on another's. */
export const isChained = ({ leastRun, leastStop, startCost }: Rules): boolean =>
  leastRun > 1 || leastStop > 1 || startCost > 0;

/** @throws HashwattError when rules are no rules */
export function refuseRules({ leastRun, leastStop, startCost, least, most }: Rules): void {
  const problems: Problem[] = [];
  const refuse = (field: string, given: number, allowed: string): void =>
    void problems.push({ code: 'out-of-range', field, given: `${given}`, allowed });
  if (!(Number.isInteger(leastRun) && leastRun >= 1))
    refuse('leastRun', leastRun, 'is no whole number of steps');
  if (!(Number.isInteger(leastStop) && leastStop >= 1))
    refuse('leastStop', leastStop, 'is no whole number of steps');
  if (!(startCost >= 0 && startCost < 1e12)) refuse('startCost', startCost, 'is no cost from 0 to 1e12 $');
  if (!(least <= most)) refuse('least', least, `is more than the limit of ${most} steps`);
  if (problems.length > 0) throw new HashwattError(problems);
}

/** That the rules leave no way to run often enough. */
export const unreachable = ({ least }: Rules, reachable: number): HashwattError =>
  new HashwattError([
    {
      code: 'out-of-range',
      field: 'least',
      given: `${least} steps`,
      allowed: `can’t be kept: the other rules allow ${reachable} at most`,
      fix: 'Lower the share that must run, or bar fewer hours',
    },
  ]);

/** That no plan runs as often as it must and as seldom as it may. */
export const betweenNone = ({ least, most }: Rules): HashwattError =>
  new HashwattError([
    {
      code: 'out-of-range',
      field: 'least',
      given: `${least} steps`,
      allowed: `can’t be kept together with a limit of ${most} steps and the lengths of runs and stops`,
      fix: 'Leave more room between the two',
    },
  ]);
