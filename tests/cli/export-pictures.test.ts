import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readImageSize } from '../../src/io/files/image-size.ts';
import { inflate } from '../../src/io/files/inflate.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { emptyFolder, lectern } from './run.ts';

const outline = '# The mill\n\n---\n\n## Water\n\n- a\n- b\n\n---\n\n## Grain\n\n- c\n- d\n';

async function talk(): Promise<string> {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), outline);
  return cwd;
}

test('every slide becomes a picture, and those of slides that are gone are removed', async () => {
  const cwd = await talk();
  const all = await lectern(['export', 'talk.md', '--format', 'png', '--quiet'], { cwd });
  expect(all).toMatchObject({ code: 0, stderr: '' });
  expect(all.stdout).toMatch(/^dist\/talk-slides {2}3 pictures, [\d.]+ s\n$/);
  const folder = join(cwd, 'dist/talk-slides');
  await writeFile(join(folder, 'talk-notes.txt'), 'mine');
  expect((await readdir(folder)).sort()).toEqual([
    'talk-01.png',
    'talk-02.png',
    'talk-03.png',
    'talk-notes.txt',
  ]);
  expect(readImageSize(await readFile(join(folder, 'talk-02.png')), 'image/png')).toEqual({
    width: 1920,
    height: 1080,
  });
  const few = await lectern(
    ['export', 'talk.md', '--format', 'webp', '--range', '2-', '--scale', '0.25', '--json'],
    { cwd },
  );
  const [{ pictures }] = JSON.parse(few.stdout).results as [{ pictures: string[] }];
  expect(pictures).toEqual(['dist/talk-slides/talk-02.webp', 'dist/talk-slides/talk-03.webp']);
  expect((await readdir(folder)).sort()).toEqual(['talk-02.webp', 'talk-03.webp', 'talk-notes.txt']);
  expect(readImageSize(await readFile(join(folder, 'talk-03.webp')), 'image/webp')).toEqual({
    width: 480,
    height: 270,
  });
});

test('a file name says what is made, of one slide', async () => {
  const cwd = await talk();
  const { code, stdout } = await lectern(['export', 'talk.md', '-o', 'cover.jpg', '--range', '1'], { cwd });
  expect({ code, line: stdout.split('  ')[0] }).toEqual({ code: 0, line: 'cover.jpg' });
  expect([...(await readFile(join(cwd, 'cover.jpg'))).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  for (const wrong of [
    ['-o', 'cover.jpg'],
    ['-o', 'talk.pdf', '--format', 'png'],
    ['--range', 'x'],
    ['--scale', '9'],
  ])
    expect((await lectern(['export', 'talk.md', ...wrong], { cwd })).code, wrong.join(' ')).toBe(2);
});

test('a PDF of some slides holds those and no others', async () => {
  const cwd = await talk();
  expect((await lectern(['export', 'talk.md', '-o', 'two.pdf', '--range', '3,1'], { cwd })).code).toBe(0);
  const read = readPdf(await readFile(join(cwd, 'two.pdf')), inflate);
  expect('facts' in read && read.facts.pages).toHaveLength(2);
  const none = await lectern(['export', 'talk.md', '--range', '9'], { cwd });
  expect(none.code).toBe(1);
  expect(none.stderr).toContain('the deck has 3');
});
