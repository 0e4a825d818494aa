import { type MonthQuestion } from '../../src/interpret/question.ts';
import { minerCount, minerHashRate, siteDraw } from '../../src/mining/fleet.ts';
import { Exact } from '../../src/units/decimal.ts';
import { MW, second, terahash } from '../../src/units/catalogue.ts';

/** The inputs of Work B by the names of the book, in the order of the model, each in the unit of the book. */
const DRAWN = [
  'netCapacity',
  'capacityFactor',
  'miningShare',
  'pue',
  'minerEfficiency',
  'bitcoinPrice',
  'bitcoinPriceGrowth',
  'networkHashRate',
  'othersGrowth',
  'feesPerBlock',
  'poolFee',
  'uptime',
  'powerPrice',
  'fixedCharge',
  'machinePrice',
  'buildingPrice',
  'discountRate',
  'blockHeight',
] as const;

/** What the model leaves out: nothing of it moves a number. */
const FIXED = {
  minerPower: '0.001',
  displacement: '0',
  deliveryLoss: '0',
  epochEntered: '100',
  idling: '100',
  soldShare: '100',
  feesGrowth: '0',
  powerPriceGrowth: '0',
  demandCharge: '0',
  coinStock: '0',
  coinsLeft: '0',
  taxRate: '0',
  depreciationInMonth: '0',
  interestInMonth: '0',
  lossCarried: '0',
  debtShare: '0',
  loanPaymentInMonth: '0',
  resaleShare: '0',
  settledHashRate: '0',
  daysInMonth: '30.4375',
} as const;

const flows = { spent: 'spentInMonth', earned: 'earnedInMonth' } as const;

export const question: MonthQuestion = {
  given: new Map(
    Object.entries(FIXED).map(([name, value]) => [name, { value: new Exact(value), strength: 3 }]),
  ),
  drawn: new Map(DRAWN.map((name) => [name, 3])),
  months: 120,
  paths: {
    known: new Map(),
    followed: [],
    once: new Map([
      ['boughtHashRate', { in: 'first', formula: minerCount.times(minerHashRate).in(terahash.per(second)) }],
      ['builtDraw', { in: 'first', formula: siteDraw.in(MW) }],
      ['soldHashRate', { in: 'last', formula: minerCount.times(minerHashRate).in(terahash.per(second)) }],
    ]),
  },
  strengthOfPaths: 4,
  wanted: [
    { what: 'worth', of: flows, at: 'start', step: 'discountStep' },
    { what: 'sum', of: 'bitcoinInMonth' },
    { what: 'sum', of: 'marginInMonth' },
    { what: 'sum', of: 'energyInMonth' },
    { what: 'payback', of: flows },
  ],
  columns: [flows],
};
