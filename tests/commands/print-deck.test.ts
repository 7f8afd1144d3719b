import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeDeckPdf } from '../../src/commands/complete-deck.ts';
import { packPrinted } from '../../src/commands/pack-printed.ts';
import { gatherPictures } from '../../src/commands/pdf-pictures.ts';
import { type Cutting, printDeck } from '../../src/commands/print-deck.ts';
import { verifyDeckPdf } from '../../src/commands/verify-pdf.ts';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { inflate } from '../../src/io/files/inflate.ts';
import { listPages } from '../../src/pdf/page-tree.ts';
import { openPdf, type PdfFile } from '../../src/pdf/pdf-file.ts';
import type { PdfDict, PdfValue } from '../../src/pdf/pdf-syntax.ts';
import { nameOf, textOf } from '../../src/pdf/page-tree.ts';
import { listOf, objectOf } from '../../src/pdf/pdf-values.ts';
import { type PreparedDeck, prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { partPrintPage } from '../../src/render/print-page.ts';
import { lendBrowser, lentOf, withDeckTab } from '../io/lend-browser.ts';
import { never, temporaryFolder } from '../io/support.ts';

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
}, 60_000);
afterAll(lent.close);

const whole: Cutting = { mostAtOnce: 1000, mostOfPart: 1000 };

/** A deck as a PDF, printed in parts of so many slides, and what reading it back finds. */
async function print(path: string, cutting: Cutting): Promise<{ file: PdfFile; faults: unknown[] }> {
  return withDeckTab(running, async (tab) => {
    const listener = { report: () => undefined };
    const deck = (await prepareDeck(path, { browser: lentOf(running), tab }, listener)) as PreparedDeck;
    const page = await partPrintPage(deck.slides, deck.dress);
    const content = { html: page.frame, files: deck.files, ...deck.deck.meta.size };
    const pictures = gatherPictures(deck.files);
    const bounds = { signal: never, timeoutMs: 30_000 };
    const printed = await printDeck(tab, content, page, { ...bounds, look: true, pictures, cutting });
    const bytes = packPrinted(completeDeckPdf(printed.bytes, deck, deck.arranged), printed.placed);
    expect(printed.overflows).toEqual([]);
    expect(printed.missing).toEqual([]);
    const pages = deck.arranged.map((slide, i) => ({ slide, seen: printed.seen[i] ?? null }));
    return { file: openPdf(bytes, inflate), faults: verifyDeckPdf(bytes, deck, pages) };
  });
}

/** The tags of a file in reading order, each as its depth, kind, text and the page that it is on. */
function listTags(file: PdfFile): string[] {
  const catalog = file.dict(file.trailer.get('Root'));
  const pageOf = new Map(listPages(file, catalog.get('Pages')).map(({ object }, page) => [object, page]));
  const tags: string[] = [];
  const visit = (value: PdfValue, depth: number, page: number | undefined) => {
    const tag = file.resolve(value);
    if (!(tag instanceof Map)) {
      tags.push(`${depth} ${String(tag)} of page ${page}`);
      return;
    }
    const dict = tag as PdfDict;
    const own = pageOf.get(objectOf(dict.get('Pg'))) ?? page;
    const said = [nameOf(file, dict.get('S')), textOf(file, dict.get('Alt')), textOf(file, dict.get('ID'))];
    tags.push(`${depth} ${said.join(' ')} of page ${own}`);
    for (const kid of dict.has('K') ? listOf(file.resolve(dict.get('K'))) : []) visit(kid, depth + 1, own);
  };
  visit(file.dict(catalog.get('StructTreeRoot')).get('K') ?? null, 0, undefined);
  return tags;
}

/** For each link of each page where it leads: a page, or an address. */
function listLinks(file: PdfFile): unknown[] {
  const catalog = file.dict(file.trailer.get('Root'));
  const pages = listPages(file, catalog.get('Pages'));
  const pageOf = new Map(pages.map(({ object }, page) => [object, page]));
  const places = file.dict(catalog.get('Dests'));
  return pages.map(({ page }) =>
    listOf(file.resolve(page.get('Annots'))).flatMap((link): unknown[] => {
      const annotation = file.dict(link);
      const name = nameOf(file, annotation.get('Dest'));
      const [place, ...way] = listOf(file.resolve(places.get(name)));
      if (name !== '') return [[pageOf.get(objectOf(place))!, ...way]];
      return annotation.size === 0 ? [] : [textOf(file, file.dict(annotation.get('A')).get('URI'))];
    }),
  );
}

/** For each page and link the tag that its key leads to. */
function listParents(file: PdfFile): string[] {
  const catalog = file.dict(file.trailer.get('Root'));
  const tree = file.dict(file.dict(catalog.get('StructTreeRoot')).get('ParentTree'));
  const entries = listOf(file.resolve(tree.get('Nums')));
  const tags = new Map(entries.flatMap((key, i) => (i % 2 === 0 ? [[key, entries[i + 1]!] as const] : [])));
  const kinds = (key: PdfValue | undefined) =>
    listOf(file.resolve(tags.get(key ?? null))).map((tag) => nameOf(file, file.dict(tag).get('S')));
  return listPages(file, catalog.get('Pages')).map(({ page }) => {
    const links = listOf(file.resolve(page.get('Annots'))).map((link) => file.dict(link).get('StructParent'));
    return [page.get('StructParents'), ...links].map((key) => kinds(key).join(' ')).join(', ');
  });
}

test('a deck that is printed in parts is the same file of pages, tags and links as in one', async () => {
  const path = join(await temporaryFolder(), 'talk.md');
  const table = '| a | b |\n| - | - |\n| 1 | 2 |';
  const slides = Array.from(
    { length: 9 },
    (_, n) =>
      `## Slide ${n} {#s${n}}\n\n- [back](#s${(n + 4) % 9}) and [out](https://example.org/${n})\n- two\n\n${n % 3 === 0 ? table : ''}`,
  );
  await writeFile(
    path,
    `# Ümläute {#übersicht}\n\n[on](#s8)\n\n---\n\n${slides.join('\n\n---\n\n')}\n\n[home](#übersicht)`,
  );
  const one = await print(path, whole);
  expect(listLinks(one.file)).toHaveLength(10);
  for (const mostOfPart of [3, 4, 9]) {
    const parts = await print(path, { mostAtOnce: 1, mostOfPart });
    expect(parts.faults).toEqual([]);
    expect(listTags(parts.file)).toEqual(listTags(one.file));
    expect(listLinks(parts.file)).toEqual(listLinks(one.file));
    expect(listParents(parts.file)).toEqual(listParents(one.file));
  }
});

test('a deck of all that there is, printed in parts, is read back without a fault', async () => {
  const one = await print('slides/tour.md', whole);
  const parts = await print('slides/tour.md', { mostAtOnce: 10, mostOfPart: 10 });
  expect(one.faults).toEqual([]);
  expect(parts.faults).toEqual([]);
  expect(listTags(parts.file)).toEqual(listTags(one.file));
});
