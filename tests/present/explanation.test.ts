import { describe, expect, test } from 'vitest';
import { estimate, explain, type YearName } from '../../src/index.ts';
import { explanationMarkdown, explanationTree } from '../../src/present/explanation.ts';
import { widthOf } from '../../src/present/text.ts';
import { OBEYED } from '../cli/command-line.ts';
import { hostile, TODAY } from './envelopes.ts';

const envelope = estimate({ scenario: 'nautilus', today: TODAY });
const tree = (name: YearName, width = 80, colour = false): string =>
  explanationTree(explain(envelope, name), { width, colour });

test('a tree shows the formula in words and in numbers, and what it rests on', () => {
  expect(tree('siteHeatShare').split('\n').slice(0, 4)).toEqual([
    'Heat of the site over that of the plant = 0.9252 %',
    '│  = Heat of the site / Heat the plant rejects',
    '│  = 50 MW / 5.404 GW',
    '│  Could the plant’s own heat sink take it?',
  ]);
});

test('an input shows when and by whom it was said', () => {
  expect(tree('powerPrice')).toBe(
    ['Power price = $20/MWh', '   2023, blockindustry.beehiiv.com', '   fixed at 2 c/kWh', ''].join('\n'),
  );
});

test('what stands further up is not told again', () => {
  expect(tree('marginPerDay').match(/Uptime = 100 %$/gm)).toHaveLength(1);
  expect(tree('marginPerDay')).toMatch(/Utilisation = .+ \(see above\)/);
});

test('what has no value says why', () => {
  const step = explain(envelope, 'upliftPerDay');
  expect(explanationTree(step, { width: 80, colour: false })).toMatch(
    /^Uplift over selling: not known \(needs gridPrice\)\n/,
  );
});

describe('every number of an envelope', () => {
  const names = Object.keys(envelope.results) as YearName[];

  test.each([80, 60])('fits %i columns', (width) => {
    for (const name of names)
      for (const line of tree(name, width).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  test('has as many items in Markdown as steps in its tree', () => {
    for (const name of names) {
      const markdown = explanationMarkdown(explain(envelope, name));
      expect(markdown.match(/^ *- \*\*/gm)!.length).toBe(
        tree(name).match(/^[│ ]*(├─|└─|[A-Z])/gm)!.length - notes(name),
      );
    }
  });

  /** Lines of the root that begin with a capital and are no step. */
  const notes = (name: YearName): number =>
    tree(name)
      .split('\n')
      .filter((line) => /^[│ ]+[A-Z]/.test(line)).length;
});

test('colour changes no letter', () => {
  // oxlint-disable-next-line no-control-regex
  expect(tree('marginPerDay', 80, true).replace(/\u001b\[\d+m/g, '')).toBe(tree('marginPerDay'));
});

test('hostile text is obeyed by nobody', () => {
  const step = explain(hostile(), 'revenuePerYear');
  expect(explanationTree(step, { width: 80, colour: false })).not.toMatch(OBEYED);
  expect(explanationMarkdown(step)).not.toMatch(OBEYED);
  expect(explanationMarkdown(step)).not.toMatch(/<script|\n# e/);
});
