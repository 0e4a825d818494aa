import { describe, expect, it, test } from 'vitest';
import { Absent, evaluate, Exact, mining, units, type YearGiven } from '../../src/core.ts';
import { estimate } from '../../src/index.ts';
import { told } from './problems.ts';

describe('the core alone', () => {
  it('finds what an estimate with the same inputs finds, to the last digit', () => {
    const answer = estimate({ scenario: 'zaporizhzhia', bitcoinPrice: '95k', powerPrice: '35 $/MWh' });
    const given = Object.fromEntries(
      Object.entries(answer.inputs).flatMap(([name, it]) => (it.about.follows ? [] : [[name, it.value]])),
    ) as YearGiven;
    const found = evaluate(given);
    for (const [name, { value, because }] of Object.entries(answer.results)) {
      const own = found[name as keyof typeof found];
      expect([name, own instanceof Absent ? own.because : own.toFixed()]).toEqual([
        name,
        value?.toFixed() ?? because,
      ]);
    }
  });

  it('takes text, numbers, Decimals and amounts', () => {
    const shares = ['30 EH/s', 30, new Exact(30), units.petahash.per(units.second).of('30000')].map(
      (hashRate) =>
        JSON.stringify(evaluate({ hashRate, networkHashRate: '900 EH/s', displacement: 0 }).networkShare),
    );
    expect(new Set(shares).size).toBe(1);
  });

  it('has a value or a reason for every quantity', () => {
    const found = evaluate({});
    expect(Object.keys(found)).toEqual([...mining.quantities.keys()]);
    expect((found.revenuePerDay as Absent).missing).toContain('bitcoinPrice');
  });
});

describe('what is wrong is told all at once', () => {
  test.each<[unknown, string]>([
    [{ hashRat: 5 }, 'hashRat: is no quantity of the book. Did you mean "hashRate"'],
    [{ hashRate: '5 MW', powerPrice: null }, 'powerPrice: "object" is no text, number or amount'],
    [{ powerPrice: '3 W', uptime: 0.5 }, 'uptime: "0.5" could mean a fraction or a percentage'],
    [{ powerPrice: NaN }, 'powerPrice: "NaN" is not a number'],
    [{ capacityFactor: '120 %' }, 'capacityFactor: "120 %" is too high'],
    [{ netCapacity: '10 MW', netEnergyPerYear: '1 TWh/year' }, 'It follows from'],
    [null, 'values: is no object'],
  ])('%j', (given, words) => {
    expect(told(() => evaluate(given as YearGiven))).toContain(words);
  });
});
