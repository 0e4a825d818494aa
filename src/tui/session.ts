import { readFileSync } from 'node:fs';
import { shipped } from '../index.ts';
import { grants, type Own } from './grants.ts';
import { draftFolder } from './keep/draft.ts';
import { Unsaves } from './keep/unsaved.ts';
import { departure, farewell } from './departure.ts';
import { type Asked, type Board, boardOf } from './model/board.ts';
import type { Event } from './model/reduce.ts';
import type { Face, Terminal, Wanted } from './open.ts';
import { Painted } from './painted.ts';
import { Program } from './program.ts';
import { isAscii, isSpoken, screenOf } from './surroundings.ts';
import { Voiced } from './voiced.ts';

/** What ends a process and can be heard: the terminal is put right first. */
const SIGNALS = ['SIGTERM', 'SIGHUP'] as const;

/** A person at a terminal, from the first screen to the last. */
export class Session {
  readonly #terminal: Terminal;
  readonly #face: Face;
  readonly #program: Program;
  readonly #unsaved: Unsaves;
  readonly #found: ReturnType<Unsaves['found']>;
  readonly #gone: Promise<void>;
  readonly #fail: (fault: unknown) => void;
  readonly #start: Board;
  readonly #ending: (() => void)[] = [];

  constructor(asked: Asked, wanted: Wanted, terminal: Terminal) {
    const { stdout, env, worker } = terminal;
    const board = boardOf(asked);
    const { promise, leave, fail } = departure();
    this.#gone = promise;
    this.#fail = fail;
    this.#terminal = terminal;
    this.#start = board;
    this.#face = isSpoken(wanted, env)
      ? new Voiced(stdout)
      : new Painted(stdout, { ...wanted, ascii: isAscii(wanted, env) });
    this.#unsaved = new Unsaves(draftFolder({ env }), board);
    this.#found = this.#unsaved.found();
    this.#program = new Program(board, wanted.library ?? shipped, {
      screen: screenOf(stdout),
      worker,
      show: (state, screen) => {
        this.#unsaved.keep(state);
        this.#face.show(state, screen);
      },
      grant: grants(this.#own(leave)),
    });
    if (wanted.file !== undefined) this.#program.tell(fileEvent(wanted.file, board));
    if (this.#found) this.#program.tell(offer(this.#found.draft.keptAt));
  }

  /** Shows the first screen, then listens until the person leaves. */
  async run(): Promise<void> {
    const { stdin, stdout } = this.#terminal;
    stdin.setRawMode(true);
    this.#ending.push(
      () => stdin.setRawMode(false),
      () => stdin.pause(),
      () => this.#face.leave(),
    );
    this.#face.enter();
    this.#face.begin(this.#program.state, screenOf(stdout));
    this.#program.show();
    const resized = (): void => this.#again();
    stdout.on('resize', resized);
    process.once('uncaughtException', this.#fail);
    for (const signal of SIGNALS) process.once(signal, () => this.#stopped(signal));
    const keyboard = await this.#face.listen(stdin, (key, typed) =>
      this.#program.tell({ is: 'key', key, typed }),
    );
    this.#ending.unshift(
      () => keyboard.stop(),
      () => stdout.off('resize', resized),
    );
    this.#program.study();
    await this.#gone;
    this.end();
    stdout.write(farewell(this.#program.state, this.#start));
  }

  /** Puts the terminal right; a second time it does nothing. */
  end(): void {
    this.#program.close();
    for (const step of this.#ending.splice(0)) step();
  }

  #again(): void {
    this.#face.enter();
    this.#program.resize(screenOf(this.#terminal.stdout));
  }

  /** What is unsaved stays kept. */
  #stopped(signal: NodeJS.Signals): void {
    this.end();
    process.kill(process.pid, signal);
  }

  #own(leave: () => void): Own {
    const { stdout, stdin } = this.#terminal;
    return {
      leave,
      cancel: () => this.#program.cancel(),
      copy: (text) => void stdout.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`),
      recover: (keep) => this.#recovered(keep),
      suspend: () => {
        this.#face.leave();
        stdin.setRawMode(false);
        process.once('SIGCONT', () => {
          stdin.setRawMode(true);
          this.#again();
        });
        process.kill(process.pid, 'SIGTSTP');
      },
    };
  }

  #recovered(keep: boolean): Event {
    const { draft, unsaved } = this.#found!;
    this.#unsaved.forget(draft);
    return keep ? { is: 'recovered', ...unsaved } : { is: 'told', notice: 'The unsaved work is dropped.' };
  }
}

const fileEvent = (path: string, board: Board): Event => ({
  is: 'began',
  file: { path, text: readFileSync(path, 'utf8'), board },
});

const offer = (keptAt: Date): Event => ({
  is: 'sure',
  to: { is: 'recover', keep: true },
  // Sweden writes a day and a time of the reader’s own zone as we write days.
  question: `Unsaved work of ${keptAt.toLocaleString('sv').slice(0, 16)} was found. Take it up?`,
});
