import { defineConfig } from 'vitest/config';

// `npm run test:long` takes the laws, many times, and what is too slow to run at every change.
const long = 'tests/**/*.long.test.ts';

// These put other modules in the place of ours. All others share the modules that they load, in half the time.
const apart = 'tests/io/late-stages.test.ts';

// What measures time starts without the garbage of what ran before, and is not stopped for its own: the collector comes by
// the size of the heap, which would tell a text from its half.
const timed = [
  '--expose-gc',
  '--initial-old-space-size=2048',
  // In MB: what one reading leaves behind has its place there, and is not moved while it is read.
  '--min-semi-space-size=256',
  '--max-semi-space-size=256',
];

export default defineConfig(({ mode }) => ({
  test: {
    // Against what hangs, not what is slow: machines differ by half.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for a browser or a process that they started: a third fills the time of two cores. What measures time
    // is not crowded.
    maxWorkers: mode === 'long' ? 2 : 3,
    // The built program is run as it is.
    server: { deps: { external: [/\/lib\/[\w-]+\.js/] } },
    setupFiles: 'tests/support/seed.ts',
    globalSetup: ['tests/unpack-browser.ts', 'tests/build-stage.ts'],
    reporters: ['default', './tests/summary-reporter.ts'],
    projects:
      mode === 'long'
        ? [
            {
              extends: true,
              // A project is configured anew, with the mode `test`: what shall know that it is long is told so.
              test: {
                name: 'long',
                include: ['tests/laws/*.test.ts', long],
                testTimeout: 180_000,
                execArgv: timed,
                env: { LAWS: 'long' },
              },
            },
          ]
        : [
            {
              extends: true,
              test: {
                name: 'shared',
                include: ['tests/**/*.test.ts'],
                exclude: [apart, long],
                isolate: false,
              },
            },
            { extends: true, test: { name: 'apart', include: [apart] } },
          ],
  },
}));
