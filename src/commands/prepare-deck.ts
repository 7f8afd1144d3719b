import { basename, extname } from 'node:path';
import { checkDeck } from '../check/check-deck.ts';
import { checkNotes } from '../check/check-notes.ts';
import type { Deck } from '../deck/types.ts';
import type { LentBrowser } from '../io/browser/lent-browser.ts';
import { instanceDeckFonts } from '../io/fonts/emoji-fonts.ts';
import type { PageFile } from '../io/browser/load-page.ts';
import { readReveal, readVersion } from '../io/files/own-package.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { readSource } from '../io/files/read.ts';
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
import { readDeck } from './read-deck.ts';
import { loadTheme } from './load-theme.ts';
import { prepareMath } from './prepare-math.ts';
import { type Place, readMedia } from './read-media.ts';
import type { Reporter } from './shell.ts';

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
  /** Name of the output, where the outline's own would be another deck's too. */
  readonly name?: string | undefined;
  /** Browser of the command, for diagrams; without it each deck that needs one starts its own. */
  readonly browser?: LentBrowser | undefined;
  readonly signal?: AbortSignal | undefined;
}

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
  const { source, diagnostics } = await readSource(path);
  reporter.report(diagnostics);
  if (!source) return null;
  const config = await loadConfig(path);
  reporter.report(config.diagnostics, config.sources);
  const root = await findProjectRoot(path);
  const parsed = await readDeck(source, root, { defaults: config.deck });
  const { deck, source: joined } = parsed;
  const files = partSources(joined);
  const report = (found: readonly Diagnostic[], others: readonly Source[] = []): void =>
    reporter.report(
      found.map((diagnostic) => relocate(joined, diagnostic)),
      [...files, ...others],
    );
  report(parsed.diagnostics);
  if (isFatal([...config.diagnostics, ...parsed.diagnostics])) return null;
  const placeOf = findPlaces(source, config);
  const asked = options.theme === undefined ? placeOf('theme') : { path };
  const loaded = await loadTheme(options.theme ?? deck.meta.theme, root, asked.path, asked.range);
  report(loaded.diagnostics, loaded.sources);
  if (!loaded.theme) return null;

  const icons = await loadIcons(deck, root);
  const { slides: arranged, diagnostics: layoutProblems } = arrangeDeck(deck, toneNames, path);
  report([...layoutProblems, ...(await checkDeck(deck, arranged, path, icons))]);
  const [media, fonts, maths, reveal] = await Promise.all([
    readMedia(deck, path, root, placeOf('logo')),
    instanceDeckFonts(loaded.theme.fonts, joined.text + namedEmoji(joined.text), { projectFolder: root }),
    prepareMath(deck),
    readReveal(),
  ]);
  const missing = withoutMath(fonts.missing, joined, maths.letters);
  report([...media.diagnostics, ...missingGlyphs(missing, joined)]);
  const fontFiles = [...fonts.files, ...maths.files].map(
    ({ name, bytes }) => [`assets/${name}`, { type: 'font/woff2', bytes }] as const,
  );
  const { drawings, diagnostics: wrongDiagrams } = await drawDiagrams(deck, {
    path,
    root,
    theme: loaded.theme,
    fontCss: fonts.css,
    fontFiles: new Map(fontFiles),
    browser: options.browser,
    signal: options.signal,
  });
  report(wrongDiagrams);
  const pages = await renderDeck(deck, arranged, {
    theme: loaded.theme,
    images: media.urls,
    sizes: media.sizes,
    drawings,
    fontCss: `${fonts.css}\n${maths.css}`.trim(),
    icons,
    reveal,
    generator: `Lectern ${readVersion()}`,
  });
  report(checkNotes(arranged, pages.steps, path));
  return {
    name: options.name ?? nameOfDeck(path),
    path,
    source,
    deck,
    arranged,
    ...pages,
    theme: loaded.theme,
    files: new Map([...fontFiles, ...media.files]),
    watched: [
      path,
      ...parsed.paths,
      ...media.paths,
      ...(loaded.folder ? [loaded.folder] : []),
      ...config.watched,
    ],
  };
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

/** Letters that also stand outside equations, which have fonts of their own. */
function withoutMath(codes: readonly number[], { text }: Source, inMath: string): readonly number[] {
  const count = (whole: string, letter: string) => whole.split(letter).length;
  return codes.filter((code) => {
    const letter = String.fromCodePoint(code);
    return count(text, letter) > count(inMath, letter);
  });
}

function missingGlyphs(missing: readonly number[], { path, text }: Source): Diagnostic[] {
  return missing.slice(0, 20).map((code) => {
    const character = String.fromCodePoint(code);
    const start = Math.max(0, text.indexOf(character));
    return {
      severity: 'warning',
      rule: 'missing-glyph',
      message: `the theme's fonts have no glyph for "${character}" (U+${code.toString(16).toUpperCase().padStart(4, '0')})`,
      help: 'it is drawn with a font of this machine, if there is one; another machine may show a box',
      path,
      range: { start, end: start + character.length },
    };
  });
}
