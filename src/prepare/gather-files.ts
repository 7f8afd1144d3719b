import type { PageFile } from '../io/browser/load-page.ts';
import { instanceDeckFonts } from '../io/fonts/emoji-fonts.ts';
import { namedEmoji } from '../markdown/emoji.ts';
import type { RenderOptions } from '../render/render-deck.ts';
import type { Dressed } from './dress-talk.ts';
import { reportMissingGlyphs } from './missing-glyphs.ts';
import { readOwnSheets } from './own-sheets.ts';
import { prepareMath } from './prepare-math.ts';
import { readMedia } from './read-media.ts';
import type { Talk } from './read-talk.ts';
import { readScripts } from './trusted-code.ts';

/** What a deck's pages are made with, and the files that lie beside them. */
export interface Gathered extends Pick<RenderOptions, 'images' | 'sizes' | 'fontCss' | 'sheets' | 'scripts'> {
  /** Fonts by their path beside the page. */
  readonly fontFiles: ReadonlyMap<string, PageFile>;
  /** Fonts, pictures, films and what sheets name, by their path beside the page. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Where they lie. */
  readonly paths: readonly string[];
}

/** Reads the pictures, fonts, sheets and scripts of a deck; packages of fonts are looked for from `fontRoot` too. */
export async function gatherFiles(
  talk: Talk,
  { deck, theme, files: ofTheme }: Dressed,
  fontRoot = talk.trust.home,
): Promise<Gathered> {
  const { path, parsed, habits, trust, report } = talk;
  const { source, styles } = parsed;
  // Themes of Marp bring the colours of code; those of Reveal.js leave them to the deck.
  const isStock = theme.layouts !== null && !theme.marp;
  const centers = parsed.deck.meta.reveal.center !== false;
  const [media, fonts, maths, sheets, scripts] = await Promise.all([
    readMedia(deck, path, trust, talk.placeOf('logo')),
    instanceDeckFonts(theme.fonts, source.text + namedEmoji(source.text), { projectFolder: fontRoot }),
    prepareMath(deck),
    readOwnSheets(habits.keys, { isStock, centers, styles, source, trust }),
    readScripts(habits.keys.scripts, trust),
  ]);
  report([
    ...media.diagnostics,
    ...reportMissingGlyphs(fonts.missing, source, maths.letters, deck.meta.lang),
  ]);
  report([...sheets.diagnostics, ...scripts.diagnostics], sheets.sources);
  const fontFiles = new Map(
    [...fonts.files, ...maths.files].map(
      ({ name, bytes }) => [`assets/${name}`, { type: 'font/woff2', bytes }] as const,
    ),
  );
  return {
    images: media.urls,
    sizes: media.sizes,
    fontCss: `${fonts.css}\n${maths.css}`.trim(),
    sheets: sheets.sheets,
    scripts: scripts.scripts,
    fontFiles,
    files: new Map([...fontFiles, ...media.files, ...ofTheme, ...sheets.files]),
    paths: [...media.paths, ...sheets.paths, ...scripts.paths],
  };
}
