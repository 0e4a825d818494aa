#!/usr/bin/env node
import { useCompiledCode } from './compiled-code.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

useCompiledCode();
const io = processIo(process);
const end = (code: number): void => void (process.exitCode = code);

/** As sysexits has it: EX_SOFTWARE, EX_IOERR. */
const [FAULT, UNWRITABLE] = [70, 74];

// What fails here, such as a disk that is full, is beyond any command.
run(process.argv.slice(2), io).then(end, (error: unknown) => {
  const unwritable = (error as NodeJS.ErrnoException).syscall === 'write';
  io.err(`hashwatt: ${unwritable ? 'the output can’t be written: ' : ''}${String(error)}\n`);
  end(unwritable ? UNWRITABLE : FAULT);
});
