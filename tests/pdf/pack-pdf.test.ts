import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printPdf } from '../../src/io/browser/print-pdf.ts';
import { deflate, inflate } from '../../src/io/files/inflate.ts';
import { packPdf } from '../../src/pdf/pack-pdf.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never, temporaryFolder } from '../io/support.ts';

const lender = lendBrowser();
const slide = (n: number) =>
  `<section id="s${n}" style="break-after:page"><h2>Slide ${n}</h2><ul>${'<li>water and <a href="#s1">wheels</a></li>'.repeat(6)}</ul></section>`;
const html = `<!doctype html><html lang="en" data-lectern-ready="true"><title>Packed</title><style>@page{size:960px 540px;margin:0}</style>${Array.from({ length: 40 }, (_, n) => slide(n)).join('')}`;

let printed: Uint8Array;
let packed: Uint8Array;
beforeAll(async () => {
  const { browser } = await lender.open();
  const page = { html, files: new Map(), width: 960, height: 540 };
  printed = (await printPdf(browser, page, { signal: never, timeoutMs: 30_000 })).bytes;
  packed = packPdf(printed, deflate);
});
afterAll(lender.close);

test('a packed file says the same and is much smaller', () => {
  const [before, after] = [readPdf(printed), readPdf(packed, inflate)];
  if ('problem' in before || 'problem' in after) throw new Error(JSON.stringify([before, after]));
  expect(after.facts).toEqual({ ...before.facts, version: '1.5' });
  expect(before.facts).toMatchObject({ tagged: true, links: 240 });
  expect(packed.length / printed.length).toBeLessThan(0.6);
});

test('without what unpacks it, it is told to be packed', () => {
  expect(readPdf(packed)).toEqual({ problem: 'its objects are packed in a way that is not read' });
});

test('pdf.js reads the same words on the same pages', async () => {
  const read = async (bytes: Uint8Array) => extractText(await getDocumentProxy(new Uint8Array(bytes)));
  const { totalPages, text } = await read(packed);
  expect(totalPages).toBe(40);
  expect(text).toEqual((await read(printed)).text);
});

const run = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' });

test.skipIf(run('qpdf', '--version').error !== undefined)(
  'other programs read it: qpdf finds no fault, pdfinfo the tags, pdftotext the words',
  async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'packed.pdf');
    await writeFile(file, packed);
    const checked = run('qpdf', '--check', file);
    expect(checked.stdout + checked.stderr).toContain('No syntax or stream encoding errors');
    expect(run('pdfinfo', file).stdout).toMatch(/Tagged:\s+yes[^]*Pages:\s+40/);
    await writeFile(join(folder, 'printed.pdf'), printed);
    const text = (name: string) => run('pdftotext', join(folder, name), '-').stdout;
    expect(text('packed.pdf')).toBe(text('printed.pdf'));
  },
);

test('what is no PDF is refused, and a damaged file never makes the reader throw', () => {
  expect(() => packPdf(new Uint8Array([1, 2, 3]), deflate)).toThrow(SyntaxError);
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.nat(255), (at, byte) => {
      const broken = packed.slice();
      broken[at] = byte;
      expect(Object.keys(readPdf(broken, inflate))).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});
