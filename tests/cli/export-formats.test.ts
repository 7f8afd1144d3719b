import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readImageSize } from '../../src/io/files/image-size.ts';
import { factsOf, pagesOf, talk } from './export-talk.ts';
import { lectern } from './run.ts';

test('one command makes everything that is sent after a talk', async () => {
  const cwd = await talk();
  const formats = ['pdf', 'notes', 'handout', 'script', 'prompter', 'md', 'txt', 'contact-sheet', 'card'];
  const { code, stdout } = await lectern(['export', 'talk.md', '--format', formats.join(',')], { cwd });
  expect(code).toBe(0);
  const made = stdout.split('\n').flatMap((line) => /^(\S+) {2}/.exec(line)?.[1] ?? []);
  expect(made).toEqual([
    ...['dist/talk.pdf', 'dist/talk-notes.pdf', 'dist/talk-handout.pdf', 'dist/talk-script.md'],
    ...['dist/talk-prompter.html', 'dist/talk.md', 'dist/talk.txt', 'dist/talk-contact-sheet.png'],
    'dist/talk-card.png',
  ]);
  const dist = (name: string) => join(cwd, 'dist', name);

  const notes = await factsOf(dist('talk-notes.pdf'));
  expect(notes.pages).toHaveLength(3);
  expect(Math.round(notes.pages[0]!.width)).toBe(595);
  expect(notes.fonts.some(({ type }) => type === 'Type3')).toBe(false);
  const spoken = await pagesOf(dist('talk-notes.pdf'));
  if (spoken) {
    expect(spoken[0]).toContain('src: p1.s1');
    expect(spoken[1]).toMatch(/Water[^]*First the water\.[^]*1[^]*Then the wheel\./);
    expect(spoken[2]).toMatch(/Grain[^]*Now the grain\./);
  }
  const handout = await factsOf(dist('talk-handout.pdf'));
  expect(handout.pages).toHaveLength(1);
  const [page] = (await pagesOf(dist('talk-handout.pdf'))) ?? [];
  if (page !== undefined) for (const word of ['The mill', 'Water', 'Grain']) expect(page).toContain(word);

  expect(await readFile(dist('talk-script.md'), 'utf8')).toBe(
    '# The mill\n\n## 1. The mill (0:00)\n\n## 2. Water (0:10)\n\nFirst the water.\n\n*[1]*\n\nThen the **wheel**.\n\n## 3. Grain (0:20)\n\nNow the grain.\n',
  );
  expect(await readFile(dist('talk.md'), 'utf8')).toBe(
    '# The mill\n\n## Water\n\n- a\n- b\n\n## Grain\n\n![a sack](../sack.png)\n',
  );
  expect(await readFile(dist('talk.txt'), 'utf8')).toBe(
    '1. The mill\n\n\n2. Water\n\n- a\n- b\n\n\n3. Grain\n',
  );
  expect(readImageSize(await readFile(dist('talk-card.png')), 'image/png')).toEqual({
    width: 1200,
    height: 630,
  });
  expect(await readFile(dist('talk-prompter.html'), 'utf8')).toContain('<p>Then the wheel.</p>');
});

test('with --steps a slide has a page for each of its steps, and is told once', async () => {
  const cwd = await talk();
  expect((await lectern(['export', 'talk.md', '--steps', '-o', 's.pdf'], { cwd })).code).toBe(0);
  const { pages, outline: titles } = await factsOf(join(cwd, 's.pdf'));
  expect(pages).toHaveLength(5);
  expect(titles.map(({ title }) => title)).toEqual(['The mill', 'Water', 'Grain']);
  const texts = await pagesOf(join(cwd, 's.pdf'));
  if (!texts) return;
  const hasLine = (text: string, word: string) => new RegExp(`^\\W*${word}$`, 'm').test(text);
  expect([1, 2, 3].map((page) => ['a', 'b'].filter((word) => hasLine(texts[page]!, word)))).toEqual([
    [],
    ['a'],
    ['a', 'b'],
  ]);
});

test('one bad deck does not stop the others', async () => {
  const cwd = await talk();
  await writeFile(join(cwd, 'bad.md'), '---\ntitle: [\n---\n\n# Bad\n');
  await writeFile(join(cwd, 'good.md'), '# Good\n');
  const { code, stdout, stderr } = await lectern(['export', 'bad.md', 'good.md', 'talk.md'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('bad.md:');
  expect(stdout).toMatch(/^dist\/good\.pdf.*\ndist\/talk\.pdf.*\n$/);
});

test.each([
  [['--format', 'pdf,notes', '-o', 'a.pdf'], 'several formats'],
  [['--format', 'html', '-o', 'a.html'], 'add --single-file'],
  [['--format', 'md', '-o', 'a.pdf'], 'does not fit'],
  [['--format', 'odd'], 'contact-sheet'],
  [['--format', 'html', '--range', '2'], 'leave --range out'],
  [['--per-page', '5'], '2, 3, 4, 6'],
  [['--paper', 'a5'], 'letter'],
])('%j is told to be wrong', async (args, said) => {
  const cwd = await talk();
  const { code, stderr } = await lectern(['export', 'talk.md', ...args], { cwd });
  expect({ code, said: stderr.includes(said) ? said : stderr }).toEqual({ code: 2, said });
});

test('an outline is never written over', async () => {
  const cwd = await talk();
  const before = await readFile(join(cwd, 'talk.md'), 'utf8');
  for (const args of [
    ['-o', 'talk.md'],
    ['--format', 'md', '--out-dir', '.'],
    ['--format', 'script', '-o', './talk.md'],
  ]) {
    const { code, stderr } = await lectern(['export', 'talk.md', ...args], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('is an outline, and would be written over')]);
  }
  expect(await readFile(join(cwd, 'talk.md'), 'utf8')).toBe(before);
});
