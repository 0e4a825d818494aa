import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, outOf } from '../cli/command-line.ts';
import { barriers, change, chromiumPath, open, openBrowser, settled, type Watched } from './browser.ts';

const site = ['site-50mw', '--bitcoin-price', '95k', '--power-price', '40'];
const today = ['--today', '2026-06-15'];

/** Every number that opens, as the page has it. */
const NUMBERS = `Object.fromEntries([...document.querySelectorAll('summary')].map((it) =>
  [it.querySelector('span').textContent, it.querySelector('b').textContent]))`;

/** Every year of a projection, as the page has it. */
const YEARS = `[...document.querySelectorAll('#months tbody tr')]
  .map((it) => [...it.children].map(({ textContent }) => textContent))
  .filter(([year]) => /^20\\d\\d$/.test(year))`;

/** The lines of the tables of a page of Markdown, a row each. */
const rowsOf = (md: string): readonly string[][] =>
  md
    .split('\n')
    .filter((it) => it.startsWith('| '))
    .map((it) => it.slice(2, -2).split(' | '));

/** The results of an estimate by their labels. */
const resultsIn = (md: string): ReadonlyMap<string, string> =>
  new Map(
    md
      .split(/^## /m)
      .filter((it) => !/^(Where the power goes|Inputs)\n/.test(it))
      .flatMap(rowsOf)
      .map(([label = '', value = '']) => [label, value]),
  );

/** Holds the page to what the command line prints of the same question, to the last digit. */
async function holds(page: Page, ...argv: readonly string[]): Promise<void> {
  await holdsNumbers(page, ...argv);
  await holdsYears(page, ...argv);
}

async function holdsNumbers(page: Page, ...argv: readonly string[]): Promise<void> {
  const numbers = Object.entries(await page.evaluate<Record<string, string>>(NUMBERS));
  const printed = resultsIn(await outOf('estimate', ...argv, ...today, '--md'));
  const shared = numbers.filter(([label]) => printed.has(label));
  expect(shared.length).toBeGreaterThan(40);
  expect(shared).toEqual(shared.map(([label]) => [label, printed.get(label)]));
}

/** The same of the years of a projection. */
async function holdsYears(page: Page, ...argv: readonly string[]): Promise<void> {
  const project = rowsOf(await outOf('project', ...argv, ...today, '--md'));
  const years = project.filter(([year = '']) => /^20\d\d$/.test(year));
  expect(years.length).toBeGreaterThan(2);
  expect(await page.evaluate(YEARS)).toEqual(years);
}

describe.skipIf(chromiumPath === undefined)('a page that is alive', () => {
  const world: { browser?: Browser } = {};
  beforeAll(async () => {
    world.browser = await openBrowser();
  });
  afterAll(() => world.browser?.close());

  const made = async (argv: readonly string[], how: { readonly width?: number } = {}): Promise<Watched> =>
    open(world.browser!, fileOf('alive.html', await outOf('report', ...argv, ...today)), how);

  test('follows a change, a range, a path and bad input as the command line does, and takes all back', async () => {
    const { page, said } = await made(site);
    await holds(page, ...site);
    await change(page, 'pue', '1.37');
    await holds(page, ...site, '--pue', '1.37');
    await change(page, 'bitcoinPrice', '60k to 140k');
    const ranged = [
      ...site.slice(0, 1),
      '--power-price',
      '40',
      '--bitcoin-price',
      '60k to 140k',
      '--pue',
      '1.37',
    ];
    await holds(page, ...ranged);
    const [drawn] = /^\*\*.*nine times out of ten.*\*\*$/m.exec(
      await outOf('report', ...ranged, ...today, '--md'),
    )!;
    expect(await page.textContent('#chance')).toContain(drawn.slice(2, -2));

    await change(page, 'bitcoinPrice', '95k MW');
    expect(await page.textContent('#error-bitcoinPrice')).toMatch(/95k MW/);
    expect(await page.textContent('#now')).toMatch(/can’t be answered/);
    await holds(page, ...ranged);

    const path = '95k; 2028-01: 120k';
    await change(page, 'bitcoinPrice', path);
    expect(await page.textContent('#error-bitcoinPrice')).toBe('');
    await holdsYears(page, 'site-50mw', '--power-price', '40', '--bitcoin-price', path, '--pue', '1.37');

    await page.click('button[type=reset]');
    await settled(page);
    await holds(page, ...site);
    expect(await page.inputValue('#entry-bitcoinPrice')).toBe('$95,000/BTC');
    expect(await page.locator('.field.changed').count()).toBe(0);
    expect(await page.textContent('#now')).toBe(await page.textContent('.answer'));
    expect(said).toEqual([]);
    await page.close();
  }, 180_000);

  test('what follows from another input is taken for a change once it has followed', async () => {
    const { page } = await made([...site, '--grid-price', '45']);
    expect(await page.inputValue('#entry-opportunityPrice')).toBe('$45/MWh');
    await change(page, 'gridPrice', '60');
    expect(await page.inputValue('#entry-opportunityPrice')).toBe('$60/MWh');
    await change(page, 'opportunityPrice', '$45/MWh');
    await holds(page, ...site, '--grid-price', '60', '--opportunity-price', '45');
    // An empty field says again what counts.
    await change(page, 'opportunityPrice', '');
    await page.focus('#entry-pue');
    expect(await page.inputValue('#entry-opportunityPrice')).toBe('$60/MWh');
    await page.close();
  }, 120_000);

  test('asks for what a change makes it need, and for any other input', async () => {
    const built = [...site, '--machine-price', '12', '--building-price', '300k'];
    const { page, said } = await made(built);
    expect(await page.locator('#entry-loanRate').count()).toBe(0);
    await change(page, 'debtShare', '50');
    expect(await page.textContent('#months')).toMatch(/This needs:.*Interest of the loan/);
    await change(page, 'loanRate', '8');
    await change(page, 'loanTime', '5');
    const loan = ['--debt-share', '50', '--loan-rate', '8', '--loan-time', '5'];
    await holdsYears(page, ...built, ...loan);
    await page.focus('#more');
    await page.keyboard.type('Hours above');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('#entry-hotHours').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('entry-hotHours');
    await change(page, 'hotHours', '100');
    await page.selectOption('#more', 'machineAvailability');
    await page.click('#add');
    await change(page, 'machineAvailability', '97');
    const heat = ['--hot-hours', '100', '--machine-availability', '97'];
    await holdsNumbers(page, ...built, ...heat);
    await holdsYears(page, ...built, ...loan, ...heat);
    expect(await barriers(page)).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  }, 120_000);

  test('hours are dispatched again, and what they gave can be changed', async () => {
    const hours = ['--dispatch', 'docs/examples/prices.csv'];
    const { page } = await made(['site-50mw', '--bitcoin-price', '95k', ...hours]);
    await change(page, 'bitcoinPrice', '40k');
    await holds(page, 'site-50mw', '--bitcoin-price', '40k', ...hours);
    await change(page, 'utilisation', '80');
    expect(await page.getAttribute('#field-utilisation', 'class')).toContain('changed');
    const changed = ['site-50mw', '--bitcoin-price', '40k', '--utilisation', '80', '--today', '2026-06-15'];
    const md = await outOf('report', ...changed, ...hours, '--md');
    const [, mined] = /\*\*(.* of \d+ hours.*)\*\*/.exec(md)!;
    expect(await page.textContent('#hours')).toContain(mined);
    const command = (await page.textContent('pre.command'))!;
    const [again, answer] = command.replaceAll(/ \\\n\s*/g, ' ').split('\n');
    expect(again).toMatch(/^hashwatt report .*--utilisation 80 .*--dispatch docs\/examples\/prices\.csv/);
    expect(answer).toMatch(/^hashwatt estimate .*--utilisation 80 .*--power-price/);
    expect(answer).not.toContain('--dispatch');
    await page.close();
  }, 120_000);

  test('leaves a reader where they are', async () => {
    const { page } = await made(site, { width: 1440 });
    const top = (id: string): Promise<unknown> =>
      page.evaluate(`document.getElementById('${id}').getBoundingClientRect().top`);
    await page.evaluate(
      "document.getElementById('of-revenuePerDay').scrollIntoView({ behavior: 'instant' })",
    );
    await page.click('#of-revenuePerDay summary');
    const before = Number(await top('of-revenuePerDay'));
    await page.evaluate("document.getElementById('entry-bitcoinPrice').focus({ preventScroll: true })");
    await page.keyboard.type('9');
    await page.focus('#of-revenuePerDay summary');
    await settled(page);
    expect(Math.abs(Number(await top('of-revenuePerDay')) - before)).toBeLessThan(3);
    expect(await page.evaluate("document.activeElement.closest('details').id")).toBe('of-revenuePerDay');
    expect(await page.getAttribute('#of-revenuePerDay', 'open')).toBe('');
    await page.close();
  }, 120_000);

  test('shows the answer over the field in hand on a phone, and does not hide it', async () => {
    const { page } = await made(site, { width: 360 });
    await change(page, 'pue', '1.2');
    const boxes = (await page.evaluate(
      `['now', 'entry-pue'].map((it) => { const { top, bottom } = document.getElementById(it).getBoundingClientRect(); return { top, bottom }; })`,
    )) as readonly { readonly top: number; readonly bottom: number }[];
    expect(boxes[0]!.bottom).toBeGreaterThan(boxes[0]!.top);
    expect(boxes[1]!.top).toBeGreaterThanOrEqual(boxes[0]!.bottom);
    expect(await page.textContent('#now')).toBe(await page.textContent('.answer'));
    await page.close();
  }, 120_000);

  test('goes by keyboard alone: to the inputs, to a number, into its working and on to what it rests on', async () => {
    const { page } = await made(site);
    const inHand = (): Promise<unknown> =>
      page.evaluate("document.activeElement.closest('[id]').id + ' ' + document.activeElement.tagName");
    const press = async (...keys: readonly string[]): Promise<void> => {
      // oxlint-disable-next-line no-await-in-loop
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab');
    expect(await page.textContent(':focus')).toBe('To the inputs');
    expect(await page.locator(':focus').isVisible()).toBe(true);
    await press('Enter', 'Tab');
    expect(await page.textContent(':focus')).toBe('Take all changes back');
    await press('Tab');
    expect(await inHand()).toBe('entry-from INPUT');
    await page.focus('#of-revenuePerDay summary');
    expect(await page.getAttribute('#of-revenuePerDay', 'open')).toBe(null);
    await press('Enter');
    expect(await page.getAttribute('#of-revenuePerDay', 'open')).toBe('');
    await press('Tab');
    expect(await page.getAttribute(':focus', 'href')).toBe('#of-bitcoinPerDay');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await press('Enter');
    await page.waitForSelector('#of-bitcoinPerDay[open]');
    await page.close();
  }, 60_000);
});
