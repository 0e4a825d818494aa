#!/usr/bin/env node
import { processIo } from './io.ts';
import { run } from './run.ts';

const io = processIo(process);
const end = (code: number): void => void (process.exitCode = code);

// What fails here, such as a disk that is full, is beyond any command.
run(process.argv.slice(2), io).then(end, (error: unknown) => {
  io.err(`hashwatt: ${String(error)}\n`);
  end(70);
});
