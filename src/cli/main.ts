#!/usr/bin/env node
import { processIo } from './io.ts';
import { run } from './run.ts';

/** Whoever reads may stop reading: `hashwatt estimate … | head -1` is no fault. */
const quietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
};

process.stdout.on('error', quietly);
process.stderr.on('error', quietly);
void run(process.argv.slice(2), processIo(process)).then((code) => (process.exitCode = code));
