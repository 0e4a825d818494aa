import { expect, test } from 'vitest';
import { markdown } from '../../src/index.ts';
import { say } from '../cli/command-line.ts';

const site = { scenario: 'site-50mw', bitcoinPrice: '95k', powerPrice: '45', machinePrice: '12 $/TH' };
const flags = [
  'site-50mw',
  '--bitcoin-price',
  '95k',
  '--power-price',
  '45',
  '--machine-price',
  '12 $/TH',
  '--md',
];

/** A page whatever it calls its quantities: the library names them, the command line gives their flags. */
const unnamed = (page: string): string => page.replaceAll(/[^\w\n]/g, '').toLowerCase();

const printed = async (command: string, ...more: string[]): Promise<string> =>
  unnamed((await say([command, ...flags, ...more])).out);

test('an estimate is the page of the command line, in the names of the library', async () => {
  expect(markdown(site)).toContain('buildingPrice');
  expect(unnamed(markdown(site))).toBe(await printed('estimate'));
  expect(unnamed(markdown(site, { precise: true }))).toBe(await printed('estimate', '--precise'));
});

test('a question of months is a projection', async () => {
  const [months, said] = [['--from', '2026-12', '--months', '18'], { ...site, from: '2026-12', months: 18 }];
  expect(unnamed(markdown(said))).toBe(await printed('project', ...months));
  expect(unnamed(markdown(said, { monthly: true }))).toBe(await printed('project', ...months, '--monthly'));
});
