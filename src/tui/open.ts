import type { Library } from '../index.ts';
import type { Asked } from './model/board.ts';
import type { Listening, OnKey } from './keyboard.tsx';
import { Session } from './session.ts';
import type { Screen } from './view/layout.ts';
import type { State } from './model/state.ts';

/** How a person wants to meet the what-if. */
export interface Wanted {
  readonly colour: boolean;
  readonly ascii: boolean;
  readonly spoken: boolean;
  /** The file that the scenario of the question came from. */
  readonly file?: string | undefined;
  /** The presets; those that are shipped when it is left out. */
  readonly library?: Library | undefined;
}

/** The terminal, and the file of the thread that studies run in. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  readonly worker: string;
}

/** What the state is shown by: a screen that is painted, or lines that are said. */
export interface Face {
  /** Shows that it has begun, before the first answer is worked out. */
  readonly begin: (state: State, screen: Screen) => void;
  readonly show: (state: State, screen: Screen) => void;
  /** Listens to the keyboard; its code is read only after the first screen stands. */
  readonly listen: (stdin: NodeJS.ReadStream, onKey: OnKey) => Promise<Listening>;
  /** Makes room again after the terminal was resized or left for a while. */
  readonly enter: () => void;
  readonly leave: () => void;
}

/** Opens the what-if on a terminal, until the person leaves it or the process is ended. */
export async function openWhatIf(asked: Asked, wanted: Wanted, terminal: Terminal): Promise<void> {
  const session = new Session(asked, wanted, terminal);
  try {
    await session.run();
  } finally {
    session.end();
  }
}
