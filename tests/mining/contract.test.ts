import { describe, expect, it, test } from 'vitest';
import { mining, monthly } from '../../src/mining/book.ts';
import type { Name } from '../../src/study/inputs.ts';
import { shownSymbol } from '../../src/units/symbols.ts';
import { reason, values } from './book.ts';
import { contract, type Given } from './contract.ts';

const UNITS: Record<'input' | 'derived', Record<string, string>> = {
  input: {
    netCapacity: 'MW',
    capacityFactor: '%',
    miningShare: '%',
    deliveryLoss: '%',
    uptime: '%',
    pue: '1',
    peakPue: '1',
    minerPower: 'W',
    minerHashRate: 'TH/s',
    networkHashRate: 'EH/s',
    blockHeight: 'block',
    feesPerBlock: 'BTC/block',
    displacement: '%',
    poolFee: '%',
    bitcoinPrice: '$/BTC',
    powerPrice: '$/MWh',
    gridPrice: '$/MWh',
  },
  derived: {
    sitePower: 'MW',
    itPower: 'MW',
    minerCount: 'miner',
    fleetPower: 'MW',
    siteDraw: 'MW',
    coolingPower: 'MW',
    installedHashRate: 'EH/s',
    utilisation: '%',
    hashRate: 'EH/s',
    energyPerYear: 'MWh/year',
    subsidy: 'BTC/block',
    networkShare: '%',
    bitcoinPerDay: 'BTC/day',
    revenuePerDay: '$/day',
    revenuePerYear: '$/year',
    revenuePerMWh: '$/MWh',
    hashprice: '$/PH/day',
    marketHashprice: '$/PH/day',
    hashcost: '$/PH/day',
    powerCostPerDay: '$/day',
    marginPerDay: '$/day',
    bitcoinPerDayIfNobodyLeaves: 'BTC/day',
    bitcoinPerDayIfOthersLeave: 'BTC/day',
    revenuePerDayIfNobodyLeaves: '$/day',
    revenuePerDayIfOthersLeave: '$/day',
    marginPerDayIfNobodyLeaves: '$/day',
    marginPerDayIfOthersLeave: '$/day',
    breakEvenPowerPrice: '$/MWh',
    breakEvenBitcoinPrice: '$/BTC',
    gridRevenuePerDay: '$/day',
    upliftPerDay: '$/day',
  },
};

const lines = Object.entries(UNITS).flatMap(([kind, of]) =>
  Object.entries(of).map(([name, unit]) => ({ kind, name, unit })),
);

describe('the names that others rely on', () => {
  test.each(lines)('$name is $kind, in $unit', ({ kind, name, unit }) => {
    const quantity = mining.quantities.get(name);
    expect(quantity?.kind).toBe(kind);
    expect(quantity && shownSymbol(quantity.unit)).toBe(unit);
  });
});

const plain: Given = {
  netCapacity: '5700',
  capacityFactor: '100',
  miningShare: '100',
  deliveryLoss: '0',
  uptime: '100',
  pue: '1.1',
  minerPower: '3645',
  minerHashRate: '270',
  networkHashRate: '1061.243',
  blockHeight: '929648',
  feesPerBlock: '0.01527001',
  displacement: '0',
  poolFee: '0',
  bitcoinPrice: '87438',
  powerPrice: '30',
  gridPrice: '60',
};

const scenarios: Record<string, Given> = {
  'a whole plant, all year': plain,
  'the same at its capacity factor of 2016': {
    ...plain,
    capacityFactor: '58.637',
    uptime: '97',
    poolFee: '2.5',
  },
  'a site of 50 MW with every loss there is': {
    ...plain,
    netCapacity: '62.5',
    miningShare: '83.3',
    deliveryLoss: '3.7',
    capacityFactor: '91.5',
    uptime: '96.25',
    peakPue: '1.34',
    displacement: '37.5',
    poolFee: '1',
  },
  'a fleet that drives as much out as it brings': { ...plain, displacement: '100' },
  'a fleet with nobody left to drive out': { ...plain, networkHashRate: '100', displacement: '62.5' },
  'a single machine': { ...plain, netCapacity: '0.0041', powerPrice: '-12.5' },
  'the last block of an era': { ...plain, blockHeight: '1049999' },
  'the first block of the next': { ...plain, blockHeight: '1050000' },
  'an era whose subsidy is no round number of satoshi': { ...plain, blockHeight: '2100000' },
  'a bitcoin without a price': { ...plain, bitcoinPrice: '0' },
};

describe.each(Object.entries(scenarios))('the table of results for %s', (_, given) => {
  const recomputed = contract(given);
  const found = values(given);

  it('is complete', () => {
    expect(Object.keys(recomputed)).toEqual(Object.keys(UNITS.derived));
  });

  test.each(Object.keys(recomputed) as Name[])('%s', (name) => {
    const digits = (it: { toSignificantDigits: (digits: number) => unknown }) =>
      `${it.toSignificantDigits(34)}`;
    expect(digits(found(name))).toBe(digits(recomputed[name]!));
  });
});

describe('what is assumed by the contract itself', () => {
  it('is that the worst hour is like the mean, until it is given', () => {
    expect(values(plain)('peakPue').toString()).toBe('1.1');
    expect(values({ ...plain, peakPue: '1.3' })('peakPue').toString()).toBe('1.3');
  });

  it.each(Object.keys(plain) as (keyof Given)[])(
    'is nothing else: without %s some result says so',
    (name) => {
      const { [name]: _, ...others } = plain;
      const reasons = (Object.keys(UNITS.derived) as Name[]).map((result) => reason(others, result));
      expect(reasons.filter((it) => it?.match(`\\b${name}\\b`))).not.toEqual([]);
    },
  );
});

test('every input says what it is', () => {
  const mute = [...monthly.quantities].filter(([, { kind, about }]) => kind === 'input' && !about.note);
  expect(mute.map(([name]) => name)).toEqual([]);
});
