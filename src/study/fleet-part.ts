import { ExactReader } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import type { Exact } from '../units/decimal.ts';
import { Quantified } from './amount.ts';
import { STRENGTH, type YearName } from './inputs.ts';

/** One model of a mixed fleet: its whole machines, and what they draw and hash. */
export interface FleetPart {
  readonly id: string;
  readonly name: string;
  readonly minerCount: Quantified;
  readonly fleetPower: Quantified;
  readonly installedHashRate: Quantified;
}

const reader = new ExactReader(mining);

/** What `count` machines of a model draw and hash. */
export function fleetPart(
  { id, name }: { readonly id: string; readonly name: string },
  count: Exact,
  { power, hashRate }: { readonly power: Exact; readonly hashRate: Exact },
): FleetPart {
  const given = { minerCount: count, minerPower: power, minerHashRate: hashRate };
  const { valueOf } = reader.read(
    new Map(Object.entries(given).map(([of, value]) => [of, { value, strength: STRENGTH.given }])),
  );
  const quantity = (of: YearName): Quantified => {
    const { unit, about } = mining.quantity(of);
    return new Quantified(valueOf(mining.quantity(of)), unit, about.whole);
  };
  return {
    id,
    name,
    minerCount: quantity('minerCount'),
    fleetPower: quantity('fleetPower'),
    installedHashRate: quantity('installedHashRate'),
  };
}
