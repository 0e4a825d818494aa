#!/usr/bin/env node
import { useCompiledCode } from './cli/compiled-code.ts';
import { processIo } from './cli/io.ts';
import { run } from './cli/run.ts';

const argv = process.argv.slice(2);
useCompiledCode(argv[0]);
// Here alone the command line and the terminal what-if meet: neither sees the other.
const io = processIo(process, async (...asked) => (await import('./tui/open.ts')).openWhatIf(...asked));
const end = (code: number): void => void (process.exitCode = code);

/** As sysexits has it: EX_SOFTWARE, EX_IOERR. */
const [FAULT, UNWRITABLE] = [70, 74];

// What fails here, such as a disk that is full, is beyond any command.
run(argv, io).then(end, (error: unknown) => {
  const unwritable = (error as NodeJS.ErrnoException).syscall === 'write';
  io.err(`hashwatt: ${unwritable ? 'the output can’t be written: ' : ''}${String(error)}\n`);
  end(unwritable ? UNWRITABLE : FAULT);
});
