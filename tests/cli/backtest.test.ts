import { describe, expect, test } from 'vitest';
import { backtest, type Exact, readProduction } from '../../src/index.ts';
import { fileOf, OBEYED, say, spawn } from './command-line.ts';

const TABLE = 'tests/truth/production.csv';
const COLUMNS = ['--hash-rate-column', 'avg_operating_hashrate_eh_s', '--bitcoin-column', 'btc_produced'];
const table = fileOf('some.csv', 'company,month,hash rate,bitcoin\nA,2024-09,8.2,176\n=B,2031-01,1,2\n');

describe('backtest', () => {
  test('holds what miners reported beside what was to be expected', async () => {
    const said = await say(['backtest', TABLE, ...COLUMNS]);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out.replaceAll(/\s+/g, ' ')).toContain(
      'Reported over expected: 0.998 in the median of 32 rows; 80 % lie between 0.977 and 1.006.',
    );
    expect(said.out.match(/\d{4}-\d\d/g)).toHaveLength(32);
  });

  test('gives the same as the library', async () => {
    const { rows } = await backtest(await readProduction(table));
    const { out } = await say(['backtest', table, '--json']);
    const data = JSON.parse(out) as { rows: unknown[]; compared: number };
    expect(data.compared).toBe(1);
    expect(data.rows[0]).toMatchObject({
      line: 2,
      company: 'A',
      month: '2024-09',
      hashRate: { value: '8.2', unit: 'EH/s' },
      expected: { value: (rows[0]!.expected as Exact).toSignificantDigits(20).toFixed(), unit: 'BTC' },
    });
    expect(data.rows[1]).toMatchObject({
      ratio: { value: null, because: 'the chain of 2031-01 is not known' },
    });
  });

  test('never drops a row, in any form', async () => {
    expect((await say(['backtest', table])).out).toMatch(
      /Not compared\n {2}· line 3: =B 2031-01: the chain of 2031-01 is not known\n$/,
    );
    expect((await say(['backtest', table, '--csv'])).out.split('\r\n')[2]).toBe(
      "3,'=B,2031-01,1,2,,,the chain of 2031-01 is not known",
    );
    expect((await say(['backtest', table, '--md'])).out).toContain('| =B | 2031-01 |');
  });

  test('reads standard input, and shows nothing that a terminal would obey', () => {
    const said = spawn(['backtest', '-'], 'company,month,hash rate,bitcoin\n"A\u001b[2J",2024-09,1,1\n');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).not.toMatch(OBEYED);
  });

  test('fits a narrow terminal', async () => {
    const { out } = await say(['backtest', TABLE, ...COLUMNS], { width: 40 });
    expect(Math.max(...out.split('\n').map((it) => it.length))).toBeLessThanOrEqual(40);
  });

  test.each([
    [[TABLE], /production\.csv:1: --hash-rate-column: is no column of it\. Say which of company, month/],
    [['no.csv'], /file: "no.csv" does not exist/],
    [[], /file: is missing/],
    [
      [table, '--month-column', 'mnth'],
      /:1: --month-column: "mnth" is no column of it\. Did you mean "month"\?/,
    ],
    [[table, '--json', '--csv'], /--csv: cannot be joined with --json/],
    [[fileOf('bad.csv', 'month,hash rate,btc\n2024-09,x,1\n')], /bad\.csv:2: hashRate: "x"/],
  ])('refuses %j', async (argv, expected) => {
    const said = await say(['backtest', ...argv]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(expected);
  });
});
