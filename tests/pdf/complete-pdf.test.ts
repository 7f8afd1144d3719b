import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inflate } from '../../src/io/files/inflate.ts';
import { printPdf } from '../../src/io/browser/print-pdf.ts';
import { completePdf } from '../../src/pdf/complete-pdf.ts';
import { holdPdf } from '../../src/pdf/hold-pdf.ts';
import { openPdf } from '../../src/pdf/pdf-file.ts';
import { parsePdfValue, type PdfValue } from '../../src/pdf/pdf-syntax.ts';
import { printPdfValue, toPdfText } from '../../src/pdf/print-value.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import type { SeenSlide } from '../../src/pdf/seen.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never, printPage, temporaryFolder } from '../io/support.ts';

const lent = lendBrowser();
let printed: Uint8Array;
let seen: readonly SeenSlide[];
let completed: Uint8Array;
beforeAll(async () => {
  const { browser } = await lent.open();
  const page = printPage([
    '<div class="slide"><h1>Żółw</h1><a href="https://example.org/">A link</a></div>',
    '<div class="slide"><h2>Two lines<br>of words</h2></div>',
    '<div class="slide"><h2>Three</h2></div>',
  ]);
  const print = await printPdf(browser, page, { signal: never, timeoutMs: 20_000, look: true });
  printed = print.bytes;
  seen = print.seen;
  completed = completePdf(printed, {
    info: { Author: 'Zoë (& Co.) \\', Subject: 'ရန်ကုန် 😀', Keywords: null },
    outline: [
      { title: 'Żółw', depth: 0, page: 0 },
      { title: 'Two lines of words', depth: 0, page: 1 },
      { title: 'Three', depth: 1, page: 2 },
    ],
    numbers: [1, null, 2],
    notes: ['Say “hello”.\nThen wait. 😀', null, 'ရန်ကုန်'],
  });
}, 60_000);
afterAll(() => lent.close());

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

async function run(tool: string, ...args: string[]): Promise<string> {
  const path = join(await temporaryFolder(), 'talk.pdf');
  await writeFile(path, completed);
  const { stdout, stderr, status } = spawnSync(
    tool,
    args.map((arg) => (arg === 'FILE' ? path : arg)),
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return stdout;
}

const expected = () => ({
  width: 640,
  height: 360,
  title: 'Test deck',
  lang: 'en-GB',
  pages: seen.map((each) => ({ seen: each, hasContent: true })),
  inflate,
});

test('what the browser wrote stays as it is, byte by byte, and reads as before', () => {
  expect(Buffer.from(completed.subarray(0, printed.length)).equals(Buffer.from(printed))).toBe(true);
  expect(holdPdf(completed, expected())).toEqual([]);
  const [before, after] = [readPdf(printed, inflate), readPdf(completed, inflate)];
  expect(after).toMatchObject({
    facts: {
      ...('facts' in before ? before.facts : {}),
      outline: [
        { title: 'Żółw', depth: 0, page: 0 },
        { title: 'Two lines of words', depth: 0, page: 1 },
        { title: 'Three', depth: 1, page: 2 },
      ],
    },
  });
});

describe('other programs read what was appended', () => {
  test.skipIf(!has('qpdf'))('qpdf finds nothing wrong (needs qpdf)', async () => {
    expect(await run('qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors found');
    const { pagelabels, outlines } = JSON.parse(
      await run('qpdf', '--json', '--json-key=pagelabels', '--json-key=outlines', 'FILE'),
    ) as {
      pagelabels: unknown[];
      outlines: { title: string; destpageposfrom1: number; kids: { title: string }[] }[];
    };
    expect(pagelabels).toHaveLength(3);
    expect(outlines.map(({ title, destpageposfrom1 }) => `${destpageposfrom1} ${title}`)).toEqual([
      '1 Żółw',
      '2 Two lines of words',
    ]);
    expect(outlines[1]!.kids.map(({ title }) => title)).toEqual(['Three']);
  });

  test.skipIf(!has('pdfinfo'))(
    'pdfinfo tells author and subject, and that the file is tagged (needs poppler)',
    async () => {
      const told = await run('pdfinfo', 'FILE');
      for (const line of [
        /^Author: +Zoë \(& Co\.\) \\$/m,
        /^Subject: +ရန်ကုန် 😀$/m,
        /^Tagged: +yes$/m,
        /^Pages: +3$/m,
      ])
        expect(told).toMatch(line);
    },
  );

  test.skipIf(!has('pdftotext'))('pdftotext reads the same words as before (needs poppler)', async () => {
    expect((await run('pdftotext', 'FILE', '-')).replace(/\s+/g, ' ')).toContain(
      'Żółw A link Two lines of words Three',
    );
  });
});

test('notes are on their pages, in any script, beside the links', () => {
  const file = Buffer.from(completed).toString('latin1');
  const notes = [...file.matchAll(/\/Subtype \/Text .*?\/Contents (<[^>]*>|\([^)]*\))/g)].map(
    ([, text]) => text,
  );
  expect(notes).toEqual([
    printPdfValue(toPdfText('Say “hello”.\nThen wait. 😀')),
    printPdfValue(toPdfText('ရန်ကုန်')),
  ]);
  expect(readPdf(completed, inflate)).toMatchObject({ facts: { links: 1 } });
});

test('a file may be completed twice: the last word counts', () => {
  const again = completePdf(completed, { info: { Title: 'Another' }, outline: [], numbers: [7] });
  expect(readPdf(again, inflate)).toMatchObject({ facts: { title: 'Another', tagged: true } });
  expect(openPdf(again).trailer.get('Prev')).toBe(openPdf(completed).startxref);
});

const values: fc.Arbitrary<PdfValue> = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -1e6, max: 1e6 }),
    fc.record({ name: fc.string({ minLength: 1, unit: 'binary-ascii' }) }),
    fc.record({ object: fc.nat(1e6) }),
    fc.string({ unit: 'grapheme' }).map(toPdfText),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.string({ minLength: 1, unit: 'binary-ascii' }), tie('value')), { maxLength: 4 })
      .map((entries) => new Map(entries)),
  ),
})).value;

test('a value that is written is read as it was', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(parsePdfValue(`${printPdfValue(value)} `, 0)).toEqual(value);
    }),
  );
});

test('no damage makes the reader throw', () => {
  const damage = fc.array(fc.tuple(fc.nat(completed.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(damage, (changes) => {
      const bytes = Uint8Array.from(completed);
      for (const [at, value] of changes) bytes[at] = value;
      expect(holdPdf(bytes, expected())).toBeInstanceOf(Array);
    }),
    { numRuns: 300 },
  );
});

test('no damage of what a page is painted with makes the reader throw, though it is packed', () => {
  const scramble = (at: number, value: number) => (packed: Uint8Array) => {
    const bytes = Uint8Array.from(inflate(packed));
    for (let i = at % 97; i < bytes.length; i += 97) bytes[i] = value;
    return bytes;
  };
  fc.assert(
    fc.property(fc.nat(96), fc.nat(255), (at, value) => {
      expect(holdPdf(completed, { ...expected(), inflate: scramble(at, value) })).toBeInstanceOf(Array);
    }),
    { numRuns: 200 },
  );
});
