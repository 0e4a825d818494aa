import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { CommandLine } from './src/cli/command.ts';
import { compiledPath, rememberScripts, type Usual } from './src/cli/compiled-code.ts';
import type { commands } from './src/cli/commands.ts';
import type { Io } from './src/cli/io.ts';
import type { openWhatIf, Terminal } from './src/tui/open.ts';

/** What most people ask a command for. */
const ASKED: Readonly<Record<Usual, readonly string[][]>> = {
  estimate: [['zaporizhzhia'], ['zaporizhzhia', '--json']],
  explain: [['revenue-per-year', 'zaporizhzhia']],
  project: [['zaporizhzhia', '--months', '12']],
  presets: [['list']],
  tui: [['zaporizhzhia', '--bitcoin-price', '95k']],
};

/** The whole, as it is built: its parts by their path. */
interface Whole {
  'src/cli/estimate.ts': () => { readonly estimateCommand: CommandLine };
  'src/cli/tui.ts': () => { readonly tuiCommand: CommandLine };
  'src/cli/commands.ts': () => { readonly commands: typeof commands };
  'src/tui/open.ts': () => { readonly openWhatIf: typeof openWhatIf };
}

class Seen extends Error {}

/** A terminal that breaks once the first screen of the what-if is sent: its code is run by then. */
const oneScreen = {
  stdin: { setRawMode: () => {}, pause: () => {} },
  stdout: {
    columns: 160,
    rows: 45,
    write: (text: string) => {
      if (text.includes('Bitcoin price')) throw new Seen();
    },
  },
  env: { XDG_STATE_HOME: resolve('dist/none') },
  worker: '',
} as unknown as Terminal;

const io: Io = {
  out: () => {},
  err: console.error,
  width: 80,
  colour: true,
  debug: true,
  version: '0.0.0',
  presetFolder: resolve('presets'),
  open: (question, how) =>
    whole['src/tui/open.ts']()
      .openWhatIf(question, { ...how, colour: true }, oneScreen)
      .catch(unlessSeen),
};

// Keeps the code that V8 compiled while a command ran, beside the file that it is of.
const name = process.argv[2] as Usual;
const scripts = rememberScripts(resolve('dist/cli'));
const whole = createRequire(import.meta.url)(resolve('dist/cli/whole.js')) as Whole;
for (const argv of ASKED[name]) {
  // oxlint-disable-next-line no-await-in-loop -- one after the other, as people ask
  const code = await commandCalled(name)(argv, io);
  if (code !== 0) throw new Error(`${name} ${argv.join(' ')} ended with ${code}`);
}
for (const [file, script] of scripts) writeFileSync(compiledPath(file, name), script.createCachedData());

function commandCalled(it: Usual): CommandLine {
  if (it === 'estimate') return whole['src/cli/estimate.ts']().estimateCommand;
  if (it === 'tui') return whole['src/cli/tui.ts']().tuiCommand;
  return whole['src/cli/commands.ts']().commands[it];
}

function unlessSeen(error: unknown): void {
  if (!(error instanceof Seen)) throw error;
}
