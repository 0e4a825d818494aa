import { describe, expect, it } from 'vitest';
import { solve } from '../../src/index.ts';
import { solutionCsv, solutionJson, solutionPage } from '../../src/present/solution.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { siteOfYear, zaporizhzhia } from '../answer/sites.ts';
import { faultsOf, faultsOfCsv } from './pages.ts';

const margin = { ...siteOfYear, for: 'powerPrice', soThat: 'marginPerYear = 0' } as const;
const one = solve(margin);
const none = solve({ ...margin, between: '200 to 300' });
const two = solve({
  ...zaporizhzhia,
  for: 'siteDraw',
  soThat: 'profitPerYear = $20 M',
  between: '10 MW to 5700 MW',
});
const text = (it: typeof one): string => onTerminal(solutionPage(it), { width: 80, colour: false });

describe('a solution', () => {
  it.each([one, two, none])('fits', (shown) => {
    expect(faultsOf(() => solutionPage(shown))).toEqual([]);
  });
  it.each([one, two])('is CSV', (shown) => {
    expect(faultsOfCsv(solutionCsv(shown))).toEqual([]);
  });

  it('is a sentence and a table', () => {
    expect(text(one)).toMatch(/power price: \$109\.1\d+\/MWh/);
    expect(text(two)).toMatch(/site draw: [\d.]+ MW or [\d.]+ GW/);
    expect(text(none)).toMatch(/no solution in range; closest is power price \$200\/MWh, which\s+gives/);
  });

  it('has lines in CSV and an empty list in JSON where there is none', () => {
    expect(solutionCsv(none).trimEnd().split('\r\n')).toHaveLength(1);
    expect(JSON.parse(solutionJson(none, '0.0.0'))).toMatchObject({
      solutions: [],
      closest: { value: '200' },
      between: ['200', '300'],
    });
  });
});
