import { describe, expect, it, test } from 'vitest';
import { shipped } from '../../src/presets/compiled.ts';
import type { RunPoints } from '../../src/presets/preset.ts';
import { pointCalled, pointName, runPointsOf } from '../../src/presets/run-point.ts';
import { told } from '../study/problems.ts';
import { preset } from './library.ts';

const points: RunPoints = {
  source: 'a page',
  asOf: '2021',
  points: [
    { name: 'low power', power: '2000', hashRate: '70' },
    { name: 'high', power: '3000', hashRate: '96' },
    { name: 'high and hot', power: '3600', hashRate: '105' },
    { power: '4000', hashRate: '110' },
  ],
};

describe('a run point is found by', () => {
  test.each([
    ['its name', 'low power', 'low power'],
    ['its name in any case', ' LOW POWER ', 'low power'],
    ['a part that only one has', 'hot', 'high and hot'],
    ['its whole name, though another begins with it', 'high', 'high'],
    ['its power', '3000 W', 'high'],
    ['its power in another unit', '4 kW', '4,000 W'],
    ['its power without a unit', '2000', 'low power'],
    ['its hash rate', '105 TH/s', 'high and hot'],
  ])('%s', (_, text, name) => expect(pointName(pointCalled(text, points))).toBe(name));
});

describe('a run point is refused', () => {
  test.each([
    ['h', 'runPoint: "h" could be high, high and hot'],
    ['2500 W', 'runPoint: "2500 W" is no run point of this machine. There are low power, high, high and hot'],
    ['hihg', 'Did you mean "high"?'],
    ['3000 TH/s', 'is no run point of this machine'],
  ])('%j', (text, said) => expect(told(() => pointCalled(text, points))).toContain(said));

  it('of a machine without any, with the machines that have some', () => {
    const known = [preset('miner', 'a'), preset('miner', 'b', { runPoints: points })];
    expect(runPointsOf(known[1], known)).toBe(points);
    expect(told(() => runPointsOf(known[0], known))).toContain(
      'runPoint: "a" has no run points that a source gives. Run points are known of b',
    );
    expect(told(() => runPointsOf(undefined, known))).toContain('runPoint: needs a machine from the presets');
    expect(told(() => runPointsOf(known[0], []))).toContain('Add run-points to its preset');
  });
});

describe('the run points that are shipped', () => {
  const machines = shipped.presets.filter(({ runPoints }) => runPoints);

  it('are of some machines', () => expect(machines.length).toBeGreaterThanOrEqual(5));

  test.each(machines.map((it) => [it.id, it.runPoints!] as const))(
    '%s: each is found by its name',
    (_, all) => {
      for (const it of all.points) expect(pointCalled(pointName(it), all)).toBe(it);
    },
  );

  test.each(machines.map((it) => [it.id, it.runPoints!] as const))('%s: more power hashes more', (_, all) => {
    const rates = all.points.map(({ hashRate }) => Number(hashRate));
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
  });
});
