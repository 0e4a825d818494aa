import { Command, CommanderError, type Help } from 'commander';
import { EXIT, failure } from './failure.ts';
import type { Io } from './io.ts';

/** A command, ready for its arguments. @returns what the process should end with. */
export type CommandLine = (argv: readonly string[], io: Io) => Promise<number>;

/** Gives a command its flags and says what it does; `exit` says how it ended, where that is not well. */
export type Define = (command: Command, call: Call) => void;

/** A command line as it is being run. */
export interface Call {
  readonly argv: readonly string[];
  readonly io: Io;
  readonly exit: (code: number) => void;
}

/** A command that tells in our words what is wrong, and nothing of its inside. */
export const commandLine =
  (name: string, define: Define): CommandLine =>
  async (argv, io) => {
    const command = quiet(new Command(`hashwatt ${name}`), io);
    const outcome: { code: number } = { code: EXIT.fine };
    try {
      define(command, { argv, io, exit: (code) => (outcome.code = code) });
      await command.parseAsync(argv, { from: 'user' });
      return outcome.code;
    } catch (error) {
      // So commander says that it has printed a help.
      if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
      return failure(
        error,
        command.commands.map((it) => it.name()),
        io,
      );
    }
  };

/** The longest flags stand out of their column instead of making it too wide. */
const padWidth: Help['padWidth'] = (of, help) =>
  Math.min(
    34,
    Math.max(
      help.longestOptionTermLength(of, help),
      help.longestSubcommandTermLength(of, help),
      help.longestArgumentTermLength(of, help),
    ),
  );

/** Commander writes where `io` does, and throws what is wrong instead of printing it. */
const quiet = (command: Command, { out, width }: Io): Command =>
  command
    .exitOverride()
    .configureHelp({ minWidthToWrap: 20, padWidth })
    .configureOutput({
      writeOut: out,
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => width,
      getOutHasColors: () => false,
    })
    .helpOption('-h, --help', 'print this help');
