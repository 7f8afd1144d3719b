import { dirname } from 'node:path';
import { captureSlides, type PictureFormat } from '../../io/browser/screenshot.ts';
import { writeAtomic } from '../../io/files/write-atomic.ts';
import { makeFolder } from '../../io/files/write-folder.ts';
import { type PicturePage, renderContactSheet } from '../../paper/contact-sheet.ts';
import { cardSize, renderSocialCard } from '../../paper/social-card.ts';
import { count } from '../shell.ts';
import { listMissing } from '../write-deck.ts';
import { endingOf, isPictures } from './formats.ts';
import { contentOf, drawnSlides, type Job, type Made, withBrowserOf } from './job.ts';
import { writePictures } from './write-pictures.ts';

/** A picture of each slide of a job. */
export async function exportPictures(job: Job, format: PictureFormat): Promise<Made> {
  const { deck, browser, indexes, out, flags, signal, timeoutMs, onDone } = job;
  const { scale = 1, force } = flags;
  const drawing = { format, indexes, scale, force, signal, timeoutMs, onDone };
  const { paths, drawn, missing } = await writePictures(browser, deck, out, drawing);
  const some = drawn < paths.length ? `, ${drawn} drawn anew` : '';
  return {
    told: count(paths.length, 'picture') + some,
    data: { pictures: paths, drawn },
    paths,
    diagnostics: listMissing(deck, missing),
  };
}

/** All slides of a job in one picture. */
export async function exportContactSheet(job: Job): Promise<Made> {
  const page = await renderContactSheet(drawnSlides(job), job.deck.dress);
  const { scale = 1 } = job.flags;
  return exportPicture(job, page, scale);
}

/** The first slide of a job as the picture that networks show beside a link: 1200 by 630 px. */
export async function exportCard(job: Job): Promise<Made> {
  const [first] = drawnSlides(job);
  const page = await renderSocialCard(first!.markup, job.deck.dress);
  return exportPicture(job, page, page.scale, cardSize);
}

async function exportPicture(
  job: Job,
  page: PicturePage,
  scale: number,
  size = { width: Math.round(page.width * scale), height: Math.round(page.height * scale) },
): Promise<Made> {
  const { deck, out, signal, timeoutMs, indexes } = job;
  const format = formatOf(out);
  let missing: readonly string[] = [];
  const onMissing = (names: readonly string[]) => {
    missing = names;
  };
  const [picture] = await withBrowserOf(job, (browser) =>
    captureSlides(browser, contentOf(job, page), {
      signal,
      timeoutMs,
      scale,
      format,
      onMissing,
      whole: true,
    }),
  );
  await makeFolder(dirname(out));
  await writeAtomic(out, picture!);
  job.onDone(indexes.length);
  return {
    told: `${size.width} × ${size.height} px`,
    data: { picture: out, ...size },
    paths: [out],
    diagnostics: listMissing(deck, missing),
  };
}

function formatOf(out: string): PictureFormat {
  const ending = endingOf(out);
  return isPictures(ending as PictureFormat) ? (ending as PictureFormat) : ending === 'jpg' ? 'jpeg' : 'png';
}
