import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, emptyFolder, lectern } from './run.ts';

const good = '# Good\n\n---\n\n## Better\n\n- best\n- of all\n';

/** Each case: the bad file's content (null: no file), and what its message must say. */
const cases: readonly [name: string, content: string | Uint8Array | null, message: RegExp, code: number][] = [
  ['a missing file', null, /^bad\.md: error \[missing-file\]/m, 1],
  ['an empty file', '', /^bad\.md: error \[empty-file\]/m, 1],
  [
    'a binary file',
    new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0]),
    /^bad\.md: error \[binary-file\]/m,
    1,
  ],
  [
    'bytes that are no UTF-8',
    new Uint8Array([...Buffer.from('# Caf'), 0xe9, 0x0a]),
    /^bad\.md.*warning \[invalid-utf8\]/m,
    0,
  ],
  ['broken YAML', '---\ntitle: "open\n---\n\n# A\n', /^bad\.md:\d+:\d+: error \[front-matter\]/m, 1],
  [
    'an unknown key',
    '---\nthem: paper\n---\n\n# A\n',
    /^bad\.md:2:1: warning \[unknown-setting\] .*\n.*\n.*\n.*write "theme"/m,
    0,
  ],
  [
    'a wrong value',
    '---\nsplit: never\n---\n\n# A\n',
    /^bad\.md:2:8: error \[setting-value\].*\n.*\n.*\n.*auto, rules, headings/m,
    1,
  ],
  [
    'an unknown theme',
    '---\ntheme: papier\n---\n\n# A\n',
    /^bad\.md:2:8: error \[unknown-theme\].*"papier"[\s\S]*paper/m,
    1,
  ],
  [
    'an unknown layout',
    '# A\n\n---\n\n<!-- layout: timelin -->\n\n## B\n\ntext\n',
    /^bad\.md:5:14: error \[unknown-layout\][\s\S]*write "timeline"/m,
    1,
  ],
  [
    'a missing picture',
    '# A\n\n---\n\n## B\n\n![a cat](cat.png)\n',
    /^bad\.md:7:1: error \[missing-image\]/m,
    1,
  ],
  [
    'a picture from elsewhere',
    '# A\n\n---\n\n## B\n\n![a cat](https://cats.invalid/cat.png)\n',
    /^bad\.md:7:1: error \[remote-image\]/m,
    1,
  ],
  [
    'a picture outside the project',
    `# A\n\n---\n\n## B\n\n![a cat](${'../'.repeat(20)}etc/passwd)\n`,
    /^bad\.md:7:1: error \[missing-image\].*outside/m,
    1,
  ],
  [
    'a setting that would run code',
    '---\npreprocessor: x.js\n---\n\n# A\n',
    /^bad\.md:2:15: error \[needs-trust\].*\n.*\n.*\n.*--trust/m,
    1,
  ],
  ['code as front matter', '---js\n{ title: 1 }\n---\n\n# A\n', /^bad\.md:1:4: error \[front-matter\]/m, 1],
];

describe('R71 R72 bad input has one message with its place, and spoils no other deck', () => {
  test.each(cases)('%s', async (_, content, message, code) => {
    const cwd = await emptyFolder();
    if (content !== null) await writeFile(join(cwd, 'bad.md'), content);
    await writeFile(join(cwd, 'good.md'), good);
    const ended = await lectern(['build', 'bad.md', 'good.md'], { cwd });
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr, 'no stack trace').not.toMatch(/^\s+at |node:internal/m);
    expect(ended.code).toBe(code);
    expect(existsSync(join(cwd, 'dist/good/index.html'))).toBe(true);
  });
});

test('R43: a deck with bad slides is built with all others, with --strict too, and the code says that something is wrong', async () => {
  const cwd = await emptyFolder();
  const bad = [
    '```js\nopen',
    `${'>'.repeat(200)} deep`,
    '![a](nowhere.png)',
    '<!-- open',
    '<script>alert(1)',
  ];
  const slides = bad.map((body, i) => `## Bad ${i}\n\n${body}\n\n---\n\n## Sound ${i}\n\n- kept\n`);
  await writeFile(join(cwd, 'talk.md'), `# Talk\n\n---\n\n${slides.join('\n---\n\n')}`);
  for (const more of [[], ['--strict']]) {
    const { code, stderr } = await lectern(['build', 'talk.md', ...more], { cwd });
    expect(code).toBe(1);
    expect(stderr.match(/error \[(?:unclosed|too-deep|missing-image)\]/g)).toHaveLength(5);
    const page = await readFile(join(cwd, 'dist/talk/index.html'), 'utf8');
    expect(page.match(/<h2>(?:Bad|Sound) \d<\/h2>/g)).toHaveLength(10);
  }
});

test('a folder without outlines is named', async () => {
  const cwd = await emptyFolder();
  await mkdir(join(cwd, 'talks'));
  const { code, stderr } = await lectern(['build', 'talks'], { cwd });
  expect(stderr).toContain('talks: error [no-outlines]');
  expect(code).toBe(1);
});

test('R71 R73 an output that cannot be written ends with 3 and leaves nothing', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'good.md'), good);
  await writeFile(join(cwd, 'taken'), 'a file\n');
  for (const args of [
    ['build', 'good.md', '-o', 'taken'],
    ['export', 'good.md', '-o', 'taken/good.pdf'],
  ]) {
    const { code, stderr } = await lectern(args, { cwd });
    expect(stderr).toMatch(/^error: .*taken/m);
    expect(code).toBe(3);
  }
  expect((await readdir(cwd)).sort()).toEqual(['good.md', 'taken']);
});

test.skipIf(process.platform === 'win32')(
  'a working directory that is gone ends with 3, and soon',
  async () => {
    const cwd = await emptyFolder();
    const gone = join(cwd, 'gone');
    await mkdir(gone);
    await writeFile(join(cwd, 'talk.md'), good);
    const { stderr, status } = spawnSync(
      'sh',
      ['-c', 'cd gone && rmdir ../gone && "$0" "$1" build ../talk.md', process.execPath, cli],
      { cwd, encoding: 'utf8', timeout: 20_000 },
    );
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('is gone') });
  },
);

test('without a browser the deck is built, and the PDF ends with 3', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'good.md'), good);
  const env = { LECTERN_BROWSER: join(cwd, 'nowhere') };
  expect((await lectern(['build', 'good.md'], { cwd, env })).code).toBe(0);
  const { code, stderr } = await lectern(['export', 'good.md'], { cwd, env });
  expect(stderr).toMatch(/^error: LECTERN_BROWSER names .*nowhere[\s\S]*help: /m);
  expect(code).toBe(3);
  expect(existsSync(join(cwd, 'dist/good.pdf'))).toBe(false);
});

test('a wrong command line ends with 2 and says how to mend it', async () => {
  const cwd = await emptyFolder();
  const wrong: readonly [string[], RegExp][] = [
    [['bild', 'good.md'], /write "build"/],
    [['build'], /missing required argument/],
    [['build', '--them', 'paper', 'x.md'], /--theme/],
    [['outline', 'x.txt', '--slides', 'many'], /whole number/],
    [[], /Usage: lectern/],
  ];
  for (const [args, message] of wrong) {
    const { code, stderr } = await lectern(args, { cwd });
    expect(stderr).toMatch(message);
    expect(code, args.join(' ')).toBe(2);
  }
});
