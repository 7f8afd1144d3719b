import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

/** Three outlines under titles that no other run has drawn; the title of the first. */
async function threeDecks(): Promise<{ readonly cwd: string; readonly title: string }> {
  const cwd = await emptyFolder();
  const run = randomUUID();
  for (const name of ['spring', 'autumn']) {
    await mkdir(join(cwd, name));
    await writeFile(
      join(cwd, name, 'talk.md'),
      `---\nauthor: ${name}\n---\n\n# In ${name} ${run}\n\n---\n\n## B\n\n- b\n`,
    );
  }
  await writeFile(join(cwd, 'single.md'), `# Single ${run}\n`);
  return { cwd, title: `In spring ${run}` };
}

const inputs = ['spring/talk.md', 'autumn/talk.md', 'single.md'];
const pictures = async (cwd: string) =>
  (await readdir(join(cwd, 'dist', 'assets'))).filter((name) => name.endsWith('.webp'));

test('several decks get a start page with pictures, which are drawn once', async () => {
  const { cwd, title } = await threeDecks();
  const first = await lectern(['build', ...inputs], { cwd });
  expect(first.code).toBe(0);
  expect(first.stdout).toContain(`${join('dist', 'index.html')}  3 decks`);
  expect(first.stderr).toContain('drawing 3 pictures');
  const page = await readFile(join(cwd, 'dist', 'index.html'), 'utf8');
  expect(page).not.toContain('<script');
  for (const name of ['spring-talk', 'autumn-talk', 'single']) {
    expect(page).toContain(`href="${name}/index.html"`);
    expect(existsSync(join(cwd, 'dist', name, 'index.html'))).toBe(true);
  }
  expect(await pictures(cwd)).toHaveLength(3);
  for (const name of await pictures(cwd)) {
    expect(page).toContain(`src="assets/${name}"`);
    const bytes = await readFile(join(cwd, 'dist', 'assets', name));
    expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)).toBe('RIFFWEBP');
  }

  // A note further on changes no picture and no measurement; no browser is needed to see that.
  await writeFile(
    join(cwd, 'spring', 'talk.md'),
    `---\nauthor: spring\n---\n\n# ${title}\n\n---\n\n## B\n\n- b\n\nNote: c\n`,
  );
  const again = await lectern(['build', ...inputs], {
    cwd,
    env: { LECTERN_BROWSER: '/nonexistent' },
  });
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(await readFile(join(cwd, 'dist', 'index.html'), 'utf8')).toBe(page);
});

test('articles in a folder of outlines are left out and named', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), '# A talk\n\n---\n\n## B\n\n- b\n');
  await copyFile(resolve('slides/sample-article.md'), join(cwd, 'essay.md'));
  const { code, stdout, stderr } = await lectern(['build', '.', '--strict'], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${join('dist', 'talk', 'index.html')}  2 slides\n` });
  expect(stderr).toContain('lectern essay.md');
});

test('without a browser the start page shows cards of type', async () => {
  const { cwd } = await threeDecks();
  const env = { LECTERN_BROWSER: '/nonexistent' };
  const { code, stderr } = await lectern(['build', ...inputs], { cwd, env });
  expect(code).toBe(0);
  expect(stderr).toContain('without pictures');
  const page = await readFile(join(cwd, 'dist', 'index.html'), 'utf8');
  expect(page.match(/class="deck-card"/g)).toHaveLength(3);
  expect(page).not.toContain('<img');
  const quiet = await lectern(['build', ...inputs, '--quiet'], { cwd, env });
  expect(quiet.code).toBe(0);
  expect(quiet.stderr).toContain('[fit-not-measured]');
  expect(quiet.stderr).not.toContain('without pictures');
});

test('the whole job lists its PDFs; one deck alone makes no start page, and removes none', async () => {
  const { cwd } = await threeDecks();
  expect((await lectern(['build', 'single.md'], { cwd })).code).toBe(0);
  expect(existsSync(join(cwd, 'dist', 'index.html'))).toBe(false);
  expect((await lectern(['spring/talk.md', 'autumn/talk.md'], { cwd })).code).toBe(0);
  const page = await readFile(join(cwd, 'dist', 'index.html'), 'utf8');
  expect(page).toContain('href="spring-talk.pdf"');
  expect(page).not.toContain('href="single/');
  expect(existsSync(join(cwd, 'dist', 'single', 'index.html'))).toBe(true);
  expect((await lectern(['build', 'single.md'], { cwd })).code).toBe(0);
  expect(await readFile(join(cwd, 'dist', 'index.html'), 'utf8')).toBe(page);
});
