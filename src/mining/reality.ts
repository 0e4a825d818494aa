import type { Expression } from '../formula/expression.ts';
import { derive } from '../formula/quantity.ts';
import { bitcoin, day, miner, percent } from '../units/catalogue.ts';
import { machineCapital } from './finance.ts';
import { installedHashRate, minerCount, minerHashRate } from './fleet.ts';
import { bitcoinPerDay, blocksPerDay, networkHashRate, subsidy } from './network.ts';

export const issuancePerDay = derive(bitcoin.per(day), {
  label: 'New coins of a day',
  note: 'What the whole network is paid in subsidies; fees are coins that were there before.',
  formula: blocksPerDay.times(subsidy),
  zero: 'no new coins are issued',
});

export const issuanceShare = derive(percent, {
  label: 'Bitcoin over new coins',
  formula: bitcoinPerDay.div(issuancePerDay),
});

export const networkMachines = derive(miner, {
  label: 'Machines for the whole network',
  note: 'How many of this machine would make the network before us.',
  formula: networkHashRate.div(minerHashRate).ceil(miner),
  whole: true,
});

export const machinesOverNetwork = derive(percent, {
  label: 'Machines over those for the whole network',
  formula: minerCount.div(networkMachines),
});

// Figures of the world differ from place to place and from year to year: each formula takes its own.

/** The machines over so many that somebody sold. */
export const machinesOver = (sold: Expression<'miner', never>): Expression<never, never> =>
  minerCount.div(sold);

/** The installed hash rate over another. */
export const hashRateOver = (other: Expression<'hash', 'time'>): Expression<never, never> =>
  installedHashRate.div(other);

/** The capital in machines over what somebody sold for. */
export const capitalOver = (sales: Expression<'money', never>): Expression<never, never> =>
  machineCapital.div(sales);
