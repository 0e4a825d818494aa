import { describe, expect, it } from 'vitest';
import { compare, type Question } from '../../src/index.ts';
import { comparisonPage } from '../../src/present/comparison.ts';
import { comparisonCsv } from '../../src/present/comparison-data.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { faultsOf, faultsOfCsv } from './pages.ts';

const today = '2026-07-01';
const [whole, year2016, nautilus] = (['zaporizhzhia', 'zaporizhzhia-2016', 'nautilus'] as const).map(
  (scenario) => ({ scenario, today }),
) as [Question, Question, Question];
const two = compare([whole, year2016]);
const three = compare([{ ...whole, powerPrice: 30 }, year2016, nautilus], 'marginPerYear');
const same = compare([whole, whole]);
const text = (it: typeof two): string => onTerminal(comparisonPage(it), { width: 80, colour: false });

describe('a comparison', () => {
  it.each([two, three, same])('fits', (shown) => {
    expect(faultsOf(() => comparisonPage(shown))).toEqual([]);
  });
  it.each([two, three, same])('is CSV', (shown) => {
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

  it('warns of each thing once', () => {
    const warnings = two.answers.flatMap((it) => it.warnings);
    expect(text(two).match(/^ +! /gm)).toHaveLength(new Set(warnings).size);
  });
});
