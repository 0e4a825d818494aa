import { describe, expect, test } from 'vitest';
import type { Chart, LineChart } from '../../src/present/chart-data.ts';
import { picture } from '../../src/present/picture.ts';
import { svg } from '../../src/present/svg.ts';
import { ticks } from '../../src/present/ticks.ts';

const dollars = (it: number): string => `$${it}`;
const lines: LineChart = {
  kind: 'lines',
  title: 'Worth & <size>',
  x: { label: 'Site draw (MW)', write: (it) => `${it} MW` },
  y: { label: 'Worth ($/MWh)', write: dollars },
  lines: [
    {
      name: 'last',
      points: [
        [0, 100],
        [50, 20],
        [100, -40],
      ],
    },
    {
      name: 'average',
      points: [
        [0, 100],
        [100, 30],
      ],
    },
  ],
  band: {
    name: 'P10 … P90',
    points: [
      [0, 90, 110],
      [100, -60, -20],
    ],
  },
  marks: [{ name: 'best', at: 60, text: '60 MW' }],
  level: { name: 'full cost', at: 35, text: '$35' },
};

const charts: readonly Chart[] = [
  lines,
  {
    kind: 'histogram',
    title: 'Spread',
    x: { label: 'npv', write: dollars },
    y: { label: 'Draws', write: String },
    bins: { edges: [0, 1, 2], counts: [3, 9], absent: 0 },
  },
  {
    kind: 'tornado',
    title: 'Carriers',
    x: { label: 'npv', write: dollars },
    middle: 5,
    bars: [
      { label: 'Bitcoin price', from: 1, to: 9 },
      { label: 'None', from: Number.NaN, to: 4 },
    ],
  },
  {
    kind: 'waterfall',
    title: 'MW at full load',
    drops: [
      { label: 'Net capacity', is: 'level', before: 0, left: 50, text: '50' },
      { label: 'Cooling', is: 'loss', before: 50, left: 45, text: '−5' },
    ],
  },
];

describe.each(charts)('$kind', (chart) => {
  const drawn = svg(chart, { id: 'one' });

  test('is told to whoever can’t see it', () => {
    expect(drawn).toMatch(/^<svg [^>]*role="img"[^>]*aria-labelledby="one-title one-about"/);
    expect(/<desc id="one-about">([^<]+)<\/desc>/.exec(drawn)![1]!.length).toBeGreaterThan(10);
  });

  test('holds no number that is none', () => expect(drawn).not.toMatch(/NaN|Infinity|undefined|null/));

  test('fetches nothing and runs nothing', () =>
    expect(drawn.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|<style|\son\w+=|href/,
    ));

  test('is drawn in characters from the same data', () => {
    const block = picture(chart, 60) as { readonly lines: readonly string[]; readonly chart: Chart };
    expect(block.chart).toBe(chart);
    expect(block.lines.length).toBeGreaterThan(1);
  });

  test('keeps every letter inside', () => {
    for (const [, x, anchor, text] of drawn.matchAll(
      /<text x="([\d.-]+)" y="[\d.-]+" text-anchor="(\w+)"[^>]*>([^<]*)</g,
    )) {
      const long = text!.replace(/&#\d+;/g, '·').length * 8.68;
      const start =
        Number(x) - { start: 0, middle: long / 2, end: long }[anchor as 'start' | 'middle' | 'end'];
      expect(start).toBeGreaterThanOrEqual(-0.5);
      expect(start + long).toBeLessThanOrEqual(480.5);
    }
  });
});

test('axes have titles, marks their names, and nothing is markup', () => {
  const drawn = svg(lines);
  for (const it of ['Site draw (MW)', 'Worth ($/MWh)', 'best 60 MW', 'full cost $35', 'P10 … P90', 'average'])
    expect(drawn).toContain(`>${it}</text>`);
  expect(drawn).toContain('<title id="chart-title">Worth &#38; &#60;size&#62;</title>');
});

test('the name of a level stands where no line crosses it', () => {
  const steep: LineChart = {
    ...lines,
    lines: [
      {
        name: 'price',
        points: [
          [0, 320],
          [5, 160],
          [60, 110],
          [100, 95],
          [300, -60],
        ],
      },
    ],
    band: undefined,
    marks: [],
    level: { name: 'the strike', at: 97, text: '$97' },
  };
  const drawn = svg(steep);
  const [, x, y, anchor] = /<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)"[^>]*>the strike/.exec(drawn)!;
  const [, across] = /<line x1="[\d.]+" y1="([\d.]+)"[^>]*stroke="#009E73"/.exec(drawn)!;
  expect([anchor, Number(x) > 400, Number(y) < Number(across)]).toEqual(['end', true, true]);
});

test('a waterfall says its unit where no heading does, and a band has an edge', () => {
  expect(svg(charts[3]!, { paper: true })).toContain('>MW at full load</text>');
  expect(svg(charts[3]!)).not.toContain('>MW at full load</text>');
  expect(svg(lines)).toMatch(/<path[^>]*fill-opacity="0.25" stroke="#0072B2"/);
});

describe('round values along an axis', () => {
  test('up an axis stand three at least', () => {
    for (let high = 0.013; high < 1e4; high *= 1.07)
      for (const low of [0, -0.3, -0.9, 0.41])
        expect(ticks(low * high, high, 6).length, `${low * high} to ${high}`).toBeGreaterThanOrEqual(3);
  });

  test.each([
    [0, 100, 4, [0, 25, 50, 75, 100]],
    [-48, 47, 6, [-40, -20, 0, 20, 40]],
    [-0.3, 0.3, 4, [-0.2, 0, 0.2]],
    [0, 7, 4, [0, 2, 4, 6]],
    [5, 5, 4, [5]],
  ])('%d to %d in about %d', (low, high, count, expected) =>
    expect(ticks(low, high, count)).toEqual(expected),
  );

  test('whole ones are months and years', () => expect(ticks(0, 119, 4, true)).toEqual([0, 36, 72, 108]));
});
