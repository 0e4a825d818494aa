import { describe, expect, it, test } from 'vitest';
import { estimate } from '../../src/index.ts';
import { type Imported, importNetwork } from '../../src/presets/import-network.ts';
import { parsePreset } from '../../src/presets/parse.ts';
import { told } from '../study/problems.ts';
import {
  adjustment,
  blockFees,
  blockStats,
  chainInfo,
  hashRates,
  miningInfo,
  rewardStats,
  TIME,
} from './answers.ts';

const textOf = (answers: readonly unknown[]): string => answers.map((it) => JSON.stringify(it)).join('\n');
const imported = (answers: readonly unknown[], date?: string): Imported =>
  importNetwork([{ file: 'node.json', text: textOf(answers) }], { date });
const valuesOf = ({ preset }: Imported): Record<string, string> =>
  Object.fromEntries(Object.entries(preset.values).map(([name, it]) => [name, it.value]));
const refusal = (...answers: readonly unknown[]): string => told(() => imported(answers, '2026-06-01'));

describe('answers of a node', () => {
  it('make a network', () => {
    const it = imported([
      chainInfo,
      miningInfo,
      blockStats(952052, 3_000_001),
      blockStats(952053, 2_000_000),
    ]);
    expect(valuesOf(it)).toEqual({
      blockHeight: '952053',
      difficulty: '138955357012247.3',
      feesPerBlock: '0.025000005',
    });
    expect(it.notes).toEqual([]);
    expect(it.preset).toMatchObject({
      kind: 'network',
      name: 'Network at block 952,053',
      about: '994.7 EH/s by difficulty; 970.3 EH/s by the times of its last blocks.',
      facts: { day: '2026-06-01', current: 'true' },
      values: {
        difficulty: { source: 'a node of one’s own, bitcoin-cli getblockchaininfo', asOf: '2026-06-01' },
        feesPerBlock: { note: 'mean of 2 blocks from 952052 to 952053' },
      },
    });
  });

  it('make the same network whatever stands between them, and inside JSON-RPC', () => {
    const stats = blockStats(952053, 2_000_000);
    const plain = imported([chainInfo, stats]);
    const wrapped = { jsonrpc: '2.0', result: stats, error: null, id: 1 };
    const text = `\uFEFF${JSON.stringify(chainInfo, null, 2)}${JSON.stringify(wrapped)}\r\n\r\n`;
    expect(importNetwork([{ file: '-', text }]).yaml).toBe(plain.yaml);
  });

  it('say which day they are of, each its own', () => {
    const { preset } = imported([chainInfo, { ...blockStats(952053, 1), time: TIME - 10 * 86400 }]);
    expect(preset.values.blockHeight?.asOf).toBe('2026-06-01');
    expect(preset.values.feesPerBlock?.asOf).toBe('2026-05-22');
  });

  it('of an older node, without bits and time, are dated by its median time', () => {
    const { bits: _, time: __, ...old } = chainInfo;
    expect(imported([old]).preset.facts['day']).toBe('2026-06-01');
  });

  it('say what the network lacks', () => {
    expect(imported([chainInfo]).notes).toEqual([
      'no answer says feesPerBlock; an estimate will ask for it (getblockstats or /api/v1/mining/reward-stats/144)',
    ]);
    expect(imported([blockStats(952053, 5)]).notes.map((it) => it.split(';')[0])).toEqual([
      'no answer says difficulty',
    ]);
  });

  it('of a node that is not ready carry a warning', () => {
    const { preset } = imported([{ ...chainInfo, initialblockdownload: true }]);
    expect(preset.warnings[0]?.text).toMatch(/^The node was still downloading/);
  });

  it('without any time need a day', () => {
    expect(told(() => imported([miningInfo]))).toMatch(/^date: is missing: none of these answers carries/);
    expect(imported([miningInfo], '2026-05-31').preset.facts['day']).toBe('2026-05-31');
    expect(told(() => imported([miningInfo], '31 May'))).toMatch(/^date: "31 May" is no day/);
  });
});

describe('answers of a mempool instance', () => {
  it('make a network', () => {
    const it = imported([adjustment, hashRates, rewardStats]);
    expect(valuesOf(it)).toEqual({
      blockHeight: '952053',
      difficulty: '138955357012247.3',
      feesPerBlock: '0.02631136',
    });
    expect(it.preset.facts['day']).toBe('2026-06-01');
    expect(it.preset.values.feesPerBlock).toMatchObject({
      source: 'a mempool instance, /api/v1/mining/reward-stats',
      note: 'mean of 144 blocks from 951910 to 952053',
    });
  });

  it('may be its height alone, and fees in steps of time', () => {
    expect(valuesOf(imported([952053, hashRates, blockFees]))).toEqual({
      blockHeight: '952053',
      difficulty: '138955357012247.3',
      feesPerBlock: '0.026',
    });
  });

  it('tell of fees that others make needless', () => {
    expect(imported([chainInfo, rewardStats, blockStats(952053, 1)]).notes).toEqual([
      'the fees of getblockstats are not used: others stand on more blocks',
    ]);
  });
});

describe('what is made', () => {
  const found = imported([chainInfo, rewardStats]);

  it('is a file that says the same', () => {
    expect(parsePreset({ file: 'network.yaml', text: found.yaml })).toEqual(found.preset);
  });

  it('is a network for an estimate, and grows old as that of today does', () => {
    const of = (today: string) => estimate({ network: found.preset, hashRate: '1 EH/s', today });
    const shipped = estimate({ network: '2026-06-01', hashRate: '1 EH/s', today: '2026-06-02' });
    const value = of('2026-06-02').results.bitcoinPerDay.value!;
    expect(value.div(shipped.results.bitcoinPerDay.value!).minus(1).abs().lt('1e-12')).toBe(true);
    expect(of('2026-07-30').warnings.join()).toMatch(
      /of network network are of 2026-06-01, older than 28 days/,
    );
  });
});

describe('answers are refused', () => {
  test.each([
    [
      'of another chain',
      [{ ...chainInfo, chain: 'test' }],
      'getblockchaininfo chain: "test" is not the main chain',
    ],
    [
      'of regtest',
      [{ ...blockStats(952053, 1), subsidy: 5_000_000_000 }],
      'getblockstats subsidy: "5000000000" is not what the main chain gives at this height',
    ],
    [
      'with bits of another difficulty',
      [{ ...chainInfo, bits: '1702068e' }],
      'getblockchaininfo bits: "1702068e" is not the target of the difficulty beside it',
    ],
    [
      'with what are no bits',
      [{ ...chainInfo, bits: '0x17' }],
      'getblockchaininfo bits: "0x17" is no compact bits; they are 8 hexadecimal digits',
    ],
    [
      'without a field',
      [{ ...hashRates, currentHashrate: undefined }],
      '/api/v1/mining/hashrate currentHashrate: is missing',
    ],
    [
      'of an instance without a node',
      [{ ...hashRates, currentDifficulty: 0 }],
      '/api/v1/mining/hashrate currentDifficulty: "0" is too low: more than 0 is allowed',
    ],
    [
      'with text for a number',
      [{ ...chainInfo, blocks: '952053' }],
      'getblockchaininfo blocks: "952053" is no number',
    ],
    [
      'with a broken height',
      [{ ...chainInfo, blocks: 952053.5 }],
      'getblockchaininfo blocks: "952053.5" is no whole number',
    ],
    [
      'with negative fees',
      [blockStats(952053, -1)],
      'getblockstats totalfee: "-1" is more than there is, or less than nothing',
    ],
    [
      'with more fees than bitcoin',
      [{ ...rewardStats, totalFee: '9'.repeat(18) }],
      `/api/v1/mining/reward-stats totalFee: "${'9'.repeat(18)}" is more than there is, or less than nothing`,
    ],
    [
      'with no fees',
      [{ ...rewardStats, totalFee: null }],
      '/api/v1/mining/reward-stats totalFee: "null" is no whole number of satoshi',
    ],
    [
      'with blocks the wrong way round',
      [{ ...rewardStats, startBlock: 952054 }],
      '/api/v1/mining/reward-stats endBlock: "952053" lies before startBlock',
    ],
    [
      'with seconds for milliseconds',
      [{ ...adjustment, estimatedRetargetDate: TIME }],
      '/api/v1/difficulty-adjustment estimatedRetargetDate: "1780358340" and remainingTime, in milliseconds, give no time',
    ],
    [
      'of a block twice',
      [blockStats(952053, 1), blockStats(952053, 2)],
      'getblockstats height: "952053" is given twice',
    ],
    [
      'from both sides of a retarget',
      [chainInfo, { ...hashRates, currentDifficulty: 124932866006548.2 }],
      'difficulty: "124932866006548.2" of /api/v1/mining/hashrate is not the 138955357012247.3 of getblockchaininfo. Ask for both again, at the same time',
    ],
  ])('%s', (_, answers, expected) => {
    expect(refusal(...answers).replaceAll(/^node.json:\d+: /gm, '')).toBe(`${expected}.`);
  });

  it('that are none, all at once and with their lines', () => {
    expect(
      refusal({ chain: 'main' }, 'x', [], { ...chainInfo, chain: 'signet', blocks: -1 })
        .split('\n')
        .map((it) => it.slice(0, 60)),
    ).toEqual(
      [
        'node.json:1: answer: "{\\"chain\\":\\"main\\"}" is no answer that ',
        'node.json:2: answer: "\\"x\\"" is no answer that is known. Give t',
        'node.json:3: answer: "[]" is no answer that is known. Give that ',
        'node.json:4: getblockchaininfo chain: "signet" is not the ma',
        'node.json:4: getblockchaininfo blocks: "-1" is too low: at l',
      ].map((it) => it.slice(0, 60)),
    );
  });

  test.each([
    ['', 'JSON: is empty'],
    ['{"a": 1', 'JSON: "{\\"a\\": 1" is no JSON'],
    ['12 <html>', 'JSON: "<html>" is no JSON'],
    ['}{', 'JSON: "}" is no JSON'],
    ["error: couldn't connect", 'JSON: "error:" is no JSON'],
  ])('that are no JSON: %j', (text, expected) => {
    expect(told(() => importNetwork([{ file: 'f', text }], { date: '2026-06-01' }))).toContain(expected);
  });

  it('with what a terminal would obey, shown and not sent', () => {
    expect(refusal({ ...chainInfo, chain: '\u001b[2J' })).toBe(
      'node.json:1: getblockchaininfo chain: "\\u001b[2J" is not the main chain.',
    );
  });
});
