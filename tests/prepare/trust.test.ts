import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSlides } from '../../src/deck/list-slides.ts';
import { type DeckOptions, prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { safeLimits } from '../../src/source/limits.ts';
import { temporaryFolder } from '../io/support.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="9" height="9"/></svg>';

/** A PNG that says it has so many pixels; there are none in it. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000000000',
    'hex',
  );
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** Prepares `talks/talk.md` in a project with `files`. */
async function prepare(
  text: string,
  options: DeckOptions,
  files: Readonly<Record<string, string | Buffer>> = {},
) {
  const root = await temporaryFolder();
  const all = { 'package.json': '{}', 'talks/talk.md': text, ...files };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), content);
  }
  const found: Diagnostic[] = [];
  const report = (more: readonly Diagnostic[]) => void found.push(...more);
  const deck = await prepareDeck(join(root, 'talks/talk.md'), { browser: null, ...options }, { report });
  return { deck, found, rules: found.map(({ rule }) => rule) };
}

const safe = { safe: true };

test('R31: a stranger’s deck shows pictures of its own folder, and of no other in the project', async () => {
  const files = { 'talks/a/in.svg': svg, 'out.svg': svg };
  const text = '# A\n\n![in](a/in.svg)\n\n## B\n\n![out](../out.svg)\n';
  const usual = await prepare(text, {}, files);
  expect(usual.rules).not.toContain('missing-image');
  const { deck, found } = await prepare(text, safe, files);
  expect([...deck!.files.keys()].filter((name) => name.endsWith('.svg'))).toHaveLength(1);
  expect(found.filter(({ rule }) => rule === 'missing-image')).toMatchObject([
    { message: expect.stringMatching(/lies outside/), severity: 'error' },
  ]);
});

test('R31: of a stranger neither text, films nor sheets are read, from its own folder either', async () => {
  const files = {
    'talks/part.md': '## Included secret\n',
    'talks/code.ts': 'const included = 1;\n',
    'talks/f.mp4': Buffer.from('\0\0\0\x20ftypisom', 'latin1'),
    'talks/own.css': '.own { color: red }',
    'talks/article.txt': 'The article says it.\n',
  };
  const text =
    '---\ncss: own.css\nsource: article.txt\n---\n\n# A\n\n![f](f.mp4)\n\n<!-- include: part.md -->\n\n## C\n\n<<< code.ts\n\n<style>.raw { color: red }</style>\n';
  const usual = await prepare(text, {}, files);
  expect(usual.deck!.html).toMatch(/Included secret/);
  const { deck, found } = await prepare(text, safe, files);
  expect(deck!.html).not.toMatch(/Included secret|const included|\.own|\.raw/);
  expect([...deck!.files.keys()].filter((name) => name.endsWith('.mp4'))).toEqual([]);
  expect(found.map(({ rule }) => rule).sort()).toEqual(
    expect.arrayContaining(['missing-css', 'missing-image', 'missing-include', 'raw-html']),
  );
});

test('R24: strangers take built-in themes, fonts and icons, whatever lies beside their decks', async () => {
  const manifest = JSON.stringify({
    name: 'own',
    version: '1.0.0',
    license: 'MIT',
    description: 'Own.',
    extends: 'paper',
    tokens: null,
    sheets: [],
  });
  const files = { 'themes/own/theme.json': manifest, 'talks/themes/own/theme.json': manifest };
  const text = '---\ntheme: own\n---\n\n# A\n';
  const { deck, rules } = await prepare(text, safe, files);
  expect(deck).toBeNull();
  expect(rules).toContain('unknown-theme');
  expect((await prepare('---\ntheme: poster\n---\n\n# A\n', safe)).deck!.theme.name).toBe('poster');
  const pack = 'node_modules/@iconify-json/own';
  const icons = {
    [`${pack}/package.json`]: '{"name":"@iconify-json/own","version":"1.0.0"}',
    [`${pack}/icons.json`]:
      '{"prefix":"own","icons":{"dot":{"body":"<circle r=\\"4\\"/>"}},"width":8,"height":8}',
  };
  const named = '# A\n\n:own-dot:\n';
  const holdsIcon = async (options: DeckOptions) =>
    (await prepare(named, options, icons)).deck!.html.includes('<circle r="4"');
  expect([await holdsIcon({}), await holdsIcon(safe)]).toEqual([true, false]);
});

test('R23: no configuration is read beside a stranger’s deck, and no file of reveal-md', async () => {
  const files = {
    'lectern.config.json': '{"theme":"poster","footer":"from the configuration"}',
    'talks/reveal-md.json': '{"theme":"white","scripts":["x.js"]}',
  };
  const usual = await prepare('# A\n\n## B\n', {}, files);
  expect(usual.rules).toContain('needs-trust');
  const { deck, found } = await prepare('# A\n\n## B\n', safe, files);
  expect(found).toEqual([]);
  expect(deck!.html).not.toMatch(/from the configuration/);
  expect(deck!.theme.name).toBe('paper');
});

test('R20: nothing in a deck makes it trusted, and nothing in one makes it less a stranger’s', async () => {
  const text =
    '---\ntrust: true\nsafe: false\nallow-net: https://example.org\nlimit: 9\n---\n\n# A\n\n<b onclick="x()">b</b>\n';
  const { deck, rules } = await prepare(text, safe);
  expect(rules).toContain('refused-setting');
  expect(deck?.html ?? '').not.toMatch(/onclick/);
  const both = await prepare('# A\n\n<b onclick="x()">b</b>\n', { safe: true, trust: true });
  expect(both.deck!.html).not.toMatch(/onclick/);
});

test.each([
  ['slides', { slides: 3 }, '## A\n\n'.repeat(3), '## A\n\n'.repeat(4), 'too-many-slides'],
  [
    'slide',
    { slide: 500 },
    `## A\n\n${'word '.repeat(90)}\n`,
    `## A\n\n${'word '.repeat(100)}\n`,
    'too-large',
  ],
  ['input', { input: 500 }, `# A\n\n${'word '.repeat(90)}\n`, `# A\n\n${'word '.repeat(100)}\n`, 'too-large'],
] as const)(
  'R42: the limit of %s holds on both sides, and says what it is',
  async (name, limit, within, beyond, rule) => {
    expect((await prepare(within, { limit })).rules).not.toContain(rule);
    const { found } = await prepare(beyond, { limit });
    const [told] = found.filter((each) => each.rule === rule);
    expect(told).toMatchObject({ severity: 'error', path: expect.stringMatching(/talk\.md$/) });
    expect(told!.help).toContain(`--limit ${name}=NUMBER`);
    expect(told!.help).toContain(Object.values(limit)[0]!.toLocaleString('en'));
  },
);

test('R43: a slide that is too long leaves the others, and its own heading', async () => {
  const text = `# A\n\n## Long\n\n${'word '.repeat(200)}\n\n## After\n\nshort\n`;
  const { deck } = await prepare(text, { limit: { slide: 500 } });
  expect(listSlides(deck!.deck).map(({ heading }) => heading?.text)).toEqual(['A', 'Long', 'After']);
  expect(deck!.html).toMatch(/short/);
  expect(deck!.html).not.toMatch(/word word/);
});

test('R42: pictures have a limit each and one in all', async () => {
  const files = { 'talks/a.png': png(100, 100), 'talks/b.png': png(100, 101), 'talks/c.svg': svg };
  const text = '# A\n\n![a](a.png)\n\n## B\n\n![b](b.png)\n\n## C\n\n![c](c.svg)\n';
  const one = await prepare(text, { limit: { pixels: 10_000 } }, files);
  expect(one.found.filter(({ rule }) => rule === 'too-large')).toMatchObject([
    { message: 'the picture b.png has 100 × 101 pixels', range: expect.anything() },
  ]);
  const size = files['talks/a.png'].length;
  const all = await prepare(text, { limit: { assets: 2 * size } }, files);
  expect(all.found.filter(({ rule }) => rule === 'too-large')).toHaveLength(1);
  expect([...all.deck!.files.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(2);
});

test('R41: the limits for strangers are the low ones, unless the command line says otherwise', async () => {
  const text = '## A\n\n'.repeat(safeLimits.slides + 1);
  expect((await prepare(text, safe)).rules).toContain('too-many-slides');
  const raised = { safe: true, limit: { slides: 5000 } };
  expect((await prepare(text, raised)).rules).not.toContain('too-many-slides');
  expect(safeLimits).toEqual({
    input: 5e6,
    slides: 2000,
    slide: 256_000,
    assets: 1e8,
    pixels: 5e7,
    time: 1e4,
  });
});
