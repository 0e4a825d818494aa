import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { factsOf, type Facts } from './facts.ts';

/** From the ground up: a room leans on lower floors and on itself, never sideways, never up. */
const FLOORS = [
  ['units'],
  ['formula', 'bitcoin', 'chance', 'hours'],
  ['mining', 'interpret'],
  ['study'],
  ['presets', 'present'],
  ['answer'],
  ['index.ts', 'core.ts', 'page'],
  ['cli', 'tui'],
  ['main.ts'],
];

/** What is imported under the name of the package; nothing else passes on what another file exports. */
const ENTRIES = ['index.ts', 'core.ts'];

/** Touches no file, clock, network, terminal or environment: it runs unchanged in a browser. */
const CORE = new Set(FLOORS.slice(0, 4).flat());

/** The faces see the library and the words for it, and so cannot say more than a user of the library; they meet in main.ts. */
const SEEN_FROM_ABOVE: Readonly<Record<string, readonly string[]>> = {
  cli: ['index.ts', 'present'],
  tui: ['index.ts', 'present'],
  'main.ts': ['cli', 'tui'],
};

/** The room in which each package lives. */
const PACKAGES = new Map([
  ['decimal.js', 'units'],
  ['fastest-levenshtein', 'units'],
  ['zod', 'presets'],
  ['yaml', 'presets'],
  ['commander', 'cli'],
  ['ink', 'tui'],
  ['react', 'tui'],
]);

/** Read only when a file of the user's is: nothing that src/index.ts needs at once may lead to them. */
const LATE = ['zod', 'yaml'];

/** Sources by their path below src/. */
export type Sources = Readonly<Record<string, string>>;

/** What breaks the rules of the house, a sentence each. */
export const offences = (sources: Sources): string[] => {
  const house = new Map(Object.entries(sources).map(([path, text]) => [path, factsOf(path, text)]));
  return [
    ...[...house].flatMap(([path, facts]) => offencesOf(path, facts)),
    ...oneDecimal(house),
    ...early(house),
  ];
};

const offencesOf = (path: string, { imports, world, habits, barrel }: Facts): string[] => [
  ...(floorOf(path) < 0 ? [`${path} stands on no floor`] : []),
  ...imports.flatMap(({ from }) => wrongImport(path, from)),
  ...(CORE.has(roomOf(path)) ? world.map((name) => `${path} touches the world: ${name}`) : []),
  ...habits.map((habit) => `${path} ${habit}`),
  ...(barrel && !ENTRIES.includes(path) ? [`${path} passes on what another file exports`] : []),
];

const wrongImport = (path: string, from: string): string[] => {
  const room = roomOf(path);
  if (!from.startsWith('.')) return wrongPackage(room, from) ? [`${path} may not import ${from}`] : [];
  const target = resolve(path, from);
  const other = roomOf(target);
  if (room === other) return [];
  if (floorOf(target) >= floorOf(path)) return [`${path} → ${target} does not go down`];
  const seen = SEEN_FROM_ABOVE[room];
  return floorOf(target) < 0 || (seen !== undefined && !seen.includes(other))
    ? [`${path} may not see ${target}`]
    : [];
};

const wrongPackage = (room: string, from: string): boolean =>
  isBuiltin(from) ? CORE.has(room) : PACKAGES.get(packageOf(from)) !== room;

/** The one private Decimal: whoever imported decimal.js beside it would have other settings. */
const oneDecimal = (house: ReadonlyMap<string, Facts>): string[] => {
  const files = [...house.keys()].filter((path) =>
    house.get(path)!.imports.some(({ from }) => from === 'decimal.js'),
  );
  return files.slice(1).map((path) => `${path} imports decimal.js, as ${files[0]} does`);
};

const early = (house: ReadonlyMap<string, Facts>): string[] => {
  const offenders: string[] = [];
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { from, kind } of house.get(path)?.imports ?? []) {
      if (kind !== 'value') continue;
      if (from.startsWith('.')) visit(resolve(path, from));
      else if (LATE.includes(packageOf(from))) offenders.push(`${path} makes index.ts load ${from}`);
    }
  };
  visit('index.ts');
  return offenders;
};

const resolve = (path: string, from: string): string => posix.join(posix.dirname(path), from);
const roomOf = (path: string): string => path.split('/')[0]!;
const floorOf = (path: string): number => FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));
const packageOf = (from: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(from)![0];
