import { CommanderError } from 'commander';
import { HashwattError, type Problem } from '../index.ts';
import { unknownWord } from '../present/flags.ts';
import { problemLines } from '../present/problems.ts';
import { oneLine } from '../present/text.ts';
import type { Io } from './io.ts';

/** What a command ends with; 70 is the EX_SOFTWARE of sysexits, so that a fault is never taken for a failed check, 130 what shells give to what Ctrl-C ended. */
export const EXIT = { fine: 0, failed: 1, badInput: 2, fault: 70, interrupted: 130 } as const;

/** Tells what went wrong, when one of the commands in `known` could have been meant. @returns what the process should end with. */
export function failure(error: unknown, known: readonly string[], io: Io): number {
  const problems = problemsOf(error, known);
  if (problems) {
    io.err(problemLines(problems));
    return EXIT.badInput;
  }
  // Output that can't be written is told by main.ts, for every command.
  if ((error as NodeJS.ErrnoException | undefined)?.syscall === 'write') throw error;
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  io.err(`hashwatt: sorry, this is a fault of hashwatt and not of yours: ${oneLine(message)}\n`);
  io.err(io.debug ? `${stack}\n` : 'hashwatt: HASHWATT_DEBUG=1 shows where it lies; please report it\n');
  return EXIT.fault;
}

/** A word that stands where a command should, with those that it may have been meant for. */
export const unknownCommand = (word: string, known: readonly string[]): HashwattError =>
  new HashwattError([
    unknownWord(word, word.startsWith('-') ? 'is an unknown flag' : 'is an unknown command', known),
  ]);

function problemsOf(error: unknown, known: readonly string[]): readonly Problem[] | undefined {
  if (error instanceof HashwattError) return error.problems;
  if (!(error instanceof CommanderError)) return undefined;
  const word = /'(.*?)'/su.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
    case 'commander.unknownOption':
      return unknownCommand(word, known).problems;
    case 'commander.optionMissingArgument':
      return [{ code: 'empty', field: /--[\w-]+/.exec(word)?.[0] ?? word, allowed: 'needs a value' }];
    case 'commander.missingArgument':
      return [{ code: 'missing-input', field: word, allowed: 'is missing', fix: 'See --help' }];
    case 'commander.help':
      return [{ code: 'missing-input', field: 'command', allowed: 'is missing', fix: 'See --help' }];
    default:
      return [{ code: 'wrong-shape', field: 'command line', allowed: error.message }];
  }
}
