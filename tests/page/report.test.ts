import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, outOf, say } from '../cli/command-line.ts';
import { barriers, change, chromiumPath, open, openBrowser } from './browser.ts';

const HOSTILE = `<img src=x onerror=alert(1)></script><script>alert(2)</script>"'&`;
const scenario = `kind: scenario
name: ${JSON.stringify(HOSTILE)}
about: ${JSON.stringify(HOSTILE)}
miner: antminer-s21-pro
cooling: air
values:
  netCapacity: { value: 50 MW, assumed: ${JSON.stringify(HOSTILE)} }
  capacityFactor: { value: 100 %, assumed: all year }
leaves-out: [${JSON.stringify(HOSTILE)}]
`;

/** Every part of a report has something to show. */
const FULL = [
  ['site-50mw', '--bitcoin-price', '60k to 140k', '--grid-price', '45', '--discount-rate', '10 %/year'],
  [
    '--machine-price',
    '12 $/TH',
    '--building-price',
    '300k $/MW',
    '--machine-life',
    '4',
    '--building-life',
    '10',
  ],
  ['--months', '24', '--dispatch', 'docs/examples/prices.csv'],
].flat();

const pageOf = async (name: string, ...argv: string[]): Promise<string> =>
  fileOf(name, await outOf('report', ...argv, '--today', '2026-06-15'));

/** Ids that two elements have. */
const TWICE = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((it, at) => ids.indexOf(it) < at);
})()`;

/** What is wider than the room it has, and so is cut on paper. */
const CUT = `[...document.querySelectorAll('svg,figure,table,pre,.wide,p,li,.field')]
  .filter((it) => it.getClientRects().length > 0 && it.getBoundingClientRect().right > innerWidth)
  .map((it) => it.tagName + it.textContent.slice(0, 40))`;

describe('on a command line', () => {
  test('is one page that asks for nothing', async () => {
    const html = readFileSync(await pageOf('one.html', 'zaporizhzhia'), 'utf8');
    expect(html).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/,
    );
    expect(html).not.toMatch(/<(link|iframe|object|embed|img)\b|<script[^>]*\bsrc=|unsafe-(eval|inline)/);
    expect(html).not.toMatch(/\bNaN\b(?=[^<]*<\/(td|text|b|p)>)|>undefined</);
  });

  test('the answer stands first and the command that makes it last', async () => {
    const md = await outOf('report', 'zaporizhzhia', '--today', '2026-06-15', '--md');
    const estimate = await outOf('estimate', 'zaporizhzhia', '--today', '2026-06-15', '--md');
    const [answer] = /^\*\*.*→.*\*\*$/m.exec(estimate)!;
    expect(md.indexOf(answer)).toBeGreaterThan(0);
    expect(md.indexOf(answer)).toBeLessThan(md.indexOf('## Month by month'));
    expect(md).toContain('hashwatt report zaporizhzhia --today 2026-06-15');
    expect(md).toMatch(/This needs:\n\n- Machine price, or Capital in machines, or /);
    expect(md).toContain('- Range is missing: nothing is uncertain. Write one wherever');
    expect(md).toContain(
      '- Hours are missing: a file of prices. Make the report with --dispatch prices.csv.',
    );
    expect(md).toContain('| Revenue | $10.5 M/day | Bitcoin × Bitcoin price | 120.1 BTC/day × $87,438/BTC |');
  });

  test('the draws are of a year where a projection lacks all that a price moves', async () => {
    const ask = ['site-50mw', '--bitcoin-price', '60k to 140k', '--today', '2026-06-15', '--months', '24'];
    const bare = await outOf('report', ...ask, '--md');
    expect(bare).toMatch(/\*\*Margin of a year: .*, and nine times out of ten from/);
    const worth = [
      '--discount-rate',
      '10 %/year',
      '--machine-price',
      '12 $/TH',
      '--building-price',
      '300k $/MW',
    ];
    const full = await outOf('report', ...ask, ...worth, '--md');
    expect(full).toMatch(/\*\*Net present value: .*, and nine times out of ten from/);
  });

  test('never over a file that is there', async () => {
    const file = fileOf('there.html', 'mine');
    const { code, err } = await say(['report', 'zaporizhzhia', '-o', file]);
    expect([code, err]).toEqual([2, expect.stringMatching(/--output: .*is there already.*--force/)]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await outOf('report', 'zaporizhzhia', '-o', file, '--force')).toBe('');
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
  });

  test('all that is wrong is told in the words of the command line', async () => {
    const { code, err } = await say(['report', 'zaporizhzhia', '--bitcoin-price', '5 MW', '--pue', '0.1']);
    expect(code).toBe(2);
    expect(err).toMatch(/--bitcoin-price:[^]*--pue:/);
  });
});

describe.skipIf(chromiumPath === undefined)('in a browser (skipped where there is no Chromium)', () => {
  const world: { browser?: Browser } = {};
  beforeAll(async () => {
    world.browser = await openBrowser();
  });
  afterAll(() => world.browser?.close());

  test.each([
    [360, false, false],
    [390, true, false],
    [768, false, true],
    [1024, false, false],
    [1440, true, true],
    [1600, true, false],
  ])(
    '%d px wide, dark: %s, colours of the reader: %s: fits, is quiet, and can be read by everybody',
    async (width, dark, forced) => {
      const file = await pageOf('looks.html', ...FULL);
      const { page, said, asked } = await open(world.browser!, file, { width, dark, forced });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(TWICE)).toEqual([]);
      expect(said).toEqual([]);
      expect(asked).toEqual([`file://${file}`]);
      await page.close();
    },
    60_000,
  );

  test('hostile text stays text, before and after a change', async () => {
    const file = await pageOf('hostile.html', fileOf('hostile.yaml', scenario), '--bitcoin-price', '95k');
    const { page, said } = await open(world.browser!, file);
    expect(await page.textContent('h1')).toBe(HOSTILE);
    await change(page, 'bitcoinPrice', '96k');
    expect(await page.evaluate("document.querySelectorAll('img').length")).toBe(0);
    expect(await page.textContent('#report')).toContain(HOSTILE);
    expect(said).toEqual([]);
    await page.close();
  }, 120_000);

  test('without scripts all is there but what would do nothing', async () => {
    const file = await pageOf('still.html', 'site-50mw', '--bitcoin-price', '95k');
    const { page, said } = await open(world.browser!, file, { scripts: false });
    expect(await page.textContent('.answer')).toMatch(/BTC\/day/);
    expect(await page.locator('svg').count()).toBeGreaterThan(1);
    expect(await page.locator('details.working').count()).toBeGreaterThan(50);
    expect(await page.locator('noscript').textContent()).toMatch(/Where scripts run/);
    for (const gone of ['button', 'header .live', 'form .live'])
      // oxlint-disable-next-line no-await-in-loop
      expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
    expect(await page.locator('#entry-bitcoinPrice').isEditable()).toBe(false);
    expect(said).toEqual([]);
    await page.close();
  }, 60_000);

  test('on paper stands what is known, and nothing to press', async () => {
    const file = await pageOf('paper.html', ...FULL);
    // A4 between the margins that a browser leaves.
    const { page } = await open(world.browser!, file, { width: 718, scripts: false });
    await page.emulateMedia({ media: 'print' });
    for (const [what, is] of [
      ['button', false],
      ['select', false],
      ['noscript', false],
      ['.skip', false],
      ['.answer', true],
      // What can't be opened stands open, with its formulas.
      ['#of-revenuePerDay .formula', true],
      ['#of-revenuePerDay ul', false],
      ['#entry-bitcoinPrice', true],
      ['.field.empty', false],
    ] as const)
      // oxlint-disable-next-line no-await-in-loop
      expect([what, await page.locator(what).first().isVisible()]).toEqual([what, is]);
    expect(await page.evaluate(CUT)).toEqual([]);
    expect(
      await page.evaluate(`getComputedStyle(document.querySelector('summary'), '::before').content`),
    ).toBe('none');
    const address = await page.getAttribute('.origin a', 'href');
    expect(address).toMatch(/^https:/);
    expect(
      await page.evaluate(`getComputedStyle(document.querySelector('.origin a'), '::after').content`),
    ).toContain(address!);
    await page.close();
  }, 60_000);

  test('a change gives what the command line prints, draws included; what is wrong stands beside its field', async () => {
    const base = ['site-50mw', '--power-price', '30 to 60'];
    const file = await pageOf('live.html', ...base, '--bitcoin-price', '95k');
    const { page, said } = await open(world.browser!, file);
    await change(page, 'bitcoinPrice', '123,456');
    const argv = [...base, '--bitcoin-price', '123,456', '--today', '2026-06-15'];
    const shown = (await page.textContent('#report'))!;
    for (const command of ['estimate', 'simulate']) {
      // oxlint-disable-next-line no-await-in-loop
      const [, answer] = /^\*\*(.*)\*\*$/m.exec(await outOf(command, ...argv, '--md'))!;
      // Who reads a page types no names.
      const inWords = answer!.replaceAll('\\', '').replace('marginPerYear', 'Margin of a year');
      expect(shown).toContain(inWords);
    }
    await change(page, 'bitcoinPrice', '95 MW');
    expect(await page.textContent('#error-bitcoinPrice')).toMatch(/"95 MW" is a power/);
    expect(await page.getAttribute('#entry-bitcoinPrice', 'aria-invalid')).toBe('true');
    expect(said).toEqual([]);
    await page.close();
  }, 120_000);
});
