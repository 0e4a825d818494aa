/** The world of a command: where it writes, who reads, and where it was installed. */
export interface Io {
  /** Data goes here. */
  readonly out: (text: string) => void;
  /** Talk goes here. */
  readonly err: (text: string) => void;
  /** How many columns the reader has. */
  readonly width: number;
  /** Whether the reader sees colour: a person at a terminal who has not said NO_COLOR. */
  readonly colour: boolean;
  /** Show where a fault of ours lies. */
  readonly debug: boolean;
  readonly version: string;
  /** The folder of the presets that are shipped. */
  readonly presetFolder: string;
}

const WIDTH = 80;
/** Imported by name, it would load the file streams as well, which takes 3 ms that nobody uses. */
const { readFileSync } = process.getBuiltinModule('node:fs');
const root = `${import.meta.dirname}/../..`;

/** The terminal or pipe that the process is connected to. */
export const processIo = ({ stdout, stderr, env }: NodeJS.Process): Io => ({
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  width: stdout.isTTY ? Math.max(20, Math.min(stdout.columns || WIDTH, WIDTH)) : WIDTH,
  colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  debug: Boolean(env['HASHWATT_DEBUG']),
  version: versionIn(readFileSync(`${root}/package.json`, 'utf8')),
  presetFolder: `${root}/presets`,
});

const versionIn = (manifest: string): string => (JSON.parse(manifest) as { version: string }).version;
