import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listSlides } from '../../src/deck/list-slides.ts';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { inflate } from '../../src/io/files/inflate.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { makeSource } from '../../src/source/source.ts';
import { article, emptyFolder, lectern, lecternProcess } from './run.ts';

test('an article becomes an outline, a deck and a PDF', async () => {
  expect(existsSync(article), `the article is missing: ${article}`).toBe(true);
  const cwd = await emptyFolder();
  const { code, stdout, stderr } = await lectern([article], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const name = 'russia-myanmar';
  for (const path of [`slides/${name}.md`, `dist/${name}/index.html`, `dist/${name}.pdf`]) {
    expect(stdout).toContain(path);
    expect(existsSync(join(cwd, path))).toBe(true);
  }

  const outline = await readFile(join(cwd, `slides/${name}.md`), 'utf8');
  const { deck, diagnostics } = parseDeck(makeSource('outline.md', outline));
  const slides = listSlides(deck);
  expect(diagnostics).toEqual([]);
  expect(slides.length).toBeGreaterThanOrEqual(10);
  expect(slides.length).toBeLessThanOrEqual(18);
  expect(outline).not.toMatch(/leave a reply|email address will not be published/i);
  for (const line of outline.split('\n').filter((line) => /^(?:- |#|> “)/.test(line))) {
    expect(line, 'every point names its source').toMatch(
      /<!-- src: p\d+(?:\.s\d+)?(?: p\d+(?:\.s\d+)?)* -->$/,
    );
  }

  const reading = readPdf(await readFile(join(cwd, `dist/${name}.pdf`)), inflate);
  expect(reading).toMatchObject({
    facts: {
      title: deck.meta.title,
      lang: 'en',
      tagged: true,
      pages: slides.map(() => ({ width: 1440, height: 810 })),
    },
  });
});

test('an edited outline is kept, and --force writes it anew', async () => {
  const cwd = await emptyFolder();
  const text =
    'The mill\n\nThe old mill stood by the river for eighty years. In 1903 it burnt down. Nobody was hurt.\n';
  await writeFile(join(cwd, 'mill.txt'), text);
  expect((await lectern(['outline', 'mill.txt'], { cwd })).code).toBe(0);
  const path = join(cwd, 'slides/mill.md');
  const drawn = await readFile(path, 'utf8');
  expect((await lectern(['outline', 'mill.txt'], { cwd })).code, 'an unchanged outline is no problem').toBe(
    0,
  );

  await writeFile(path, drawn.replace('burnt down', 'burned to the ground'));
  const again = await lectern(['outline', 'mill.txt'], { cwd });
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('--force');
  expect(await readFile(path, 'utf8')).toContain('burned to the ground');

  const whole = await lectern(['mill.txt'], { cwd });
  expect(whole.code, 'the deck is made from the edited outline').toBe(0);
  expect(await readFile(join(cwd, 'dist/mill/index.html'), 'utf8')).toContain('burned to the ground');

  expect((await lectern(['outline', 'mill.txt', '--force'], { cwd })).code).toBe(0);
  expect(await readFile(path, 'utf8')).toBe(drawn);
});

test('a folder means its outlines, and articles in it are named', async () => {
  const cwd = await emptyFolder();
  await mkdir(join(cwd, 'slides'));
  await copyFile(resolve('slides/sample-article.md'), join(cwd, 'slides/sample-article.md'));
  await writeFile(join(cwd, 'slides/one.md'), '# One\n\n---\n\n## Two\n\n- three\n- four\n');
  const { code, stdout, stderr } = await lectern(['slides'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/dist\/one\/index\.html {2}2 slides\ndist\/one\.pdf {2}2 pages, [\d.]+ s\n$/);
  expect(stderr).toContain('lectern slides/sample-article.md');
});

test('the same outline gives the same bytes, in any folder and at any time', async () => {
  const build = async (timezone: string) => {
    const cwd = await emptyFolder();
    await copyFile(resolve('slides/russia-myanmar.md'), join(cwd, 'talk.md'));
    await mkdir(join(cwd, 'art'));
    for (const name of await readdir('slides/art'))
      await copyFile(`slides/art/${name}`, join(cwd, 'art', name));
    expect(
      (await lecternProcess(['build', 'talk.md'], { cwd, env: { TZ: timezone, LC_ALL: 'C' } })).code,
    ).toBe(0);
    const files = (await readdir(join(cwd, 'dist/talk'), { recursive: true })).sort();
    return { files, html: await readFile(join(cwd, 'dist/talk/index.html'), 'utf8') };
  };
  const [first, second] = [await build('UTC'), await build('Asia/Yangon')];
  expect(second.files).toEqual(first.files);
  expect(second.html === first.html).toBe(true);
});

test('standard input and output stand in for files', async () => {
  const cwd = await emptyFolder();
  const input =
    'Rain\n\nRain fell for nine days in March 1954. The river rose by two metres and the town moved uphill.\n';
  const { code, stdout } = await lecternProcess(['outline', '-', '-o', '-'], { cwd, input });
  expect(code).toBe(0);
  expect(stdout).toContain('# Rain');
  expect(await readdir(cwd)).toEqual([]);
});
