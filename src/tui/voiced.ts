import type { Listening, OnKey } from './keyboard.tsx';
import type { State } from './model/state.ts';
import type { Face } from './open.ts';
import { prompt, spoken } from './view/spoken.ts';

/** Lines for a screen reader: each says what is new, and none is taken back. */
export class Voiced implements Face {
  readonly #stdout: NodeJS.WriteStream;
  #keyboard: Listening | undefined;
  #before: State | undefined;
  #lines: readonly string[] = [];
  #prompt = '';

  constructor(stdout: NodeJS.WriteStream) {
    this.#stdout = stdout;
  }

  begin(): void {
    // A listener hears the answer alone.
  }

  readonly show = (state: State): void => {
    this.#lines = [...this.#lines, ...spoken(this.#before, state)];
    this.#prompt = prompt(state);
    this.#before = state;
    this.#say();
  };

  async listen(stdin: NodeJS.ReadStream, onKey: OnKey): Promise<Listening> {
    const { listen } = await import('./listening.ts');
    this.#keyboard = await listen(stdin, onKey, this.#stdout);
    this.#say();
    return this.#keyboard;
  }

  enter(): void {
    // What was said stays said.
  }

  leave(): void {
    this.#stdout.write('\n');
  }

  #say(): void {
    this.#keyboard?.say({ lines: this.#lines, prompt: this.#prompt });
  }
}
