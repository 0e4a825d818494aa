import type { Library } from '../index.ts';
import type { Board } from './model/board.ts';
import { type Event, reduce } from './model/reduce.ts';
import { opening, type State } from './model/state.ts';
import { type Job, jobOf } from './studies/job.ts';
import { Studies } from './studies/studies.ts';
import { inSight, scrolled } from './view/frame.ts';
import { panelWidth, type Screen } from './view/layout.ts';

/** What is shown after each event, by whatever shows it. */
export type Show = (state: State, screen: Screen) => void;

/** What the world does when the state wishes it; what comes of it is told as an event. */
export type Grant = (state: State, tell: (event: Event) => void) => void;

/** The loop of the program: an event, the state after it, the screen. It knows neither keyboard nor terminal. */
export class Program {
  #state: State;
  #screen: Screen;
  readonly #studies: Studies;
  readonly #show: Show;
  readonly #grant: Grant;
  #isClosed = false;

  constructor(
    board: Board,
    library: Library,
    { screen, worker, show, grant }: { screen: Screen; worker: string; show: Show; grant: Grant },
  ) {
    this.#state = opening(board, library);
    this.#screen = screen;
    this.#show = show;
    this.#grant = grant;
    this.#studies = new Studies(worker, library, (event) => this.tell(event));
  }

  get state(): State {
    return this.#state;
  }

  /** Shows the state as it is. */
  show(): void {
    this.#show(this.#state, this.#screen);
  }

  /** Lets an event happen. */
  tell(event: Event): void {
    if (this.#isClosed) return;
    this.#state = scrolled(inSight(reduce(this.#state, event), this.#screen), this.#screen);
    this.show();
    this.study();
    if (this.#state.wish) this.#grant(this.#state, (it) => this.tell(it));
  }

  resize(screen: Screen): void {
    this.#screen = screen;
    this.show();
    this.study();
  }

  /** Asks for the study that the screen needs. */
  study(): void {
    this.#studies.ask(this.#job());
  }

  cancel(): void {
    this.#studies.cancel();
  }

  /** Nothing happens any more. */
  close(): void {
    this.#isClosed = true;
    this.#studies.close();
  }

  #job(): Job | undefined {
    return jobOf(this.#state, panelWidth(this.#screen));
  }
}
