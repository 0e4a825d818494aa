import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, dispatch, explain, project, simulate, size, type YearName } from '../../src/index.ts';
import { asAscii } from '../../src/present/ascii.ts';
import { comparisonPage } from '../../src/present/comparison.ts';
import { dispatchPage } from '../../src/present/dispatch.ts';
import { explanationTree } from '../../src/present/explanation.ts';
import type { Page } from '../../src/present/page.ts';
import { projectionPage } from '../../src/present/projection.ts';
import { simulationPage } from '../../src/present/simulation.ts';
import { sizesPage } from '../../src/present/sizes.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { widthOf } from '../../src/present/text.ts';
import { waterfallPage } from '../../src/present/waterfall-page.ts';
import { site, siteOfYear, zaporizhzhia } from '../answer/sites.ts';
import { envelopes, hostile } from './envelopes.ts';

/** The widths that a panel of a terminal may have. */
const WIDTHS = Array.from({ length: 200 - 28 + 1 }, (_, at) => 28 + at);

const ranges = { bitcoinPrice: '60k to 140k', powerPrice: '30 to 60', baseDraws: 64 } as const;
const prices = readFileSync('docs/examples/prices.csv', 'utf8');
const mine = { scenario: 'site-50mw', bitcoinPrice: '95k', today: site.today } as const;
const questions = (['zaporizhzhia', 'zaporizhzhia-2016', 'nautilus', 'site-50mw'] as const).map(
  (scenario) => ({
    ...mine,
    scenario,
  }),
);

const ofYear = simulate({ ...siteOfYear, ...ranges, draws: 300, probability: ['marginPerYear > $20 M'] });
const ofMonths = simulate({ ...site, ...ranges, draws: 100 });
const sure = simulate({ ...site, ...ranges, months: 3, results: ['payback'], draws: 20 });
const long = project({ ...site, months: 600 });
const months = project(site);
const short = project({ ...site, months: 1 });
const sizes = [{}, { miningShare: '3 %' }, { powerPrice: 0, machinePrice: 0, buildingPrice: 0 }].map((it) =>
  size({ ...zaporizhzhia, ...it }),
);
const hours = dispatch({ ...mine, prices });
/** Prices that need more room than any. */
const extreme = Array.from(
  { length: 48 },
  (_, at) =>
    `2026-07-0${1 + Math.floor(at / 24)}T${`${at % 24}`.padStart(2, '0')}:00Z,${at % 2 === 0 ? '-' : ''}4321.${at}`,
);
const wild = dispatch({ ...mine, prices: ['t,p', ...extreme].join('\n') });
const four = compare(questions, 'revenuePerYear');
const two = compare(questions.slice(0, 2));

const pages: Readonly<Record<string, (width: number) => Page>> = {
  'the ranges of a year': (width) => simulationPage(ofYear, { width }),
  'the ranges of months': (width) => simulationPage(ofMonths, { width }),
  'ranges that decide nothing': (width) => simulationPage(sure, { width }),
  'fifty years': (width) => projectionPage(long, { width }),
  'two years of months': (width) => projectionPage(months, { width, monthly: true }),
  'a month': (width) => projectionPage(short, { width }),
  'a size': (width) => sizesPage(sizes[0]!, width),
  'the size of a part': (width) => sizesPage(sizes[1]!, width),
  'the size of what costs nothing': (width) => sizesPage(sizes[2]!, width),
  hours: (width) => dispatchPage(hours, width),
  'hours of wild prices': (width) => dispatchPage(wild, width),
  'two beside each other': () => comparisonPage(two),
  'four beside each other': () => comparisonPage(four),
  'a hostile waterfall': (width) => waterfallPage(hostile(), width),
};

const tooWide = (text: string, width: number): string[] =>
  text.split('\n').filter((it) => widthOf(it) > width);

const widths = fc.constantFrom(...WIDTHS);
const ends = { numRuns: 40, examples: [[28], [35], [36], [63], [64], [72], [80], [200]] as [number][] };

describe('every width holds', () => {
  test.each(Object.entries(pages))('%s', (_, page) => {
    fc.assert(
      fc.property(widths, (width) => {
        const text = onTerminal(page(width), { width, colour: true });
        expect(tooWide(text, width)).toEqual([]);
        expect(tooWide(asAscii(text), width)).toEqual([]);
      }),
      ends,
    );
  });

  test('the waterfalls of all scenarios and plants', () => {
    fc.assert(
      fc.property(widths, (width) => {
        for (const [name, envelope] of envelopes) {
          const text = onTerminal(waterfallPage(envelope, width), { width, colour: false });
          expect([name, tooWide(text, width)]).toEqual([name, []]);
        }
      }),
      ends,
    );
  });

  test('why a result of any scenario is what it is', () => {
    const results = fc
      .constantFrom(...envelopes.map(([, it]) => it), hostile())
      .chain((it) => fc.tuple(fc.constant(it), fc.constantFrom(...(Object.keys(it.results) as YearName[]))));
    fc.assert(
      fc.property(results, fc.constantFrom(...WIDTHS), ([envelope, name], width) => {
        const step = explain(envelope, name);
        expect(tooWide(explanationTree(step, { width, colour: true }), width)).toEqual([]);
      }),
      {
        examples: [[[envelopes.find(([it]) => it === 'plant zaporizhzhia')![1], 'breakEvenPowerPrice'], 28]],
      },
    );
  });
});

test('a picture is as wide as it is allowed to be', () => {
  const widest = (name: string, width: number): number =>
    Math.max(
      ...onTerminal(pages[name]!(width), { width, colour: false })
        .split('\n')
        .filter((it) => /[│█]/.test(it))
        .map(widthOf),
    );
  for (const name of ['the ranges of a year', 'fifty years', 'a size', 'hours'])
    for (const width of [28, 60, 200]) expect([name, widest(name, width)]).toEqual([name, width - 2]);
});
