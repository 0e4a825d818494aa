import type { CommandLine } from './command.ts';
import type { Io } from './io.ts';

interface Face {
  readonly name: string;
  readonly about: string;
  /** A command's code, and with it the book, is read only when it is called. */
  readonly load: () => Promise<CommandLine>;
}

const faces: readonly Face[] = [
  {
    name: 'estimate',
    about: 'what megawatts, machines or a hash rate would earn',
    load: async () => (await import('./estimate.ts')).estimateCommand,
  },
  {
    name: 'explain',
    about: 'how one number of an estimate came about',
    load: async () => (await import('./commands.ts')).commands.explain,
  },
  {
    name: 'project',
    about: 'the same month by month, and what it is worth',
    load: async () => (await import('./commands.ts')).commands.project,
  },
  {
    name: 'solve',
    about: 'which input makes a result meet a target',
    load: async () => (await import('./commands.ts')).commands.solve,
  },
  {
    name: 'sweep',
    about: 'results over ranges of one to four inputs',
    load: async () => (await import('./commands.ts')).commands.sweep,
  },
  {
    name: 'simulate',
    about: 'ranges drawn many times: what follows, how likely, and why',
    load: async () => (await import('./commands.ts')).commands.simulate,
  },
  {
    name: 'size',
    about: 'how many of the megawatts are worth using',
    load: async () => (await import('./commands.ts')).commands.size,
  },
  {
    name: 'dispatch',
    about: 'hour by hour at the prices of a file: mine, sell or save',
    load: async () => (await import('./commands.ts')).commands.dispatch,
  },
  {
    name: 'compare',
    about: 'scenarios side by side, and what causes the difference',
    load: async () => (await import('./commands.ts')).commands.compare,
  },
  {
    name: 'backtest',
    about: 'what miners reported, beside what was to be expected',
    load: async () => (await import('./commands.ts')).commands.backtest,
  },
  {
    name: 'report',
    about: 'all of it on one page of HTML that calculates by itself',
    load: async () => (await import('./commands.ts')).commands.report,
  },
  {
    name: 'presets',
    about: 'the plants, machines and scenarios that are shipped',
    load: async () => (await import('./commands.ts')).commands.presets,
  },
  {
    name: 'check',
    about: 'hold preset files to their numbers and sources',
    load: async () => (await import('./commands.ts')).commands.check,
  },
  {
    name: 'tui',
    about: 'the what-if on the terminal; hashwatt alone opens it too',
    load: async () => (await import('./commands.ts')).commands.tui,
  },
  {
    name: 'schema',
    about: 'the JSON Schema of preset files, for editors',
    load: async () => (await import('./commands.ts')).commands.schema,
  },
];

const HELP = `Usage: hashwatt <command> [flags]

From a power plant’s megawatts to miners, hash rate, cooling, bitcoin and money.

Commands:
${faces.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join('\n')}
  help        what a command can do, as its --help does

Flags:
  -h, --help     print this help
  -v, --version  print the version

Examples:
  hashwatt estimate zaporizhzhia
  hashwatt estimate zaporizhzhia --bitcoin-price 95k --power-price '3.5 c/kWh'
  hashwatt estimate --net-capacity '200 MW' --capacity-factor '92 %' \\
    --miner s21-pro --cooling air
  hashwatt estimate my-site.yaml --json
  hashwatt explain revenue-per-year zaporizhzhia
  hashwatt presets list miners

Exit: 0 fine, 1 a check failed, 2 bad input, 70 a fault of hashwatt itself,
74 the output can’t be written, 130 stopped by Ctrl-C, what there is printed.
`;

const HINT = `hashwatt: what would these megawatts earn if they mined bitcoin?

  hashwatt                          on a terminal: change any number, see what follows
  hashwatt estimate zaporizhzhia    an answer, with where it comes from
  hashwatt --help                   what else there is
`;

/** Runs a command line; nothing but `io` is touched. @returns what the process should end with. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...others] = argv;
  if (first === undefined)
    return io.open ? (await import('./commands.ts')).commands.tui([], io) : say(HINT, io);
  if (first === '--version' || first === '-v') return say(`${io.version}\n`, io);
  const asksForHelp = first === 'help';
  const name = asksForHelp ? others[0] : first;
  if (name === undefined || first === '--help' || first === '-h') return say(HELP, io);
  const face = faces.find((it) => it.name === name);
  if (face) return (await face.load())(asksForHelp ? ['--help'] : others, io);
  const { unknown } = await import('./commands.ts');
  return unknown(
    name,
    faces.map((it) => it.name),
    io,
  );
}

const say = (text: string, { out }: Io): number => {
  out(text);
  return 0;
};
