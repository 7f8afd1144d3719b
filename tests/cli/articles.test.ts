import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makePdf } from '../support/make-pdf.ts';
import { makePng } from '../support/make-png.ts';
import { makeWord, wordParagraph, wordPicture } from '../support/make-word.ts';
import { emptyFolder, lectern, lecternProcess } from './run.ts';

const prose =
  'The old water mill turns again after forty years of silence. Neighbours rebuilt its wheel from oak in 2021. ' +
  'The council paid for a new sluice, and visitors may come on the first Sunday of each month. ';
const pageOf = (inner: string) =>
  `<!DOCTYPE html><html lang="en"><body><article><h1>The mill that came back</h1>${inner}</article></body></html>`;

async function draw(name: string, content: string | Uint8Array, files: Record<string, Uint8Array> = {}) {
  const cwd = await emptyFolder();
  for (const [file, bytes] of Object.entries({ [name]: content, ...files })) {
    await mkdir(join(cwd, file, '..'), { recursive: true });
    await writeFile(join(cwd, file), bytes);
  }
  const ended = await lectern(['outline', name], { cwd });
  const outline = await readFile(join(cwd, 'slides', name.replace(/\.\w+$/, '.md')), 'utf8').catch(() => '');
  return { cwd, outline, ...ended };
}

describe('each kind of article gives an outline', () => {
  test('a web page with its folder of pictures', async () => {
    const html = pageOf(
      `<p>${prose}</p><img src="mill_files/wheel.png" alt="The wheel"><p>${prose.replaceAll('mill', 'bridge')}</p>`,
    );
    const { code, outline } = await draw('mill.html', html, { 'mill_files/wheel.png': makePng(200, 100) });
    expect(code).toBe(0);
    expect(outline).toMatch(/^source: mill\.html$|^source: \.\.\/mill\.html$/m);
    expect(outline).toContain('![The wheel](<../mill_files/wheel.png>) <!-- src: p1 -->');
  });

  test('a Word file, whose pictures are written beside the outline', async () => {
    const body = [
      wordParagraph('The mill that came back', 'Title'),
      wordParagraph(prose),
      wordPicture('The wheel'),
    ];
    const { code, cwd, outline } = await draw(
      'mill.docx',
      await makeWord(body, { picture: makePng(200, 100) }),
    );
    expect(code).toBe(0);
    expect(outline).toContain('![The wheel](<mill-images/image-1.png>)');
    expect(await readdir(join(cwd, 'slides/mill-images'))).toEqual(['image-1.png']);
  });

  test('a PDF', async () => {
    const lines = prose.match(/.{1,60}(?: |$)/g)!.map((text, i) => ({ x: 50, y: 140 + 14 * i, text }));
    const { code, outline } = await draw(
      'mill.pdf',
      makePdf([[{ x: 50, y: 90, text: 'The mill that came back', size: 20 }, ...lines]]),
    );
    expect(code).toBe(0);
    expect(outline).toContain('# The mill that came back <!-- src: p0 -->');
    expect(outline).toContain('<!-- src: p1.s1 -->');
  });

  test('a page on standard input', async () => {
    const cwd = await emptyFolder();
    const { code, stdout } = await lecternProcess(['outline', '-', '-o', '-'], {
      cwd,
      input: pageOf(`<p>${prose}</p>`),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('# The mill that came back <!-- src: p0 -->');
  });

  test('a text in UTF-16 without a mark', async () => {
    const { code, outline } = await draw(
      'mill.txt',
      Buffer.from(`The mill that came back\n\n${prose}\n`, 'utf16le'),
    );
    expect(code).toBe(0);
    expect(outline).toContain('# The mill that came back');
  });
});

test('pictures that cannot be used are told once, and a small one is no picture', async () => {
  const images = [
    'https://a.example/x.png',
    'gone.png',
    'data:image/png;base64,AAAA'.padEnd(500, 'A'),
    'small.png',
  ];
  const html = pageOf(`<p>${prose}</p>${images.map((src) => `<img src="${src}">`).join('')}<p>${prose}</p>`);
  const { code, stderr, outline } = await draw('mill.html', html, { 'small.png': makePng(20, 20) });
  expect(code).toBe(0);
  expect(stderr.match(/\[left-out\]/g)).toHaveLength(1);
  expect(stderr).toMatch(/3 pictures .*1 on other machines, 1 not there, 1 written into the page/);
  expect(outline).not.toContain('![');
});

test('a picture outside the project is not shown', async () => {
  const cwd = await emptyFolder();
  await mkdir(join(cwd, 'project'));
  await writeFile(join(cwd, 'project/package.json'), '{}');
  await writeFile(join(cwd, 'secret.png'), makePng(200, 100));
  await writeFile(
    join(cwd, 'project/mill.html'),
    pageOf(`<p>${prose}</p><img src="../secret.png"><p>${prose}</p>`),
  );
  const { stderr } = await lectern(['outline', 'mill.html'], { cwd: join(cwd, 'project') });
  expect(stderr).toMatch(/1 outside the project/);
});

describe('articles that are hardly any: an outline, and what is odd about it', () => {
  test.each([
    ['no title', 'a.txt', `${prose}\n\n${prose.replaceAll('mill', 'bridge')}\n`, /no-title/],
    [
      'one sentence',
      'a.txt',
      'The mill of the lower town turns again after forty years.\n',
      /^(?!.*no-points).*no-title/s,
    ],
    ['three words', 'a.txt', 'Three plain words\n', /no-prose/],
    ['headings alone', 'a.md', '# The mill\n\n## What it was\n\n## What it is\n', /no-prose/],
    ['no full stops', 'a.txt', `The mill\n\n${prose.replaceAll('.', ' and').repeat(4)}\n`, /full stops/],
    ['capitals', 'a.txt', `The mill\n\n${prose.toUpperCase()}\n`, /capitals/],
    [
      'noise',
      'a.txt',
      `Tlie m1ll\n\n${'Tlie m|ill tu,rns aga1n aft~er f0rty ye@rs.. '.repeat(20)}\n`,
      /odd-prose/,
    ],
  ])('%s', async (_, name, text, message) => {
    const { code, stderr, outline } = await draw(name, text);
    expect([code, outline.startsWith('---\n')]).toEqual([0, true]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^ {2}help: /m);
  });

  test('a list alone is the outline', async () => {
    const { code, outline } = await draw(
      'a.txt',
      '- flour from the mill\n- water from the river\n- oak from the estate\n',
    );
    expect(code).toBe(0);
    expect(outline).toContain('- oak from the estate <!-- src: p1.s3 -->');
  });

  test('paragraphs of forty lines', async () => {
    const said = [
      'The council paid for a sluice',
      'Neighbours cleared the race',
      'A smith cast the axle',
      'Bakers asked for flour',
    ];
    const long = Array.from({ length: 40 }, (_, i) => `${said[i % 4]} in the spring of ${1900 + i}.`).join(
      '\n',
    );
    const { code, outline } = await draw(
      'a.txt',
      `The mill\n\n${long}\n\n${long.replaceAll('spring', 'autumn')}\n`,
    );
    expect(code).toBe(0);
    expect(outline.match(/^- /gm)?.length).toBeGreaterThan(3);
  });
});

describe('what is no article is refused with exit code 1, and advice', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'a.html', '', 'empty-file'],
    ['a page of scripts', 'a.html', '<body><div id="root"></div><script src="x.js"></script>', 'no-article'],
    [
      'an old Word file',
      'a.doc',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'unread-format',
    ],
    ['a rich text', 'a.rtf', '{\\rtf1}', 'unread-format'],
    ['half a Word file', 'a.docx', 'PK\x03\x04 and no more', 'broken-article'],
    ['a scanned PDF', 'a.pdf', makePdf([[]]), 'no-text'],
    ['a locked PDF', 'a.pdf', makePdf([[]], { isLocked: true }), 'locked-article'],
    ['junk', 'a.txt', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251), 'binary-file'],
  ])('%s', async (_, name, content, rule) => {
    const { code, stderr, stdout } = await draw(name, content);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^${name.replace('.', '\\.')}: error \\[${rule}\\] .+\n {2}help: .+`));
  });

  test('a folder, and a file that is not there', async () => {
    const cwd = await emptyFolder();
    await mkdir(join(cwd, 'a.html'));
    for (const [name, rule] of [
      ['a.html', 'is-directory'],
      ['b.pdf', 'missing-file'],
    ] as const) {
      const { code, stderr } = await lectern(['outline', name], { cwd });
      expect(code).toBe(1);
      expect(stderr).toContain(`error [${rule}]`);
    }
  });
});
