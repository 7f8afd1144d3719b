import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inflate } from '../../src/io/files/inflate.ts';
import { openPdf } from '../../src/pdf/pdf-file.ts';
import { makePng } from '../support/make-png.ts';
import { factsOf, outline, pagesOf, talk } from './export-talk.ts';
import { emptyFolder, lecternProcess } from './run.ts';

test('paper has the size that is asked for, and as many slides on a sheet', async () => {
  const cwd = await talk();
  const more = Array.from({ length: 6 }, (_, n) => `\n---\n\n## Slide ${n}\n\n- x\n`).join('');
  await writeFile(join(cwd, 'talk.md'), outline + more);
  const args = ['export', 'talk.md', '--format', 'handout', '--paper', 'letter', '--per-page', '4'];
  expect((await lecternProcess([...args, '-o', 'h.pdf'], { cwd })).code).toBe(0);
  const { pages } = await factsOf(join(cwd, 'h.pdf'));
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [612, 792],
    [612, 792],
    [612, 792],
  ]);
  const sheets = await pagesOf(join(cwd, 'h.pdf'));
  if (sheets) expect(sheets[1]).toMatch(/Slide 1[^]*Slide 2[^]*Slide 3[^]*Slide 4|Slide 1/);
});

test('pages of several decks lie side by side and share what they need', async () => {
  const cwd = await talk();
  await writeFile(join(cwd, 'other.md'), outline.replace('The mill', 'Another mill'));
  const { code, stdout } = await lecternProcess(['export', 'talk.md', 'other.md', '--format', 'html'], {
    cwd,
  });
  expect(code).toBe(0);
  expect(stdout).toContain('dist/site/index.html  2 decks');
  const site = join(cwd, 'dist/site');
  expect((await readdir(site)).sort()).toEqual(['assets', 'index.html', 'other.html', 'talk.html']);
  const sacks = (await readdir(join(site, 'assets'))).filter((name) => name.startsWith('sack'));
  expect(sacks).toHaveLength(1);
  expect((await lecternProcess(['build', 'talk.md'], { cwd })).code).toBe(0);
  const built = await readFile(join(cwd, 'dist/talk/index.html'), 'utf8');
  expect(await readFile(join(site, 'talk.html'), 'utf8')).toBe(built);
  expect(await readFile(join(site, 'index.html'), 'utf8')).toContain('href="talk.html"');
  // A deck that is made anew takes nothing from the other.
  await writeFile(join(cwd, 'talk.md'), '# The mill\n\n---\n\n## No sack\n\n- x\n');
  expect((await lecternProcess(['export', 'talk.md', '--format', 'html'], { cwd })).code).toBe(0);
  expect((await readdir(join(site, 'assets'))).filter((name) => name.startsWith('sack'))).toHaveLength(1);
});

test(
  'what has not changed is not made again, and what was found is told again',
  { timeout: 60_000 },
  async () => {
    const cwd = await talk();
    await writeFile(join(cwd, 'talk.md'), `${outline}\n---\n\n## Odd\n\n![](sack.png)\n`);
    const first = await lecternProcess(['export', 'talk.md'], { cwd });
    expect(first.stderr).toContain('[alt-text]');
    const file = join(cwd, 'dist/talk.pdf');
    const before = await stat(file);
    const again = await lecternProcess(['export', 'talk.md', '--json'], { cwd });
    expect(JSON.parse(again.stdout)).toMatchObject({
      results: [{ outline: 'talk.md', pdf: 'dist/talk.pdf', pages: 4, unchanged: true }],
      diagnostics: [{ rule: 'alt-text' }],
    });
    expect((await lecternProcess(['export', 'talk.md'], { cwd })).stderr).toContain('talk.md:');
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
    // The output itself, what is asked for, a picture, a configuration: each change is seen.
    await writeFile(file, 'something else');
    expect((await lecternProcess(['export', 'talk.md'], { cwd })).stdout).not.toContain('unchanged');
    expect((await factsOf(file)).pages).toHaveLength(4);
    const isKept = async (...args: string[]) => {
      const { code, stdout } = await lecternProcess(['export', 'talk.md', '--format', 'txt', ...args], {
        cwd,
      });
      expect(code).toBe(0);
      return stdout.includes('unchanged');
    };
    expect([await isKept(), await isKept()]).toEqual([false, true]);
    expect([await isKept('--range', '2'), await isKept()]).toEqual([false, false]);
    await writeFile(join(cwd, 'sack.png'), makePng(41, 30));
    expect([await isKept(), await isKept()]).toEqual([false, true]);
    await writeFile(join(cwd, 'lectern.config.json'), '{"footer":"Brook"}');
    expect([await isKept(), await isKept(), await isKept('--force')]).toEqual([false, true, false]);
  },
);

test('slides can have another size than the outline gives them', async () => {
  const cwd = await talk();
  expect((await lecternProcess(['export', 'talk.md', '--ratio', '4:3', '-o', 'a.pdf'], { cwd })).code).toBe(
    0,
  );
  expect((await factsOf(join(cwd, 'a.pdf'))).pages[0]).toEqual({ width: 1080, height: 810 });
  expect((await lecternProcess(['export', 'talk.md', '--ratio', 'wide'], { cwd })).code).toBe(2);
});

test('only slides that have changed are drawn again', async () => {
  const cwd = await emptyFolder();
  const water = '# The mill\n\n---\n\n## Water\n\n- a\n- b\n\n---\n\n## Grain\n\n- c\n- d\n';
  await writeFile(join(cwd, 'talk.md'), water);
  const drawn = async (...more: string[]): Promise<number> => {
    const args = ['export', 'talk.md', '--format', 'png', '--scale', '0.2', '--json', ...more];
    const { stdout } = await lecternProcess(args, { cwd });
    return (JSON.parse(stdout) as { results: [{ drawn: number }] }).results[0].drawn;
  };
  expect(await drawn()).toBe(3);
  await writeFile(join(cwd, 'talk.md'), water.replace('- c', '- wheat'));
  expect(await drawn()).toBe(1);
  await writeFile(join(cwd, 'dist/talk-slides/talk-02.png'), 'something else');
  expect(await drawn()).toBe(1);
  expect(await drawn('--mode', 'dark')).toBe(3);
});

test('a build that would be the same is left, for one deck and for several with their start page', async () => {
  const cwd = await talk();
  await writeFile(join(cwd, 'other.md'), '# Another\n');
  const isKept = async (...args: string[]) => {
    const { code, stdout } = await lecternProcess(['build', ...args], { cwd });
    expect(code).toBe(0);
    return stdout.split('\n').filter((line) => line.endsWith(', unchanged')).length;
  };
  expect([await isKept('other.md'), await isKept('other.md'), await isKept('talk.md')]).toEqual([0, 1, 0]);
  expect([await isKept('talk.md', 'other.md'), await isKept('talk.md', 'other.md')]).toEqual([0, 3]);
  await writeFile(join(cwd, 'other.md'), '# Another one\n');
  expect(await isKept('talk.md', 'other.md')).toBe(0);
  await writeFile(join(cwd, 'dist/talk/index.html'), 'mine');
  expect([await isKept('talk.md', 'other.md'), await isKept('talk.md', 'other.md')]).toEqual([0, 3]);
});

test('SOURCE_DATE_EPOCH makes the same bytes of the same deck', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), '# A\n\n---\n\n## B\n\nText.\n\nNote:\nSay it.\n');
  const env = { SOURCE_DATE_EPOCH: '1700000000' };
  const print = async (file: string) => {
    const { code } = await lecternProcess(['export', 'talk.md', '--notes', '-o', file], { cwd, env });
    expect(code).toBe(0);
    return readFile(join(cwd, file));
  };
  const [one, other] = [await print('one.pdf'), await print('other.pdf')];
  const { trailer, dict } = openPdf(one, inflate);
  expect(dict(trailer.get('Info')).get('CreationDate')).toEqual({ bytes: "D:20231114221320+00'00'" });
  expect(one.equals(other)).toBe(true);
});
