import { backtestCommand } from './backtest.ts';
import { batchCommand } from './batch.ts';
import { checkCommand } from './check.ts';
import { claimCommand } from './claim.ts';
import { compareCommand } from './compare.ts';
import type { CommandLine } from './command.ts';
import { dispatchCommand } from './dispatch.ts';
import { explainCommand } from './explain.ts';
import { HashwattError } from '../index.ts';
import { failure, unknownCommand } from './failure.ts';
import type { Io } from './io.ts';
import { presetsCommand } from './presets.ts';
import { projectCommand } from './project.ts';
import { reportCommand } from './report.ts';
import { schemaCommand } from './schema.ts';
import { simulateCommand } from './simulate.ts';
import { sizeCommand } from './size.ts';
import { solveCommand } from './solve.ts';
import { sqlCommand } from './sql.ts';
import { sweepCommand } from './sweep.ts';

/** The commands but those that are to start fastest, `estimate` and `tui`. */
export const commands = {
  explain: explainCommand,
  project: projectCommand,
  solve: solveCommand,
  sweep: sweepCommand,
  simulate: simulateCommand,
  size: sizeCommand,
  dispatch: dispatchCommand,
  batch: batchCommand,
  compare: compareCommand,
  backtest: backtestCommand,
  report: reportCommand,
  presets: presetsCommand,
  sql: sqlCommand,
  check: checkCommand,
  claim: claimCommand,
  schema: schemaCommand,
} satisfies Readonly<Record<string, CommandLine>>;

/** What is said to `hashwatt estimte`. */
export const unknown = (word: string, names: readonly string[], io: Io): number =>
  failure(unknownCommand(word, names), [], io);

/** What is said to `hashwatt completion`, and to `hashwatt completion bsh`. */
export const noShell = (word: string | undefined, shells: readonly string[], io: Io): number =>
  word === undefined ? failure(missingShell(), [], io) : unknown(word, shells, io);

const missingShell = (): HashwattError =>
  new HashwattError([
    { code: 'missing-input', field: 'shell', allowed: 'is missing', fix: 'Write bash, zsh or fish' },
  ]);
