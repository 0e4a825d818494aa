import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { estimate, sql, type SqlQuestion, statement } from '../../src/index.ts';
import { duckdb, type Engine } from '../interpret/engines.ts';
import { problemsOf, told } from '../study/problems.ts';

const site: SqlQuestion = {
  scenario: 'site-50mw',
  bitcoinPrice: '95k',
  today: '2026-07-01',
  from: 'sites',
  columns: ['netCapacity', 'capacityFactor=cf'],
};

/** What is asked with something else in it, whatever its types. */
const asked = (other: object): SqlQuestion => ({ ...site, ...other });

const comments = (text: string): string[] => text.split('\n').filter((it) => it.startsWith('--'));

describe('run by DuckDB', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await duckdb();
  });
  afterAll(() => engine.close());

  test('a row is what an estimate of it is', async () => {
    await engine.run(
      "CREATE TABLE sites AS FROM (VALUES ('a', 20, 90), ('b', 400.5, 33.25), ('c', NULL, 90)) t(name, netCapacity, cf)",
    );
    const results = ['minerCount', 'networkShare', 'marginPerYear'] as const;
    const rows = await engine.rows(sql({ ...site, keep: ['name'], results }));
    const [a, b] = [
      { netCapacity: '20', capacityFactor: '90' },
      { netCapacity: '400.5', capacityFactor: '33.25' },
    ].map((row) => {
      const found = estimate({ scenario: 'site-50mw', bitcoinPrice: '95k', today: '2026-07-01', ...row });
      return results.map((name) => found.results[name].value!.toNumber());
    });
    expect(rows.map(([name]) => name)).toEqual(['a', 'b', 'c']);
    rows[0]!.slice(1).forEach((value, at) => expect(Number(value) / a![at]!).toBeCloseTo(1, 12));
    rows[1]!.slice(1).forEach((value, at) => expect(Number(value) / b![at]!).toBeCloseTo(1, 12));
    expect(rows[2]!.slice(1)).toEqual([null, null, null]);
  });

  test('a column may be in another unit', async () => {
    await engine.run(
      "CREATE TABLE others AS FROM (VALUES ('a', 20000, 0.9, 25), ('b', 400500, 1.2, 25)) t(name, kw, cf, warm)",
    );
    const columns = ['netCapacity (kW)=kw', 'capacityFactor (1)=cf', 'airInletTemperature (°C)=warm'];
    const results = ['minerCount', 'airDensity', 'marginPerYear'] as const;
    const text = sql({ ...site, from: 'others', columns, keep: ['name'], results });
    expect(comments(text)).toContain('--   cf is capacityFactor (1)');
    const [a, b] = await engine.rows(text);
    const found = estimate({
      scenario: 'site-50mw',
      bitcoinPrice: '95k',
      today: '2026-07-01',
      netCapacity: '20000 kW',
      capacityFactor: '90 %',
      airInletTemperature: '25 °C',
    });
    results.forEach((name, at) =>
      expect(Number(a![at + 1]) / found.results[name].value!.toNumber()).toBeCloseTo(1, 12),
    );
    expect(b!.at(-1)).toBeNull();
  });

  test.each([
    [['netCapacity (TH/s)=x'], /columns\.netCapacity: "TH\/s" is a hash rate|columns\.netCapacity: "TH\/s"/],
    [['netCapacity (nope)=x'], /columns\.netCapacity: "nope"/],
    [['netCapacity ()=x'], /columns\.netCapacity: ""/],
    [
      ['discountRate (%\u002Fmonth)=x'],
      /columns\.discountRate: "%\/month" cannot be the unit of a column here/,
    ],
    [['pue (kW'], /columns: "pue \(kW" is no quantity of the book/],
  ])('%j is refused', (columns, words) => {
    expect(() => sql({ ...site, columns })).toThrow(words);
  });

  test('no text of a question leaves its comment, and every name stays one', async () => {
    const hostile = 'x";\nDROP TABLE sites; --\\';
    await engine.run(`CREATE TABLE "plants;" AS SELECT 10 AS "${hostile.replace('"', '""')}"`);
    const text = sql({
      ...site,
      from: '"plants;"',
      columns: { netCapacity: hostile },
      keep: [hostile],
      results: ['hashRate'],
    });
    expect(comments(text).join('\n')).toContain('x"; DROP TABLE sites; --\\ is netCapacity (MW)');
    expect(await engine.rows(text)).toEqual([[10, expect.any(Number)]]);
  });
});

describe('comments tell', () => {
  const lines = comments(sql({ ...site, results: ['hashRate', 'marginPerYear'] }));

  test('what it is', () => {
    expect(lines[0]).toMatch(/^-- The formula book of hashwatt \d+\.\d+\.\d+ as SQL for DuckDB\.$/);
    expect(lines[1]).toBe('-- Scenario: A site of 50 MW.');
  });

  test('what a column must be, and what a result is', () => {
    expect(lines).toContain('--   cf is capacityFactor (%)');
    expect(lines).toContain('--   hashRate (EH/s): Hash rate');
    expect(lines).toContain('--   marginPerYear ($/year): Margin of a year');
  });

  test('what is taken for granted, from where and of when', () => {
    expect(lines).toContain('--   bitcoinPrice 95000 $/BTC: given');
    expect(lines).toContain(
      '--   minerPower 3510 W: antminer-s21-pro, 2026; ASIC Miner Value (asicminervalue.com), Antminer S21 Pro (234Th)',
    );
    expect(lines).toContain('--   peakPue: assumed: the worst hour is taken like the mean until it is given');
    expect(lines.join()).not.toMatch(/gridPrice|homeUse/);
  });

  test('and stay comments whatever a preset says', () => {
    const evil = 'a */ \n; DROP TABLE x; --\r\u2028${spark.x}\\';
    const scenario = {
      ...BARE,
      name: evil,
      values: {
        minerPower: { value: '3000', source: evil, asOf: '2026' },
        minerHashRate: { value: '200', note: evil },
      },
    };
    const text = sql({
      scenario: scenario as never,
      pue: '1.1',
      capacityFactor: '90',
      from: 'x',
      columns: ['netCapacity'],
      results: ['hashRate'],
      dialect: 'spark',
    });
    const [head, body] = [text.slice(0, text.indexOf('WITH ')), text.slice(text.indexOf('WITH '))];
    expect(
      head
        .trimEnd()
        .split('\n')
        .every((it) => it.startsWith('-- ') && !it.endsWith('\\')),
    ).toBe(true);
    expect(head).not.toMatch(/\$\{|[\r\u2028]/);
    expect(head).toContain('; DROP TABLE x; --');
    expect(body).not.toMatch(/DROP|--/);
  });
});

/** A scenario that says nothing. */
const BARE = {
  kind: 'scenario',
  id: 'evil',
  facts: {},
  rests: {},
  values: {},
  warnings: [],
  leavesOut: [],
  stakes: [],
  expect: [],
};

describe('results that nobody named', () => {
  test('are the usual ones that can be had, and the others are told', () => {
    const { text, warnings } = statement({ ...site, bitcoinPrice: undefined });
    expect(text).toMatch(/AS "energyPerYear"/);
    expect(text).not.toMatch(/AS "revenuePerYear"/);
    expect(warnings).toContain('revenuePerYear is not shown: it needs bitcoinPrice');
  });

  test('are refused where none can be had, with all that they lack', () => {
    expect(
      problemsOf(() => sql({ from: 'x', columns: ['capacityFactor'] })).map(({ field }) => field),
    ).toEqual(expect.arrayContaining(['netCapacity', 'pue', 'minerPower']));
  });
});

describe('warnings', () => {
  test('tell what columns overrule, without a number that rests on a row', () => {
    const { ownWarnings } = statement({
      ...site,
      columns: ['netCapacity', 'networkHashRate'],
      results: ['networkShare'],
    });
    expect(ownWarnings).toContainEqual(
      expect.stringMatching(/^difficulty 139 T is overruled: it follows from networkHashRate$/),
    );
    expect(ownWarnings).toContain('bitcoinPrice $95,000/BTC changes nothing here');
  });

  test('tell what contradicts itself among the constants', () => {
    const { ownWarnings } = statement({ ...site, difficulty: '100T', networkHashRate: '2 ZH/s' });
    expect(ownWarnings).toEqual(
      expect.arrayContaining([expect.stringMatching(/networkHashRate 2 ZH\/s is used as it was given/)]),
    );
  });

  test('tell nothing of what a preset says of a column', () => {
    const question = {
      ...site,
      columns: ['powerPrice'],
      results: ['marginPerYear'],
      capacityFactor: '90',
    } as const;
    expect(
      statement({ ...question, columns: ['capacityFactor'], capacityFactor: undefined }).warnings.join(),
    ).toMatch(/powerPrice of scenario/);
    expect(statement(question).warnings.join()).not.toMatch(/powerPrice/);
  });

  test('tell that a column of shares is read in percent', () => {
    const told = (columns: readonly string[]): readonly string[] => statement({ ...site, columns }).warnings;
    expect(told(['networkHashRate=nh', 'poolFee=fee'])).toContain(
      'poolFee is read from fee in %, where 0.9 is less than one in a hundred',
    );
    expect(told(['networkHashRate=nh']).join()).not.toMatch(/is read from/);
  });

  test('tell what belongs to months', () => {
    expect(statement({ ...site, loanRate: '5' }).ownWarnings).toContain('loanRate is used by project only');
  });
});

describe('what is refused', () => {
  test('everything at once', () => {
    const wrong = asked({
      from: '',
      columns: ['netCapacty', 'netCapacity', 'netCapacity=x', 'capacityFactor='],
      keep: ['a', 'A', 'hashRate'],
      results: ['npv', 'hashRte', 'hashRate'],
      dialect: 'oracle',
      powerPrice: '5 GW',
      miner: 'nope',
    });
    expect(problemsOf(() => sql(wrong)).map(({ field, given = '' }) => `${field} ${given}`)).toEqual([
      'dialect oracle',
      'results npv',
      'results hashRte',
      'from ',
      'columns netCapacty',
      'columns.netCapacity ',
      'columns.capacityFactor ',
      'keep A',
      'keep hashRate',
      'miner nope',
      'powerPrice 5 GW',
    ]);
  });

  test.each([
    [{ columns: undefined }, /columns: is missing: no quantity is a column/],
    [{ columns: [] }, /columns: is missing/],
    [{ columns: { netCapacity: 5 } }, /columns\.netCapacity: is no text/],
    [
      { columns: ['netCapacty'] },
      /columns: "netCapacty" is no quantity of the book. Did you mean "netCapacity"/,
    ],
    [
      { columns: ['netCapacity', 'bitcoinPrice'] },
      /columns\.bitcoinPrice: is a column and given as well. Leave one of them out/,
    ],
    [{ columns: ['netCapacity=hashwatt_x'] }, /begins with hashwatt_/],
    [
      { columns: ['netCapacity=a\0'] },
      /columns\.netCapacity: "a\\u0000" has a character that no name may hold/,
    ],
    [{ from: undefined }, /from: is missing. Name the table/],
    [{ from: 5 }, /from: is no text/],
    [{ from: 'a..b' }, /from: has an empty name/],
    [{ from: '"a' }, /from: "\\"a" has a quote that is not closed/],
    [{ results: [] }, /results: is empty/],
    [{ results: ['npv'] }, /results: "npv" is of a projection, and a statement follows no months/],
    [{ results: ['loanRate'] }, /results: "loanRate" /],
    [{ keep: ['a', 'a'] }, /keep: "a" would stand twice in the answer/],
    [{ keep: ['hashrate'] }, /keep: "hashrate" would stand twice/],
    [{ dialect: 'mysql' }, /dialect: "mysql" is none of duckdb, postgres, spark, bigquery/],
    [
      { columns: ['netCapacity', 'gridPrice'], results: ['hashRate'] },
      /columns\.gridPrice: moves no result: none of hashRate rests on it/,
    ],
    [{ columns: ['netCapacity', 'hashRate'] }, /columns\.netCapacity: /],
    [{ results: ['upliftPerDay'] }, /gridPrice: is missing/],
    [{ today: 'never' }, /today: "never" is no day/],
  ])('%j', (other, words) => {
    expect(told(() => sql(asked(other)))).toMatch(words);
  });

  test('PostgreSQL tells names by their capitals', () => {
    expect(sql({ ...site, keep: ['a', 'A', 'hashrate'], dialect: 'postgres' })).toMatch(
      /"a",\n {2}"A",\n {2}"hashrate"/,
    );
  });
});
