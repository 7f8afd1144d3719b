import type { PdfPage, PdfRun } from '../../article/read/pdf-page.ts';
import type { WordProperties } from '../../article/read/word-article.ts';

/** Most pages of a PDF that are read: an article has some 30. */
export const mostPages = 300;

/** Most runs of text on one page: dense newspaper pages have some 5,000. */
const mostRuns = 20_000;

/** Most runs of text on all pages: a book of 300 pages, placed word by word, has some 150,000. */
const mostRunsOfAll = 400_000;

/** The text of a PDF with its places. */
export interface PdfFile {
  readonly pages: readonly PdfPage[];
  readonly properties: WordProperties;
}

/** Why a PDF is not read, and what to do. */
export interface PdfTrouble {
  readonly rule: 'broken-article' | 'locked-article' | 'too-large' | 'no-text';
  readonly message: string;
  readonly help: string;
}

/** The pages of a PDF. Never throws for a file. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile | PdfTrouble> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the bytes for itself, and no Buffer.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 });
    try {
      if (pdf.numPages > mostPages) {
        return tooLarge(`the PDF has ${pdf.numPages} pages; at most ${mostPages} are read`);
      }
      const pages: PdfPage[] = [];
      let runs = 0;
      for (let n = 1; n <= pdf.numPages; n++) {
        const page = await readPdfPage(await pdf.getPage(n));
        runs += page.runs.length;
        if (runs > mostRunsOfAll) return tooLarge('the PDF holds more pieces of text than a book has words');
        pages.push(page);
      }
      if (!pages.some(({ runs }) => runs.some(({ text }) => text.trim() !== '')))
        return scanned(pdf.numPages);
      const { info } = await pdf.getMetadata();
      const given = info as Readonly<Record<string, unknown>>;
      const read = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
      return { pages, properties: { title: read('Title'), author: read('Author'), lang: read('Language') } };
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    return (error as Error).name === 'PasswordException' ? locked : broken;
  }
}

function tooLarge(message: string): PdfTrouble {
  return { rule: 'too-large', message, help: 'print the pages of the article into a PDF of their own' };
}

function scanned(pages: number): PdfTrouble {
  return {
    rule: 'no-text',
    message: `the PDF holds ${pages === 1 ? 'a page' : `${pages} pages`} of pictures and no text, as scanners make them`,
    help: 'run text recognition (OCR) over it, or copy the text into a .txt or .docx file',
  };
}

const locked: PdfTrouble = {
  rule: 'locked-article',
  message: 'the PDF is locked with a password',
  help: 'print it into a PDF without a password, or save its text as .txt',
};

const broken: PdfTrouble = {
  rule: 'broken-article',
  message: 'the PDF is damaged, or only a part of it is there',
  help: 'fetch it again, or save its text as .txt or .docx',
};

interface PageProxy {
  readonly getViewport: (options: { scale: number }) => {
    readonly width: number;
    readonly height: number;
    readonly transform: number[];
  };
  readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>;
  readonly cleanup: () => unknown;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

async function readPdfPage(page: PageProxy): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: PdfRun[] = [];
  const turned: string[] = [];
  for (const item of items.slice(0, mostRuns)) {
    if (!isText(item) || item.str === '') continue;
    const [a, b, c, d, x, y] = multiply(transform, item.transform);
    const size = Math.hypot(c!, d!);
    if (Math.abs(b!) > 0.05 * Math.abs(a!)) turned.push(item.str);
    else runs.push({ text: item.str, x: x!, y: y!, width: item.width, size, font: item.fontName });
  }
  page.cleanup();
  return { width, height, runs, turned: turned.join('').trim() === '' ? [] : [turned.join(' ')] };
}

const isText = (item: object): item is TextItem => 'str' in item && 'transform' in item;

/** The product of two transformations: what `inner` places, seen through `outer`. */
function multiply(outer: readonly number[], inner: readonly number[]): number[] {
  const [a, b, c, d, e, f] = outer as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = inner as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
