import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Xterm from '@xterm/headless';
import { main } from '../cli/command-line.ts';

// What it exports has no names that an ES module could import.
const xterm = createRequire(import.meta.url)('@xterm/headless') as typeof Xterm;

const pty = await import('@lydell/node-pty').catch((error: unknown) => String(error));

/** Why no pseudo-terminal can be opened here, in which case nothing that needs one runs. */
export const noTerminal: string | undefined =
  typeof pty === 'string'
    ? `no pseudo-terminal here: ${pty}`
    : process.platform === 'win32'
      ? 'no POSIX shell here'
      : undefined;

/** What a terminal sends for the keys that have a name; every other key is its own text. */
const SEQUENCES: Readonly<Record<string, string>> = {
  enter: '\r',
  escape: '\u001B',
  tab: '\t',
  space: ' ',
  backspace: '\u007F',
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  home: '\u001B[H',
  end: '\u001B[F',
  delete: '\u001B[3~',
  pageup: '\u001B[5~',
  pagedown: '\u001B[6~',
  'shift+tab': '\u001B[Z',
  'shift+up': '\u001B[1;2A',
  'shift+down': '\u001B[1;2B',
  'shift+right': '\u001B[1;2C',
  'shift+left': '\u001B[1;2D',
};

/** What a terminal sends for a key such as `up`, `shift+left`, `ctrl+r` or `x`. */
export const sequenceOf = (key: string): string => {
  const letter = /^ctrl\+([a-z])$/.exec(key)?.[1];
  return letter === undefined ? (SEQUENCES[key] ?? key) : String.fromCodePoint(letter.codePointAt(0)! - 96);
};

/** The program marks so the end of each frame that it paints. */
const FRAME_END = '\u001B[?2026l';

/** Each row that is painted, as it is sent. */
// oxlint-disable-next-line no-control-regex -- what a terminal obeys
export const ROW = /\u001B\[\d+;1H((?:\u001B\[[\d;]*[mK]|[^\u001B])+)/gu;

export interface Options {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Through a shell, which says after it how the program ended and what became of the terminal. */
  readonly shell?: boolean;
}

export interface Ended {
  readonly code: number;
  readonly signal: number | undefined;
}

/** A character on the screen and how it is set. */
export interface Cell {
  readonly text: string;
  readonly isInverse: boolean;
  readonly isBold: boolean;
  /** Whether it has a colour, be it in front or behind. */
  readonly isColoured: boolean;
}

/** On a signal it lives on, whatever becomes of the program. */
const SHELL = `trap : TERM HUP; echo before; "$@"; echo "ended with $?"; stty -a`;

const TERM = 'xterm-256color';
const PATIENCE = 20_000;

/** The program in a pseudo-terminal: keys go in, and what a terminal makes of its output is the screen. */
export class Session {
  readonly #pty;
  readonly #screen: Xterm.Terminal;
  readonly #listeners = new Set<() => void>();
  readonly #watchers = new Set<() => void>();
  #raw = '';
  #sent = 0;
  #frames = 0;
  #isOver = false;
  #held: string[] | undefined;
  /** How it ended. */
  readonly ended: Promise<Ended>;

  /** Starts Node with these arguments. */
  constructor(argv: readonly string[], { columns = 100, rows = 30, env = {}, cwd, shell = false }: Options) {
    if (typeof pty === 'string') throw new Error(pty);
    const command = [process.execPath, ...argv];
    const [file, ...args] = shell ? ['sh', '-c', SHELL, 'sh', ...command] : command;
    const home = mkdtempSync(join(tmpdir(), 'hashwatt-home-'));
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#pty = pty.spawn(file!, args, {
      // It goes before what the environment says.
      name: env['TERM'] ?? TERM,
      cols: columns,
      rows,
      cwd: cwd ?? home,
      env: { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8', ...env },
    });
    this.#pty.onData((data) => this.#hear(data));
    this.ended = new Promise((settle) => {
      this.#pty.onExit(({ exitCode, signal }) =>
        this.#screen.write('', () => {
          settle({ code: exitCode, signal: signal || undefined });
          this.#isOver = true;
          for (const look of [...this.#listeners, ...this.#watchers]) look();
        }),
      );
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Every character that was sent so far. */
  get raw(): string {
    return this.#raw;
  }

  /** How many frames were sent so far. */
  get sent(): number {
    return this.#sent;
  }

  /** How many of them stand on the screen. */
  get frames(): number {
    return this.#frames;
  }

  /** The rows of the screen, without the spaces at their ends. */
  text(): string[] {
    const { active } = this.#screen.buffer;
    return Array.from(
      { length: this.#screen.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  /** The whole screen as one text. */
  shown(): string {
    return this.text().join('\n');
  }

  /** Whether the program has a screen of its own at the moment. */
  get isApart(): boolean {
    return this.#screen.buffer.active.type === 'alternate';
  }

  cellAt(row: number, column: number): Cell {
    const cell = this.#screen.buffer.active.getLine(row)?.getCell(column);
    if (!cell) throw new RangeError(`There is no cell ${row}:${column}.`);
    return {
      text: cell.getChars(),
      isInverse: cell.isInverse() !== 0,
      isBold: cell.isBold() !== 0,
      isColoured: !cell.isFgDefault() || !cell.isBgDefault(),
    };
  }

  /** Where the cursor is, from 0; undefined while it is hidden. */
  cursor(): { readonly row: number; readonly column: number } | undefined {
    const { cursorY, cursorX } = this.#screen.buffer.active;
    const isHidden = this.#raw.lastIndexOf('\u001B[?25l') > this.#raw.lastIndexOf('\u001B[?25h');
    return isHidden ? undefined : { row: cursorY, column: cursorX };
  }

  /** Sends what a keyboard would, all at once, and waits for nothing. */
  send(text: string): void {
    this.#pty.write(text);
  }

  /** Presses keys, each after the screen has answered the one before. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const before = this.#frames;
      this.send(sequenceOf(key));
      // oxlint-disable-next-line no-await-in-loop -- a person presses one key after the other
      await this.until(() => this.#frames > before, `an answer to ${key}`);
    }
  }

  /** Types a text, one key for each character. */
  type(text: string): Promise<void> {
    return this.keys(...Array.from(text));
  }

  /** Lets what is sent wait before it is drawn: drawing takes the time of whoever measures. */
  hold(): void {
    this.#held ??= [];
  }

  /** Forgets what was sent so far: looking through all of it takes the time of whoever measures. */
  forget(): void {
    this.#raw = '';
  }

  /** Waits until all that was sent so far stands on the screen. */
  drawn(): Promise<void> {
    const held = this.#held?.join('');
    this.#held = undefined;
    if (held) this.#draw(held, this.#sent);
    return new Promise((settle) => {
      this.#screen.write('', settle);
    });
  }

  /** Waits until something was sent, and not until a screen has shown it. */
  heard(isThere: () => boolean, what: string): Promise<void> {
    return this.#wait(this.#listeners, isThere, what);
  }

  /** Waits until the screen shows something; looks whenever something new is on it. */
  until(wanted: string | RegExp | (() => boolean), what = String(wanted)): Promise<void> {
    const isThere = (): boolean => {
      if (typeof wanted === 'function') return wanted();
      return typeof wanted === 'string' ? this.shown().includes(wanted) : wanted.test(this.shown());
    };
    return this.#wait(this.#watchers, isThere, what);
  }

  #wait(where: Set<() => void>, isThere: () => boolean, what: string): Promise<void> {
    return new Promise((settle, fail) => {
      const late = setTimeout(() => end('Waited'), PATIENCE);
      const end = (how?: string): void => {
        clearTimeout(late);
        where.delete(look);
        if (how === undefined) settle();
        else fail(new Error(`${how} in vain for ${what}; the screen is\n${this.shown()}`));
      };
      const look = (): void => {
        if (isThere()) end();
        else if (this.#isOver) end('It has ended; waited');
      };
      where.add(look);
      look();
    });
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Sends a signal to the program, and to its shell where there is one. */
  kill(signal: NodeJS.Signals): void {
    process.kill(-this.#pty.pid, signal);
  }

  /** Ends the program, however it is. */
  async close(): Promise<void> {
    try {
      this.kill('SIGKILL');
    } catch {
      // It has ended.
    }
    await this.ended;
    this.#screen.dispose();
  }

  #hear(data: string): void {
    // The end of a frame may come in two pieces.
    const from = Math.max(0, this.#raw.length - FRAME_END.length + 1);
    this.#raw += data;
    this.#sent += this.#raw.slice(from).split(FRAME_END).length - 1;
    const sent = this.#sent;
    for (const look of this.#listeners) look();
    if (this.#held) this.#held.push(data);
    else this.#draw(data, sent);
  }

  #draw(data: string, sent: number): void {
    this.#screen.write(data, () => {
      this.#frames = sent;
      for (const look of this.#watchers) look();
    });
  }
}

/** What stands below while the first answer is worked out. */
const OUTLINE = /Works the first answer out/;

/** The what-if in a pseudo-terminal, once its first screen stands. */
export async function openTui(argv: readonly string[], options: Options = {}): Promise<Session> {
  const session = new Session([main, 'tui', ...argv], options);
  await session.until(() => session.frames > 0 && !OUTLINE.test(session.shown()), 'the first screen');
  return session;
}
