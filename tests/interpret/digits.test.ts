import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactReader } from '../../src/interpret/exact.ts';
import { explain, type Step } from '../../src/interpret/explain.ts';
import { monthly } from '../../src/mining/book.ts';
import { type Inputs, type Name, names, readInputs, type Stated } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';
import { numberOf, workedOut } from './paper.ts';

const reader = new ExactReader(monthly);

const network: Inputs = {
  difficulty: '148258433855481',
  blockHeight: 929_648,
  feesPerBlock: '0.01527001 BTC',
  displacement: '35 %',
  poolFee: '2.5 %',
  bitcoinPrice: '87,438 $/BTC',
};

const air: Inputs = {
  altitude: '437 ft',
  airInletTemperature: '20 °C',
  airTemperatureRise: '15.7 K',
  fanPressure: '150 Pa',
  fanEfficiency: '60 %',
  pumpLoad: '1.5 %',
  transformerLoad: '1 %',
  otherLoad: '0.7%',
};

const hydro: Inputs = {
  coolantDensity: '997 kg/m³',
  coolantSpecificHeat: '4.18 kJ/(kg·K)',
  coolantTemperatureRise: '10 K',
  evaporatedHeatShare: '80 %',
  cyclesOfConcentration: 4,
};

const finance: Inputs = {
  machinePrice: '16.3 $/TH',
  machineLife: '4 year',
  buildingPrice: '250k$/MW',
  buildingLife: '11.5 year',
  discountRate: '10 %/year',
  demandCharge: '3.1 $/kW-month',
  fixedCharge: '25,000 $/MW/year',
};

const month: Inputs = {
  epochEntered: '30 %',
  settledHashRate: '0.7 EH/s',
  daysInMonth: '31 day',
  idling: '100 %',
  soldShare: '40 %',
  coinStock: '3.5 BTC',
  bitcoinPriceGrowth: '22 %/year',
  othersGrowth: '-3 %/year',
  feesGrowth: '0 %/year',
  powerPriceGrowth: '2 %/year',
  ageing: '1.5 %/year',
  failureRate: '3 %/year',
  taxRate: '21 %',
  depreciationInMonth: '11,000 $',
  interestInMonth: '500 $',
  lossCarried: '70,000 $',
  replacementCycle: '4 year',
  depreciationTime: '3.2 year',
  loanPaymentInMonth: '12,345.67 $',
  soldHashRate: '77 TH/s',
  resaleShare: '10 %',
  debtShare: '60 %',
  loanRate: '9 %/year',
  loanTime: '3 year',
};

const scenarios: Record<string, Inputs> = {
  'a plant of six units': {
    ...network,
    ...hydro,
    runningUnits: 6,
    unitNetCapacity: '950 MW',
    unitGrossCapacity: '1000 MW',
    unitThermalCapacity: '3000 MW',
    netEnergyPerYear: '29,299 GWh/year',
    miningShare: '100 %',
    deliveryLoss: '2 %',
    machineAvailability: '98 %',
    hotHours: '25 h/year',
    pue: '1.1',
    peakPue: '1.17',
    minerPower: '3645 W',
    minerHashRate: '270 TH/s',
    spareRate: '3 %',
    powerPrice: '4.5 c/kWh',
    gridPrice: '$62.3/MWh',
    homeUse: '10791 kWh/year',
    carbonIntensity: '12 g/kWh',
  },
  'a site with a PUE from its parts': {
    ...network,
    ...air,
    netCapacity: '50 MW',
    miningShare: '100 %',
    deliveryLoss: '0 %',
    capacityFactor: '100 %',
    uptime: '97 %',
    minerEfficiency: '15 J/TH',
    minerHashRate: '234 TH/s',
    powerPrice: '-$3.21/MWh',
  },
  'a month of a site with a loan': {
    ...network,
    ...finance,
    ...month,
    netCapacity: '50 MW',
    miningShare: '100 %',
    deliveryLoss: '3 %',
    capacityFactor: '93 %',
    uptime: '97 %',
    pue: '1.07',
    minerPower: '3510 W',
    minerHashRate: '234 TH/s',
    powerPrice: '$50/MWh',
    gridPrice: '$40/MWh',
  },
  'a hash rate': {
    ...network,
    hashRate: '30 EH/s',
    capacityFactor: '93 %',
    uptime: '97 %',
    pue: '1.07',
    minerPower: '3510 W',
    minerHashRate: '234 TH/s',
    powerPrice: '$50/MWh',
    deliveryLoss: '1 %',
  },
  'nothing that runs': {
    ...network,
    netCapacity: '0 MW',
    miningShare: '100 %',
    deliveryLoss: '0 %',
    capacityFactor: '0 %',
    uptime: '97 %',
    pue: '1.07',
    minerPower: '3510 W',
    minerHashRate: '234 TH/s',
    powerPrice: '$50/MWh',
  },
};

const evaluationOf = (inputs: Inputs) => {
  const { stated, problems } = readInputs(inputs);
  expect(problems).toEqual([]);
  return reader.read(stated);
};

const explained = (inputs: Inputs, precise = false): Step[] => {
  const evaluation = evaluationOf(inputs);
  return names.map((name) => explain(monthly, evaluation, name, { precise }));
};

const stepsOf = (step: Step): Step[] => [step, ...step.parts.flatMap(stepsOf)];

/** Each line of an explanation as it is printed, and as it is when its numbers are worked out again. */
function bothWays(root: Step, digits: number): { printed: string[]; again: string[] } {
  const lines = stepsOf(root).flatMap(({ label, numbers, value }) => {
    if (numbers === undefined || value === undefined) return [];
    const line = `${root.name}: ${label} = ${numbers} = `;
    return { printed: line + numberOf(value), again: line + workedOut(numbers, value, digits) };
  });
  return { printed: lines.map((it) => it.printed), again: lines.map((it) => it.again) };
}

describe('working a line out', () => {
  it('goes by the units', () => {
    expect(workedOut('46.3 MW / 15 J/TH', '3.087 EH/s', 4)).toBe('3.087');
    expect(workedOut('floor(5.1818 GW / 3,645 W/miner) − 2 miner × (1 − 50 %)', '1,421,618 miner', 4)).toBe(
      '1421617',
    );
    expect(() => workedOut('46 MW × 15 J/TH', '3.067 EH/s', 4)).toThrow('and 3.067 EH/s is not');
    expect(() => workedOut('46 MW + 15 J', '61 MW', 4)).toThrow('is nothing');
  });
});

describe.each(Object.entries(scenarios))('%s', (_, inputs) => {
  it.each([
    [4, false],
    [20, true],
  ])('prints lines to %i digits that recompute to what is printed', (digits, precise) => {
    for (const step of explained(inputs, precise)) {
      const { printed, again } = bothWays(step, digits);
      expect(again).toEqual(printed);
    }
  });

  it('prints a quantity alike wherever it stands', () => {
    for (const root of explained(inputs)) {
      const values = new Map<string, string>();
      for (const { name, value, numbers, parts } of stepsOf(root)) {
        expect(values.get(name) ?? value).toBe(value);
        if (value !== undefined) values.set(name, value);
        for (const part of parts) expect(numbers).toContain(part.value?.replace(/.* = /, '') ?? '?');
      }
    }
  });
});

describe('random inputs', () => {
  const scenario = fc.constantFrom(...Object.values(scenarios));
  const factors = fc.array(fc.integer({ min: 1_000, max: 4_000_000 }), { minLength: 60, maxLength: 60 });

  it('print lines that recompute', () => {
    fc.assert(
      fc.property(scenario, factors, fc.constantFrom(...names), fc.boolean(), (inputs, by, name, precise) => {
        const evaluation = reader.read(varied(inputs, by));
        const { printed, again } = bothWays(
          explain(monthly, evaluation, name, { precise }),
          precise ? 20 : 4,
        );
        expect(again).toEqual(printed);
      }),
      { numRuns: 900 },
    );
  });
});

/** Each input times something from a thousandth to four, kept within the bounds of the book. */
function varied(inputs: Inputs, millionths: readonly number[]): Map<Name, Stated> {
  const varying = [...readInputs(inputs).stated].map(([name, said], at): [Name, Stated] => {
    const { min = '-1e9', max = '1e30', whole } = monthly.quantity(name).about;
    const value = Exact.clamp(said.value.times(millionths[at]!).div(1_000_000), min, max);
    return [name, { ...said, value: whole ? value.floor() : value }];
  });
  return new Map(varying);
}
