import type { Mode } from '../theme/types.ts';
import type { Look, LookTokens } from './look.ts';

/** A theme as the gallery offers it. */
export interface GalleryTheme {
  readonly name: string;
  readonly description: string;
  /** The mode that it has unasked. */
  readonly mode: Mode;
  /** Height in CSS px of the slide that its sizes are meant for. */
  readonly height: number;
  readonly tokens: LookTokens;
  /** Families that decks in this theme may name; others need a theme that brings them. */
  readonly families: readonly string[];
  /** Its slides, as places in `Gallery.slides`. */
  readonly slides: readonly number[];
  /** The tone of each of them. */
  readonly tones: readonly string[];
  /** Its looks by mode; none where a server is asked for them. */
  readonly looks: Readonly<Partial<Record<Mode, Look>>>;
}

/** A slide as all themes draw it, without what they set on it. */
export interface GallerySlide {
  readonly layout: string;
  readonly title: string;
  readonly markup: string;
}

/** Everything that a gallery shows. */
export interface Gallery {
  readonly themes: readonly GalleryTheme[];
  readonly slides: readonly GallerySlide[];
  /** `@font-face` rules of all themes. */
  readonly faces: string;
  /** Families that decks in any theme may name, since their packages are installed. */
  readonly installed: readonly string[];
  /** What slides need beside the sheet of a theme. */
  readonly sheet: string;
}

/** Slide sizes by ratio, in CSS px. */
export const ratios = {
  '16:9': { width: 1920, height: 1080 },
  '16:10': { width: 1728, height: 1080 },
  '4:3': { width: 1440, height: 1080 },
} as const;
