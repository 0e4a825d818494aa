import { DuckDBInstance } from '@duckdb/node-api';
import { sql } from '../../src/index.ts';

// How fast DuckDB works out the book: npx tsx tests/bench/sql.ts [rows]

const rows = Number(process.argv[2] ?? 10_000_000);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(
  `CREATE TABLE plants AS SELECT 1 + n % 997 + n % 10 / 10 AS "netCapacity", 20 + n % 80 AS "capacityFactor" FROM range(${rows}) t(n)`,
);
const statement = sql({
  scenario: 'site-50mw',
  bitcoinPrice: '95k',
  today: '2026-07-01',
  from: 'plants',
  columns: ['netCapacity', 'capacityFactor'],
  results: ['hashRate', 'networkShare', 'revenuePerYear', 'marginPerYear'],
});
const began = performance.now();
await connection.run(`CREATE TABLE results AS ${statement}`);
const seconds = (performance.now() - began) / 1000;
console.log(
  `${rows.toLocaleString('en')} rows, four results, ${seconds.toFixed(1)} s: ${(rows / seconds / 1e6).toFixed(1)} million rows a second`,
);
