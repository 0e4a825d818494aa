import { fieldOf, type Name, type Stated } from '../study/inputs.ts';
import { write } from '../units/write.ts';
import type { Preset } from './preset.ts';

/** Machines and cooling that do not belong together; a wet tower cools the water of a hydro machine. */
export function fitWarnings(used: readonly Preset[]): string[] {
  const cooling = used.find(({ kind }) => kind === 'cooling');
  const has = cooling?.facts['cooling'];
  return used.flatMap(({ kind, name, facts: { cooling: needs } }) =>
    kind !== 'miner' || !cooling || needs === has || (needs === 'hydro' && has === 'evaporative')
      ? []
      : [`${name} is made for cooling by ${needs}; cooling ${cooling.id} is for ${has}`],
  );
}

/** Air that comes in hotter than a machine bears; the limit of water is one of its own. */
export function heatWarnings(used: readonly Preset[], stated: ReadonlyMap<Name, Stated>): string[] {
  const [limit, inlet] = [stated.get('minerInletLimit'), stated.get('airInletTemperature')];
  const inAir = used.filter(({ kind, facts }) => kind === 'miner' && facts['cooling'] === 'air');
  if (!limit || !inlet || inAir.length === 0 || inlet.value.lte(limit.value)) return [];
  return [
    `air of ${degrees(inlet)} comes in at machines that bear no more than ${degrees(limit)}: they would be off`,
  ];
}

const degrees = ({ value }: Stated): string => write(value, fieldOf('minerInletLimit').unit, { digits: 4 });

/** A machine without a known limit loses no hours to heat, which its user should know. */
export const limitWarnings = (used: readonly Preset[]): string[] =>
  used
    .filter(({ kind, values }) => kind === 'miner' && !values.minerInletLimit)
    .map(({ name }) => `no inlet limit is known for ${name}, so no hours are lost to heat`);
