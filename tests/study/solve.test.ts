import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Absent, type Value } from '../../src/interpret/absent.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { type Inputs, type Name, STRENGTH } from '../../src/study/inputs.ts';
import { projection } from '../../src/study/projection.ts';
import { rangeOf, type Solution, solve } from '../../src/study/solve.ts';
import { Exact } from '../../src/units/decimal.ts';
import { course, present, refusal, stated, steady } from './course.ts';

const of = (
  result: (x: Exact) => Value,
  from: number | string,
  to: number | string,
  target: number | string | Exact = 0,
): Solution =>
  solve({
    input: 'powerPrice',
    from: new Exact(from),
    to: new Exact(to),
    target: new Exact(target),
    of: 'npv',
    result,
  });

const roots = ({ roots: all }: Solution): number[] => all.map(({ input }) => input.toNumber());

describe('a target', () => {
  it('is met where the result crosses it, at every crossing', () => {
    expect(roots(of((x) => x.times(x), -10, 10, 2))).toEqual([-Math.SQRT2, Math.SQRT2]);
    expect(roots(of((x) => x.minus(1).times(x.minus(5)).times(x.minus(9)), 0, 10))).toEqual([1, 5, 9]);
  });

  it('is met to 25 digits of what the result comes to', () => {
    const solution = of((x) => x.pow(3), 0, 100, 17);
    expect(solution.roots[0]!.result.minus(17).abs().lt('1e-19')).toBe(true);
    expect(solution.closest).toBe(solution.roots[0]);
  });

  it('may be met at an end of the range, or at one of the points between, once', () => {
    expect(roots(of((x) => x, 0, 10))).toEqual([0]);
    expect(roots(of((x) => x, -10, 0))).toEqual([0]);
    expect(roots(of((x) => x, -16, 16))).toEqual([0]);
  });

  it('may be met far down a wide range', () => {
    expect(roots(of((x) => x, '0.001', 1e9, '0.02'))).toEqual([0.02]);
    expect(roots(of((x) => new Exact(1).div(x), '1e-6', 1e6, 5))).toEqual([0.2]);
  });

  it('met by an answer is met when the answer is put back', () => {
    const slope = fc.integer({ min: -50, max: 50 }).filter((it) => it !== 0);
    const bend = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(slope, bend, fc.integer({ min: -99, max: 99 }), (m, b, at) => {
        const curve = (x: Exact): Exact => x.times(m).plus(x.pow(3).times(b * m));
        const target = curve(new Exact(at));
        const solution = of(curve, -100, 101, target);
        expect(solution.roots).toHaveLength(1);
        const { input, result } = solution.roots[0]!;
        expect(curve(input).eq(result)).toBe(true);
        expect(input.minus(at).abs().lt('1e-12')).toBe(true);
      }),
    );
  });
});

describe('a target that is not met', () => {
  it('has a closest value: at an end', () => {
    const solution = of((x) => x, 0, 10, 25);
    expect(solution.roots).toEqual([]);
    expect([solution.closest.input, solution.closest.result].map(Number)).toEqual([10, 10]);
  });

  it('has a closest value: at a turn between two points', () => {
    const { roots: none, closest } = of((x) => x.minus('3.3').pow(2).neg().minus(1), 0, 10);
    expect(none).toEqual([]);
    expect(closest.input.toNumber()).toBeCloseTo(3.3, 6);
    expect(closest.result.toNumber()).toBeCloseTo(-1, 10);
  });

  it('has a closest value: at the jump that goes over it', () => {
    const { roots: none, jumps, closest } = of((x) => x.floor(), 0, 10, '4.4');
    expect(jumps.map(({ input }) => input.toNumber())).toEqual([expect.closeTo(5, 6)]);
    expect(none).toEqual([]);
    expect([closest.input.toNumber(), closest.result.toNumber()]).toEqual([expect.closeTo(4.5, 0), 4]);
  });

  it('may lie where the result has no value', () => {
    const gap = (x: Exact): Value => (x.gt(3) && x.lt(7) ? Absent.because('a gap') : x);
    const { roots: none, closest } = of(gap, 0, 10, 5);
    expect(none).toEqual([]);
    expect(closest.result.minus(5).abs().lt('2.0001')).toBe(true);
  });
});

describe('what can’t be solved', () => {
  it('is a result that the input does not move', () => {
    expect(refusal(() => of(() => new Exact(7), 0, 10))).toEqual([
      'powerPrice: "0 to 10" does not move npv. Choose another input.',
    ]);
  });

  it('is a result without a value', () => {
    expect(refusal(() => of(() => Absent.needs('pue'), 0, 10))).toEqual([
      'powerPrice: "0 to 10" gives the result no value. Choose another range.',
    ]);
  });

  it('is a range from high to low', () => {
    expect(refusal(() => of((x) => x, 10, 0))).toEqual([
      'powerPrice: "10 to 0" is no range. Write the lower end first.',
    ]);
  });
});

describe('the range when nobody says one', () => {
  it('is that of a share, or goes from the lowest to a hundred times what is', () => {
    const range = (name: Name, present: string | Absent): string =>
      `${rangeOf(name, present instanceof Absent ? present : new Exact(present))?.join(' to ')}`;
    expect(range('poolFee', Absent.needs('poolFee'))).toBe('0 to 100');
    expect(range('bitcoinPrice', '95000')).toBe('0 to 9500000');
    expect(range('powerPrice', '45')).toBe('-4500 to 4500');
    expect(range('powerPrice', '-45')).toBe('-4500 to 4500');
    expect(range('pue', '1.1')).toBe('1 to 3');
    expect(range('bitcoinPrice', '0')).toBe('undefined');
    expect(range('bitcoinPrice', Absent.needs('bitcoinPrice'))).toBe('undefined');
  });
});

describe('a result of the book', () => {
  const reader = new ExactReader(mining);
  const yearly = (name: Name, input: Name, value: Exact, inputs: Inputs): Value => {
    const all = [...stated(inputs)].filter(([it]) => mining.quantities.has(it));
    const given = { value, strength: STRENGTH.given, origin: 'given' } as const;
    return reader.read(new Map([...all, [input, given]])).valueOf(mining.quantity(name));
  };

  it('meets its target: the margin is zero at the break-even power price', () => {
    const margin = (price: Exact): Value => yearly('marginPerDay', 'powerPrice', price, steady);
    const [root] = solve({
      input: 'powerPrice',
      from: new Exact(0),
      to: new Exact(500),
      target: new Exact(0),
      of: 'npv',
      result: margin,
    }).roots;
    const wanted = present(yearly('breakEvenPowerPrice', 'powerPrice', new Exact(1), steady));
    expect(root!.input.minus(wanted).abs().lt('1e-20')).toBe(true);
  });

  it('of ten years meets its target: the value is zero at the price of power that building breaks even at', () => {
    const inputs = { ...steady, bitcoinPriceGrowth: '12 %/year' } as const;
    const worth = (powerPrice: Exact | number) => projection(course({ ...inputs, powerPrice }, 24)).worth;
    const { roots: all } = solve({
      input: 'powerPrice',
      from: new Exact(-500),
      to: new Exact(500),
      target: new Exact(0),
      of: 'npv',
      result: (price) => worth(price).npv,
    });
    expect(all).toHaveLength(1);
    expect(present(worth(all[0]!.input).npv).abs().lt('1e-14')).toBe(true);
    expect(
      all[0]!.input
        .minus(present(worth(45).buildPowerPrice))
        .abs()
        .lt('1e-20'),
    ).toBe(true);
  });
});
