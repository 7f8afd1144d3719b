import { existsSync } from 'node:fs';
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, lecternProcess } from './run.ts';

interface Odd {
  readonly outline: string | Uint8Array;
  /** Words that the deck must show; where there are none, the outline must be refused. */
  readonly shows: readonly string[];
  /** Rules that must be named. */
  readonly rules?: readonly string[];
  readonly name?: string;
  readonly prepare?: (cwd: string) => Promise<void>;
}

const slidesOf = (n: number, body: (i: number) => string): string =>
  `# Talk\n\n${Array.from({ length: n }, (_, i) => `---\n\n## Slide ${i + 1}\n\n${body(i)}\n`).join('\n')}`;

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>\n';
const oddNames = ['a picture.svg', 'it’s "so".svg', 'a#b.svg', '50% off.svg', 'brücke.svg', '橋.svg'];
const written = (name: string): string => `<pictures/${name.replaceAll('%', '%25').replaceAll('#', '%23')}>`;

const cases: Readonly<Record<string, Odd>> = {
  'a fence that is not closed': {
    outline: slidesOf(1, () => '```js\nlet open = 1;'),
    shows: ['open'],
    rules: ['unclosed'],
  },
  'a div that is not closed': {
    outline: slidesOf(2, (i) => `::: columns\ninside${i}`),
    shows: ['inside0', 'inside1', 'Slide 2'],
    rules: ['unclosed'],
  },
  'columns in columns': {
    outline: slidesOf(1, () => '::: columns\n::: column\n::: columns\n::: column\ninner\n:::\n:::\n:::\n:::'),
    shows: ['inner'],
  },
  'the same id again and again': {
    outline: slidesOf(3, () => '### Part {#same}\n\ntext'),
    shows: ['Part', 'text'],
  },
  'a footnote without text': {
    outline: slidesOf(1, () => 'claim[^1]'),
    shows: ['claim', '[^1]'],
    rules: ['footnote'],
  },
  'a folder as a picture': {
    outline: slidesOf(1, () => '![a cat](cats)'),
    shows: ['a cat'],
    rules: ['missing-image'],
    prepare: async (cwd) => void (await mkdir(join(cwd, 'cats'))),
  },
  'a picture of 100 MB': {
    outline: slidesOf(1, () => '![a cat](cat.png)'),
    shows: ['a cat'],
    rules: ['missing-image'],
    prepare: async (cwd) => {
      await writeFile(join(cwd, 'cat.png'), '');
      await truncate(join(cwd, 'cat.png'), 100_000_000);
    },
  },
  'a slide of 2,000 words': {
    outline: slidesOf(1, () => Array.from({ length: 2000 }, (_, i) => `word${i}`).join(' ')),
    shows: ['word0', 'word1999'],
    rules: ['crowded'],
  },
  'tabs, CRLF and a byte order mark': {
    outline: '\uFEFF# Talk\r\n\r\n---\r\n\r\n## Tabs\r\n\r\n-\tone\r\n\t-\ttwo\r\n',
    shows: ['one', 'two'],
  },
  'NUL between words': { outline: '# Talk\n\nbefore\0after\n', shows: ['before', 'after'] },
  'lone surrogates in UTF-8': {
    outline: new Uint8Array([
      ...Buffer.from('# Talk\n\nbefore '),
      0xed,
      0xa0,
      0x80,
      ...Buffer.from(' after\n'),
    ]),
    shows: ['before', 'after'],
    rules: ['invalid-utf8'],
  },
  Arabic: {
    outline: '---\nlang: ar\n---\n\n# جسور وطرق\n\n---\n\n## النهر\n\n- يحمل ما تتركه التلال\n',
    shows: ['جسور', 'التلال', 'dir="rtl"'],
  },
  Hebrew: {
    outline: '---\nlang: he\n---\n\n# גשרים\n\n---\n\n## הנהר\n\n- נושא (123) abc\n',
    shows: ['גשרים', 'הנהר', 'dir="rtl"'],
  },
  Burmese: {
    outline: '---\nlang: my\n---\n\n# တံတားများ\n\n---\n\n## မြစ်\n\n- တောင်များက\n',
    shows: ['တံတားများ', 'တောင်များက'],
  },
  Chinese: {
    outline: '---\nlang: zh-CN\n---\n\n# 桥与路\n\n---\n\n## 河\n\n- 河流带走山丘放手的东西。\n',
    shows: ['桥与路', '河流带走山丘放手的东西'],
  },
  Japanese: {
    outline: '---\nlang: ja\n---\n\n# 橋と道\n\n---\n\n## 川\n\n- 川は丘が手放すものを運ぶ。\n',
    shows: ['橋と道', '川は丘が手放すものを運ぶ'],
  },
  emoji: { outline: '# Talk 👩‍👩‍👧‍👦\n\n---\n\n## 🇲🇲 flags\n\n- 👍🏽 yes\n', shows: ['👩‍👩‍👧‍👦', '🇲🇲', '👍🏽'] },
  'pictures with odd names': {
    outline: slidesOf(oddNames.length, (i) => `![picture ${i}](${written(oddNames[i]!)})`),
    shows: oddNames.map((_, i) => `alt="picture ${i}"`),
    prepare: async (cwd) => {
      await mkdir(join(cwd, 'pictures'));
      for (const name of oddNames) await writeFile(join(cwd, 'pictures', name), picture);
    },
  },
  'an outline with an odd name': {
    outline: '# Talk\n\nwords\n',
    name: 'a #1 “50%” brücke.md',
    shows: ['words'],
  },
};

describe('an outline of any kind is built or refused, and loses no word', () => {
  test.each(Object.entries(cases))(
    '%s',
    async (_, { outline, shows, rules = [], name = 'talk.md', prepare }) => {
      const cwd = await emptyFolder();
      await writeFile(join(cwd, 'package.json'), '{}\n');
      await writeFile(join(cwd, name), outline);
      await prepare?.(cwd);
      const { code, stderr } = await lecternProcess(['build', name], { cwd });
      for (const rule of rules) expect(stderr).toContain(`[${rule}]`);
      expect(stderr).not.toMatch(/^\s+at |node:internal|internal error/m);
      expect([0, 1]).toContain(code);
      const page = join(cwd, 'dist', name.replace(/\.md$/, ''), 'index.html');
      expect(existsSync(page), dirname(page)).toBe(true);
      const html = await readFile(page, 'utf8');
      for (const text of shows) expect(html).toContain(text);
    },
  );
});

test('a plain deck of ten slides is less than 310 KB before its first slide, fonts and pictures left out', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'package.json'), '{}\n');
  await writeFile(
    join(cwd, 'talk.md'),
    slidesOf(9, () => '- One thing *here*\n- Another **thing**\n- A third'),
  );
  await lecternProcess(['build', 'talk.md'], { cwd });
  const html = await readFile(join(cwd, 'dist/talk/index.html'));
  // What the page loads besides itself: fonts and pictures only.
  const loaded = [...html.toString().matchAll(/<(?:script|link)[^>]*\b(?:src|href)="([^"]*)"/g)].map(
    ([, url]) => url,
  );
  expect(loaded).toEqual(['data:,']);
  // The drawing on the cover is a picture that stands in the page.
  const bytes = Buffer.byteLength(html.toString().replace(/<svg[\s\S]*?<\/svg>/g, ''));
  expect(bytes).toBeGreaterThan(50_000);
  // Reveal.js with its sheet is 175 KB of it, what a speaker has at the lectern 56 KB.
  expect(bytes).toBeLessThan(310_000);
});
