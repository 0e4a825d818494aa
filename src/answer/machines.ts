import type { FleetModel } from '../presets/fleet.ts';
import type { Preset } from '../presets/preset.ts';
import type { Resolved } from '../presets/resolve.ts';
import { sharedBy } from '../presets/shared.ts';
import { type FleetPart, fleetPart } from '../study/fleet-part.ts';
import { type Name, type Stated, STRENGTH } from '../study/inputs.ts';
import { type Mix, mixOf } from '../study/mix.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { presetQuantity } from './preset-quantity.ts';
import { atRunPoint, refuseBeside } from './run-point.ts';

type Statements = ReadonlyMap<Name, Stated>;

/** What is stated once the machines are chosen, and what to know of them. */
interface Machines {
  readonly stated: Statements;
  readonly warnings: readonly string[];
  /** The models of a mixed fleet with their counts. */
  readonly fleet: readonly FleetPart[];
}

/** How machines were chosen. */
interface Choice {
  readonly runPoint: string | undefined;
  readonly presets: readonly Preset[];
  /** Whether a user named them, and not a scenario. */
  readonly isTyped: boolean;
}

/** What a mixed fleet or a run point states. @throws HashwattError when there is none such, or it is contradicted */
export function machinesOf(resolved: Resolved, stated: Statements, choice: Choice): Machines {
  const { runPoint, presets, isTyped } = choice;
  if (runPoint !== undefined) return { ...atRunPoint(resolved, stated, runPoint, presets), fleet: [] };
  if (resolved.fleet.length > 0) return ofFleet(resolved.fleet, stated, isTyped);
  return { stated, warnings: [], fleet: [] };
}

/**
 * Lets the average machine of a mixed fleet stand for its models.
 * @throws HashwattError when what is stated contradicts the fleet
 */
function ofFleet(fleet: readonly FleetModel[], stated: Statements, isTyped: boolean): Machines {
  const isCounted = fleet.every(({ count }) => count);
  refuseBeside('the fleet', stated, isCounted ? ['minerCount'] : []);
  const models = fleet.map(({ preset, count, share }) => ({
    power: machineValue(preset, 'minerPower'),
    hashRate: machineValue(preset, 'minerHashRate'),
    count,
    share,
  }));
  const mix = mixOf(models, stated);
  const shared = sharedBy(fleet.map(({ preset }) => preset));
  const isAssumed = ([name]: readonly [Name, Stated]): boolean =>
    (stated.get(name)?.strength ?? STRENGTH.assumed) === STRENGTH.assumed;
  const strength = isTyped ? STRENGTH.given : STRENGTH.scenario;
  return {
    stated: new Map([
      ...stated,
      ...[...shared.stated].filter(isAssumed),
      ...average(fleet, mix),
      ...(isCounted
        ? [['minerCount', { value: total(mix.counts), origin: 'given', strength }] as const]
        : []),
    ]),
    warnings: shared.warnings,
    fleet: mix.counts.map((count, at) => fleetPart(fleet[at]!.preset, count, models[at]!)),
  };
}

/** @throws HashwattError when a preset does not give it */
function machineValue(preset: Preset, name: 'minerPower' | 'minerHashRate'): Exact {
  const { value } = presetQuantity(preset, name);
  if (value !== null) return value;
  throw new HashwattError([
    { code: 'missing-input', field: 'miner', given: preset.id, allowed: `does not say its ${name}` },
  ]);
}

/** Power and hash rate of the average machine, as old as the oldest of its models. */
function average(fleet: readonly FleetModel[], { power, hashRate }: Mix): [Name, Stated][] {
  const preset = fleet.map((it) => it.preset.id).join(' + ');
  const [asOf] = fleet.flatMap((it) => it.preset.values.minerPower?.asOf ?? []).toSorted();
  const said = {
    origin: 'preset',
    strength: STRENGTH.preset,
    preset,
    note: 'of the average machine of the fleet',
    ...(asOf === undefined ? {} : { asOf }),
  } as const;
  return [
    ['minerPower', { ...said, value: power }],
    ['minerHashRate', { ...said, value: hashRate }],
  ];
}

const total = (values: readonly Exact[]): Exact => values.reduce((sum, it) => sum.plus(it), new Exact(0));
