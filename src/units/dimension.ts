import * as unit from './catalogue.ts';
import { type AnyUnit, dimensionOf } from './unit.ts';

const { one } = unit;

/** What people call a dimension, by a unit that has it. */
const words: readonly (readonly [AnyUnit, string])[] = [
  [one, 'a plain number'],
  [unit.second, 'a time'],
  [unit.joule, 'energy'],
  [unit.watt, 'a power'],
  [unit.hash, 'a number of hashes'],
  [unit.hash.per(unit.second), 'a hash rate'],
  [unit.joule.per(unit.hash), 'energy per hash'],
  [unit.watt.per(unit.hash), 'a power per hash'],
  [unit.bitcoin, 'an amount of bitcoin'],
  [unit.bitcoin.per(unit.day), 'bitcoin per time'],
  [unit.bitcoin.per(unit.block), 'bitcoin per block'],
  [unit.dollar, 'an amount of money'],
  [unit.dollar.per(unit.day), 'money per time'],
  [unit.dollar.per(unit.MWh), 'a price of energy'],
  [unit.dollar.per(unit.bitcoin), 'a price of bitcoin'],
  [unit.dollar.per(unit.hash), 'money per hash rate and time'],
  [unit.bitcoin.per(unit.hash), 'bitcoin per hash rate and time'],
  [unit.dollar.per(unit.kW), 'money per power'],
  [unit.dollar.per(unit.hash.per(unit.second)), 'money per hash rate'],
  [unit.miner, 'a number of machines'],
  [unit.block, 'a number of blocks'],
  [unit.block.per(unit.day), 'blocks per time'],
  [unit.generatingUnit, 'a number of generating units'],
  [unit.home, 'a number of homes'],
  [unit.watt.per(unit.miner), 'the power of one machine'],
  [unit.hash.per(unit.second).per(unit.miner), 'the hash rate of one machine'],
  [unit.watt.per(unit.generatingUnit), 'the power of one generating unit'],
  [unit.watt.per(unit.home), 'the power of one home'],
  [one.per(unit.year), 'a rate of change'],
  [unit.kelvin, 'a temperature'],
  [unit.kelvinRise, 'a temperature difference'],
  [unit.metre, 'a length'],
  [unit.cubicMetre, 'a volume'],
  [unit.litre.per(unit.second), 'a flow'],
  [unit.gram, 'a mass'],
  [unit.gram.per(unit.year), 'mass per time'],
  [unit.gram.per(unit.kWh), 'mass per energy'],
  [unit.gram.per(unit.cubicMetre), 'a density'],
  [unit.pascal, 'a pressure'],
];

const byDimension: ReadonlyMap<string, string> = new Map(words.map(([it, word]) => [dimensionOf(it), word]));

/** What a unit measures, in words: `a power` for MW, and for what nobody has a word by the unit itself. */
export const measured = (it: AnyUnit): string =>
  byDimension.get(dimensionOf(it)) ?? `something measured in ${it.symbol}`;
