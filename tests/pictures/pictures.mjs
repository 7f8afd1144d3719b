/**
 * `npm run pictures`: the contact sheets that the README and the docs show, made by the program itself: the talk of the
 * README, and every layout in every theme.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBrowser } from '../../src/io/browser/browser.ts';
import { writeAtomic } from '../../src/io/files/write-atomic.ts';
import { writeSpecimen } from '../../src/prepare/specimen.ts';
import { drawContactSheet } from './contact-sheet.mjs';

const folder = join('docs', 'pictures');
const themes = ['paper', 'poster', 'nocturne', 'plain', 'thesis', 'workshop'];
const signal = new AbortController().signal;

await mkdir(join(folder, 'themes'), { recursive: true });
const work = await mkdtemp(join(tmpdir(), 'lectern-pictures-'));
const specimen = await writeSpecimen(work, { size: '16:9', longer: 0, fit: 'dense' });
await withBrowser({ signal }, async ({ browser }) => {
  const draw = async (file, outline, options) => {
    await writeAtomic(file, await drawContactSheet(browser, outline, options));
    console.log(file);
  };
  await draw(join(folder, 'russia-myanmar.png'), 'slides/russia-myanmar.md', {
    ...{ columns: 4, slideWidth: 400, type: 'png' },
  });
  for (const theme of themes)
    await draw(join(folder, 'themes', `${theme}.webp`), specimen, {
      ...{ theme, columns: 5, slideWidth: 300, type: 'webp', quality: 80 },
    });
});
await rm(work, { recursive: true });
