import { describe, expect, it, test } from 'vitest';
import { parseAssumptions, parsePreset } from '../../src/presets/parse.ts';
import { told } from '../study/problems.ts';

const head = `kind: miner
name: X
maker: M
released: May 2020
cooling: air
values:
  minerPower: { value: 3250 W, source: a page, as-of: 2020 }
  minerHashRate: { value: 95 TH/s, source: a page, as-of: 2020 }
`;
const parsed = (text: string) => parsePreset({ file: 'x.yaml', text: head + text });
const refused = (text: string): string => told(() => parsed(text)).replace(/x\.yaml:(\d+):\d+/g, '$1');
const points = (...lines: string[]): string =>
  `run-points:\n  source: a page\n  as-of: 2021-05\n  points:\n${lines.map((it) => `    - ${it}\n`).join('')}`;

describe('the file of a machine says', () => {
  it('its run points, which are read in the units of a machine, least power first', () => {
    const { runPoints } = parsed(
      points('{ name: high, power: 4 kW, hashRate: 0.11 PH/s }', '{ power: 2000 W, hashRate: 70 TH/s }'),
    );
    expect(runPoints).toEqual({
      source: 'a page',
      asOf: '2021-05',
      points: [
        { power: '2000', hashRate: '70' },
        { name: 'high', power: '4000', hashRate: '110' },
      ],
    });
  });

  it('what it once cost, as a range with its day', () => {
    const price = 'price: { low: 14 $/TH, high: 17.5 $/TH, source: a page, as-of: 2024-03 }\n';
    expect(parsed(price).price).toEqual({ low: '14', high: '17.5', source: 'a page', asOf: '2024-03' });
  });

  it('neither where it says nothing of them', () => {
    expect(parsed('')).not.toHaveProperty('runPoints');
    expect(parsed('')).not.toHaveProperty('price');
  });
});

describe('of run points and prices is refused, with its line', () => {
  test.each([
    [points('{ power: 2000 TH/s, hashRate: 70 TH/s }'), '13: run-points.points.0.power: "2000 TH/s"'],
    [
      points('{ power: 2 kW, hashRate: 70 TH/s }', '{ power: 3 kW, hashRate: 0 TH/s }'),
      '14: run-points.points.1.hashRate: "0 TH/s"',
    ],
    [
      points('{ power: 2 kW, hashRate: 70 TH/s }', '{ power: 2000 W, hashRate: 71 TH/s }'),
      '14: run-points.points.1: "2000" stands here twice',
    ],
    [
      points(
        '{ name: low, power: 2 kW, hashRate: 70 TH/s }',
        '{ name: low, power: 3 kW, hashRate: 71 TH/s }',
      ),
      '14: run-points.points.1: "low" stands here twice',
    ],
    [points('{ power: 2 kW }'), '13: run-points.points.0.hashRate'],
    ['run-points: { source: s, as-of: 2021, points: [] }', '9: run-points.points'],
    ['run-points: { points: [{ power: 2 kW, hashRate: 1 TH/s }] }', '9: run-points.source'],
    [
      'price: { low: 20 $/TH, high: 10 $/TH, source: s, as-of: 2024 }',
      '9: price.low: "20 $/TH" is above high',
    ],
    ['price: { low: 20 $/TH, high: 30, source: s }', '9: price.as-of'],
  ])('%j', (text, said) => expect(refused(text)).toContain(said));

  it('every one at once', () => {
    const text = `${points('{ power: x, hashRate: y }')}price: { low: z, high: 3 $/TH, source: s, as-of: 2024 }\n`;
    expect(refused(text).split('\n')).toHaveLength(3);
  });

  it('and of a plant any of them', () => {
    const plant =
      'kind: plant\nname: X\ncountry: C\nfuel: f\nprice: { low: 1, high: 2, source: s, as-of: 2024 }\n';
    expect(told(() => parsePreset({ file: 'x.yaml', text: plant }))).toContain('price');
  });
});

describe('the figures of the world', () => {
  const assumed = (reality: string) =>
    parseAssumptions({
      file: 'a.yaml',
      text: `values: {}\nnetwork: x\nlimits-of-age: { price: 1, network: 1, miner: 1, cooling: 1, plant: 1 }\n${reality}`,
    });
  const figures = (machines: string): string => `reality:
  figures:
    machines: { value: ${machines}, of: m, source: s, as-of: 2018 }
    sales: { value: $2 bn, of: s, source: s, as-of: 2018 }
    hashRate: { value: 60 EH/s, of: h, source: s, as-of: 2025 }
`;

  it('are read in their units, with the bounds of what is silly', () => {
    const { reality } = assumed(
      `${figures('2 M miner')}  silly: [{ measure: networkShare, above: 51 %, say: a majority }]\n`,
    );
    expect(reality?.figures.sales).toEqual({ value: '2000000000', of: 's', source: 's', asOf: '2018' });
    expect(reality?.figures.machines.value).toBe('2000000');
    expect(reality?.silly).toEqual([{ measure: 'networkShare', above: '51', say: 'a majority' }]);
  });

  it('may be absent', () => expect(assumed('')).not.toHaveProperty('reality'));

  test.each([
    [`${figures('2 EH/s')}  silly: []\n`, 'a.yaml:6: reality.figures.machines: "2 EH/s"'],
    [`${figures('0')}  silly: []\n`, 'a.yaml:6: reality.figures.machines: "0"'],
    [
      `${figures('5')}  silly: [{ measure: networkShare, above: 5 W, say: x }]\n`,
      'a.yaml:9: reality.silly.0.above: "5 W"',
    ],
    [
      `${figures('5')}  silly: [{ measure: moonShare, above: 5, say: x }]\n`,
      'a.yaml:9: reality.silly.0.measure',
    ],
  ])('%j are refused', (text, said) =>
    expect(told(() => assumed(text)).replace(/(:\d+):\d+/g, '$1')).toContain(said),
  );
});
