import { faces } from './faces.ts';
import type { Io } from './io.ts';

const HELP = `Usage: hashwatt <command> [flags]

From a power plant’s megawatts to miners, hash rate, cooling, bitcoin and money.

Commands:
${faces.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join('\n')}
  completion  a script for bash, zsh or fish that completes a line
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
  if (first === undefined) return io.open ? (await import('./tui.ts')).tuiCommand([], io) : say(HINT, io);
  if (first === '--version' || first === '-v') return say(`${io.version}\n`, io);
  const asksForHelp = first === 'help';
  const name = asksForHelp ? others[0] : first;
  if (name === undefined || first === '--help' || first === '-h') return say(HELP, io);
  const face = faces.find((it) => it.name === name);
  if (name === 'completion') return complete(asksForHelp ? ['--help'] : others, io);
  if (face) return (await face.load())(asksForHelp ? ['--help'] : others, io);
  const { unknown } = await import('./commands.ts');
  return unknown(
    name,
    faces.map((it) => it.name),
    io,
  );
}

async function complete(argv: readonly string[], io: Io): Promise<number> {
  const { completion } = await import('./completion.ts');
  return completion(argv, [...faces.map((it) => it.name), 'completion'], commandCalled, io);
}

const commandCalled = async (name: string) => faces.find((it) => it.name === name)?.load();

const say = (text: string, { out }: Io): number => {
  out(text);
  return 0;
};
