import type { Preset, RunPoint, RunPoints } from '../presets/preset.ts';
import type { Resolved } from '../presets/resolve.ts';
import { pointCalled, pointName, runPointsOf } from '../presets/run-point.ts';
import { type Name, type Stated, STRENGTH } from '../study/inputs.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError, type Problem } from '../units/problem.ts';

type Statements = ReadonlyMap<Name, Stated>;

const OF_A_MACHINE: readonly Name[] = ['minerPower', 'minerHashRate', 'minerEfficiency'];

/** What a user or a scenario may not state beside a choice of machines from which it follows. */
export function refuseBeside(choice: string, stated: Statements, others: readonly Name[]): void {
  const problems = [...OF_A_MACHINE, ...others]
    .filter((name) => (stated.get(name)?.strength ?? 0) >= STRENGTH.scenario)
    .map((field): Problem => ({
      code: 'wrong-shape',
      field,
      allowed: `follows from ${choice}`,
      fix: 'Leave one of them out',
    }));
  if (problems.length > 0) throw new HashwattError(problems);
}

/**
 * Lets a machine run at a point that a source gives beside its nameplate.
 * @throws HashwattError when there is no such point, or what is stated contradicts it
 */
export function atRunPoint(
  { used, fleet }: Resolved,
  stated: Statements,
  text: string,
  presets: readonly Preset[],
): { readonly stated: Statements; readonly warnings: readonly string[] } {
  if (fleet.length > 0)
    throw new HashwattError([
      {
        code: 'wrong-shape',
        field: 'runPoint',
        given: text,
        allowed: 'is of one model, and the fleet is mixed',
      },
    ]);
  refuseBeside('the run point', stated, []);
  const miner = used.find(({ kind }) => kind === 'miner');
  const points = runPointsOf(miner, presets);
  const point = pointCalled(text, points);
  const note = points.note === undefined ? '' : `: ${points.note}`;
  return {
    stated: runningAt(point, points, stated),
    warnings: [`${miner!.name} at its run point ${pointName(point)}${note}`],
  };
}

/** What is stated when a machine runs at a point: a price for each TH/s is of what it was sold as. */
export function runningAt(
  { power, hashRate }: RunPoint,
  { source, asOf }: Pick<RunPoints, 'source' | 'asOf'>,
  stated: Statements,
): Statements {
  const rated = stated.get('minerHashRate');
  const price = stated.get('machinePrice');
  const from = (value: string, of: Name) => ({ ...stated.get(of)!, value: new Exact(value), source, asOf });
  const others = [...stated].filter(([name]) => name !== 'machinePrice' && name !== 'minerEfficiency');
  return new Map<Name, Stated>([
    ...others,
    ['minerPower', from(power, 'minerPower')],
    ['minerHashRate', from(hashRate, 'minerHashRate')],
    ...(rated ? [['ratedHashRate', rated] as const] : []),
    ...(price ? [['ratedMachinePrice', price] as const] : []),
  ]);
}
