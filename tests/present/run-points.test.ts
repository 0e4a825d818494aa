import { describe, expect, it, test } from 'vitest';
import { runPoints } from '../../src/index.ts';
import { runPointsCsv, runPointsJson, runPointsPage } from '../../src/present/run-points.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { faultsOf, faultsOfCsv } from './pages.ts';

const today = '2026-06-02';
const priced = {
  scenario: 'site-50mw',
  bitcoinPrice: '95k',
  machinePrice: '12 $/TH',
  buildingPrice: '300k $/MW',
  machineLife: 4,
  buildingLife: 10,
  discountRate: '10 %/year',
  today,
} as const;
const shown = {
  priced: runPoints({ ...priced, miner: 's19j-pro' }),
  unpriced: runPoints({ scenario: 'site-50mw', miner: 's19', bitcoinPrice: '95k', today }),
  unknown: runPoints({ plant: 'topaz', miner: 't21', cooling: 'air', network: '2026', today }),
};
const text = (it: typeof shown.priced): string => onTerminal(runPointsPage(it), { width: 80, colour: false });

describe.each(Object.entries(shown))('run points, %s', (_, it) => {
  test('fit', () => expect(faultsOf(() => runPointsPage(it))).toEqual([]));
  test('are CSV', () => expect(faultsOfCsv(runPointsCsv(it))).toEqual([]));
  test('are JSON', () => {
    const { runPoints: points, by } = JSON.parse(runPointsJson(it, '0.0.0')) as {
      runPoints: { best: boolean }[];
      by: string | null;
    };
    expect(points.length).toBe(it.points.length);
    expect(points.filter(({ best }) => best)).toHaveLength(by === null ? 0 : 1);
  });
});

describe('the table of run points', () => {
  it('marks the best one, and says by what', () => {
    expect(text(shown.priced)).toMatch(/S19j Pro is best at 1,850 W, by the profit of a year\./);
    expect(text(shown.priced).match(/best$/gm)).toHaveLength(1);
    expect(text(shown.priced)).toMatch(/^ {2}1,850 W +24\.34 +24,570 +1\.867 EH\/s .* best$/m);
  });

  it('has no column that nothing is known for, and says what is missing', () => {
    expect(text(shown.unpriced)).toMatch(/J\/TH +machines +hash rate +revenue +margin *$/m);
    expect(text(shown.unpriced).replace(/\s+/g, ' ')).toContain('Not shown: capital (needs');
    expect(text(shown.unknown)).toMatch(/No run point of Bitmain Antminer T21 can be called best\./);
  });

  it('says where the points come from', () => {
    expect(text(shown.priced).replace(/\s+/g, ' ')).toContain(
      'Run points: settings of VNish 1.2.6 as machines of a farm offer them; targets of a firmware and no measurement',
    );
  });
});
