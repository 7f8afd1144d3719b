import { defineConfig } from 'vitest/config';

// `npm run test:long` takes the laws, many times, and what is too slow to run at every change.
const long = 'tests/**/*.long.test.ts';

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'long' ? ['tests/laws/*.test.ts', long] : ['tests/**/*.test.ts'],
    exclude: mode === 'long' ? [] : [long],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Browsers share two cores with the tests that started them.
    maxWorkers: 2,
    // Lets what measures time start without the garbage of what ran before.
    execArgv: ['--expose-gc'],
    reporters: ['default', './tests/summary-reporter.ts'],
  },
}));
