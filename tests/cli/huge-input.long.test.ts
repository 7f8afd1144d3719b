import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, lecternProcess } from './run.ts';

const slidesOf = (n: number, body: (i: number) => string): string =>
  `# Talk\n\n${Array.from({ length: n }, (_, i) => `---\n\n## Slide ${i + 1}\n\n${body(i)}\n`).join('\n')}`;

describe('much of everything is built in bounded time and memory', () => {
  const paragraph = `${'Rivers carry what the hills let go, and maps age. '.repeat(20)}\n\n`;
  const large: Readonly<Record<string, string>> = {
    '5,000 slides': slidesOf(5000, (i) => `- one ${i}\n- two`),
    'an outline of 10 MB': slidesOf(500, () => paragraph.repeat(20)),
  };
  test.each(Object.entries(large))(
    '%s',
    async (_, outline) => {
      const cwd = await emptyFolder();
      await writeFile(join(cwd, 'package.json'), '{}\n');
      await writeFile(join(cwd, 'talk.md'), outline);
      const { code, stderr } = await lecternProcess(['build', 'talk.md'], {
        cwd,
        env: { NODE_OPTIONS: '--max-old-space-size=2048' },
      });
      expect(stderr).not.toMatch(/^\s+at |FATAL|internal error/m);
      expect(code).toBe(0);
      expect(stderr).toContain('[fit-not-measured]');
      expect(existsSync(join(cwd, 'dist/talk/index.html'))).toBe(true);
    },
    120_000,
  );
});
