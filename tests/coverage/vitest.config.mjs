import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';
import { rooms } from './rooms.mjs';

// `npm run coverage` starts it, which installs the provider.
export default defineConfig((env) => {
  const { test, ...rest } = base(env);
  const source = { LECTERN_TESTED: 'source' };
  return mergeConfig(
    {
      ...rest,
      root: '.',
      test: {
        ...test,
        // Whatever is counted takes longer, and what is timed is tested by `npm test`.
        testTimeout: 600_000,
        env: source,
        projects: [
          ...test.projects,
          { extends: true, test: { name: 'powerpoint', include: ['tests/cli/export-pptx*.long.test.ts'] } },
        ],
      },
    },
    {
      test: {
        coverage: {
          enabled: true,
          provider: 'custom',
          customProviderModule: process.env.COVERAGE_PROVIDER,
          include: rooms.map((room) => `src/${room}/**/*.ts`),
          reporter: ['json', 'json-summary', 'html'],
          reportsDirectory: 'dist/coverage',
          reportOnFailure: true,
        },
      },
    },
  );
});
