import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { beforeAll, describe, expect, it, test } from 'vitest';
import {
  backtest,
  claim,
  compare,
  dispatch,
  dispatchMonths,
  estimate,
  explain,
  project,
  readProduction,
  runPoints,
  simulate,
  size,
  solve,
  sweep,
} from '../../src/index.ts';

const site = { scenario: 'site-50mw', bitcoinPrice: '95k', today: '2026-08-01' } as const;
const hours = { ...site, prices: readFileSync('docs/examples/prices.csv', 'utf8') };
const ranged = { ...site, bitcoinPrice: '60k to 140k', draws: 64 } as const;
const sized = {
  ...site,
  powerPrice: 30,
  machinePrice: '19 $/TH',
  machineLife: '4 years',
  buildingPrice: '300k $/MW',
  buildingLife: '20 years',
  discountRate: '10 %/year',
} as const;

const answers = {
  estimate: () => estimate(site),
  project: () => project({ ...site, from: '2026-12', months: 24 }),
  simulate: () => simulate(ranged),
  sweep: () => sweep({ ...site, over: { powerPrice: '20, 40, 60' }, results: ['marginPerYear'] }),
  size: () => size(sized),
  solve: () => solve({ ...site, for: 'powerPrice', soThat: 'marginPerYear = 0' }),
  compare: () => compare([site, { ...site, bitcoinPrice: '60k' }]),
  dispatch: () => dispatch(hours),
  dispatchMonths: () => dispatchMonths({ ...hours, from: '2026-12' }),
  claim: () => claim({ ...site, claim: 'revenuePerYear > $3 bn' }),
  runPoints: () => runPoints({ ...site, miner: 's19j-pro', powerPrice: 40 }),
  explain: () => explain(estimate(site), 'networkShare'),
};

/** What has charts. */
const charts = {
  project: () => project({ ...sized, from: '2026-12', months: 24 }),
  simulate: answers.simulate,
  size: answers.size,
  dispatch: answers.dispatch,
};

/** What a notebook kernel asks of a value. */
const shownIn = (answer: object): Record<string, string> => {
  const display = (answer as Record<symbol, () => Record<string, string>>)[Symbol.for('Jupyter.display')]!;
  return display.call(answer);
};

describe.each(Object.entries(answers))('what %s finds', (_, ask) => {
  let answer: { toString(): string; toHTML(): string; toSVG(): readonly string[] };
  beforeAll(() => {
    answer = ask();
  });

  it('prints as its page wherever text is shown', () => {
    expect(inspect(answer)).toBe(`${answer}`);
    expect(`${answer}`).not.toMatch(/\[object|undefined|NaN|Infinity/);
    expect(`${answer}`.trim().split('\n').length).toBeGreaterThan(5);
  });

  it('is shown by a notebook in three forms, which say the same', () => {
    const bundle = shownIn(answer);
    expect(Object.keys(bundle)).toEqual(['text/plain', 'text/markdown', 'text/html']);
    expect(bundle['text/plain']).toBe(`${answer}`);
    expect(bundle['text/html']).toBe(answer.toHTML());
    expect(numbersIn(textOf(undrawn(bundle['text/html']!)))).toEqual(
      numbersIn(textOf(undrawn(bundle['text/markdown']!))),
    );
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, end, name] of answer.toHTML().matchAll(/<(\/?)(?!br>)([a-z]\w*)[^>]*(?<!\/)>/g))
      if (end === '') open.push(name!);
      else expect(open.pop()).toBe(name);
    expect(open).toEqual([]);
  });

  it('keeps this apart from its data', () => {
    expect(Object.keys(answer).filter((key) => key.startsWith('to'))).not.toContain('toHTML');
  });
});

describe.each(Object.entries(charts))('what %s draws', (_, ask) => {
  it('is in its HTML, and each chart can be had alone', () => {
    const answer = ask();
    const alone = answer.toSVG();
    expect(alone.length).toBeGreaterThan(0);
    for (const it of alone)
      expect(it).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>$/);
    expect(shownIn(answer)['text/html']!.match(/<svg/g)).toHaveLength(alone.length);
    const paper = '<rect width="100%" height="100%" fill="#fff"/>';
    expect(alone.filter((it) => !it.includes(paper))).toEqual([]);
    expect(alone.map((it) => drawing(it.replace(paper, '')))).toEqual(drawingsIn(answer.toHTML()));
  });
});

test('an estimate draws where its power goes', () => {
  const answer = estimate({ scenario: 'zaporizhzhia' });
  const [power, energy, ...more] = answer.toSVG();
  expect(power).toContain('>MW at full load</text>');
  expect(energy).toContain('>TWh/year</text>');
  expect(more).toEqual([]);
  expect(answer.toHTML().match(/<svg/g)).toHaveLength(2);
});

test('answers that stand in one notebook share no id', () => {
  const [one, other] = [size(sized), size({ ...sized, powerPrice: 20 })];
  const ids = [one, other].flatMap((it) => it.toHTML().match(/(?<= id=")[^"]*/g) ?? []);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});

test('what a backtest finds prints too', async () => {
  const found = await backtest(await readProduction('docs/examples/production.csv'));
  expect(inspect(found)).toContain('Reported over expected');
  expect(shownIn(found)['text/html']).toContain('<table>');
});

/** What a reader sees of HTML or Markdown. */
const textOf = (markup: string): string => markup.replace(/<[^>]*>|&[#\w]+;|[|*\\]|:?-{3,}:?/g, ' ');

/** What is drawn is drawn with other marks in each form. */
const undrawn = (text: string): string =>
  text.replace(
    /<style[\s\S]*?<\/style>|<figure[\s\S]*?<\/figure>|<pre[\s\S]*?<\/pre>|```text[\s\S]*?```/g,
    '',
  );

const numbersIn = (text: string): string[] => text.match(/\d[\d,.]*/g) ?? [];

/** A chart but for its ids. */
const drawing = (svg: string): string => svg.replace(/ (?:id|aria-labelledby)="[^"]*"/g, '');

const drawingsIn = (html: string): string[] => (html.match(/<svg[\s\S]*?<\/svg>/g) ?? []).map(drawing);
