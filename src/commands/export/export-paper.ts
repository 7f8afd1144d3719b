import { dirname } from 'node:path';
import { printPdf } from '../../io/browser/print-pdf.ts';
import { writeAtomic } from '../../io/files/write-atomic.ts';
import { makeFolder } from '../../io/files/write-folder.ts';
import { readPdf } from '../../pdf/read-pdf.ts';
import { EnvironmentError } from '../../io/errors.ts';
import { renderHandoutPage } from '../../paper/handout-page.ts';
import { renderNotesPage } from '../../paper/notes-page.ts';
import { sheetOf } from '../../paper/paper.ts';
import { count } from '../shell.ts';
import { listMissing } from '../write-deck.ts';
import { contentOf, drawnSlides, type Job, type Made, withBrowserOf } from './job.ts';

/** Each slide of a job with its notes, to be printed on paper. */
export async function exportNotes(job: Job): Promise<Made> {
  const { paper = 'a4' } = job.flags;
  return exportSheets(job, await renderNotesPage(drawnSlides(job), job.deck.dress, paper));
}

/** Several slides of a job on a sheet of paper, with lines to write on. */
export async function exportHandout(job: Job): Promise<Made> {
  const { paper = 'a4', perPage = 3 } = job.flags;
  const options = { paper, count: perPage };
  const sheets = Math.ceil(job.indexes.length / perPage);
  return exportSheets(job, await renderHandoutPage(drawnSlides(job), job.deck.dress, options), sheets);
}

/** Prints sheets of paper; `sheets` is how many there must be, where that is known. */
async function exportSheets(job: Job, html: string, sheets?: number): Promise<Made> {
  const { deck, out, flags, signal, timeoutMs } = job;
  const { width, height } = sheetOf(flags.paper ?? 'a4');
  const size = { width: Math.round(width), height: Math.round(height) };
  const printed = await withBrowserOf(job, (browser) =>
    printPdf(browser, contentOf(job, { html, ...size }), { signal, timeoutMs }),
  );
  const reading = readPdf(printed.bytes);
  const pages = 'facts' in reading ? reading.facts.pages.length : 0;
  const isRight = sheets === undefined ? pages >= job.indexes.length : pages === sheets;
  if ('problem' in reading || !isRight) {
    const what = 'problem' in reading ? reading.problem : `it has ${count(pages, 'page')}`;
    throw new EnvironmentError(`the PDF of ${deck.path} came out wrong: ${what}`, {
      help: 'try another browser with LECTERN_BROWSER; `lectern doctor` says which one was taken',
    });
  }
  await makeFolder(dirname(out));
  await writeAtomic(out, printed.bytes);
  job.onDone(job.indexes.length);
  return {
    told: count(pages, 'page'),
    data: { pdf: out, pages },
    paths: [out],
    diagnostics: listMissing(deck, printed.missing),
  };
}
