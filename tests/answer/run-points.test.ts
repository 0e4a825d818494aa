import { describe, expect, it, test } from 'vitest';
import { estimate, type Question, runPoints } from '../../src/index.ts';
import { shipped } from '../../src/presets/compiled.ts';
import type { PointName } from '../../src/study/run-points.ts';
import type { Exact } from '../../src/units/decimal.ts';
import { preset } from '../presets/library.ts';
import { told } from '../study/problems.ts';

const today = '2026-06-02';
const site: Question = { scenario: 'site-50mw', bitcoinPrice: '95k', today };
const priced: Question = {
  ...site,
  machinePrice: '12 $/TH',
  buildingPrice: '300k $/MW',
  machineLife: 4,
  buildingLife: 10,
  discountRate: '10 %/year',
};

/** A machine whose points are made so that every number can be worked out by hand. */
const library = {
  ...shipped,
  presets: [
    ...shipped.presets,
    preset('miner', 'modal', {
      values: { minerPower: { value: '4000' }, minerHashRate: { value: '200' } },
      facts: { cooling: 'air' },
      runPoints: {
        source: 'a page',
        asOf: '2026-01',
        note: 'as tested',
        points: [
          { name: 'eco', power: '2000', hashRate: '125' },
          { name: 'rated', power: '4000', hashRate: '200' },
          { name: 'turbo', power: '5000', hashRate: '225' },
        ],
      },
    }),
  ],
};
const modal = (question: Question) => runPoints({ ...question, miner: 'modal', pue: 1 }, library);
const valuesOf = (question: Question, name: PointName): string[] =>
  modal(question).points.map(({ values }) => (values[name] as Exact).toSignificantDigits(12).toFixed());

describe('under the same megawatts', () => {
  it('there are more machines that run slower, or fewer at full power', () => {
    expect(modal(site).points.map(({ name }) => name)).toEqual(['rated', 'eco', 'turbo']);
    expect(valuesOf(site, 'minerCount')).toEqual(['12500', '25000', '10000']);
    expect(valuesOf(site, 'installedHashRate')).toEqual(['2.5', '3.125', '2.25']);
    expect(valuesOf(site, 'minerEfficiency')).toEqual(['20', '16', '22.2222222222']);
  });

  it('a machine costs as much as it was sold for, however it runs', () => {
    // 12 $/TH of 200 TH/s each, and a building of 50 MW.
    const capital = [12_500, 25_000, 10_000].map((count) => `${count * 2400 + 15_000_000}`);
    expect(valuesOf(priced, 'capital')).toEqual(capital);
  });

  it('the best earns most after capital, or else after power, or else at all', () => {
    const best = (question: Question) => {
      const { points, by } = modal(question);
      return `${points.find(({ isBest }) => isBest)?.name} by ${by}`;
    };
    expect(best({ ...priced, machinePrice: 0 })).toBe('eco by profitPerYear');
    expect(best({ ...priced, machinePrice: '500 $/TH' })).toBe('turbo by profitPerYear');
    expect(best(site)).toBe('eco by marginPerYear');
    expect(best({ scenario: 'zaporizhzhia', today })).toBe('eco by revenuePerYear');
    expect(best({ plant: 'topaz', cooling: 'air', network: '2026', today })).toBe('undefined by undefined');
  });

  it('each point earns what an estimate at that point does', () => {
    for (const { name, values } of modal(priced).points.slice(1)) {
      const { results } = estimate({ ...priced, miner: 'modal', pue: 1, runPoint: name }, library);
      expect(results.profitPerYear.value).toEqual(values.profitPerYear);
      expect(results.capital.value).toEqual(values.capital);
    }
  });

  it('a nameplate that is no run point comes first', () => {
    const { points, about } = runPoints({ ...site, miner: 's19j-pro' });
    expect(points[0]!.name).toBe('nameplate');
    expect(points.length).toBe(1 + 9);
    expect(about.source).toMatch(/^https:/);
  });
});

describe('an estimate at a run point', () => {
  const at = estimate({ ...site, miner: 'modal', runPoint: 'eco' }, library);

  it('says so, with what is to know of it', () => {
    expect(at.warnings).toContain('modal at its run point eco: as tested');
    expect(at.inputs.minerPower?.text(4)).toBe('2,000 W');
    expect(at.inputs.minerPower?.about).toMatchObject({ source: 'a page', asOf: '2026-01' });
  });

  it('is no older than its preset where the point is the nameplate', () => {
    const rated = estimate({ ...site, miner: 'modal', runPoint: '4 kW' }, library);
    const plain = estimate({ ...site, miner: 'modal' }, library);
    expect(rated.results.revenuePerYear.value).toEqual(plain.results.revenuePerYear.value);
  });
});

describe('run points are refused', () => {
  test.each<[Question, string]>([
    [{ ...site, miner: 's21-xp' }, 'Run points are known of antminer-s15, antminer-s19'],
    [{ plant: 'topaz', cooling: 'air' }, 'runPoint: needs a machine from the presets'],
    [{ ...site, miner: 's19j-pro 60 %, s9 40 %' }, 'is of one model, and the fleet is mixed'],
    [{ ...site, miner: 's19j-pro', minerPower: 3000 }, 'minerPower: follows from the run point'],
  ])('%o', (question, said) => {
    expect(told(() => runPoints(question))).toContain(said);
    expect(told(() => estimate({ ...question, runPoint: '2000 W' }))).toContain(said);
  });

  it('where there is none such', () => {
    expect(told(() => estimate({ ...site, miner: 's19j-pro', runPoint: '9 kW' }))).toContain(
      'runPoint: "9 kW" is no run point of this machine. There are 1,740 W',
    );
    expect(told(() => estimate({ ...site, runPoint: 5 as unknown as string }))).toContain('runPoint');
  });
});
