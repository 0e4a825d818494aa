#!/usr/bin/env node
import { processIo } from './io.ts';
import { run } from './run.ts';

void run(process.argv.slice(2), processIo(process)).then((code) => (process.exitCode = code));
