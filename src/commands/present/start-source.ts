import type { PageFile } from '../../io/browser/page-content.ts';
import type { StartSource } from '../../io/serve/site.ts';
import { renderPrintPage } from '../../render/print-page.ts';
import { findThumbnails } from '../thumbnails.ts';
import { drawStartPage } from '../write-start.ts';
import type { Shown } from './shown-deck.ts';

/** The page that lists the decks that there are now, with the pictures that other commands have drawn of them. */
export function startOf(shown: readonly Shown[]): StartSource {
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  return {
    page: async () => {
      const builds = shown.flatMap(({ live }) => live.build() ?? []);
      const decks = await Promise.all(
        builds.map(async ({ slides, arranged, deck, stages: { prepared, pages } }) => ({
          ...prepared,
          ...{ slides, arranged, deck },
          firstHtml: await renderPrintPage(slides.slice(0, 1), pages.dress),
        })),
      );
      const page = await drawStartPage(decks, await findThumbnails(decks), {
        hrefOf: ({ name }) => `talks/${encodeURIComponent(name)}/`,
        pdfOf: () => Promise.resolve(null),
      });
      files = page.files;
      return page.html;
    },
    file: (name): PageFile | undefined => {
      const bytes = files.get(name);
      return bytes && { type: name.endsWith('.woff2') ? 'font/woff2' : 'image/webp', bytes };
    },
  };
}
