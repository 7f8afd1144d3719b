import { count } from '../shell.ts';
import { writeDeckPptx } from '../write-pptx.ts';
import { type Job, type Made, withBrowserOf } from './job.ts';

/** The slides of a job as a PowerPoint file that can be edited; what had to become a picture is told. */
export async function exportPptx(job: Job): Promise<Made> {
  const { deck, indexes, out, signal, timeoutMs, onDone } = job;
  const { slides, pictures, diagnostics } = await withBrowserOf(job, (browser) =>
    writeDeckPptx(browser, deck, out, { signal, timeoutMs, indexes, onDone }),
  );
  onDone(indexes.length);
  return {
    told: count(slides, 'slide'),
    lines: pictures.map(
      ({ slide, what, path, line }) => `slide ${slide}: ${what} as a picture (${path}:${line})`,
    ),
    data: { pptx: out, slides, pictures },
    paths: [out],
    diagnostics,
  };
}
