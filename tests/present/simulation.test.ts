import { describe, expect, it, test } from 'vitest';
import { histogram } from '../../src/chance/histogram.ts';
import { sampleOf } from '../../src/chance/sample.ts';
import { simulate, simulation } from '../../src/index.ts';
import { barLines, histogramLines } from '../../src/present/bars.ts';
import { samplesCsv } from '../../src/present/draws.ts';
import { simulationPage } from '../../src/present/simulation.ts';
import { simulationCsv, simulationJson } from '../../src/present/simulation-data.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { labelled } from '../../src/present/values.ts';
import { site, siteOfYear } from '../answer/sites.ts';
import { faultsOf, faultsOfCsv } from './pages.ts';

const ranges = { bitcoinPrice: '60k to 140k', powerPrice: '30 to 60', draws: 300, baseDraws: 64 } as const;
const ofYear = simulate({ ...siteOfYear, ...ranges, probability: ['marginPerYear > $20 M'] });
const ofMonths = simulate({ ...site, ...ranges });
const never = simulate({ ...site, ...ranges, months: 3, results: ['payback'], draws: 20 });
const nothing = simulation({ ...siteOfYear, ...ranges }).outcome();

describe.each(Object.entries({ ofYear, ofMonths, never, nothing }))('a simulation (%s)', (_, shown) => {
  test('is a page that fits and says nothing strange', () => {
    expect(faultsOf((width) => simulationPage(shown, { width }))).toEqual([]);
    for (const width of [20, 40])
      expect(onTerminal(simulationPage(shown, { width }), { width, colour: false })).not.toMatch(
        /NaN|undefined/,
      );
  });

  test('calls quantities and worths by their labels, in its pictures too, where its reader types none', () => {
    const page = simulationPage(shown, { width: 80, nameOf: labelled, resultOf: labelled });
    const wanted = [...shown.results, ...shown.chances.map(({ condition }) => condition)];
    const named = [...new Set([...wanted, ...shown.inputs].map(({ name }) => name))];
    const text = JSON.stringify(page) + onTerminal(page, { width: 80, colour: false });
    expect(named.filter((it) => new RegExp(`\\b${it}\\b`).test(text))).toEqual([]);
    expect(named.length).toBeGreaterThan(1);
    expect(wanted.filter(({ name }) => !text.includes(labelled(name)))).toEqual([]);
  });

  test('is JSON without draws', () => {
    const text = simulationJson(shown, '0.0.0');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    expect(JSON.parse(text)).toMatchObject({
      draws: shown.done,
      drawsAsked: shown.plan.draws,
      partial: shown.isPartial,
    });
  });

  test('is CSV', () => {
    expect(faultsOfCsv(simulationCsv(shown))).toEqual([]);
  });
});

describe('every draw as CSV', () => {
  it('is read again to the last bit', () => {
    const [head = '', ...rows] = samplesCsv(ofMonths).trimEnd().split('\r\n');
    expect(head).toBe(
      'draw,bitcoinPrice ($/BTC),powerPrice ($/MWh),npv ($),irr (%/year),payback (month),bitcoinMined (BTC)',
    );
    expect(rows).toHaveLength(300);
    const all = [...ofMonths.columns.inputs, ...ofMonths.columns.results];
    for (const [draw, line] of rows.entries()) {
      const [first, ...cells] = line.split(',');
      expect(first).toBe(`${draw + 1}`);
      const read = cells.map((cell) => (cell === '' ? Number.NaN : Number(cell)));
      expect(read).toEqual(all.map((column) => column[draw]));
    }
  });
});

describe('a page', () => {
  const text = (shown: typeof ofYear): string =>
    onTerminal(simulationPage(shown, { width: 80 }), { width: 80, colour: false }).replace(/\s+/g, ' ');

  it('says what carries the answer, and how often money is lost', () => {
    expect(text(ofYear)).toMatch(
      /The bitcoin price carries \d+(\.\d)? % of the spread of\s+marginPerYear; then/,
    );
    expect(text(ofYear)).toMatch(/a loss: marginPerYear < 0 +\d/);
    expect(text(ofYear)).toMatch(/marginPerYear > \$20 M +\d+(\.\d)? % +± /);
  });

  it('counts what never happens', () => {
    expect(text(ofMonths)).toMatch(/payback: never in \d+(\.\d)? %/);
    expect(text(never)).toMatch(/payback has no value in any draw/);
  });

  it('draws nothing of a first result that nothing moves, and says what carries the others', () => {
    const still = simulate({ ...site, ...ranges, draws: 50, results: ['bitcoinMined', 'npv'] });
    const page = simulationPage(still, { width: 80 });
    expect(text(still)).toMatch(
      /bitcoinMined does not move with what is uncertain\. · The bitcoin price carries .* of npv/,
    );
    expect(page.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'picture'))).toEqual([]);
  });

  it('tells no quantiles of what hardly ever has a value', () => {
    const [first, second, ...others] = ofYear.results;
    const told = (absent: number): string => {
      const shown = { ...ofYear, results: [first!, { ...second!, absent }, ...others] };
      return onTerminal(simulationPage(shown, { width: 100 }), { width: 100, colour: false });
    };
    const rowOf = (text: string): string => /^ +P50 .*$/m.exec(text)![0];
    expect(rowOf(told(270))).not.toContain('—');
    expect(rowOf(told(271))).toMatch(/ — /);
  });

  it('says that it is partial, and whether more draws are needed', () => {
    const run = simulation({ ...siteOfYear, ...ranges });
    run.advance(100);
    expect(text(run.outcome())).toMatch(/partial: stopped after 100 of 300 draws/);
    expect(text(run.outcome())).toMatch(/more draws are needed: about [\d,]+ for 2 %/);
    expect(text(nothing)).toMatch(/Nothing was drawn/);
  });
});

describe('a histogram', () => {
  const write = (value: number): string => `${value}`;
  const bins = histogram(sampleOf(Float64Array.from({ length: 1_000 }, (_, at) => at)));

  it('fills the height where most values are, and no more than the width', () => {
    for (const width of [8, 20, 60]) {
      const lines = histogramLines(bins, { width, height: 4 }, write);
      expect(Math.max(...lines.slice(0, 4).map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(lines[0]).toContain('█');
    }
  });

  it('shows a single value among many', () => {
    const lines = histogramLines(
      { edges: [0, 1, 2], counts: [10_000, 1], absent: 0 },
      { width: 2, height: 2 },
      write,
    );
    expect(lines.slice(0, 2)).toEqual(['█', '█▁']);
  });

  it('is nothing of nothing', () => {
    expect(histogramLines({ edges: [], counts: [], absent: 0 }, { width: 9, height: 2 }, write)).toEqual([]);
  });
});

test('bars lie on one scale about their middle', () => {
  const bars = [
    { label: 'a', from: 0, to: 10 },
    { label: 'long', from: 6, to: 4 },
    { label: 'none', from: Number.NaN, to: 10 },
  ];
  expect(barLines(bars, 5, 17)).toEqual(['a     █████┃█████', 'long      █┃█', 'none       ┃']);
});

test('a result that does not vary has no spread, and no noise for one', () => {
  const question = { ...site, bitcoinPrice: '60k to 140k', draws: 300, baseDraws: 64 } as const;
  const it = simulate({ ...question, results: ['costPerBitcoin'] });
  const text = onTerminal(simulationPage(it, { width: 80 }), { width: 80, colour: false });
  expect(it.results[0]!.deviation).toBe(0);
  expect(text).toMatch(/costPerBitcoin: \S+ in every draw that has a value/);
  expect(text).toMatch(/costPerBitcoin does not move with what is uncertain/);
});
