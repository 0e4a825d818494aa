import { describe, expect, it, test } from 'vitest';
import { Absent } from '../../src/interpret/absent.ts';
import { find, holds, parseCondition } from '../../src/study/condition.ts';
import { Exact } from '../../src/units/decimal.ts';
import { told } from './problems.ts';

const of = (text: string, value: string): boolean => holds(parseCondition(text), new Exact(value));

describe('a condition holds', () => {
  test.each<[string, string[], string[]]>([
    ['marginPerDay > 0', ['0.01', '1e-30'], ['0', '-5']],
    ['marginPerDay >= 0', ['0', '5'], ['-0.01']],
    ['marginPerDay < $5', ['4.99', '-5'], ['5', '6']],
    ['marginPerDay <= $5', ['5', '4'], ['5.01']],
    ['revenuePerYear ≥ $3 bn', ['3e9', '4e9'], ['2999999999']],
    ['revenuePerYear ≤ 3 bn $/year', ['3e9'], ['3000000001']],
    ['marginPerDay = 0', ['0', '1e-25', '-1e-25'], ['0.01', '-0.01']],
    ['minerCount == 1,421,623', ['1421623'], ['1421622', '1421624']],
    ['hashRate ~ 30 EH/s ± 2 %', ['29.4', '30', '30.6'], ['29.39', '30.61']],
    ['hashRate ≈ 30 EH/s +/- 1 EH/s', ['29', '31'], ['28.99', '31.01']],
    ['hashRate = 30 ± 0.5 %', ['29.85', '30.15'], ['29.8', '30.2']],
    ['hashRate ~ 30 EH/s ± 0', ['30'], ['30.0001']],
    ['powerPrice ~ -$10/MWh ± 10 %', ['-9', '-11'], ['-8.9', '-11.1', '10']],
    ['hashRate~30EH/s±2%', ['29.4', '30.6'], ['29.3', '30.7']],
    ['powerPrice < 4.5 c/kWh', ['44'], ['45']],
    ['airInletTemperature ~ 20 °C ± 2 °C', ['291.15', '295.15'], ['291.14', '295.16']],
  ])('%s', (text, within, outside) => {
    for (const value of within) expect(of(text, value)).toBe(true);
    for (const value of outside) expect(of(text, value)).toBe(false);
  });

  it('of a percentage within points of it, not within parts', () => {
    expect(of('networkShare ~ 26.56 % ± 0.1 %', '26.65')).toBe(true);
    expect(of('networkShare ~ 26.56 % ± 0.1 %', '26.67')).toBe(false);
  });

  it('for equality but for the noise of forty digits', () => {
    const noisy = new Exact(1).div(3).times(3);
    expect(noisy.eq(1)).toBe(false);
    expect(holds(parseCondition('pue = 1'), noisy)).toBe(true);
  });

  it('never of a value that is absent', () => {
    for (const sign of ['>', '>=', '<', '<=', '='])
      expect(holds(parseCondition(`hashRate ${sign} 0`), Absent.needs('netCapacity'))).toBe(false);
  });
});

describe('what is no condition is refused', () => {
  const shape = 'is no condition. Write it like "hashRate ~ 30 EH/s ± 2 %" or "marginPerDay > 0".';
  test.each([
    ['', `condition: "" ${shape}`],
    ['hashRate', `condition: "hashRate" ${shape}`],
    ['hashRate >', `condition: "hashRate >" ${shape}`],
    ['> 3', `condition: "> 3" ${shape}`],
    ['hashRate ! 3', `condition: "hashRate ! 3" ${shape}`],
    ['hashRate ~ 30 ±', `condition: "hashRate ~ 30 ±" ${shape}`],
    [
      'hashRat > 3',
      'condition: "hashRat" is no quantity of the book. Did you mean "hashRate", "bestHashRate" or "soldHashRate"?',
    ],
    ['hashRate > 30 MW', 'condition: "30 MW" is a power; a hash rate such as "30 EH/s" is needed.'],
    [
      'networkShare > 0.5',
      'condition: "0.5" could mean a fraction or a percentage. Write "0.5 %" or "50 %".',
    ],
    [
      'hashRate ~ 30',
      'condition: "hashRate ~ 30" does not say how near is near enough. Add a tolerance such as ± 2 %.',
    ],
    [
      'hashRate > 30 ± 2 %',
      'condition: "hashRate > 30 ± 2 %" has a tolerance, which > does not take. Write it with ~ or =.',
    ],
    ['hashRate ~ 30 ± 2 MW', 'condition: "2 MW" is a power; a hash rate such as "2 EH/s" is needed.'],
    ['hashRate ~ 30 ± -2 %', 'condition: "-2 %" is too low: at least 0 % is allowed.'],
    [
      'hashRate > 1 > 0',
      'condition: "1 > 0" has the unknown unit "> 0"; EH/s is read here. Write a value in EH/s.',
    ],
  ])('%j', (text, sentence) => {
    expect(told(() => parseCondition(text))).toBe(sentence);
  });

  it('under the name of the field in which it stood', () => {
    expect(told(() => parseCondition('x > 0', 'expect.2'))).toMatch(/^expect\.2: "x" is no quantity/);
  });
});

describe('a finding', () => {
  const condition = parseCondition(' hashRate ~ 30 EH/s ± 2 % ');

  it('says what was found, in the unit of the book', () => {
    expect(find(condition, new Exact('1234.5'))).toEqual({
      condition: 'hashRate ~ 30 EH/s ± 2 %',
      holds: false,
      found: '1,234.5 EH/s',
    });
  });

  it('says why there was nothing', () => {
    expect(find(condition, Absent.needs('uptime'))).toMatchObject({
      holds: false,
      found: 'nothing: needs uptime',
    });
  });
});
