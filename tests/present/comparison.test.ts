import { describe, expect, it } from 'vitest';
import { compare, type Question } from '../../src/index.ts';
import { comparisonPage } from '../../src/present/comparison.ts';
import { bridgesCsv, comparisonCsv, comparisonJson } from '../../src/present/comparison-data.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { faultsOf, faultsOfCsv } from './pages.ts';

const today = '2026-07-01';
const [whole, year2016, nautilus] = (['zaporizhzhia', 'zaporizhzhia-2016', 'nautilus'] as const).map(
  (scenario) => ({ scenario, today }),
) as [Question, Question, Question];
const two = compare([whole, year2016]);
const three = compare([{ ...whole, powerPrice: 30 }, year2016, nautilus], 'marginPerYear');
const four = compare(
  (['zaporizhzhia', 'zaporizhzhia-2016', 'nautilus', 'site-50mw'] as const).map((scenario) => ({
    scenario,
    today,
    bitcoinPrice: '95k',
    gridPrice: 30,
  })),
);
const same = compare([whole, whole]);
const text = (it: typeof two): string => onTerminal(comparisonPage(it), { width: 80, colour: false });

describe('a comparison', () => {
  it.each([two, three, four, same])('fits', (shown) => {
    expect(faultsOf(() => comparisonPage(shown))).toEqual([]);
  });
  it.each([two, three, four, same])('is CSV', (shown) => {
    expect(faultsOfCsv(comparisonCsv(shown))).toEqual([]);
  });

  it('shows what differs, and by how much', () => {
    expect(text(two)).toMatch(/Network share +26\.56 % +17\.5 % +−9\.064 %/);
    expect(text(two)).not.toMatch(/^ *Machines {2}/m);
    expect(text(same)).not.toMatch(/Network share/);
  });

  it('leads from one to the other by its causes', () => {
    expect(text(two)).toMatch(/Revenue of a year .*\n +· Capacity factor.*\n +Revenue of a year/);
    expect(text(three)).toMatch(
      /From zaporizhzhia to zaporizhzhia-2016\n +Margin of a year +— needs powerPrice/,
    );
  });

  it('sets four side by side in 80 columns, and breaks no word but after a hyphen', () => {
    expect(text(four)).toMatch(/^ {2,}zaporizhzhia +zaporizhzhia- +nautilus +site-50mw\n +2016\n/m);
    expect(text(four)).toMatch(/^ {2}Network share +26\.56 % +17\.5 % +\d.* % +\d.* %$/m);
    expect(text(four)).toMatch(/^From zaporizhzhia to site-50mw$/m);
  });

  it('calls each as it is told to', () => {
    const named = { ...same, names: ['before', 'after'] };
    expect(text(named)).toMatch(/^before · after\n[^]*\nFrom before to after\n/);
    expect(comparisonCsv(named)).toMatch(/^name,unit,before,after\r\n/);
    expect(bridgesCsv(named)).toMatch(/\nafter,from,/);
    expect(comparisonJson(named, '0')).toMatch(/"scenarios": \[\s*"before",\s*"after"\s*\]/);
  });

  it('warns of each thing once', () => {
    const warnings = two.answers.flatMap((it) => it.warnings);
    expect(text(two).match(/^ +! /gm)).toHaveLength(new Set(warnings).size);
  });
});
