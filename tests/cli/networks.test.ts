import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPreset } from '../../src/index.ts';
import { chainInfo, miningInfo, rewardStats } from '../presets/answers.ts';
import { instance, serve } from '../presets/server.ts';
import { fileOf, say, spawn } from './command-line.ts';

const json = (it: unknown): string => `${JSON.stringify(it)}\n`;
const node = fileOf('node.json', json(chainInfo) + json(rewardStats));
const folder = mkdtempSync(join(tmpdir(), 'hashwatt-networks-'));
const inputs = (text: string): Record<string, { value: string; source?: string; asOf?: string }> =>
  (JSON.parse(text) as { inputs: Record<string, { value: string }> }).inputs;

describe('presets import network', () => {
  test('prints a preset, and nothing beside it', async () => {
    const said = await say(['presets', 'import', 'network', node]);
    expect(said).toMatchObject({ code: 0, err: '' });
    const { values } = await readPreset(fileOf('printed.yaml', said.out));
    expect(values.blockHeight?.value).toBe('952053');
  });

  test('reads standard input and several files, and tells what is lacking on stderr', () => {
    const said = spawn(
      ['presets', 'import', 'network', '-', fileOf('m.json', json(miningInfo))],
      json(chainInfo),
    );
    expect(said.code).toBe(0);
    expect(said.out).toContain('970.3 EH/s by the times of its last blocks');
    expect(said.err).toMatch(/^hashwatt: no answer says feesPerBlock; .*\n$/);
  });

  test('writes a file at once, and over none unasked', async () => {
    const file = join(folder, 'own.yaml');
    const write = (...more: string[]) => say(['presets', 'import', 'network', node, '-o', file, ...more]);
    expect(await write()).toEqual({ code: 0, out: '', err: '' });
    const first = readFileSync(file, 'utf8');
    expect(await write()).toMatchObject({
      code: 2,
      out: '',
      err: `hashwatt: --output: ${JSON.stringify(file)} is there already. Choose another name, or add --force.\n`,
    });
    const other = fileOf('other.json', json({ ...chainInfo, blocks: 952054 }));
    await say(['presets', 'import', 'network', other, '--output', file, '--force']);
    expect(readFileSync(file, 'utf8')).not.toBe(first);
    expect(readdirSync(folder)).toEqual(['own.yaml']);
    const nowhere = ['presets', 'import', 'network', node, '-o', join(folder, 'no/own.yaml')];
    expect((await say(nowhere)).err).toMatch(/own\.yaml" stands in no folder\.\n$/);
  });

  test('fetches only what it is told to', async () => {
    await using server = await serve(instance);
    const said = await say(['presets', 'import', 'network', '--url', server.url]);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain(`source: ${server.url}/api/v1/mining/reward-stats/144\n`);
    expect(server.asked).toHaveLength(3);
  });

  test.each([
    [[], 'files: are missing; give some, - or --url'],
    [['x.json', '--url', 'http://127.0.0.1:1'], '--url: "x.json" cannot be joined with files'],
    [
      ['--url', 'http://127.0.0.1:1', '--date', '2026-01-01'],
      '--date: is for files; what is fetched is of today',
    ],
    [['no.json', 'nor.json'], 'file: "no.json" does not exist.\nhashwatt: file: "nor.json" does not exist'],
    [[node, '--dte', 'x'], '--dte: is an unknown flag. Did you mean "--date"?'],
  ])('is refused: %j', async (argv, expected) => {
    const said = await say(['presets', 'import', 'network', ...argv]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(`hashwatt: ${expected}`);
  });

  test('of another kind is refused', async () => {
    expect((await say(['presets', 'import', 'miner', node])).err).toBe(
      'hashwatt: kind: "miner" is not network, the only kind that is imported.\n',
    );
  });
});

describe('a preset file after its flag', () => {
  const network = fileOf(
    'own-network.yaml',
    'kind: network\nname: Own\nday: 2026-01-01\nvalues: { difficulty: "1e14", blockHeight: "940000", feesPerBlock: "0" }\n',
  );
  const miner = fileOf(
    'own-miner.yaml',
    'kind: miner\nname: Own\nmaker: Me\ncooling: air\nvalues: { minerPower: 1 kW, minerHashRate: 100 TH/s }\n',
  );

  test.each(['estimate', 'project', 'explain'])('is taken by %s', async (command) => {
    const name = command === 'explain' ? ['networkHashRate'] : [];
    const argv = [command, ...name, 'nautilus', '--network', network, '--miner', miner];
    const money = [
      '--bitcoin-price',
      '95k',
      '--power-price',
      '30',
      '--machine-price',
      '10',
      '--building-price',
      '300000',
      '--discount-rate',
      '10',
    ];
    const said = await say([...argv, ...(command === 'project' ? money : [])]);
    expect(said).toMatchObject({ code: 0, err: '' });
  });

  test('counts as a preset does', async () => {
    const { difficulty, minerPower } = inputs(
      (await say(['estimate', 'nautilus', '--network', network, '--miner', miner, '--json'])).out,
    );
    expect(difficulty).toMatchObject({ value: '100000000000000', origin: 'preset', preset: 'own-network' });
    expect(minerPower).toMatchObject({ value: '1000', preset: 'own-miner' });
  });

  test('is the plant that it says, even if a scenario has its name', async () => {
    const plant = fileOf(
      'zaporizhzhia.yaml',
      'kind: plant\nname: Mine\ncountry: X\nfuel: Y\nvalues: { netCapacity: 1 MW, capacityFactor: 90 % }\n',
    );
    const { out } = await say(['estimate', '--plant', plant, '--miner', miner, '--cooling', 'air', '--json']);
    const data = JSON.parse(out) as { scenario: null; inputs: Record<string, object> };
    expect(data.scenario).toBeNull();
    expect(data.inputs['netCapacity']).toMatchObject({ value: '1', preset: 'zaporizhzhia' });
  });

  test('serves both sides of a comparison', async () => {
    const said = await say([
      'compare',
      'nautilus',
      'site-50mw',
      '--network',
      network,
      '--bitcoin-price',
      '95k',
    ]);
    expect(said).toMatchObject({ code: 0, err: '' });
  });

  test('of another kind, or of none, is refused', async () => {
    const said = await say(['estimate', 'nautilus', '--network', miner, '--miner', './no.yaml']);
    expect(said.code).toBe(2);
    expect(said.err).toBe('hashwatt: file: "./no.yaml" does not exist.\n');
    expect((await say(['estimate', 'nautilus', '--network', miner])).err).toBe(
      'hashwatt: --network: "own-miner" is a miner; a network is needed.\n',
    );
  });
});

describe('--network-url', () => {
  test('takes the network that is served', async () => {
    await using server = await serve(instance);
    const said = await say(['estimate', 'nautilus', '--network-url', server.url, '--json']);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(inputs(said.out)['blockHeight']).toMatchObject({
      value: '952053',
      source: `${server.url}/api/v1/difficulty-adjustment`,
      asOf: '2026-06-01',
    });
  });

  test('leaves what is lacking to flags', async () => {
    await using server = await serve(instance);
    const argv = ['estimate', 'nautilus', '--network-url', `${server.url}/api/v1/mining/hashrate/3d`];
    expect((await say(argv)).out).toMatch(/needs --block-height/);
    expect(await say([...argv, '--block-height', '952053', '--fees-per-block', '0.02'])).toMatchObject({
      code: 0,
      err: '',
    });
  });

  test('asks nobody when the command line is refused', async () => {
    await using server = await serve(instance);
    const refused = [
      ['--network', '2024-09'],
      ['--powr-price', '5'],
    ];
    const said = refused.map((more) => say(['estimate', 'nautilus', '--network-url', server.url, ...more]));
    expect((await Promise.all(said)).map(({ code }) => code)).toEqual([2, 2]);
    expect(server.asked).toEqual([]);
    expect((await say(['estimate', 'nautilus', '--network-url', server.url, '--network', 'x'])).err).toMatch(
      /^hashwatt: --network-url: cannot be joined with --network\.\n/,
    );
  });

  test('tells what is wrong with the address', async () => {
    const said = await say(['estimate', 'nautilus', '--network-url', 'mempool.space']);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/^hashwatt: --network-url: "mempool.space" is no http or https address/);
  });
});

describe('months of the network', () => {
  test('stand on one line of the list, and on their own when asked for', async () => {
    const list = async (...more: string[]) => (await say(['presets', 'list', 'networks', ...more])).out;
    expect(await list()).toMatch(/2015-01 … 2026-05 {2}137 months/);
    expect((await list('--all', '--csv')).trim().split('\r\n')).toHaveLength(1 + 9 + 137);
    expect((JSON.parse(await list('--json')) as unknown[]).length).toBe(9);
    expect((await say(['presets', 'list', 'miners'])).out).not.toContain('137');
  });

  test('are shown, and stand in a file', async () => {
    expect((await say(['presets', 'show', '2024-09'])).out).toContain('networks/months.csv');
    expect((await say(['presets', 'path', '2024-09'])).out).toMatch(/networks\/months\.csv\n$/);
  });

  test('serve an estimate, dated by month', async () => {
    const { difficulty, feesPerBlock } = inputs(
      (await say(['estimate', 'nautilus', '--network', '2024-09', '--json'])).out,
    );
    expect(difficulty).toMatchObject({ asOf: '2024-09', note: 'mean of the month by time' });
    expect(feesPerBlock?.value).toBe('0.05377881');
  });
});
