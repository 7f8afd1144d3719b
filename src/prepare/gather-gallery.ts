import { join } from 'node:path';
import { readSlides, readTones, shareSlides } from '../gallery/gallery-slides.ts';
import { hostCss, readLookTokens } from '../gallery/look.ts';
import type { Gallery, GalleryTheme } from '../gallery/types.ts';
import type { LentBrowser } from '../io/browser/lent-browser.ts';
import type { PageFile } from '../io/browser/page-content.ts';
import { makeRunFolder, removeRunFolder } from '../io/browser/run-folder.ts';
import { findTheme, foundations, listThemes } from '../io/files/find-theme.ts';
import { listFamilies } from '../io/fonts/find-font.ts';
import { parseTheme } from '../theme/parse-theme.ts';
import type { ThemePart } from '../theme/theme-part.ts';
import type { Theme } from '../theme/types.ts';
import type { Listener } from './listener.ts';
import { loadParts } from './load-parts.ts';
import { type PreparedDeck, prepareDeck } from './prepare-deck.ts';
import { writeSpecimen } from './specimen.ts';

/** What galleries are gathered with. */
export interface GatherOptions {
  /** Project whose themes are shown beside the built-in ones. */
  readonly root: string;
  /** For diagrams that were not drawn before. */
  readonly browser: LentBrowser;
  readonly signal: AbortSignal;
  /** What was gathered before: themes that are still the same are taken from it. */
  readonly earlier?: GatheredGallery | undefined;
}

/** A theme of the gallery with what it is made of, and the specimen in it. */
export interface GatheredTheme {
  readonly name: string;
  readonly parts: readonly ThemePart[];
  readonly theme: Theme;
  readonly prepared: PreparedDeck;
}

/** All that a gallery is drawn from. */
export interface GatheredGallery {
  readonly gallery: Gallery;
  readonly themes: readonly GatheredTheme[];
  /** Fonts and pictures by their path beside the page. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Folders whose change changes the gallery. */
  readonly watched: readonly string[];
}

/** Names of the themes that a gallery shows: those of the project and the built-in ones. */
export async function listGalleryThemes(root: string): Promise<string[]> {
  return (await listThemes(root)).filter((name) => !foundations.includes(name));
}

/** The deck that shows every layout in each designed theme. A theme that cannot be read is reported and left out. */
export async function gatherGallery(options: GatherOptions, listener: Listener): Promise<GatheredGallery> {
  const folder = await makeRunFolder();
  try {
    const specimen = await writeSpecimen(folder, { size: '16:9', longer: 0, fit: 'split' });
    const watched = [join(options.root, 'themes')];
    const worn: GatheredTheme[] = [];
    for (const name of await listGalleryThemes(options.root)) {
      options.signal.throwIfAborted();
      const { theme, folders } = await wearTheme(name, specimen, options, listener);
      watched.push(...folders);
      if (theme) worn.push(theme);
    }
    return { ...joinThemes(worn, await listFamilies(options.root)), watched };
  } finally {
    await removeRunFolder(folder);
  }
}

async function wearTheme(
  name: string,
  specimen: string,
  { root, browser, signal, earlier }: GatherOptions,
  listener: Listener,
): Promise<{ readonly theme: GatheredTheme | null; readonly folders: readonly string[] }> {
  const { folder } = (await findTheme(name, root))!;
  const { parts, folders, diagnostics, sources } = await loadParts(folder, root);
  const parsed = parts && parseTheme(parts);
  listener.report([...diagnostics, ...(parsed?.diagnostics ?? [])], sources);
  const theme = parsed?.theme;
  if (!parts || !theme || theme.layouts !== null) return { theme: null, folders };
  const before = earlier?.themes.find((each) => each.name === name);
  if (before && JSON.stringify(before.parts) === JSON.stringify(parts)) return { theme: before, folders };
  // What is wrong with the theme was just told; the deck itself is ours.
  const prepared = await prepareDeck(
    specimen,
    { theme: name, themeRoot: root, browser, signal },
    { report: () => undefined },
  );
  return { theme: prepared && { name, theme, parts, prepared }, folders };
}

function joinThemes(
  worn: readonly GatheredTheme[],
  installed: readonly string[],
): Omit<GatheredGallery, 'watched'> {
  const { slides, places } = shareSlides(
    worn.map(({ prepared }) => readSlides(prepared.arranged, prepared.slides)),
  );
  const rules = worn.map(({ prepared }) => splitFaces(prepared.fontCss));
  const themes = worn.map(({ name, theme, prepared }, at): GalleryTheme => ({
    name,
    description: theme.description,
    mode: theme.mode,
    height: theme.canvas.height,
    tokens: readLookTokens(theme.css),
    families: [...new Set(theme.fonts.filter(({ files }) => 'latin' in files).map(({ family }) => family))],
    slides: places[at]!,
    tones: readTones(prepared.slides),
    looks: {},
  }));
  return {
    gallery: {
      themes,
      slides,
      installed,
      faces: [...new Set(rules.flatMap(({ faces }) => faces))].join('\n'),
      // The sheet of equations, which is that of the deck and so of every theme.
      sheet: hostCss(rules[0]?.rest ?? ''),
    },
    themes: worn,
    files: new Map(worn.flatMap(({ prepared }) => [...prepared.files])),
  };
}

/** Faces count for the whole page, and not inside of shadow trees. */
function splitFaces(css: string): { readonly faces: readonly string[]; readonly rest: string } {
  const face = /@font-face\s*\{[^}]*\}/g;
  return { faces: css.match(face) ?? [], rest: css.replace(face, '').trim() };
}
