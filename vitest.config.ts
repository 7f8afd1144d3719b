import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Browsers share two cores with the tests that started them.
    maxWorkers: 2,
    // Lets what measures time start without the garbage of what ran before.
    execArgv: ['--expose-gc'],
    reporters: ['default', './tests/summary-reporter.ts'],
  },
});
