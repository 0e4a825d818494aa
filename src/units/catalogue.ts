import { Rational, rational } from './rational.ts';
import { base, Unit } from './unit.ts';

/** The units of the trade. Every factor is exact; a source stands where the factor is a convention. */
export const one: Unit<never, never> = new Unit('', {}, Rational.one);
export const percent = one.scaled('%', '0.01');

export const second = base('s', 'time');
export const minute = second.scaled('min', '60');
export const hour = second.scaled('h', '3600');
export const day = second.scaled('day', '86400');
/** 365.25 days, 8,766 hours: the Julian year, so that leap years need no exception. */
export const year = day.scaled('year', '365.25');
/** A twelfth of a year, 730.5 hours. */
export const month = year.scaled('month', new Rational(1n, 12n));

export const joule = base('J', 'energy');
export const kJ = joule.scaled('kJ', '1000');
export const MJ = joule.scaled('MJ', '1000000');
export const GJ = joule.scaled('GJ', '1000000000');
export const TJ = joule.scaled('TJ', '1000000000000');
export const PJ = joule.scaled('PJ', '1000000000000000');
export const Wh = joule.scaled('Wh', '3600');
export const kWh = Wh.scaled('kWh', '1000');
export const MWh = Wh.scaled('MWh', '1000000');
export const GWh = Wh.scaled('GWh', '1000000000');
export const TWh = Wh.scaled('TWh', '1000000000000');

export const watt = joule.per(second).called('W');
export const mW = watt.scaled('mW', '0.001');
export const kW = watt.scaled('kW', '1000');
export const MW = watt.scaled('MW', '1000000');
export const GW = watt.scaled('GW', '1000000000');
export const TW = watt.scaled('TW', '1000000000000');
/** 12,000 BTU (International Table, 1,055.05585262 J) an hour: 3.517 kW. */
export const refrigerationTon = joule.scaled('BTU', '1055.05585262').per(hour).scaled('TR', '12000');

export const hash = base('H', 'hash');
export const kilohash = hash.scaled('kH', '1000');
export const megahash = hash.scaled('MH', '1000000');
export const gigahash = hash.scaled('GH', '1000000000');
export const terahash = hash.scaled('TH', '1000000000000');
export const petahash = hash.scaled('PH', '1000000000000000');
export const exahash = hash.scaled('EH', '1000000000000000000');
export const zettahash = hash.scaled('ZH', '1000000000000000000000');

export const bitcoin = base('BTC', 'bitcoin');
export const satoshi = bitcoin.scaled('sat', '0.00000001');
export const dollar = base('$', 'money');
export const cent = dollar.scaled('c', '0.01');

export const miner = base('miner', 'miner');
export const block = base('block', 'block');
export const generatingUnit = base('unit', 'generating unit');
export const home = base('home', 'home');

/** A temperature on a thermometer; a rise is another thing, so 15 °C of it is 15 K and not 288 K. */
export const kelvin = base('K', 'temperature');
export const celsius = kelvin.from('°C', rational('273.15'));
export const fahrenheit = kelvin.scaled('°F', new Rational(5n, 9n)).from('°F', new Rational(45_967n, 180n));
export const kelvinRise = base('K', 'temperature difference');
export const celsiusRise = kelvinRise.called('°C');
export const fahrenheitRise = kelvinRise.scaled('°F', new Rational(5n, 9n));

export const metre = base('m', 'length');
export const kilometre = metre.scaled('km', '1000');
export const foot = metre.scaled('ft', '0.3048');
export const cubicMetre = base('m³', 'volume');
export const litre = cubicMetre.scaled('L', '0.001');
export const cubicFoot = cubicMetre.scaled('ft³', '0.028316846592');
export const gallon = litre.scaled('gal', '3.785411784');
export const cfm = cubicFoot.per(minute).called('cfm');
export const gpm = gallon.per(minute).called('gpm');

export const gram = base('g', 'mass');
export const kilogram = gram.scaled('kg', '1000');
export const tonne = gram.scaled('t', '1000000');
export const kilotonne = gram.scaled('kt', '1000000000');
export const megatonne = gram.scaled('Mt', '1000000000000');
export const pascal = joule.per(cubicMetre).called('Pa');
export const hectopascal = pascal.scaled('hPa', '100');
export const kilopascal = pascal.scaled('kPa', '1000');
