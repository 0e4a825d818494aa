import { describe, expect, it } from 'vitest';
import { claim, claims } from '../../src/index.ts';
import { claimPage } from '../../src/present/claim.ts';
import { claimsCsv, claimsJson, rangesCsv } from '../../src/present/claim-data.ts';
import { verdictText } from '../../src/present/claim-words.ts';
import { claimsPage } from '../../src/present/claims.ts';
import { faultsOf, faultsOfCsv } from './pages.ts';
import { zaporizhzhia } from '../answer/sites.ts';

const shown = (await claims()).map((it) => claim({ claim: it, today: '2026-07-01' }));
const of = (states: string, more: object = {}) => claim({ ...zaporizhzhia, ...more, claim: states });
const said = (id: string): string => verdictText(shown.find((it) => it.claim?.id === id)!);

describe('a claim', () => {
  it.each(shown.map((it) => [it.claim!.id, it] as const))('%s fits', (_, it) => {
    // Addresses are never broken.
    expect(faultsOf(() => claimPage(it).filter(({ title }) => title !== 'Sources'))).toEqual([]);
  });

  it('fits among others', () => {
    expect(faultsOf(() => claimsPage(shown))).toEqual([]);
    expect(faultsOfCsv(claimsCsv(shown))).toEqual([]);
    expect(faultsOfCsv(rangesCsv(shown))).toEqual([]);
  });

  it('is a sentence to print', () => {
    expect(said('bitooda-2022-hash-rate')).toBe(
      'False: network hash rate is 253.1 EH/s, claimed: about 327 EH/s ± 5 %. If one input alone is wrong, it is difficulty: 43.4 T instead of 35.36407 T, 23 % higher.',
    );
    expect(said('scottmadden-2021')).toBe(
      'Possible: revenue of a year is from $4.219 M/year to $4.778 M/year, claimed: at least $4.5 M/year. It is true with difficulty at most 16.52 T.',
    );
    expect(said('world-electricity-2020')).toMatch(
      /^False: .+ 114\.7 TWh\/year at best, .+ 210 times as much\.$/,
    );
  });

  it('says so when no input can make it true, or several must', () => {
    expect(verdictText(of('networkShare > 100 %'))).toMatch(/No single input makes it true\.$/);
    const open = { bitcoinPrice: 'uniform(50k, 100k)', pue: 'uniform(1, 2)' };
    expect(verdictText(of('revenuePerYear > $4 bn', open))).toMatch(
      /It needs PUE at most [\d.]+ and bitcoin price at least \$[\d,]+\/BTC\.|It needs bitcoin price .+ and PUE .+\./,
    );
    expect(verdictText(of('revenuePerYear > $3.2 bn', open))).toMatch(/^Possible: /);
  });

  it('warns when it is not what its file expects', () => {
    const odd = { ...shown[0]!, verdict: 'false' } as const;
    expect(JSON.stringify(claimPage(odd))).toContain('With its own inputs its file expects it to be true.');
    expect(JSON.stringify(claimsPage([odd]))).toContain('false (expected: true)');
    expect(JSON.parse(claimsJson([odd], '0.0.0'))).toMatchObject({ claims: [{ asExpected: false }] });
  });

  it('shows what would be obeyed by a terminal, and neutralises formulas', () => {
    const evil = { ...shown[0]!.claim!, sentence: '=HYPERLINK("x")\u001b[31m', id: '=1+1' };
    const it = { ...shown[0]!, claim: evil };
    expect(claimsCsv([it]).split('\r\n')[1]).toMatch(/^'=1\+1,/);
    expect(JSON.stringify(claimsJson([it], '0'))).not.toContain('\u001b');
    expect(faultsOf(() => claimPage(it)).join('')).not.toContain('\u001b');
  });

  it('is every number as JSON', () => {
    const [it] = (JSON.parse(claimsJson([of('revenuePerYear > $9 bn')], '0.0.0')) as { claims: [object] })
      .claims;
    expect(it).toMatchObject({
      claim: null,
      scenario: 'zaporizhzhia',
      verdict: 'false',
      wrong: { input: 'minerPower', unit: 'W' },
      trueWith: { capacityFactor: { ranges: [] } },
      ignored: [{ what: 'ownHashRate' }, { what: 'downtime' }, { what: 'power' }, { what: 'capital' }],
    });
  });
});
