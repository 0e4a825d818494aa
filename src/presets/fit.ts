import type { Preset } from './preset.ts';

/** Machines and cooling that do not belong together; a wet tower cools the water of a hydro machine. */
export function fitWarnings(used: readonly Preset[]): string[] {
  const [miner, cooling] = (['miner', 'cooling'] as const).map((kind) => used.find((it) => it.kind === kind));
  const [needs, has] = [miner?.facts['cooling'], cooling?.facts['cooling']];
  if (!miner || !cooling || needs === has || (needs === 'hydro' && has === 'evaporative')) return [];
  return [`${miner.name} is made for cooling by ${needs}; cooling ${cooling.id} is for ${has}`];
}

/** A machine without a known limit loses no hours to heat, which its user should know. */
export const limitWarnings = (used: readonly Preset[]): string[] =>
  used
    .filter(({ kind, values }) => kind === 'miner' && !values.minerInletLimit)
    .map(({ name }) => `no inlet limit is known for ${name}, so no hours are lost to heat`);
