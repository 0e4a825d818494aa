import fc from 'fast-check';
import { Absent } from '../../src/interpret/absent.ts';
import { ExactReader, type Given } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import type { Name } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';
import { decimal, valueFor } from './arbitrary.ts';

export type Site = ReadonlyMap<Name, Given>;
type Read = (name: Name) => Exact;

/** The inputs from which everything else follows, so that no way is taken backwards. */
const AHEAD = [
  'grossCapacity',
  'netCapacity',
  'capacityFactor',
  'miningShare',
  'deliveryLoss',
  'uptime',
  'pue',
  'minerPower',
  'minerHashRate',
  'networkHashRate',
  'blockHeight',
  'feesPerBlock',
  'displacement',
  'poolFee',
  'bitcoinPrice',
  'powerPrice',
  'gridPrice',
] as const satisfies readonly Name[];

/** Where most mines lie; the rest may be anything. */
const likely: Readonly<Partial<Record<Name, readonly [string, string]>>> = {
  netCapacity: ['1', '100000'],
  miningShare: ['1', '100'],
  capacityFactor: ['1', '100'],
  uptime: ['1', '100'],
  displacement: ['1', '100'],
  minerPower: ['100', '10000'],
  minerHashRate: ['1', '1000'],
  networkHashRate: ['1', '10000'],
};

const inputOf = (name: Name): fc.Arbitrary<Exact> => {
  const usual = likely[name];
  const any = valueFor(name);
  return usual ? fc.oneof({ weight: 9, arbitrary: decimal(...usual) }, { weight: 1, arbitrary: any }) : any;
};

/** Any mine on any network at any prices. */
export const anySite: fc.Arbitrary<Site> = fc
  .tuple(...AHEAD.map(inputOf))
  .map((values) => new Map(values.map((value, index) => [AHEAD[index]!, { value, strength: 1 }])));

/** A mine with machines that run. */
export const working = anySite.filter((site) => of(site)('hashRate').gt(0));

export const withValues = (site: Site, changes: Partial<Record<Name, Exact>>): Site =>
  new Map([
    ...site,
    ...Object.entries(changes).map(([name, value]) => [name as Name, { value, strength: 1 }] as const),
  ]);

const reader = new ExactReader(mining);

/** The numbers of a site, each of which must be there. */
export const of = (site: Site): Read => {
  const { valueOf } = reader.read(site);
  return (name) => {
    const value = valueOf(mining.quantity(name));
    if (value instanceof Absent) throw new Error(`${name} has no value: ${value.because}.`);
    return value;
  };
};

export const all = (read: Read, ...names: Name[]): Exact[] => names.map(read);

export const sum = (terms: readonly Exact[]): Exact =>
  terms.reduce((total, it) => total.plus(it), new Exact(0));

/** Equal but for the noise of forty digits, measured by the largest of the terms. */
export const near = (a: Exact, b: Exact, ...terms: Exact[]): boolean => {
  const largest = Exact.max(0, ...[a, b, ...terms].map((it) => it.abs()));
  return a.minus(b).abs().lte(largest.times('1e-33'));
};

/** So many cases in all, shared by the properties of a group. */
export const share = (cases: number, properties: number): { numRuns: number } => ({
  numRuns: Math.ceil(cases / properties),
});
