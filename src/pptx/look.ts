import type { FontFace, Theme } from '../theme/types.ts';
import type { Role } from '../theme/roles.ts';

/** The colours and fonts of a theme by the names that PowerPoint has for them. */
export interface Look {
  /** Six digits for each place of the colour scheme. */
  readonly scheme: Readonly<Record<SchemeName, string>>;
  readonly headings: string;
  readonly text: string;
  /** `pitchFamily` of each font that is used. */
  readonly pitches: Readonly<Record<string, number>>;
  readonly nameFont: (stack: string) => string;
  /** A colour as the scheme names it, or as it is. */
  readonly nameColor: (hex: string) => string;
}

const places = {
  tx1: 'ink',
  bg1: 'bg',
  tx2: 'muted',
  bg2: 'surface',
  accent1: 'accent',
  accent2: 'accent-2',
  accent3: 'data-2',
  accent4: 'data-3',
  accent5: 'data-4',
  accent6: 'data-5',
} as const satisfies Record<string, Role>;

export type SchemeName = keyof typeof places;

/** The look of a theme. `stacks` are the font families that its slides use, of headings first, then of text. */
export function readLook(
  { colors, fonts }: Pick<Theme, 'colors' | 'fonts'>,
  [headings = 'sans-serif', text = headings]: readonly string[],
  stacks: readonly string[],
): Look {
  const scheme = Object.fromEntries(
    Object.entries(places).map(([place, role]) => [
      place,
      (colors.base.get(role)?.hex ?? '#000000').slice(1).toUpperCase(),
    ]),
  ) as Record<SchemeName, string>;
  const byHex = new Map(
    Object.entries(scheme)
      .toReversed()
      .map(([place, hex]) => [hex, place]),
  );
  const nameFont = (stack: string) => fontName(stack, fonts);
  const pitches = Object.fromEntries(
    [headings, text, ...stacks].map((stack) => [nameFont(stack), pitchOf(stack)]),
  );
  return {
    scheme,
    headings: nameFont(headings),
    text: nameFont(text),
    pitches,
    nameFont,
    nameColor: (hex) => byHex.get(hex) ?? hex,
  };
}

/** The family that people install: cuts of one font, such as one for small text, go by the name of the font. */
function fontName(stack: string, fonts: readonly FontFace[]): string {
  const first = stack
    .split(',')[0]!
    .trim()
    .replace(/^["']|["']$/g, '');
  const face = fonts.find(({ family }) => family === first);
  if (!face) return generic[first] ?? first;
  const words = face.package.replace(/^.*\//, '').replaceAll('-', ' ');
  const own = first.slice(0, words.length);
  if (own.toLowerCase() === words) return own;
  return words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

const generic: Readonly<Record<string, string>> = {
  'sans-serif': 'Arial',
  'system-ui': 'Arial',
  'ui-sans-serif': 'Arial',
  serif: 'Georgia',
  monospace: 'Courier New',
};

/** Pitch and family of a font as Windows counts them, by which another one is chosen where it is missing. */
function pitchOf(stack: string): number {
  if (/monospace|\bmono\b/i.test(stack)) return 49;
  return /(?:^|[ ,-])serif\b/i.test(stack.replace(/sans[- ]serif/gi, '')) ? 18 : 34;
}
