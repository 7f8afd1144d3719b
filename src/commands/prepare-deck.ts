import { basename, extname } from 'node:path';
import { checkDeck } from '../check/check-deck.ts';
import { checkNotes } from '../check/check-notes.ts';
import type { Deck } from '../deck/types.ts';
import type { LentBrowser } from '../io/browser/lent-browser.ts';
import type { PageFile } from '../io/browser/load-page.ts';
import { readReveal, readVersion } from '../io/files/own-package.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { readSource } from '../io/files/read.ts';
import { instanceDeckFonts } from '../io/fonts/emoji-fonts.ts';
import { type Arranged, arrangeDeck } from '../layout/arrange.ts';
import { namedEmoji } from '../markdown/emoji.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { renderDeck } from '../render/render-deck.ts';
import type { Step } from '../render/steps.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { partSources, relocate } from '../source/joined.ts';
import type { Source } from '../source/source.ts';
import { type Theme, toneNames } from '../theme/types.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { type LoadedConfig, loadConfig } from './load-config.ts';
import { loadIcons } from './load-icons.ts';
import { loadTheme } from './load-theme.ts';
import { reportMissingGlyphs } from './missing-glyphs.ts';
import { readOwnSheets } from './own-sheets.ts';
import { prepareMath } from './prepare-math.ts';
import { readDeck } from './read-deck.ts';
import { type Place, readMedia } from './read-media.ts';
import { readRevealDeck } from './reveal-deck.ts';
import type { Reporter } from './shell.ts';
import { readScripts } from './trusted-code.ts';

/** A deck ready to be written or printed. */
export interface PreparedDeck {
  /** Names the output: that of the outline without its extension, unless another was asked for. */
  readonly name: string;
  /** Path of the outline. */
  readonly path: string;
  readonly source: Source;
  readonly deck: Deck;
  readonly arranged: readonly Arranged[];
  /** `index.html`. */
  readonly html: string;
  readonly printHtml: string;
  /** The first slide alone, to be drawn. */
  readonly firstHtml: string;
  readonly theme: Theme;
  /** Steps of each slide, in their order. */
  readonly steps: readonly (readonly Step[])[];
  /** Fonts and pictures by their path beside the page. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Files whose change changes the deck: the outline, its pictures, the theme's folder, configurations. */
  readonly watched: readonly string[];
}

/** What the command line may set over the front matter. */
export interface DeckOptions {
  readonly theme?: string | undefined;
  /** The author's code and raw HTML are kept. */
  readonly trust?: boolean | undefined;
  /** The outline is parted to the letter, as Reveal.js does. */
  readonly strictReveal?: boolean | undefined;
  /** Name of the output, where the outline's own would be another deck's too. */
  readonly name?: string | undefined;
  /** Browser of the command, for diagrams; without it each deck that needs one starts its own. */
  readonly browser?: LentBrowser | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The theme of reveal-md, which draws a deck whose own theme is not there. */
const revealTheme = 'black';

/** Rules after which there is no deck that its author would recognise. */
const fatal = [
  'config-syntax',
  'json-syntax',
  'front-matter',
  'refused-setting',
  'empty-deck',
  'too-deep',
  'unknown-theme',
];

/** Reads, checks and renders an outline; null when it cannot become a deck. Problems go to `reporter`. */
export async function prepareDeck(
  path: string,
  options: DeckOptions,
  reporter: Reporter,
): Promise<PreparedDeck | null> {
  const { source: written, diagnostics } = await readSource(path);
  reporter.report(diagnostics);
  if (!written) return null;
  const config = await loadConfig(path);
  reporter.report(config.diagnostics, config.sources);
  const root = await findProjectRoot(path);
  const trust = { trust: options.trust === true, root };
  const habits = await readRevealDeck(written, options.strictReveal === true, trust);
  const parsed = await readDeck(habits.source, root, { ...habits.parse, defaults: config.deck });
  const { source } = parsed;
  const files = partSources(source);
  const report = (found: readonly Diagnostic[], others: readonly Source[] = []): void =>
    reporter.report(
      found.map((diagnostic) => relocate(source, diagnostic)),
      [...files, ...others],
    );
  report([...habits.diagnostics, ...parsed.diagnostics], habits.sources);
  if (isFatal([...config.diagnostics, ...parsed.diagnostics])) return null;

  const placeOf = findPlaces(habits.source, config);
  const asked = options.theme === undefined ? placeOf('theme') : { path };
  const wanted = options.theme ?? parsed.deck.meta.theme;
  const usual = parsed.isReveal && options.theme === undefined ? revealTheme : null;
  const loaded = await loadTheme(wanted, root, asked.path, asked.range, usual);
  report(loaded.diagnostics, loaded.sources);
  const { theme } = loaded;
  if (!theme) return null;
  const isStock = theme.layouts !== null;
  const { center } = parsed.deck.meta.reveal;
  const deck = dress(parsed.deck, parsed.hasSize, theme);

  const icons = await loadIcons(deck, root);
  const arrangement = arrangeDeck(deck, toneNames, path, theme.layouts);
  const { slides: arranged } = arrangement;
  const checked = await checkDeck(deck, arranged, path, { icons, trust: trust.trust });
  report([...arrangement.diagnostics, ...checked]);

  const [media, fonts, maths, sheets, scripts, reveal] = await Promise.all([
    readMedia(deck, path, root, placeOf('logo')),
    instanceDeckFonts(theme.fonts, source.text + namedEmoji(source.text), { projectFolder: root }),
    prepareMath(deck),
    readOwnSheets(habits.keys, { isStock, centers: center !== false, styles: parsed.styles, source, root }),
    readScripts(habits.keys.scripts, trust),
    readReveal(),
  ]);
  report([...media.diagnostics, ...reportMissingGlyphs(fonts.missing, source, maths.letters)]);
  report([...sheets.diagnostics, ...scripts.diagnostics], sheets.sources);
  const fontFiles = [...fonts.files, ...maths.files].map(
    ({ name, bytes }) => [`assets/${name}`, { type: 'font/woff2', bytes }] as const,
  );
  const { drawings, diagnostics: wrongDiagrams } = await drawDiagrams(deck, {
    path,
    root,
    theme,
    fontCss: fonts.css,
    fontFiles: new Map(fontFiles),
    browser: options.browser,
    signal: options.signal,
  });
  report(wrongDiagrams);
  const pages = await renderDeck(deck, arranged, {
    theme,
    images: media.urls,
    sizes: media.sizes,
    drawings,
    icons,
    fontCss: `${fonts.css}\n${maths.css}`.trim(),
    sheets: sheets.sheets,
    scripts: scripts.scripts,
    trust: trust.trust,
    reveal,
    generator: `Lectern ${readVersion()}`,
  });
  report(checkNotes(arranged, pages.steps, path));
  const [ofTheme, ofMedia, ofSheets] = [loaded.files, media.files, sheets.files];
  return {
    name: options.name ?? nameOfDeck(path),
    path,
    source,
    deck,
    arranged,
    ...pages,
    theme,
    files: new Map([...fontFiles, ...ofMedia, ...ofTheme, ...ofSheets]),
    watched: [
      path,
      ...[
        config.watched,
        habits.paths,
        parsed.paths,
        loaded.paths,
        media.paths,
        sheets.paths,
        scripts.paths,
      ].flat(),
    ],
  };
}

/** The deck with what a theme settles: the size of slides that sets none, and whether they are centred. */
function dress(deck: Deck, hasSize: boolean, { canvas, layouts }: Theme): Deck {
  const { reveal, size } = deck.meta;
  // Themes of Reveal.js do centre, or not, as a deck wants; for others Reveal is told of it in vain.
  const { center: _, ...others } = reveal;
  const passedOn = layouts === null ? reveal : others;
  return { ...deck, meta: { ...deck.meta, size: hasSize ? size : canvas, reveal: passedOn } };
}

/** Name of what is built from an outline: the outline's own without its extension. */
export function nameOfDeck(path: string): string {
  return path === '-' ? 'deck' : basename(path, extname(path));
}

/** Where a setting stands: in the front matter, else in the configuration, else nowhere in particular. */
function findPlaces(source: Source, { path, places }: LoadedConfig): (key: string) => Place {
  const { entries } = readFrontMatter(source);
  return (key) => {
    const own = entries.find((entry) => entry.key === key);
    const range = places.get(key);
    if (own) return { path: source.path, range: own.range };
    return path !== null && range ? { path, range } : { path: source.path };
  };
}

function isFatal(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, rule }) => severity === 'error' && fatal.includes(rule));
}
