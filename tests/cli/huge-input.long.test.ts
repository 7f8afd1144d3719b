import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { emptyFolder, lecternProcess } from './run.ts';

/** Loaded before the program: tells how much memory it had when it ends. */
const teller = pathToFileURL(resolve('tests/support/tell-peak.mjs')).href;

const slidesOf = (n: number, body: (i: number) => string): string =>
  `# Talk\n\n${Array.from({ length: n }, (_, i) => `---\n\n## Slide ${i + 1}\n\n${body(i)}\n`).join('\n')}`;

/** Most that such an outline may take; the time is that of 5,000 slides. */
const most = { ms: 60_000, bytes: 1.5e9 };

describe('T15: much of everything is built in bounded time and memory', () => {
  const paragraph = `${'Rivers carry what the hills let go, and maps age. '.repeat(20)}\n\n`;
  const large: Readonly<Record<string, string>> = {
    '5,000 slides': slidesOf(5000, (i) => `- one ${i}\n- two`),
    'an outline of 10 MB': slidesOf(500, () => paragraph.repeat(20)),
  };
  test.each(Object.entries(large))(
    '%s',
    async (name, outline) => {
      const cwd = await emptyFolder();
      await writeFile(join(cwd, 'package.json'), '{}\n');
      await writeFile(join(cwd, 'talk.md'), outline);
      const startedMs = performance.now();
      const { code, stderr } = await lecternProcess(['build', 'talk.md'], {
        cwd,
        env: {
          NODE_OPTIONS: `--max-old-space-size=2048 --import ${teller}`,
          LECTERN_TEST_PEAK: join(cwd, 'peak'),
        },
      });
      if (name === '5,000 slides') expect(performance.now() - startedMs).toBeLessThan(most.ms);
      expect(Number(readFileSync(join(cwd, 'peak'), 'utf8'))).toBeLessThan(most.bytes);
      expect(stderr).not.toMatch(/^\s+at |FATAL|internal error/m);
      expect(code).toBe(0);
      expect(stderr).toContain('[fit-not-measured]');
      expect(existsSync(join(cwd, 'dist/talk/index.html'))).toBe(true);
    },
    120_000,
  );
});
