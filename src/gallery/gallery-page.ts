import { type Html, Html as Trusted, html, jsonForScript } from '../html.ts';
import { renderFrame } from '../render/frame.ts';
import { renderChoices, renderPanel } from './gallery-panel.ts';
import { galleryScript } from './gallery-script.ts';
import { packSheets } from './pack-sheets.ts';
import { type Gallery, type GalleryTheme, ratios } from './types.ts';
import { renderVisionFilters } from './vision-filters.ts';

/** What a gallery's page is drawn with. */
export interface GalleryPageOptions {
  /** Look of the page itself. */
  readonly style: string;
  /** Name of the theme that is shown first; the first one by default. */
  readonly first?: string | undefined;
  /** What the page shows its server with each question; null for a page that has no server. */
  readonly key: string | null;
  readonly generator: string;
}

/** One page with every layout in every theme, mode and ratio: one set of slides, which the script dresses. */
export function renderGallery(gallery: Gallery, options: GalleryPageOptions): Promise<string> {
  const { style, first, key, generator } = options;
  const { themes, slides, faces, installed, sheet } = gallery;
  const packed = packSheets(themes.flatMap(({ looks }) => Object.values(looks).map(({ css }) => css)));
  let next = 0;
  const packLooks = ({ looks }: GalleryTheme) =>
    Object.fromEntries(
      Object.entries(looks).map(([mode, look]) => [mode, { ...look, css: packed.sheets[next++] }]),
    );
  const data = {
    ...{ key, sheet, installed, ratios, first: first ?? themes[0]?.name, pieces: packed.pieces },
    themes: themes.map((theme) => ({ ...theme, looks: packLooks(theme) })),
    slides: slides.map(({ layout, title }) => ({ layout, title })),
  };
  return renderFrame({
    meta: { title: 'Theme gallery', lang: 'en', dir: 'ltr', description: null, author: null },
    styles: [style, faces],
    scripts: [galleryScript],
    asksServer: key !== null,
    body: html`${renderVisionFilters()}<div class="gallery" data-vision="usual">
<header class="top"><h1>Theme gallery</h1>
<p class="about"></p>
<noscript><p>This page needs JavaScript.</p></noscript>
${renderChoices(gallery)}</header>
<div class="sides">
<main><ol class="cells" role="list"></ol></main>
<aside>${renderPanel(gallery, key !== null)}</aside>
</div>
<div class="notice" role="alert" hidden><p></p><button type="button">Hide</button></div>
<dialog class="large" aria-label="Slide"><div class="frame"><div class="host"></div></div>
<div class="large-foot"><button type="button" class="previous">Previous</button><p class="large-name"></p><button type="button" class="next">Next</button><button type="button" class="close">Close</button></div></dialog>
</div>
${slides.map(({ markup }) => html`<template class="slide-markup">${slideMarkup(markup)}</template>\n`)}
<script type="application/json" id="gallery-data">${jsonForScript(data)}</script>
`,
    generator,
  });
}

/** Slides are drawn and sanitised as those of decks are. */
function slideMarkup(markup: string): Html {
  return Trusted.trusted(markup);
}
