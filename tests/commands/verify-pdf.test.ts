import { existsSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeDeckPdf } from '../../src/commands/complete-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { verifyDeckPdf } from '../../src/commands/verify-pdf.ts';
import { writeDeckPdf } from '../../src/commands/write-deck.ts';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { printPdf } from '../../src/io/browser/print-pdf.ts';
import { type PreparedDeck, prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { lendBrowser, lentOf, withDeckTab } from '../io/lend-browser.ts';
import { never } from '../io/support.ts';
import { makePng } from '../support/make-png.ts';
import { quietShell } from '../support/quiet-shell.ts';

const lent = lendBrowser();
let running: RunningBrowser;
let whole: Printed;
let unpacked: Uint8Array;
beforeAll(async () => {
  running = await lent.open();
  whole = await print(await prepare());
  unpacked = await printUnpacked(whole.prepared);
}, 60_000);
afterAll(async () => {
  await lent.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const folders: string[] = [];

const outline = `---
title: Three bridges
lang: en
author: A. Mason
description: What bridges cost
---

# Three bridges

---

# The first span {#section}

---

## Stone lasts {#stone}

- It was cut upriver
- It was carried by boat

Note:
Wait for the picture – “slowly”.

---

## Iron rusts {#iron}

![A plan of the arch](plan.png)

It is painted every year.
`;

/** A PDF as it was written, and what was found in it. */
interface Printed {
  readonly prepared: PreparedDeck;
  readonly bytes: Uint8Array;
  readonly found: readonly Diagnostic[];
  readonly out: string;
}

/** Prepares a deck; `fill` is the colour of the drawing `plan.svg` beside it. */
async function prepare(text = outline, fill = '#c00'): Promise<PreparedDeck> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-test-')));
  folders.push(folder);
  await writeFile(join(folder, 'package.json'), '{}');
  await writeFile(join(folder, 'plan.png'), makePng(80, 60));
  const rect = `<rect width="16" height="9" fill="${fill}"/>`;
  await writeFile(
    join(folder, 'plan.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">${rect}</svg>`,
  );
  const path = join(folder, 'talk.md');
  await writeFile(path, text);
  const notes: string[] = [];
  const shell = quietShell(notes);
  const prepared = await prepareDeck(path, { browser: lentOf(running) }, makeReporter(shell));
  if (!prepared) throw new Error(notes.join('\n'));
  return prepared;
}

/** The PDF of a whole deck before its objects are packed, for a change of its bytes. */
async function printUnpacked(prepared: PreparedDeck): Promise<Uint8Array> {
  const { printHtml: html, files, deck, arranged } = prepared;
  const content = { html, files, ...deck.meta.size };
  const { bytes } = await printPdf(running.browser, content, { signal: never, timeoutMs: 30_000 });
  return completeDeckPdf(bytes, prepared, arranged);
}

/** Prints a deck; `css` is added to its page. */
async function print(prepared: PreparedDeck, css = '', options = {}): Promise<Printed> {
  const out = join(prepared.trust.root, 'talk.pdf');
  const { dress } = prepared;
  const own = { ...dress.own, sheets: [...dress.own.sheets, css] };
  const changed = { ...prepared, dress: { ...dress, own } };
  const bounds = { signal: never, timeoutMs: 30_000 };
  const { diagnostics, isInPlace } = await withDeckTab(running, (tab) =>
    writeDeckPdf(tab, changed, out, { ...bounds, ...options }),
  );
  const file = isInPlace ? out : out.replace('.pdf', '.failed.pdf');
  return { prepared, bytes: await readFile(file), found: diagnostics, out };
}

/** Rule, line and message of what was found, without what tells where the file lies. */
function told({ prepared, found }: Pick<Printed, 'prepared' | 'found'>): string[] {
  return found.map(({ rule, range, message }) => {
    const line = range ? prepared.source.text.slice(0, range.start).split('\n').length : 0;
    return `${rule}:${line} ${message}`;
  });
}

/** What is found in the PDF of the whole deck after a change of its bytes, none longer than before. */
function afterChange(from: string | RegExp, to: string): string[] {
  const file = Buffer.from(unpacked).toString('latin1');
  const bytes = Buffer.from(file.replaceAll(from, to), 'latin1');
  expect(bytes.length).toBe(unpacked.length);
  expect(bytes.equals(unpacked)).toBe(false);
  return told({ prepared: whole.prepared, found: verify(bytes) });
}

function verify(bytes: Uint8Array, prepared = whole.prepared): Diagnostic[] {
  const pages = prepared.arranged.map((slide) => ({ slide, seen: null }));
  return verifyDeckPdf(bytes, prepared, pages);
}

test('a deck that came out as it is has no faults, and is put in place', () => {
  expect(whole.found).toEqual([]);
  expect(existsSync(whole.out)).toBe(true);
});

const moved = 'stands elsewhere than on the screen';

describe('what paper shows otherwise than the screen is found, with slide and line', () => {
  test.each([
    [
      'a hidden title',
      '#stone h2 { visibility: hidden }',
      'pdf-page:16 slide 3 of the PDF differs: “Stone lasts” cannot be read on its page',
    ],
    [
      'a hidden last line',
      '#iron p { opacity: 0 }',
      'pdf-page:30 slide 4 of the PDF differs: “It is painted every year.” cannot be read on its page',
    ],
    ['a blank page', '#stone .slide { display: none }', 'pdf-page:16 slide 3 of the PDF is blank'],
    [
      'text moved by 40 px',
      '#stone li:last-child { position: relative; left: 40px }',
      `pdf-page:19 slide 3 of the PDF differs: “It was carried by boat” ${moved}`,
    ],
    [
      'text moved by 4 px to the side',
      '#stone li:last-child { position: relative; left: -4px }',
      `pdf-page:19 slide 3 of the PDF differs: “It was carried by boat” ${moved}`,
    ],
    [
      'text moved down by 4 px',
      '#stone h2 { position: relative; top: 4px }',
      `pdf-page:16 slide 3 of the PDF differs: “Stone lasts” ${moved}`,
    ],
    [
      'a hidden picture',
      '#iron img { visibility: hidden }',
      'pdf-page:28 slide 4 of the PDF differs: the picture “A plan of the arch” is not on its page',
    ],
    [
      'a picture moved by 40 px',
      '#iron img { position: relative; top: -40px }',
      `pdf-page:28 slide 4 of the PDF differs: the picture “A plan of the arch” ${moved}`,
    ],
  ])('%s', async (_, css, fault) => {
    expect(told(await print(whole.prepared, `@media print { ${css} }`))).toEqual([fault]);
  });

  test('other line breaks', async () => {
    const found = told(await print(whole.prepared, '@media print { #stone li { width: 6em } }'));
    expect(found[0]).toMatch(/^pdf-page:\d+ slide 3 of the PDF differs: .* elsewhere than on the screen/);
  });
});

describe('what is wrong with fonts is found', () => {
  const require = createRequire(import.meta.url);
  const variable =
    require.resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2');

  test('a variable font, which becomes drawings', async () => {
    const files = new Map(whole.prepared.files);
    files.set('assets/loose.woff2', { type: 'font/woff2', bytes: await readFile(variable) });
    const css =
      '@font-face { font-family: Loose; src: url(assets/loose.woff2); font-weight: 200 800 } #stone li { font: 650 40px Loose }';
    const [first, ...rest] = told(await print({ ...whole.prepared, files }, css));
    expect(rest).toEqual([]);
    expect(first).toMatch(/^pdf-page:16 slide 3 of the PDF has .* as drawings of its glyphs \(Type 3\)/);
  });

  test('a font that is not in the file', () => {
    const found = afterChange('/FontFile2 ', '/FontFil_2 ');
    expect(found.length).toBeGreaterThan(0);
    for (const each of found)
      expect(each).toMatch(/^pdf-page:\d+ slide \d of the PDF needs the font “.+”, which is not in the file/);
  });

  test('a character without a glyph', async () => {
    const printed = await print(await prepare('# A\n\n---\n\n## B\n\n- one\n- two \u0378\n'));
    expect(told(printed).filter((each) => each.startsWith('pdf-page'))).toEqual([
      'pdf-page:8 slide 2 of the PDF has no glyph for “\u0378” (U+0378) in “two \u0378”',
    ]);
  });

  test('a script without glyphs is one finding', async () => {
    const letters = ['\u0378', '\u0379', '\u0380', '\u0381', '\u0382', '\u0383'];
    const printed = await print(
      await prepare(`# A\n\n---\n\n## B\n\n${letters.map((each) => `- x ${each}\n`).join('')}`),
    );
    expect(told(printed).filter((each) => each.startsWith('pdf-page'))).toEqual([
      'pdf-page:7 slide 2 of the PDF has no glyph for “\u0378” (U+0378), “\u0379” (U+0379), “\u0380” (U+0380), ' +
        '“\u0381” (U+0381), “\u0382” (U+0382) and 1 more, in 6 texts, first in “x \u0378”',
    ]);
  });
});

test('a slide that is nothing but a drawing of one colour is not blank, one that draws nothing is', async () => {
  const found = async (fill: string) => {
    const prepared = await prepare('# A\n\n---\n\n![a ground](plan.svg)\n', fill);
    return told(await print(prepared)).filter((each) => each.startsWith('pdf-page'));
  };
  expect(await found('#c00')).toEqual([]);
  expect(await found('none')).toEqual(['pdf-page:3 slide 2 of the PDF is blank']);
});

describe('what is wrong with the whole is found', () => {
  test('a page is missing', async () => {
    const { prepared } = whole;
    const { bytes } = await print({ ...prepared, slides: prepared.slides.slice(0, -1) });
    expect(told({ prepared, found: verify(bytes) })[0]).toBe(
      'pdf-page:0 the PDF is wrong: it has 3 pages where the deck has 4',
    );
    await print(prepared);
  });

  test.each([
    ['no outline', '/Outlines ', '/Outline_ ', 'it has no outline'],
    [
      'a title of the outline',
      '/Title (Iron rusts)',
      '/Title (Iron bends)',
      'its outline does not lead to slide 4, "Iron rusts"',
    ],
    ['no tree of tags', '/StructTreeRoot', '/StructTreeRoo_', 'it has no tags for screen readers'],
  ])('%s', (_, from, to, fault) => {
    expect(afterChange(from, to)).toEqual([`pdf-page:0 the PDF is wrong: ${fault}`]);
  });

  test('a file that breaks off', () => {
    const found = verify(whole.bytes.subarray(0, whole.bytes.length - 20));
    expect(told({ prepared: whole.prepared, found })).toEqual([
      'pdf-page:0 the PDF cannot be read back: the end mark "%%EOF" is missing',
    ]);
  });
});

test('a PDF that failed lies beside the old one until the next that is right', async () => {
  const { prepared, out } = await print(await prepare());
  const failed = out.replace('.pdf', '.failed.pdf');
  const old = await readFile(out);
  const css = '@media print { #stone h2 { visibility: hidden } }';
  const wrong = await print(prepared, css);
  expect(wrong.found[0]).toMatchObject({ severity: 'error', help: expect.stringContaining(failed) });
  expect((await readFile(out)).equals(old)).toBe(true);
  expect((await readFile(failed)).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await print(prepared)).found).toEqual([]);
  expect(existsSync(failed)).toBe(false);
  expect((await print(prepared, css, { verify: false })).found).toEqual([]);
  expect(existsSync(failed)).toBe(false);
});
