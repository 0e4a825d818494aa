import { expect, test } from 'vitest';
import { presets } from '../../src/index.ts';
import { faces } from '../../src/cli/faces.ts';
import { nameOfFlag, monthFlags } from '../../src/present/flags.ts';
import { fileOf, outOf, say } from './command-line.ts';

/** What programs rely on, by name: a change there is one of the contract, and docs/package.md says which version it asks for. */
const held = (name: string): string => `contract/${name}.txt`;

const prices = fileOf(
  'prices.csv',
  'time,price\n2026-07-01T00:00Z,31\n2026-07-01T01:00Z,-4\n2026-07-01T02:00Z,260\n',
);
const sites = fileOf('sites.csv', 'site,netCapacity\nA,20 MW\n');
const production = fileOf('production.csv', 'month,hash rate (EH/s),bitcoin\n2026-01,10,150\n');

const SITE = 'site-50mw --today 2026-06-02 --bitcoin-price 95k'.split(' ');
const MONTHS = '--from 2026-12 --months 13 --discount-rate 10 --machine-price 12 --building-price 300k'.split(
  ' ',
);
const LIVES = '--machine-life 4 --building-life 10'.split(' ');

/** A line of each command, and what else its CSV can be. */
const LINES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  estimate: [['zaporizhzhia', '--miner', 's21-xp 60 %, s9 40 %', '--today', '2026-06-02']],
  explain: [['revenuePerYear', ...SITE]],
  project: [[...SITE, ...MONTHS]],
  solve: [[...SITE, '--for', 'powerPrice', '--so-that', 'marginPerYear = 0']],
  sweep: [[...SITE, '--over', 'powerPrice 20:40:10', '--results', 'marginPerYear']],
  simulate: [[...SITE, '--power-price', '20 to 40', '--draws', '64', '--base-draws', '0']],
  size: [[...SITE, ...MONTHS.slice(4), ...LIVES]],
  dispatch: [[...SITE, '--prices', prices]],
  batch: [[sites, '--miner', 's21-pro', '--cooling', 'air', '--capacity-factor', '90', ...SITE.slice(1)]],
  compare: [[...SITE, 'nautilus']],
  backtest: [[production]],
  presets: [['list'], ['show', 'nautilus'], ['find', 'belo monte'], ['outdated', '--today', '2030-01-01']],
  check: [[]],
  claim: [['revenuePerYear > $3 bn', 'zaporizhzhia', '--today', '2026-06-02']],
};

const TABLES: Readonly<Record<string, readonly string[]>> = {
  project: ['worth', 'instead', 'stakes'],
  size: ['sizes'],
  compare: ['bridge'],
  claim: ['ranges'],
};

const BELOW = ['list', 'find', 'show', 'path', 'outdated', 'import'];

/** What a line prints, whatever it ends with: a check may fail. */
const printed = async (...argv: string[]): Promise<string> => {
  const { code, out, err } = await say(argv);
  expect(code, `${argv.join(' ')}: ${err}`).toBeLessThan(2);
  return out;
};

const quantities = new Set(monthFlags.map((flag) => nameOfFlag(flag) as string));

/** The path of every field; what stands for a quantity or in a list is one of many. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [`${path}[]`, ...value.flatMap((it) => pathsOf(it, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, it]) =>
    pathsOf(it, `${path}.${quantities.has(key) ? '<quantity>' : key}`),
  );
}

const each = Object.entries(LINES).flatMap(([name, lines]) => lines.map((line) => [name, ...line] as const));

test('commands and their flags', async () => {
  const names = [...faces.map((it) => it.name), ...BELOW.map((it) => `presets ${it}`)];
  const flags = await Promise.all(
    names.map(async (name) => {
      const help = await outOf(...name.split(' '), '--help');
      const own = [...help.matchAll(/^ {2}((?:-\w, )?(--[\w-]+)(?: [<[][^\s>\]]*[>\]])?)/gm)];
      // Those of the book stand in docs/formulas.md, which is held to the code too.
      const others = own.filter(([, , flag]) => nameOfFlag(flag!) === undefined);
      return [name, ...new Set(others.map(([, it]) => it))].join('\n  ');
    }),
  );
  await expect(`${flags.join('\n')}\n`).toMatchFileSnapshot(held('flags'));
});

test('presets', async () => {
  const lines = presets.map(({ kind, id }) => `${kind} ${id}\n`).toSorted();
  await expect(lines.join('')).toMatchFileSnapshot(held('presets'));
});

test('columns of CSV', async () => {
  const tables = each.flatMap((argv) => [
    [...argv, '--csv'],
    ...(TABLES[argv[0]] ?? []).map((it) => [...argv, '--csv', '--table', it]),
  ]);
  const heads: string[] = [];
  for (const argv of tables) {
    // oxlint-disable-next-line no-await-in-loop -- what is printed comes in the order of the commands
    const [head] = (await printed(...argv)).split('\r\n');
    heads.push(`${[argv[0], ...argv.filter((_, at) => argv[at - 1] === '--table')].join(' ')}: ${head}\n`);
  }
  await expect(heads.join('')).toMatchFileSnapshot(held('csv'));
});

test('fields of JSON', async () => {
  const fields: string[] = [];
  for (const argv of each) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const said = await printed(...argv, '--json');
    // A part of a part is a part.
    const paths = said
      .trimEnd()
      .split(/\n(?=\{)/)
      .flatMap((it) => pathsOf(JSON.parse(it)))
      .map((it) => it.replaceAll(/(\.parts\[\])+/g, '.parts[]'));
    fields.push(
      `${argv[0]}\n${[...new Set(paths)]
        .toSorted()
        .map((it) => `  ${it}\n`)
        .join('')}`,
    );
  }
  await expect(fields.join('')).toMatchFileSnapshot(held('json'));
});
