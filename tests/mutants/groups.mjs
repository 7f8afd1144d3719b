/**
 * What `npm run mutate` changes, the tests that must notice, and the share of changes that they must notice at least, in per
 * cent. `atLoad` tries what runs while modules load too, lists and patterns, which in guards are what matters: the tests of the
 * changed file must notice, for which they are loaded anew.
 */
export const groups = {
  gates: {
    mutate: ['src/article/gates/*.ts'],
    tests: ['tests/article/gates/*.test.ts'],
    least: 80,
  },
  deck: {
    mutate: ['src/deck/*.ts'],
    // reveal-plugin asks a browser.
    tests: ['tests/deck/!(reveal-plugin).test.ts', 'tests/golden/*.test.ts'],
    least: 80,
  },
  markdown: {
    mutate: ['src/markdown/*.ts'],
    tests: ['tests/markdown/*.test.ts', 'tests/golden/*.test.ts'],
    least: 80,
  },
  guards: {
    mutate: [
      'src/render/sanitize.ts',
      'src/render/sanitize-schema.ts',
      'src/markdown/clean-style.ts',
      'src/markdown/bounded-*.ts',
      'src/markdown/depth.ts',
      'src/markdown/markup-depth.ts',
      'src/io/files/contained.ts',
      'src/io/serve/serve-guard.ts',
      'src/io/serve/tickets.ts',
    ],
    tests: [
      'tests/render/sanitize-schema.test.ts',
      'tests/markdown/clean-style.test.ts',
      'tests/markdown/bounded-*.test.ts',
      'tests/markdown/*depth.test.ts',
      'tests/io/files/contained.test.ts',
      'tests/io/serve/serve-guard.test.ts',
      'tests/io/serve/tickets.test.ts',
      'tests/trust/security-page.test.ts',
    ],
    least: 90,
    atLoad: true,
  },
};
