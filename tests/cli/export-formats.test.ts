import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readImageSize } from '../../src/io/files/image-size.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { makePng } from '../support/make-png.ts';
import { emptyFolder, lectern } from './run.ts';

const outline = `# The mill <!-- src: p1.s1 -->

---

## Water

- a {.fragment}
- b {.fragment}

Note:
First the water.

. . .

Then the **wheel**.

---

## Grain

![a sack](sack.png){width=50%}

Note:
Now the grain.
`;

async function talk(): Promise<string> {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), outline);
  await writeFile(join(cwd, 'sack.png'), makePng(40, 30));
  return cwd;
}

/** Text of a PDF by pages, as another program reads it; null where that is not installed. */
async function pagesOf(file: string): Promise<string[] | null> {
  const read = await promisify(execFile)('pdftotext', ['-layout', file, '-']).catch(() => null);
  return read && read.stdout.split('\f').slice(0, -1);
}

async function factsOf(file: string) {
  const read = readPdf(await readFile(file));
  if ('problem' in read) throw new Error(read.problem);
  return read.facts;
}

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

test('paper has the size that is asked for, and as many slides on a sheet', async () => {
  const cwd = await talk();
  const more = Array.from({ length: 6 }, (_, n) => `\n---\n\n## Slide ${n}\n\n- x\n`).join('');
  await writeFile(join(cwd, 'talk.md'), outline + more);
  const args = ['export', 'talk.md', '--format', 'handout', '--paper', 'letter', '--per-page', '4'];
  expect((await lectern([...args, '-o', 'h.pdf'], { cwd })).code).toBe(0);
  const { pages } = await factsOf(join(cwd, 'h.pdf'));
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [612, 792],
    [612, 792],
    [612, 792],
  ]);
  const sheets = await pagesOf(join(cwd, 'h.pdf'));
  if (sheets) expect(sheets[1]).toMatch(/Slide 1[^]*Slide 2[^]*Slide 3[^]*Slide 4|Slide 1/);
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

test('pages of several decks lie side by side and share what they need', async () => {
  const cwd = await talk();
  await writeFile(join(cwd, 'other.md'), outline.replace('The mill', 'Another mill'));
  const { code, stdout } = await lectern(['export', 'talk.md', 'other.md', '--format', 'html'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('dist/site/index.html  2 decks');
  const site = join(cwd, 'dist/site');
  expect((await readdir(site)).sort()).toEqual(['assets', 'index.html', 'other.html', 'talk.html']);
  const sacks = (await readdir(join(site, 'assets'))).filter((name) => name.startsWith('sack'));
  expect(sacks).toHaveLength(1);
  expect((await lectern(['build', 'talk.md'], { cwd })).code).toBe(0);
  const built = await readFile(join(cwd, 'dist/talk/index.html'), 'utf8');
  expect(await readFile(join(site, 'talk.html'), 'utf8')).toBe(built);
  expect(await readFile(join(site, 'index.html'), 'utf8')).toContain('href="talk.html"');
  // A deck that is made anew takes nothing from the other.
  await writeFile(join(cwd, 'talk.md'), '# The mill\n\n---\n\n## No sack\n\n- x\n');
  expect((await lectern(['export', 'talk.md', '--format', 'html'], { cwd })).code).toBe(0);
  expect((await readdir(join(site, 'assets'))).filter((name) => name.startsWith('sack'))).toHaveLength(1);
});

test(
  'what has not changed is not made again, and what was found is told again',
  { timeout: 60_000 },
  async () => {
    const cwd = await talk();
    await writeFile(join(cwd, 'talk.md'), `${outline}\n---\n\n## Odd\n\n![](sack.png)\n`);
    const first = await lectern(['export', 'talk.md'], { cwd });
    expect(first.stderr).toContain('[alt-text]');
    const file = join(cwd, 'dist/talk.pdf');
    const before = await stat(file);
    const again = await lectern(['export', 'talk.md', '--json'], { cwd });
    expect(JSON.parse(again.stdout)).toMatchObject({
      results: [{ outline: 'talk.md', pdf: 'dist/talk.pdf', pages: 4, unchanged: true }],
      diagnostics: [{ rule: 'alt-text' }],
    });
    expect((await lectern(['export', 'talk.md'], { cwd })).stderr).toContain('talk.md:');
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
    // The output itself, what is asked for, a picture, a configuration: each change is seen.
    await writeFile(file, 'something else');
    expect((await lectern(['export', 'talk.md'], { cwd })).stdout).not.toContain('unchanged');
    expect((await factsOf(file)).pages).toHaveLength(4);
    const isKept = async (...args: string[]) => {
      const { code, stdout } = await lectern(['export', 'talk.md', '--format', 'txt', ...args], { cwd });
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

test('one bad deck does not stop the others', async () => {
  const cwd = await talk();
  await writeFile(join(cwd, 'bad.md'), '---\ntitle: [\n---\n\n# Bad\n');
  await writeFile(join(cwd, 'good.md'), '# Good\n');
  const { code, stdout, stderr } = await lectern(['export', 'bad.md', 'good.md', 'talk.md'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('bad.md:');
  expect(stdout).toMatch(/^dist\/good\.pdf.*\ndist\/talk\.pdf.*\n$/);
});

test('slides can have another size than the outline gives them', async () => {
  const cwd = await talk();
  expect((await lectern(['export', 'talk.md', '--ratio', '4:3', '-o', 'a.pdf'], { cwd })).code).toBe(0);
  expect((await factsOf(join(cwd, 'a.pdf'))).pages[0]).toEqual({ width: 1080, height: 810 });
  expect((await lectern(['export', 'talk.md', '--ratio', 'wide'], { cwd })).code).toBe(2);
});

test.each([
  [['--format', 'pdf,notes', '-o', 'a.pdf'], 'several formats'],
  [['--format', 'html', '-o', 'a.html'], 'add --single-file'],
  [['--format', 'md', '-o', 'a.pdf'], 'does not fit'],
  [['--format', 'odd'], 'contact-sheet'],
  [['--per-page', '5'], '2, 3, 4, 6'],
  [['--paper', 'a5'], 'letter'],
])('%j is told to be wrong', async (args, said) => {
  const cwd = await talk();
  const { code, stderr } = await lectern(['export', 'talk.md', ...args], { cwd });
  expect({ code, said: stderr.includes(said) ? said : stderr }).toEqual({ code: 2, said });
});
