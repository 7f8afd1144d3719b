import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FetchFile, readMedia } from '../../src/prepare/read-media.ts';
import { limits } from '../../src/source/limits.ts';
import { temporaryFolder } from '../io/support.ts';
import { layOut } from '../support/deck.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"></svg>';

async function read(text: string, files: Record<string, string | Buffer>) {
  const folder = await temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  await mkdir(join(folder, 'folder.png'));
  await writeFile(join(folder, 'large.mp4'), '');
  await truncate(join(folder, 'large.mp4'), 250_000_000);
  const { deck } = layOut(text);
  return readMedia(deck, join(folder, 'talk.md'), { root: folder, safe: false, allowNet: [], limits });
}

test('pictures, films, sounds, posters and backgrounds get addresses, and pictures their sizes', async () => {
  const media = await read(
    '# A\n\n![bg](back.svg)\n\n![a](a%20b.svg)\n\n![f](f.mp4){poster=still.svg}\n\n![s](s.wav)\n\n<img src="raw.svg" alt="">\n',
    {
      'a b.svg': svg,
      'back.svg': svg,
      'still.svg': svg,
      'raw.svg': svg,
      'f.mp4': Buffer.from('\0\0\0\x20ftypisom', 'latin1'),
      's.wav': 'RIFF\0\0\0\0WAVEfmt ',
    },
  );
  expect(media.diagnostics).toEqual([]);
  expect([...media.urls.keys()].sort()).toEqual([
    'a%20b.svg',
    'back.svg',
    'f.mp4',
    'raw.svg',
    's.wav',
    'still.svg',
  ]);
  expect(media.urls.get('a%20b.svg')).toMatch(/^assets\/a-b-[0-9a-f]{12}\.svg$/);
  expect(media.sizes.get('a%20b.svg')).toEqual({ width: 40, height: 30 });
  expect(media.files.get(media.urls.get('f.mp4')!)?.type).toBe('video/mp4');
  expect(media.paths).toHaveLength(6);
});

test.each([
  ['![a](gone.png)', 'missing-image', /the picture gone.png is not there/],
  ['![bg](gone.png)', 'missing-image', /the picture gone.png is not there/],
  ['![a](folder.png)', 'missing-image', /is a folder/],
  ['![a](large.mp4)', 'missing-image', /the film large.mp4 is larger/],
  ['![a](text.png)', 'image-type', /no picture that a browser shows/],
  ['![a](text.mp4)', 'image-type', /no film that a browser plays/],
  ['![a](horn.mp4)', 'image-type', /no film/],
  ['![a](../out.png)', 'missing-image', /out.png/],
  ['![bg](https://example.org/a.png)', 'remote-image', /not on this machine/],
  ['<!-- .slide: data-background="gone.png" -->\n\ntext', 'missing-image', /gone.png/],
  ['<video src="gone.mp4" aria-label="x"></video>', 'missing-image', /the film gone.mp4/],
])('%s is reported at its place', async (text, rule, message) => {
  const { diagnostics } = await read(`# A\n\n${text}\n`, {
    'text.png': 'words',
    'text.mp4': 'words',
    'horn.mp4': 'fLaC',
  });
  expect(diagnostics).toMatchObject([{ severity: 'error', rule, range: expect.anything() }]);
  expect(diagnostics[0]!.message).toMatch(message);
});

const origin = 'https://pictures.example';
const remote = (allowNet: readonly string[], fetchFile: FetchFile) => {
  const text = `# A\n\n![a](${origin}/a%20b.svg?x=1)\n\n![b](//pictures.example/b.svg)\n\n<img src="${origin}/a%20b.svg?x=1" alt="">\n`;
  const trust = { root: '/nowhere', safe: false, allowNet, limits };
  return readMedia(layOut(text).deck, '/nowhere/talk.md', trust, undefined, fetchFile);
};

test('R33: pictures of origins that the command line allows are fetched once, and become files of the deck', async () => {
  const asked: string[] = [];
  const media = await remote([origin], async (url, { origins }) => {
    asked.push(`${url} ${origins.join()}`);
    return { bytes: Buffer.from(svg) };
  });
  expect(media.diagnostics).toEqual([]);
  expect(asked).toEqual([`${origin}/a%20b.svg?x=1 ${origin}`, `${origin}/b.svg ${origin}`]);
  expect([...media.urls.values()]).toEqual([
    expect.stringMatching(/^assets\/a-b-[0-9a-f]{12}\.svg$/),
    expect.stringMatching(/^assets\/b-[0-9a-f]{12}\.svg$/),
  ]);
  expect(media.paths).toEqual([]);
  // In the same process, as when a deck is watched, they are known.
  await remote([origin], async () => Promise.reject(new Error('asked again')));
});

test('R33: without that nothing is asked, and the message says what would allow it', async () => {
  const media = await remote(['https://other.example'], async () => Promise.reject(new Error('asked')));
  expect(media.urls.size).toBe(0);
  expect(media.diagnostics.map(({ rule }) => rule)).toEqual(['remote-image', 'remote-image']);
  expect(media.diagnostics[0]!.help).toContain(`--allow-net ${origin}`);
});

test('R33: why a picture could not be fetched stands at its line', async () => {
  const other = 'https://gone.example';
  const text = `# A\n\n![a](${other}/a.svg)\n`;
  const trust = { root: '/nowhere', safe: false, allowNet: [other], limits };
  const media = await readMedia(layOut(text).deck, '/nowhere/talk.md', trust, undefined, async () => ({
    reason: 'is not there (the answer is 404)',
  }));
  expect(media.diagnostics).toMatchObject([
    {
      rule: 'remote-image',
      message: `the picture ${other}/a.svg is not there (the answer is 404)`,
      range: {},
    },
  ]);
});
