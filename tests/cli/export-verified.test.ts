import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

test('R86 a PDF that is not right ends the command with 1 and lies beside; --no-verify takes it', async () => {
  const cwd = await emptyFolder();
  const write = (text: string) => writeFile(join(cwd, 'talk.md'), text);
  await write('# A\n\n---\n\n## B\n\n- two \u0378\n');
  const wrong = await lectern(['export', 'talk.md', '--json'], { cwd });
  const { results, diagnostics } = JSON.parse(wrong.stdout);
  expect([wrong.code, results]).toEqual([1, []]);
  expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'pdf-page', path: 'talk.md' }));
  expect(existsSync(join(cwd, 'dist/talk.pdf'))).toBe(false);
  expect(existsSync(join(cwd, 'dist/talk.failed.pdf'))).toBe(true);

  const taken = await lectern(['export', 'talk.md', '--no-verify'], { cwd });
  expect([taken.code, existsSync(join(cwd, 'dist/talk.pdf'))]).toEqual([0, true]);
  expect(existsSync(join(cwd, 'dist/talk.failed.pdf'))).toBe(false);
});
