import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawnCodePoints, listEmoji } from '../../../src/io/fonts/emoji-clusters.ts';
import { instanceDeckFonts } from '../../../src/io/fonts/emoji-fonts.ts';
import type { FontFace } from '../../../src/theme/types.ts';

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'lectern-emoji-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

const face: FontFace = {
  family: 'Libre Franklin',
  package: '@fontsource-variable/libre-franklin',
  files: { latin: 'files/libre-franklin-latin-wght-normal.woff2' },
  axes: { wght: 400 },
  weight: 400,
  style: 'normal',
};

test('emoji are found whole', () => {
  expect(listEmoji('a 🚀 🚀 👩‍💻 👋🏿 🇩🇪🇯🇵 1️⃣ #⃣ ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1 #')).toEqual([
    '🚀',
    '👩‍💻',
    '👋🏿',
    '🇩🇪',
    '🇯🇵',
    '1️⃣',
    '#⃣',
    '❤️',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  ]);
  expect(drawnCodePoints('❤️')).toEqual([0x2764]);
});

test('a text without emoji needs no more than the theme’s fonts', async () => {
  const { files, css, missing } = await instanceDeckFonts([face], 'abc © 123 #', { cache });
  expect(files.length).toBe(1);
  expect(css).not.toContain('Noto');
  expect(missing).toEqual([]);
});

test('emoji get a face of every family, and are missing no more', async () => {
  const { files, css, missing } = await instanceDeckFonts([face], 'a 🚀 👩‍💻 1️⃣ 𐎀', { cache });
  const emoji = files.filter(({ name }) => name.startsWith('noto-emoji-'));
  expect(emoji.length).toBeGreaterThan(0);
  expect(missing).toEqual([0x10380]);
  const rules = css.split('\n').filter((rule) => rule.includes('noto-emoji-'));
  expect(rules.filter((rule) => rule.includes('"Libre Franklin"')).length).toBe(emoji.length);
  // A sequence is drawn by one file that holds all of it.
  expect(rules.some((rule) => /U\+200D.*U\+1F469.*U\+1F4BB|U\+1F469.*U\+1F4BB/.test(rule))).toBe(true);
  // The theme's own rule comes last, so that figures stay the theme's.
  expect(css.lastIndexOf('noto-emoji-')).toBeLessThan(css.lastIndexOf('libre-franklin-'));
}, 60_000);
