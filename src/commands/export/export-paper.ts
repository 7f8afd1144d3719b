import { dirname } from 'node:path';
import { printPdf } from '../../io/browser/print-pdf.ts';
import { EnvironmentError } from '../../io/errors.ts';
import { inflate } from '../../io/files/inflate.ts';
import { writeAtomic } from '../../io/files/write-atomic.ts';
import { makeFolder } from '../../io/files/write-folder.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { renderHandoutPage } from '../../paper/handout-page.ts';
import { type DrawnSlide, renderNotesPage } from '../../paper/notes-page.ts';
import { sheetOf } from '../../paper/paper.ts';
import { type ExpectedSheets, holdSheets } from '../../pdf/hold-sheets.ts';
import { readPdf } from '../../pdf/read-pdf.ts';
import { packPrinted } from '../pack-printed.ts';
import { count } from '../shell.ts';
import { listMissing } from '../write-deck.ts';
import { contentOf, drawnSlides, type Job, type Made, withBrowserOf } from './job.ts';

/** Each slide of a job with its notes, to be printed on paper. */
export async function exportNotes(job: Job): Promise<Made> {
  const { paper = 'a4' } = job.flags;
  const slides = drawnSlides(job);
  const words = slides.flatMap((slide) =>
    [titleOf(slide), notesOf(slide)].map((text) => ({ sheet: null, text })),
  );
  return exportSheets(job, await renderNotesPage(slides, job.deck.dress, paper), { count: null, words });
}

/** Several slides of a job on a sheet of paper, with lines to write on. */
export async function exportHandout(job: Job): Promise<Made> {
  const { paper = 'a4', perPage = 3 } = job.flags;
  const slides = drawnSlides(job);
  const html = await renderHandoutPage(slides, job.deck.dress, { paper, count: perPage });
  const words = slides.map((slide, at) => ({ sheet: Math.floor(at / perPage), text: titleOf(slide) }));
  return exportSheets(job, html, { count: Math.ceil(slides.length / perPage), words });
}

/** The heading of a slide, if it is seen. */
const titleOf = ({ arranged: { slide, layout } }: DrawnSlide): string =>
  layout.isHeadless ? '' : (slide.heading?.text ?? '');

const notesOf = ({ arranged: { slide } }: DrawnSlide): string =>
  plainText(slide.notes.map(({ token }) => token));

/** Prints sheets of paper and reads them back before they are put in place. */
async function exportSheets(
  job: Job,
  html: string,
  expected: Omit<ExpectedSheets, 'inflate'>,
): Promise<Made> {
  const { deck, out, flags, signal, timeoutMs } = job;
  const { width, height } = sheetOf(flags.paper ?? 'a4');
  const size = { width: Math.round(width), height: Math.round(height) };
  const printed = await withBrowserOf(job, (browser) =>
    printPdf(browser, contentOf(job, { html, ...size }), { signal, timeoutMs }),
  );
  const bytes = packPrinted(printed.bytes);
  const [wrong] = flags.verify === false ? [] : holdSheets(bytes, { ...expected, inflate });
  if (wrong !== undefined) {
    throw new EnvironmentError(`the PDF of ${deck.path} came out wrong: ${wrong}`, {
      help: 'try another browser with LECTERN_BROWSER; `lectern doctor` says which one was taken',
    });
  }
  await makeFolder(dirname(out));
  await writeAtomic(out, bytes);
  job.onDone(job.indexes.length);
  const reading = readPdf(bytes, inflate);
  const pages = 'facts' in reading ? reading.facts.pages.length : 0;
  return {
    told: count(pages, 'page'),
    data: { pdf: out, pages },
    paths: [out],
    diagnostics: listMissing(deck, printed.missing),
  };
}
