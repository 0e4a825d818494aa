import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What must not compile: *.test-d.ts, read by the compiler and never run.
    typecheck: { enabled: true, include: ['tests/**/*.test-d.ts'], ignoreSourceErrors: true },
    testTimeout: 30_000,
    // By default one core stays idle, which on two is half of them.
    maxWorkers: '100%',
    // No module of ours holds a state, so one may serve many test files: loading the book for each took a minute.
    isolate: false,
    coverage: { include: ['src/**'] },
  },
});
