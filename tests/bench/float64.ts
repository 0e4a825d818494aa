import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { Float64Reader } from '../../src/interpret/float64.ts';
import { monthly } from '../../src/mining/book.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { resolve as resolved } from '../../src/presets/resolve.ts';
import { readInputs, names, STRENGTH } from '../../src/study/inputs.ts';
import { byHand } from './hand.ts';
import { DRAWS, follow, fromBook, monteCarlo, type Results, room } from './monte-carlo.ts';
import type { Row } from './row.ts';
import { question } from './work-b.ts';
import { inC, inTwo } from './yardsticks.ts';

const ROUNDS = 9;
const FEWER = 50;

const elapsed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** The float64 reader against C and against JavaScript by hand, in turns. */
export async function monteCarloRows(): Promise<Row[]> {
  const [c, two] = [inC(), inTwo()];
  if (!c) console.log('No gcc here: nothing is measured against C.');
  const [book, found, hand] = [fromBook(), room(), room()];
  const times: number[][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const together = performance.now();
    // oxlint-disable-next-line eslint/no-await-in-loop -- in turns: nothing may run beside it
    await two.run();
    const both = performance.now() - together;
    times.push([
      elapsed(() => monteCarlo(book, found)),
      elapsed(() => monteCarlo(byHand, hand)),
      both,
      c?.run() ?? NaN,
    ]);
  }
  await two.stop();
  const [one, manual, both, inScalar] = [0, 1, 2, 3].map((at) =>
    Math.min(...times.slice(1).map((it) => it[at]!)),
  );
  refuseDisagreement(found, c?.results() ?? hand);
  c?.remove();
  const rows: Row[] = [
    {
      what: 'Work B from the book, beside JavaScript by hand',
      milliseconds: one!,
      beside: manual!,
      limit: 1.15,
    },
  ];
  if (!c) return rows;
  return [
    ...rows,
    {
      what: 'Work B from the book through closures, from a fiftieth of it, beside scalar C',
      milliseconds: throughClosures() * FEWER,
      beside: inScalar!,
      limit: 90,
    },
    { what: 'Work B from the book, beside scalar C', milliseconds: one!, beside: inScalar!, limit: 1.3 },
    {
      what: 'Work B from the book in two warm threads, beside C',
      milliseconds: both!,
      beside: inScalar!,
      limit: 0.75,
    },
  ];
}

/** A part of the work where no function may be made of text: it takes too long for more. */
function throughClosures(): number {
  const [book, found] = [fromBook('closures'), room()];
  const work = (): void => follow(book, 0, DRAWS / FEWER, found);
  return Math.min(...Array.from({ length: 3 }, () => elapsed(work)));
}

/** @throws when a result is not the yardstick’s to nine digits; the book may find rates that the yardstick does not look for */
function refuseDisagreement(found: Results, expected: Results): void {
  const slack = [1e6, 0, 1, 0, 0.01];
  found.forEach((column, at) =>
    column.forEach((value, draw) => {
      const other = expected[at]![draw]!;
      const isUnsought = at === 4 && other === -1;
      if (!isUnsought && !(Math.abs(value - other) <= 1e-9 * Math.max(Math.abs(other), slack[at]!)))
        throw new Error(`Result ${at} of draw ${draw} is ${value}, and not ${other}.`);
    }),
  );
}

/** A headline’s inputs, six of which vary. */
const VARYING = ['bitcoinPrice', 'powerPrice', 'netCapacity', 'networkHashRate', 'pue', 'uptime'] as const;
const WANTED = [
  'sitePower',
  'minerCount',
  'fleetPower',
  'hashRate',
  'energyPerYear',
  'networkShare',
  'bitcoinPerDay',
  'revenuePerYear',
  'powerCostPerYear',
  'profitPerYear',
] as const;

const headline = () =>
  new Map([
    ...resolved(shipped, { scenario: 'site-50mw' }).stated,
    ...readInputs({
      bitcoinPrice: '95k',
      powerPrice: '45 $/MWh',
      machinePrice: '16 $/TH',
      buildingPrice: '300000 $/MW',
      discountRate: '10 %/year',
      machineLife: '4 years',
      buildingLife: '15 years',
      demandCharge: '0 $/kW-month',
      fixedCharge: '20000 $/MW/year',
    }).stated,
  ]);

/** What a point, a sweep and a compilation take. */
export function pointRows(): Row[] {
  const reader = new Float64Reader(monthly);
  const points = 100_000;
  const given = headline();
  const drawn = new Map(VARYING.map((name) => [name, STRENGTH.given]));
  const run = reader.points({ given, drawn, wanted: WANTED });
  const inputs = [95_000, 45, 50, 1000, 1.1, 95].map((value) =>
    Float64Array.from({ length: points }, (_, at) => value * (1 + at * 1e-7)),
  );
  const out = WANTED.map(() => new Float64Array(points));
  const sweep = reader.points({
    given,
    drawn: new Map([
      ['bitcoinPrice', 3],
      ['powerPrice', 3],
    ]),
    wanted: ['profitPerYear'],
  });
  const least = (work: () => unknown): number =>
    Math.min(...Array.from({ length: ROUNDS }, () => elapsed(work)));
  const all = new Map(names.map((name) => [name, 3] as const).filter(([name]) => given.has(name)));
  return [
    {
      what: 'a point: ten results, six inputs vary (times 10,000)',
      milliseconds: least(() => run(inputs, 0, points, out)) / 10,
      limit: 1.5,
    },
    { what: 'a sweep of 1,000 × 1,000, compiled', milliseconds: least(() => swept(sweep)), limit: 10 },
    {
      what: 'compiling the whole book',
      milliseconds: least(() => reader.points({ given, drawn: all, wanted: names })),
      limit: 15,
    },
    {
      what: 'compiling Work B',
      milliseconds: least(() => new Float64Reader(monthly).months(question)),
      limit: 15,
    },
    { what: 'memory of Work B in a process of its own, in MB', milliseconds: memory(), limit: 100 },
  ];
}

/** The most memory that a process takes that does nothing but Work B, without a compiler in it. */
function memory(): number {
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-bench-'));
  const outfile = join(folder, 'memory.mjs');
  buildSync({
    entryPoints: [resolve(import.meta.dirname, 'memory.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const printed = execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return Number(printed);
}

const SIDE = 1000;
const grid = [new Float64Array(SIDE), Float64Array.from({ length: SIDE }, (_, at) => 0.15 * at)];
const line = [new Float64Array(SIDE)];
const cells = new Float64Array(SIDE * SIDE);

function swept(run: ReturnType<Float64Reader<unknown>['points']>): void {
  for (let row = 0; row < SIDE; row++) {
    grid[0]!.fill(20_000 + 200 * row);
    run(grid, 0, SIDE, line);
    cells.set(line[0]!, row * SIDE);
  }
}
