import * as unit from './catalogue.ts';
import type { AnyUnit } from './unit.ts';

/** Each way to write a unit, the first one being ours. One symbol may stand for several units: the field decides. */
const spellings: readonly (readonly [AnyUnit, ...string[]])[] = [
  [unit.one, '1', 'x'],
  [unit.percent, '%', 'percent', 'per cent', 'pct'],
  [unit.second, 's', 'sec', 'second', 'seconds'],
  [unit.minute, 'min', 'minute', 'minutes'],
  [unit.hour, 'h', 'hr', 'hour', 'hours'],
  [unit.day, 'day', 'd', 'days'],
  [unit.month, 'month', 'mo', 'months'],
  [unit.year, 'year', 'yr', 'y', 'a', 'years'],
  [unit.joule, 'J'],
  [unit.kJ, 'kJ'],
  [unit.MJ, 'MJ'],
  [unit.GJ, 'GJ'],
  [unit.TJ, 'TJ'],
  [unit.PJ, 'PJ'],
  [unit.Wh, 'Wh'],
  [unit.kWh, 'kWh'],
  [unit.MWh, 'MWh'],
  [unit.GWh, 'GWh'],
  [unit.TWh, 'TWh'],
  [unit.watt, 'W'],
  [unit.kW, 'kW'],
  [unit.MW, 'MW', 'MWe', 'MWt', 'MWth'],
  [unit.GW, 'GW', 'GWe', 'GWt', 'GWth'],
  [unit.TW, 'TW'],
  [unit.mW, 'mW'],
  [unit.refrigerationTon, 'TR', 'RT', 'ton of refrigeration', 'tons of refrigeration'],
  [unit.hash, 'H', 'hash', 'hashes'],
  [unit.kilohash, 'kH'],
  [unit.megahash, 'MH'],
  [unit.gigahash, 'GH'],
  [unit.terahash, 'TH'],
  [unit.petahash, 'PH'],
  [unit.exahash, 'EH'],
  [unit.zettahash, 'ZH'],
  [unit.bitcoin, 'BTC', '₿', 'bitcoin', 'bitcoins', 'XBT'],
  [unit.satoshi, 'sat', 'sats', 'satoshi', 'satoshis'],
  [unit.dollar, '$', 'USD', 'US$', 'dollar', 'dollars'],
  [unit.cent, 'c', '¢', 'ct', 'cent', 'cents'],
  [unit.miner, 'miner', 'miners', 'machine', 'machines'],
  [unit.block, 'block', 'blocks'],
  [unit.generatingUnit, 'unit', 'units'],
  [unit.home, 'home', 'homes'],
  [unit.kelvin, 'K'],
  [unit.celsius, '°C', 'C', 'degC', '℃'],
  [unit.fahrenheit, '°F', 'F', 'degF', '℉'],
  [unit.kelvinRise, 'K'],
  [unit.celsiusRise, '°C', 'C', 'degC', '℃'],
  [unit.fahrenheitRise, '°F', 'F', 'degF', '℉'],
  [unit.metre, 'm'],
  [unit.kilometre, 'km'],
  [unit.foot, 'ft'],
  [unit.cubicMetre, 'm³', 'm3', 'm^3'],
  [unit.litre, 'L', 'l', 'litre', 'litres', 'liter', 'liters'],
  [unit.cubicFoot, 'ft³', 'ft3', 'ft^3'],
  [unit.gallon, 'gal', 'gallon', 'gallons'],
  [unit.cfm, 'cfm', 'CFM'],
  [unit.gpm, 'gpm', 'GPM'],
  [unit.gram, 'g', 'gCO2', 'gCO2e', 'gCO2eq'],
  [unit.kilogram, 'kg', 'kgCO2', 'kgCO2e', 'kgCO2eq'],
  [unit.tonne, 't', 'tonne', 'tonnes', 'tCO2', 'tCO2e', 'tCO2eq'],
  [unit.kilotonne, 'kt'],
  [unit.megatonne, 'Mt'],
  [unit.pascal, 'Pa'],
  [unit.hectopascal, 'hPa', 'mbar'],
  [unit.kilopascal, 'kPa'],
];

/** What a symbol may stand for. */
export const unitsCalled: ReadonlyMap<string, readonly AnyUnit[]> = spellings.reduce(
  (bySymbol, [it, ...names]) =>
    names.reduce((map, name) => map.set(name, [...(map.get(name) ?? []), it]), bySymbol),
  new Map<string, AnyUnit[]>(),
);

/** The units that have a symbol of their own, as the catalogue writes them. */
export const namedUnits: readonly AnyUnit[] = spellings.map(([it]) => it);

/** A unit that the trade shortens: `unsaid` is what it leaves out, `shown` how it is then written. */
interface ShortForm {
  readonly unit: AnyUnit;
  readonly unsaid: AnyUnit;
  readonly shown?: string;
}

const { one, second, miner, block, bitcoin, home, generatingUnit } = unit;
const hashRate = unit.terahash.per(second);

const perSecond = one.per(second);
const hashprices = [
  { unit: unit.dollar.per(unit.petahash.per(second)).per(unit.day), shown: '$/PH/day' },
  { unit: unit.satoshi.per(hashRate).per(unit.day), shown: 'sat/TH/day' },
];

/** W for W/miner, BTC for BTC/block, PH in $/PH/day for PH/s, $ for $/year: the one table of such habits. */
export const shortForms: readonly ShortForm[] = [
  { unit: unit.watt.per(miner), unsaid: miner, shown: 'W' },
  { unit: hashRate.per(miner), unsaid: miner, shown: 'TH/s' },
  { unit: hashRate.per(miner), unsaid: miner.times(second) },
  { unit: unit.exahash.per(second), unsaid: second },
  { unit: bitcoin.per(block), unsaid: block },
  { unit: unit.dollar.per(bitcoin), unsaid: bitcoin },
  ...hashprices.map((it) => ({ ...it, unsaid: perSecond })),
  // $/PH/s/day, in which the second stroke is meant to be inside the first.
  ...hashprices.map((it) => ({ ...it, unsaid: perSecond.per(second) })),
  { unit: unit.dollar.per(hashRate), unsaid: perSecond, shown: '$/TH' },
  { unit: unit.MW.per(generatingUnit), unsaid: generatingUnit, shown: 'MW' },
  { unit: unit.kWh.per(unit.year).per(home), unsaid: home, shown: 'kWh/year' },
  { unit: unit.kWh.per(unit.year).per(home), unsaid: home.times(unit.year) },
  { unit: unit.hour.per(unit.year), unsaid: unit.year },
  ...[unit.day, unit.year].flatMap((time) =>
    [unit.dollar, bitcoin, unit.MWh, unit.tonne, unit.cubicMetre].map((it) => ({
      unit: it.per(time),
      unsaid: time,
    })),
  ),
  { unit: one, unsaid: one, shown: '1' },
];

/** How JSON and tables write a unit: the trade's short form where there is one. */
export const shownSymbol = ({ symbol }: AnyUnit): string =>
  shortForms.find((it) => it.unit.symbol === symbol)?.shown ?? symbol;
