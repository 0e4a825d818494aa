import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bestPlan } from '../../src/hours/plan.ts';
import { atStrike, rank } from '../../src/hours/ranked.ts';
import { readPrices } from '../../src/hours/read.ts';
import type { Choice } from '../../src/hours/rules.ts';
import { median, type Row } from './row.ts';

const CALLS = 9;
const YEAR = 8_760;
const HOURS = 10 * YEAR;
const STRIKES = 1_000;

/** Hours of prices: strikes looked up beside a loop in C, a year under every rule, and a file beside its plain pieces. */
export const hours = (): Row[] => [...lookedUp(), planned(), read()];

const timed = (work: () => unknown): number => {
  work();
  const times = Array.from({ length: CALLS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times);
};

/** Prices with days, seasons, negative noons and rare spikes, the same at every run. */
const pricesOf = (count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, at) => {
    const noise = ((Math.imul(at + 1, 2_654_435_761) >>> 8) % 10_007) / 10_007;
    const day = 14 * Math.sin((2 * Math.PI * (at % 24)) / 24) + 9 * Math.cos((2 * Math.PI * at) / YEAR);
    return (
      Math.round(100 * (32 + day + 40 * (noise - 0.5) + (noise > 0.99 ? 9_000 * (noise - 0.99) : 0))) / 100
    );
  });

const lookedUp = (): Row[] => {
  const prices = pricesOf(HOURS);
  const energies = prices.map((_, at) => 50 + (at % 7));
  const strikes = Float64Array.from({ length: STRIKES }, (_, at) => 5 + 0.145 * at);
  const net = (): number => {
    const ranked = rank(prices, energies);
    return strikes.reduce((sum, it) => sum + atStrike(ranked, it).net, 0);
  };
  const milliseconds = timed(net);
  const plain = plainLoop([prices, energies, strikes]);
  if (plain === undefined) {
    console.log('no gcc here: strikes are not measured beside the loop in C');
    return [];
  }
  if (Math.abs(net() / plain.net - 1) > 1e-9) throw new Error('C and the look-up disagree.');
  const what = `ten years of hours, 1,000 strikes, beside gcc ${FLAGS.join(' ')}`;
  return [{ what, milliseconds, beside: plain.milliseconds, limit: 0.1 }];
};

/** How the loop in C is compiled: for any machine of its kind, without what only the own processor has. */
const FLAGS = ['-O2'];

/** The same by a loop in C, compiled here; nothing where there is no compiler. */
const plainLoop = (columns: readonly Float64Array[]): { milliseconds: number; net: number } | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-'));
  const [program, data] = [join(folder, 'hours'), join(folder, 'hours.f64')];
  try {
    execFileSync('gcc', [...FLAGS, '-o', program, join(import.meta.dirname, 'hours.c')], { stdio: 'ignore' });
    writeFileSync(data, Buffer.concat(columns.map((it) => Buffer.from(it.buffer))));
    const said = execFileSync(program, [data, `${HOURS}`, `${STRIKES}`], { encoding: 'utf8' });
    const runs = said
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number));
    return { milliseconds: median(runs.map(([time]) => time!)), net: runs[0]![1]! };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const planned = (): Row => {
  const choice: Choice = {
    gains: pricesOf(YEAR).map((it) => 50 * (35 - it)),
    barred: Uint8Array.from({ length: YEAR }, (_, at) => (at % 700 === 300 ? 1 : 0)),
    rules: { leastRun: 6, leastStop: 4, startCost: 2_500, least: 7_001, most: 8_000 },
  };
  return {
    what: 'a year of hours under every rule',
    milliseconds: timed(() => bestPlan(choice)),
    limit: 100,
  };
};

/** A file of ten years, beside the least that any reader of tables does: cut it into cells, and make dates and numbers of them. */
const read = (): Row => {
  const start = Date.UTC(2016, 0);
  const lines = Array.from(pricesOf(HOURS), (it, at) => {
    const time = new Date(start + at * 3_600_000).toISOString();
    return `${time.slice(0, 10)} ${time.slice(11, 19)}+00:00,${it.toFixed(2)}`;
  });
  const text = Buffer.from(['time,price', ...lines].join('\n')).toString();
  const plain = timed(() =>
    text.split('\n').map((line) => {
      const [time = '', price] = line.split(',');
      return [Date.parse(time), Number(price)];
    }),
  );
  const milliseconds = timed(() => readPrices(text));
  return {
    what: 'reading a CSV of ten years, beside split and Date.parse',
    milliseconds,
    beside: plain,
    limit: 1,
  };
};
