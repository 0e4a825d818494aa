import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrid } from '../../src/study/grid.ts';
import { fieldOf, type Name } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';

const grid = (name: Name, text: string): unknown => {
  const values = readGrid(text, fieldOf(name));
  return 'code' in values ? `${values.allowed}. ${values.fix ?? ''}` : values.map((it) => it.toFixed());
};

describe('values to sweep over', () => {
  it.each([
    ['bitcoinPrice', '40k:200k:40k', ['40000', '80000', '120000', '160000', '200000']],
    ['bitcoinPrice', '40k:100k:40k', ['40000', '80000']],
    ['powerPrice', '0.1:0.3:0.1', ['0.1', '0.2', '0.3']],
    ['powerPrice', '-10:10:10', ['-10', '0', '10']],
    ['powerPrice', '3:5 c/kWh:1', ['30', '40', '50']],
    ['powerPrice', '3:5:1 c/kWh', ['30', '40', '50']],
    ['powerPrice', '3, 4, 5 c/kWh', ['30', '40', '50']],
    ['powerPrice', '3 c/kWh, 45', ['30', '450']],
    ['powerPrice', '7:7:1', ['7']],
    ['netCapacity', '100:300MW:100', ['100', '200', '300']],
    ['netCapacity', '1:2 GW:500 MW', ['1000', '1500', '2000']],
    ['poolFee', '0:2 %:1', ['0', '1', '2']],
    ['airInletTemperature', '20:30:5 °C', ['293.15', '298.15', '303.15']],
    ['bitcoinPrice', '$40k, $1,200, 95k', ['40000', '1200', '95000']],
    ['bitcoinPrice', '40k,60k;95k', ['40000', '60000', '95000']],
    ['bitcoinPrice', '500:2k:500', ['500', '1000', '1500', '2000']],
    ['bitcoinPrice', 'log 10:1000:3', ['10', '100', '1000']],
    ['minerCount', 'log 10:1000:4', ['10', '46', '215', '1000']],
  ] as const)('%s %s', (name, text, values) => expect(grid(name, text)).toEqual(values));

  it.each([
    ['bitcoinPrice', '200k:40k:20k', 'runs from high to low. Write the lower end first'],
    ['bitcoinPrice', '40k:200k:0', 'has no step above zero. Write the step last, as in 40k:200k:20k'],
    ['bitcoinPrice', '40k:200k:-5', 'has no step above zero. Write the step last, as in 40k:200k:20k'],
    ['bitcoinPrice', '0:200k:1', 'has 200001 values; at most 10000 are swept. Take a larger step'],
    ['bitcoinPrice', 'log 1:2:10001', 'has 10001 values; at most 10000 are swept. Ask for fewer'],
    ['bitcoinPrice', 'log 0:2:3', 'is no range of logarithms. Write two ends above zero, the lower first'],
    ['bitcoinPrice', 'log 2:2:3', 'is no range of logarithms. Write two ends above zero, the lower first'],
    ['bitcoinPrice', 'log 2:1:3', 'runs from high to low. Write the lower end first'],
    ['bitcoinPrice', 'log 1:2:1', 'has fewer than two values. Give one value without a range'],
    ['poolFee', '90:110:10', 'is too high: at most 100 % is allowed. '],
    ['minerCount', '1:3:0.5', 'is not a whole number. Write 1 or 2'],
    ['powerPrice', '20:40', /^is no range of values\. Write 40k:200k:20k/],
    ['powerPrice', 'log 20', /^is no range of values\./],
    ['powerPrice', ' , ', /^is no range of values\./],
    ['powerPrice', 'log 1:2:x', /^does not say how many values\./],
    ['powerPrice', '20,40', /Put a space after each comma between values/],
    ['powerPrice', '20 MW, 40 MW', / is needed/],
    ['powerPrice', '20:40:x', /^is not a number/],
  ] as const)('%s %s is refused', (name, text, words) => {
    if (typeof words === 'string') expect(grid(name, text)).toBe(words);
    else expect(grid(name, text)).toMatch(words);
  });

  it('holds both ends exactly, and steps that are exact', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 200 }),
        (start, step, count) => {
          const [from, by] = [new Exact(start).div(10), new Exact(step).div(1000)];
          const values = readGrid(
            `${from}:${from.plus(by.times(count)).toFixed()}:${by.toFixed()}`,
            fieldOf('powerPrice'),
          ) as readonly Exact[];
          expect(values).toHaveLength(count + 1);
          expect(values[count]!.eq(from.plus(by.times(count)))).toBe(true);
        },
      ),
    );
  });
});
