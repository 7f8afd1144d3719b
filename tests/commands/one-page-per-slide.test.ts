import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDeckPdf } from '../../src/commands/write-deck.ts';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { inflate } from '../../src/io/files/inflate.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { lendBrowser, lentOf, withDeckTab } from '../io/lend-browser.ts';
import { never, temporaryFolder } from '../io/support.ts';

const lender = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lender.open();
});
afterAll(() => lender.close());

/** Sheets of authors that would make more, fewer or other pages than there are slides. */
const sheets: Readonly<Record<string, string>> = {
  'margins of the page’s body':
    'html, body { margin: 3cm; padding: 50px; border: 9px solid } .reveal, main { margin: 1in }',
  'sheets of another size':
    '@page { margin: 2cm !important; size: A5 !important } @page :first { margin: 3cm !important } section { page: x !important } @page x { size: A3 !important }',
  'breaks before and after everything':
    'h2, p, ul, .slide { break-before: page; break-after: page; page-break-after: always } section { break-after: auto; break-before: page }',
  'slides that are tall, narrow, floating or gone':
    'section { height: auto !important; width: 50% !important; min-height: 3000px !important; position: fixed !important; float: left !important; contain: none !important; overflow: visible !important; margin: 99px !important; transform: scale(3) !important; zoom: 2 !important; break-after: avoid !important; display: none !important }',
  'columns, turned text and a page of one pixel':
    'main, html, body, .reveal { columns: 3 !important; display: flex !important; writing-mode: vertical-rl !important; height: 1px !important; max-height: 1px !important; overflow: hidden !important; position: absolute !important; transform: scale(0.5) !important }',
  'content before and after the slides':
    'html::after, body::before, body::after, .reveal::before, main::before, main::after { content: "x" !important; display: block !important; height: 3000px !important; break-before: page !important }',
  'slides that print leaves out': '@media print { section:nth-child(2), #tall { display: none !important } }',
  'columns in slides': 'section { columns: 3 !important }',
  'turned text in slides': 'section { writing-mode: vertical-rl !important }',
  'turned text in slides the other way': 'section { writing-mode: vertical-lr !important }',
  'slides that are no containers': 'section { container-type: normal !important }',
  'padding and borders of slides':
    'section { padding: 90px !important; border: 20px solid !important; box-sizing: content-box !important }',
};

const outline = (css: string) =>
  `# One\n\n<style>\n${css}\n</style>\n\n---\n\n## Two\n\n- a\n- b\n\n---\n\n## Tall {#tall}\n\n<div style="height:5000px">content far beyond the slide</div>\n\n---\n\n## Many\n\n${'a line that is one of many\n\n'.repeat(60)}\n---\n\n## End\n\nlast\n`;

describe('R36 R86: one page per slide', () => {
  test.each(Object.entries(sheets))('with %s', async (_, css) => {
    const folder = await temporaryFolder();
    const path = join(folder, 'talk.md');
    const out = join(folder, 'talk.pdf');
    await writeFile(path, outline(css));
    const found: Diagnostic[] = [];
    const listener = { report: (list: readonly Diagnostic[]) => void found.push(...list) };
    const prepared = (await prepareDeck(path, { browser: lentOf(running), signal: never }, listener))!;
    const written = await withDeckTab(running, (tab) =>
      writeDeckPdf(tab, prepared, out, { signal: never, timeoutMs: 60_000 }),
    );
    const slides = prepared.arranged.length;
    // It was read back, held against the slides, and put in place.
    expect(written.diagnostics.filter(({ rule }) => rule === 'pdf-page')).toEqual([]);
    expect(written).toMatchObject({ pages: slides, isInPlace: true });
    const reading = readPdf(await readFile(out), inflate);
    if ('problem' in reading) throw new Error(reading.problem);
    const { size } = prepared.deck.meta;
    const page = { width: size.width * 0.75, height: size.height * 0.75 };
    expect(reading.facts.pages).toEqual(Array(slides).fill(page));
  });
});
