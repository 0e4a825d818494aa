import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  batch,
  type BatchRow,
  estimate,
  HashwattError,
  type MiningResult,
  type Question,
  worldPlants,
} from '../../src/index.ts';

const world = await worldPlants();
const shared = { today: '2026-07-01', bitcoinPrice: '95k', powerPrice: '30' } as const;
const results = [...batch({}, []).results, 'marginPerYear', 'hashprice', 'upliftPerDay'] as const;

/** Holds every line of a batch to the estimate of the same row. */
function holds(rows: readonly BatchRow[], common: Question = shared): void {
  const lines = [...batch({ ...common, results }, rows)];
  expect(lines.map(({ row }) => row)).toEqual(rows);
  for (const { row, results: found, problems } of lines) {
    try {
      const { results: expected } = estimate({ ...common, ...row.inputs });
      expect(problems).toEqual([]);
      for (const name of results) {
        const [a, b] = [found[name]!, expected[name as MiningResult]];
        if (a.value === null || b.value === null) expect([name, a.because]).toEqual([name, b.because]);
        else
          expect(a.value.minus(b.value).abs().toNumber()).toBeLessThanOrEqual(
            1e-9 * b.value.abs().toNumber(),
          );
      }
    } catch (error) {
      if (!(error instanceof HashwattError)) throw error;
      expect(problems).toEqual(error.problems);
    }
  }
}

describe('a batch', () => {
  it('says of each row what its estimate says, whatever is given', () => {
    const megawatts = fc.oneof(
      fc.double({ min: 0, max: 8_000, noNaN: true }).map((it) => `${it.toFixed(3)} MW`),
      fc.constantFrom('0 MW', '-5 MW', '3 MWh', ''),
    );
    const factor = fc.integer({ min: 0, max: 104 }).map((it) => `${it} %`);
    const row = fc.record(
      {
        netCapacity: megawatts,
        capacityFactor: factor,
        powerPrice: fc.integer({ min: -20, max: 90 }).map(String),
        displacement: factor,
      },
      { requiredKeys: ['netCapacity', 'capacityFactor'] },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 60, maxLength: 90 }), (inputs) =>
        holds(inputs.map((it) => ({ inputs: { miner: 'antminer-s21-xp', cooling: 'air', ...it } }))),
      ),
      { numRuns: 4 },
    );
  });

  it('says the same of plants of the world', () => {
    const plants = world.plants.filter((_, at) => at % 211 === 0);
    expect(plants.length).toBeGreaterThan(100);
    holds(
      plants.map((it) => ({ inputs: { plant: world.preset(it) } })),
      { ...shared, miner: 'antminer-s21-xp', cooling: 'air' },
    );
  });

  it('takes scenarios, presets and plants of the world by name from rows', () => {
    const rows = ['itaipu', 'gravelines', 'funil', 'nosuch plant'].map((plant) => ({ inputs: { plant } }));
    const lines = [...batch({ ...shared, miner: 's21-xp', cooling: 'air', world }, rows)];
    expect(lines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      [],
      ['ambiguous-name'],
      ['unknown-name'],
    ]);
    holds([
      { inputs: { scenario: 'zaporizhzhia' } },
      { inputs: { scenario: 'site-50mw', bitcoinPrice: '1k' } },
    ]);
  });

  it('works out exactly what could contradict itself, and tells it with its place', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      line: at + 2,
      inputs: {
        netCapacity: '100 MW',
        capacityFactor: '90 %',
        netEnergyPerYear: at === 30 ? '500 GWh/year' : '788.94 GWh/year',
        miner: 'antminer-s21-xp',
        cooling: 'air',
      },
    }));
    const lines = batch(shared, rows);
    expect([...lines].every(({ problems }) => problems.length === 0)).toBe(true);
    expect(lines.warnings.filter((it) => it.includes('netEnergyPerYear'))).toEqual([
      expect.stringMatching(/^capacityFactor 90 % .*57\.04 % \(first in line 32\)$/),
      expect.stringMatching(/^netEnergyPerYear 500 GWh\/year .*788\.9 GWh\/year \(first in line 32\)$/),
    ]);
  });

  it('tells the misfit of one row among many that fit', () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      line: at + 2,
      inputs: {
        grossCapacity: at === 45 ? '90 MW' : '110 MW',
        netCapacity: '100 MW',
        capacityFactor: '90 %',
      },
    }));
    const lines = batch({ ...shared, miner: 'antminer-s21-xp', cooling: 'air' }, rows);
    expect([...lines]).toHaveLength(60);
    expect(lines.warnings.find((it) => it.includes('more than grossCapacity'))).toMatch(/line 47/);
  });

  it('gives lines before it has read all rows, and never needs the last', () => {
    const read = { rows: 0 };
    function* endless(): Generator<BatchRow> {
      for (;;) {
        read.rows++;
        yield { inputs: { netCapacity: `${(read.rows % 90) + 10} MW`, capacityFactor: '90 %' } };
      }
    }
    let count = 0;
    for (const { problems } of batch({ ...shared, miner: 'antminer-s21-xp', cooling: 'air' }, endless())) {
      expect(problems).toEqual([]);
      if (++count === 5_000) break;
    }
    expect(read.rows).toBeLessThan(8_000);
  });

  it('refuses at once what is wrong for all rows', () => {
    expect(() => batch({ bitcoinPrice: '95 MW', miner: 'nosuch' }, [])).toThrow(/bitcoinPrice[\s\S]*|nosuch/);
    expect(() => batch({ results: ['hashrat' as 'hashRate'] }, [])).toThrow(/results: "hashrat".*hashRate/);
    expect(() => batch(null as never, [])).toThrow(/is no object/);
  });
});
