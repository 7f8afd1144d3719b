import { stillSteps } from '../../render/still-steps.ts';
import { partPrintPage } from '../../render/print-page.ts';
import type { PreparedDeck } from '../../prepare/prepare-deck.ts';
import { count } from '../shell.ts';
import { type PagesToPrint, writeDeckPdf } from '../write-deck.ts';
import type { Job, Made } from './job.ts';

/** The slides of a job, or each of their steps, as a PDF. */
export async function exportPdf(job: Job): Promise<Made> {
  const { deck, indexes, out, flags, pictures, signal, timeoutMs } = job;
  const pages = await pickPages(deck, indexes, flags.steps === true);
  const options = { signal, timeoutMs, pages, pictures, notes: flags.notes, verify: flags.verify };
  const pdf = await writeDeckPdf(job.tab, deck, out, options);
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
  { slides, dress }: PreparedDeck,
  indexes: readonly number[],
  steps: boolean,
): Promise<PagesToPrint> {
  const picked = indexes.map((index) => slides[index]!);
  if (!steps) return { page: await partPrintPage(picked, dress), indexes };
  const still = picked.map((slide) => stillSteps(slide));
  return {
    page: await partPrintPage(still.flat(), dress, true),
    indexes: indexes.flatMap((index, i) => still[i]!.map(() => index)),
  };
}
