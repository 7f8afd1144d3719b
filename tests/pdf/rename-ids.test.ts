import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { printLoaded } from '../../src/io/browser/print-pdf.ts';
import { deflate, inflate } from '../../src/io/files/inflate.ts';
import { packPdf } from '../../src/pdf/pack-pdf.ts';
import { openPdf, type PdfFile } from '../../src/pdf/pdf-file.ts';
import type { PdfValue } from '../../src/pdf/pdf-syntax.ts';
import { printPdfValue } from '../../src/pdf/print-value.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never, printPage } from '../io/support.ts';

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
}, 60_000);
afterAll(lent.close);

const row = (name: string) => `<tr><th scope="row">${name}</th><td>1</td><td>2</td></tr>`;
const table = `<table><tr><th></th><th>A</th><th>B</th></tr>${row('x')}${row('y')}</table>`;

/** A file without the moment at which it was made. */
const undated = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/D:\d{14}/g, `D:${'0'.repeat(14)}`),
    'latin1',
  );

test('what a page did before it was printed does not show in its file', async () => {
  const content = printPage([table, table]);
  const printed = await withLoadedPage(
    running.browser,
    content,
    { signal: never, timeoutMs: 20_000 },
    async (loaded) => {
      const { page } = loaded;
      const first = await printLoaded(loaded, { timeoutMs: 20_000 });
      // The browser numbers elements as they come to be, and these are others.
      await page.$eval('body', (body) => {
        body.innerHTML = `<p>other</p>${body.innerHTML}`;
        body.firstElementChild!.remove();
      });
      return [first, await printLoaded(loaded, { timeoutMs: 20_000 })];
    },
  );
  const [first, second] = printed.map(({ bytes }) => undated(bytes)) as [Buffer, Buffer];
  expect(first.equals(second)).toBe(false);
  expect(Buffer.from(packPdf(first, deflate)).equals(packPdf(second, deflate))).toBe(true);
});

test('each cell still names its headers, and the tree of ids leads to them', async () => {
  const content = printPage([table]);
  const bytes = await withLoadedPage(
    running.browser,
    content,
    { signal: never, timeoutMs: 20_000 },
    async (loaded) => (await printLoaded(loaded, { timeoutMs: 20_000 })).bytes,
  );
  const before = readHeaders(openPdf(bytes));
  const after = readHeaders(openPdf(packPdf(bytes, deflate), inflate));
  expect(before.length).toBeGreaterThan(3);
  expect(after).toEqual(before);
});

/** For each cell that names headers, what those are, found through the tree of ids. */
function readHeaders(file: PdfFile): string[] {
  const root = file.dict(file.dict(file.trailer.get('Root')).get('StructTreeRoot'));
  const named = new Map<string, PdfValue>();
  const openTree = (node: PdfValue | undefined): void => {
    const dict = file.dict(node);
    const names = file.resolve(dict.get('Names'));
    const kids = file.resolve(dict.get('Kids'));
    if (Array.isArray(kids)) kids.forEach(openTree);
    if (!Array.isArray(names)) return;
    const keys = names.filter((_, i) => i % 2 === 0).map((each) => printPdfValue(each));
    expect(keys).toEqual([...keys].sort());
    keys.forEach((key, i) => named.set(key, names[i * 2 + 1]!));
  };
  openTree(root.get('IDTree'));
  return file.objects.flatMap((object) => {
    const attributes = [file.resolve(file.dict({ object }).get('A'))].flat();
    return attributes.flatMap((each) => {
      const headers = file.resolve(file.dict(each).get('Headers'));
      if (!Array.isArray(headers)) return [];
      return headers.map((id) => {
        const header = file.dict(named.get(printPdfValue(id)));
        expect(printPdfValue(header.get('ID')!)).toBe(printPdfValue(id));
        return printPdfValue(header.get('S')!);
      });
    });
  });
}
