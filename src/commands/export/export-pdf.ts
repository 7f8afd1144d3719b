import { stillSteps } from '../../render/still-steps.ts';
import { renderPrintPage } from '../../render/print-page.ts';
import type { PreparedDeck } from '../../prepare/prepare-deck.ts';
import { count } from '../shell.ts';
import { type PagesToPrint, writeDeckPdf } from '../write-deck.ts';
import { type Job, type Made, withBrowserOf } from './job.ts';

/** The slides of a job, or each of their steps, as a PDF. */
export async function exportPdf(job: Job): Promise<Made> {
  const { deck, indexes, out, flags, signal, timeoutMs } = job;
  const pages = await pickPages(deck, indexes, flags.steps === true);
  const pdf = await withBrowserOf(job, (browser) =>
    writeDeckPdf(browser, deck, out, { signal, timeoutMs, pages, notes: flags.notes, verify: flags.verify }),
  );
  job.onDone(indexes.length);
  return {
    told: count(pdf.pages, 'page'),
    data: { pdf: out, pages: pdf.pages },
    paths: pdf.isInPlace ? [out] : [],
    diagnostics: pdf.diagnostics,
  };
}

/** The page that shows the slides asked for, one page each; with `steps`, one for each step. */
async function pickPages(
  { printHtml, arranged, slides, dress }: PreparedDeck,
  indexes: readonly number[],
  steps: boolean,
): Promise<PagesToPrint> {
  if (steps) {
    const still = indexes.map((index) => stillSteps(slides[index]!));
    const html = await renderPrintPage(still.flat(), dress, true);
    return { html, slides: indexes.flatMap((index, i) => still[i]!.map(() => index)) };
  }
  if (indexes.length === arranged.length) return { html: printHtml, slides: indexes };
  const picked = indexes.map((index) => slides[index]!);
  return { html: await renderPrintPage(picked, dress), slides: indexes };
}
