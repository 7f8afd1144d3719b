import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import type { Deck, Slide } from '../../src/deck/types.ts';
import { listSlides } from '../../src/deck/list-slides.ts';
import { type Arranged, arrangeDeck } from '../../src/layout/arrange.ts';
import { continueCode } from '../../src/layout/continue-code.ts';
import { plainCode } from '../../src/markdown/highlight.ts';
import { iconEmbeds } from '../../src/render/icons/draw-icon.ts';
import { type IconSet, parseIconSet } from '../../src/render/icons/icon-set.ts';
import { sanitizeSlide } from '../../src/render/sanitize.ts';
import { renderSlide, type SlideEnv } from '../../src/render/slide.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import type { GivenFile } from '../../src/deck/files.ts';
import type { JoinedSource } from '../../src/source/joined.ts';
import { makeSource, type Source } from '../../src/source/source.ts';
import { mapTones } from '../../src/theme/tone-map.ts';
import { type Theme, type Tone, toneNames } from '../../src/theme/types.ts';

/** A theme without style: what the stages before the page need of one. */
export const plainTheme: Theme = {
  name: 'plain',
  version: '1.0.0',
  license: 'MIT',
  description: '',
  lineage: ['plain'],
  mode: 'light',
  css: '',
  colors: mapTones(() => new Map()),
  fonts: [],
  grounds: Object.fromEntries(toneNames.map((tone) => [tone, 'white'])) as Record<Tone, string>,
  tones: {},
  art: 'none',
  canvas: { width: 1920, height: 1080 },
  layouts: null,
};

/** The set of icons that lectern brings. */
export const icons: ReadonlyMap<string, IconSet> = new Map([
  [
    'lucide',
    parseIconSet(
      readFileSync(fileURLToPath(import.meta.resolve('@iconify-json/lucide/icons.json')), 'utf8'),
      'lucide',
    )!,
  ],
]);

/** An outline read and laid out. */
export interface Laid {
  readonly source: JoinedSource;
  readonly deck: Deck;
  /** As they are written; what is too long for a slide takes several of `deck`. */
  readonly slides: readonly Slide[];
  readonly arranged: readonly Arranged[];
  /** From reading and from laying out. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and lays out an outline; `there` are the files that it may include. */
export function layOut(text: string, path = 'talk.md', there: ReadonlyMap<string, Source> = new Map()): Laid {
  const outline = makeSource(path, text);
  const files = new Map<string, GivenFile>();
  let parsed = parseDeck(outline);
  while (parsed.wanted.length > 0) {
    for (const wanted of parsed.wanted) {
      files.set(wanted.path, there.get(wanted.path) ?? { reason: 'is not there' });
    }
    parsed = parseDeck(outline, { files });
  }
  const { diagnostics, source } = parsed;
  const deck = continueCode(parsed.deck);
  const { slides: arranged, diagnostics: more } = arrangeDeck(deck, toneNames, path);
  return { source, deck, slides: listSlides(parsed.deck), arranged, diagnostics: [...diagnostics, ...more] };
}

/** The `<section>` of each slide; a picture is found at `assets/` and its path. */
export function renderSections({ deck, arranged }: Laid, changes: Partial<SlideEnv> = {}): string[] {
  const imageUrl = (href: string) => `assets/${href}`;
  const env: SlideEnv = {
    deck,
    theme: plainTheme,
    highlight: plainCode,
    imageUrl,
    sanitize: (markup) =>
      sanitizeSlide(markup, (src) =>
        src.startsWith('assets/') ? src : /^[\w/]+\.png$/.test(src) ? imageUrl(src) : null,
      ),
    ...changes,
    embeds: { ...iconEmbeds(icons, deck.meta.icons), ...changes.embeds },
  };
  return arranged.map((slide, i) => renderSlide(slide, i + 1, env).markup);
}

/** Ids of the rules that reading and laying out report. */
export function rulesOf({ diagnostics }: Laid): string[] {
  return diagnostics.map(({ rule }) => rule);
}

/** The text that a diagnostic points at. */
export function textAt({ source }: Laid, { range }: Diagnostic): string {
  return range ? source.text.slice(range.start, range.end) : '';
}
