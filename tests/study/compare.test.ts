import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Absent, type Value } from '../../src/interpret/absent.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { type Bridge, bridge } from '../../src/study/compare.ts';
import type { Inputs, Name, Stated } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';
import { present, stated, steady } from './course.ts';

type StatedBy = ReadonlyMap<Name, Stated>;

const reader = new ExactReader(mining);
const resultOf =
  (name: Name) =>
  (all: StatedBy): Value =>
    reader.read(new Map([...all].filter(([it]) => mining.quantities.has(it)))).valueOf(mining.quantity(name));

const between = (from: Inputs, to: Inputs, name: Name = 'marginPerYear'): Bridge =>
  bridge(stated(steady, from), stated(steady, to), resultOf(name));

const causes = (it: Bridge): string[] => it.causes.map(({ inputs }) => inputs.join(' and '));

describe('a bridge', () => {
  it('goes input by input in the order of the book, each part what the result moves by', () => {
    const it = between(
      {},
      { bitcoinPrice: '120k', capacityFactor: '80 %', powerPrice: '$30/MWh', poolFee: '2 %' },
    );
    expect(causes(it)).toEqual(['capacityFactor', 'poolFee', 'bitcoinPrice', 'powerPrice']);
    const after = present(resultOf('marginPerYear')(stated(steady, { capacityFactor: '80 %' })));
    const before = present(resultOf('marginPerYear')(stated(steady)));
    expect(it.causes[0]!.change.minus(after.minus(before)).abs().lt('1e-9')).toBe(true);
  });

  it('sums exactly to the difference, whatever changes', () => {
    const percent = fc.integer({ min: 0, max: 100 }).map((it) => `${it} %`);
    const price = fc.integer({ min: 1, max: 200_000 });
    const scenario = fc.record(
      {
        netCapacity: price,
        capacityFactor: percent,
        deliveryLoss: fc.integer({ min: 0, max: 99 }).map((it) => `${it} %`),
        uptime: percent,
        pue: fc.integer({ min: 100, max: 300 }).map((it) => it / 100),
        minerPower: price,
        networkHashRate: price,
        displacement: percent,
        poolFee: percent,
        bitcoinPrice: price,
        powerPrice: price,
      },
      { requiredKeys: [] },
    );
    const results = fc.constantFrom<Name>('marginPerYear', 'networkShare', 'bitcoinPerDay', 'energyPerYear');
    fc.assert(
      fc.property(scenario, scenario, results, (from, to, name) => {
        const { from: first, to: last, causes: all } = between(from, to, name);
        const reached = all.reduce((total, { change }) => total.plus(change), present(first));
        expect(reached.eq(present(last))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('takes together what has no value alone', () => {
    const { minerPower: _, minerHashRate: __, ...others } = steady;
    const first = stated(others, { minerPower: '3500 W', minerHashRate: '200 TH/s' });
    const second = stated(others, { minerEfficiency: '15 J/TH', minerHashRate: '200 TH/s' });
    const it = bridge(first, second, resultOf('hashRate'));
    expect(causes(it)).toEqual(['minerPower and minerEfficiency']);
  });

  it('leaves out what changes nothing', () => {
    const it = between({}, { homeUse: '5 MWh', bitcoinPrice: '96k' });
    expect(causes(it)).toEqual(['bitcoinPrice']);
    expect(between({}, {}).causes).toEqual([]);
  });

  it('has no parts where an end has no value', () => {
    const it = between({ bitcoinPrice: undefined }, { bitcoinPrice: '95k' });
    const { bitcoinPrice: _, ...poor } = steady;
    const from = bridge(stated(poor), stated(steady), resultOf('marginPerYear'));
    expect(it.causes).toEqual([]);
    expect(from).toMatchObject({ from: { because: 'needs bitcoinPrice' }, causes: [] });
    expect(from.to).not.toBeInstanceOf(Absent);
  });

  it('is exact where its ends are far apart', () => {
    const result = (all: StatedBy): Value => new Exact(1).div(all.get('powerPrice')!.value.pow(7));
    const [first, second] = [stated({ powerPrice: 3 }), stated({ powerPrice: 7_000_003 })];
    const it = bridge(first, second, result);
    expect(it.causes[0]!.change.plus(present(it.from)).eq(present(it.to))).toBe(true);
  });
});
