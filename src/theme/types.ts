import type { ArtName } from './art/arts.ts';
import type { ToneMap } from './tone-map.ts';

/** Width and height in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Look of a deck: data and CSS, no script. */
export interface Theme {
  readonly name: string;
  readonly version: string;
  readonly mode: Mode;
  /** SPDX licence of the theme itself. */
  readonly license: string;
  readonly description: string;
  /** The themes it is made of, each over the one before it; the last is itself. */
  readonly lineage: readonly string[];
  /** The flat stylesheet in cascade layers, without `@font-face`; custom properties for every token and tone. */
  readonly css: string;
  readonly fonts: readonly FontFace[];
  /** The colour of every role in every tone, as they are in the stylesheet. */
  readonly colors: ToneMap;
  /** Ground colour of each tone as a CSS colour, for the letterbox bars around the slide. */
  readonly grounds: Readonly<Record<Tone, string>>;
  /** Tone of each layout that does not stand on `base`. */
  readonly tones: Readonly<Record<string, Tone>>;
  /** Slide that the sizes of the theme are meant for, in CSS px; a deck that sets no size has slides like it. */
  readonly canvas: Size;
  /** Layouts that are chosen unasked; null for all. */
  readonly layouts: readonly string[] | null;
  /** Which drawings of ours fill an empty cover, and the slides that open sections where it has some for them. */
  readonly art: ArtName | 'none';
  /** Set for a sheet made for Marp: sizes of slides that it knows besides its canvas. Such slides show how many there are. */
  readonly marp?: { readonly sizes: readonly Size[] };
}

export const toneNames = [
  'base',
  'tint',
  'inverse',
  'accent',
  'quote',
  'section',
  'cover',
  'closing',
] as const;

/** Light or dark ground; `contrast` has no colour pair below 7, `print` no coloured ground at all. */
export const modeNames = ['light', 'dark', 'contrast', 'print'] as const;

export type Mode = (typeof modeNames)[number];

/** Re-maps the colour roles for one slide. */
export type Tone = (typeof toneNames)[number];

/** One static instance of a font: a variable font with its axes pinned, or a static file as it is. */
export interface FontFace {
  /** Family name as the stylesheet uses it. */
  readonly family: string;
  /** Package that holds the files, for example `@fontsource-variable/newsreader`. */
  readonly package: string;
  /**
   * File within the package for each script subset, for example `latin` → `files/newsreader-latin-opsz-normal.woff2`; the
   * subset `*` stands for all that the package has, each in the place of `{script}`.
   */
  readonly files: Readonly<Record<string, string>>;
  /** Axis values to pin, for example `{ opsz: 72, wght: 400 }`. */
  readonly axes: Readonly<Record<string, number>>;
  /** Weight to announce in `@font-face`. */
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** True for a font that is taken where its package is installed, and not missed where it is not. */
  readonly optional?: boolean;
}
