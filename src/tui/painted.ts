import { asAscii } from '../present/ascii.ts';
import type { Listening, OnKey } from './keyboard.tsx';
import { lookOf } from './looks.ts';
import type { State } from './model/state.ts';
import type { Face, Wanted } from './open.ts';
import { frame, outline } from './view/frame.ts';
import type { Screen } from './view/layout.ts';
import type { Look } from './view/look.ts';
import type { Block } from './view/pane.ts';
import { CLEAR, ENTER, LEAVE, Painter } from './view/painter.ts';

/** A screen of its own on the terminal. */
export class Painted implements Face {
  readonly #stdout: NodeJS.WriteStream;
  readonly #look: Look;
  readonly #painter = new Painter();
  #isOpen = false;

  constructor(stdout: NodeJS.WriteStream, wanted: Wanted) {
    this.#stdout = stdout;
    this.#look = lookOf(wanted);
  }

  /** The outline is painted first: the first answer takes as long as all of the start before it. */
  begin(state: State, screen: Screen): void {
    this.#paint(outline(state, screen, this.#look));
  }

  readonly show = (state: State, screen: Screen): void => this.#paint(frame(state, screen, this.#look));

  #paint({ lines, ...caret }: Block): void {
    const shown = this.#look.ascii ? lines.map(asAscii) : lines;
    this.#stdout.write(this.#painter.paint({ lines: shown, ...caret }));
  }

  async listen(stdin: NodeJS.ReadStream, onKey: OnKey): Promise<Listening> {
    return (await import('./listening.ts')).listen(stdin, onKey);
  }

  enter(): void {
    this.#painter.forget();
    this.#stdout.write(this.#isOpen ? CLEAR : ENTER);
    this.#isOpen = true;
  }

  leave(): void {
    this.#isOpen = false;
    this.#stdout.write(LEAVE);
  }
}
