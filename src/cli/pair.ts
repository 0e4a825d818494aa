import type { Problem, SimulateQuestion } from '../index.ts';
import { quantityCalled } from '../present/flags.ts';

type Pair = NonNullable<SimulateQuestion['correlations']>[number];

/** Reads what stands after --correlate. What is wrong with it joins `problems`. */
export function pairOf(text: string, problems: Problem[]): Pair {
  const [one = '', other = '', rank = '', ...more] = text.trim().split(/[\s,]+/);
  const isWhole = /^[+\-−]?(\d+\.?\d*|\.\d+)$/.test(rank) && more.length === 0;
  const [from, to] = [one, other].map(quantityCalled);
  if (isWhole && typeof from === 'string' && typeof to === 'string')
    return { between: [from, to], rank: Number(rank.replace('−', '-')) };
  const wrong = [from, to].filter((it) => typeof it === 'object');
  problems.push(
    ...(isWhole
      ? wrong.map((it) => ({ ...it, field: '--correlate' }))
      : [
          {
            code: 'wrong-shape',
            field: '--correlate',
            given: text,
            allowed: 'is no two inputs and a number',
            fix: "Write it like 'bitcoinPrice networkHashRate 0.5'",
          } as const,
        ]),
  );
  return { between: ['bitcoinPrice', 'networkHashRate'], rank: 0 };
}
