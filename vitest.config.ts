import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What must not compile: *.test-d.ts, read by the compiler and never run.
    typecheck: { enabled: true, include: ['tests/**/*.test-d.ts'], ignoreSourceErrors: true },
    testTimeout: 30_000,
    coverage: { include: ['src/**'] },
  },
});
