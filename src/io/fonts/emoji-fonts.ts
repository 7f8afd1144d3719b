import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FontFace } from '../../theme/types.ts';
import { cacheFolder } from '../files/cache.ts';
import { drawnCodePoints, listEmoji } from './emoji-clusters.ts';
import { instanceFont } from './font-instance.ts';
import { type DeckFonts, type FontOptions, instanceFonts } from './fonts.ts';
import { findPackageFolder } from './package-folder.ts';
import { covers, parseUnicodeRange } from './unicode-range.ts';

/** One colour, so that emoji take the ink of the text and print as outlines. */
const emojiPackage = '@fontsource-variable/noto-emoji';
const weight = 400;

/**
 * The fonts of a deck that shows `text`, as `instanceFonts` makes them, and for emoji that the theme's families lack a
 * face that stands in for every one of them: so an emoji looks the same on every machine.
 */
export async function instanceDeckFonts(
  faces: readonly FontFace[],
  text: string,
  options: FontOptions = {},
): Promise<DeckFonts> {
  const fonts = await instanceFonts(faces, codePoints(text), options);
  const lacking = listEmoji(text).filter((emoji) => !isCovered(emoji, fonts));
  if (lacking.length === 0) return fonts;
  const parts = await assignToParts(lacking);
  const cache = options.cache ?? (await cacheFolder());
  const made = await Promise.all(
    parts.map(async ({ path, codePoints: shown }) => {
      const { bytes } = await instanceFont({ path, axes: { wght: weight } }, cache);
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      return { name: `noto-emoji-${hash}.woff2`, bytes, shown };
    }),
  );
  const drawn = new Set(made.flatMap(({ shown }) => [...shown]));
  const rules = made.flatMap(({ name, shown }) =>
    families(faces).map((face) => fontFaceRule(face, name, shown)),
  );
  return {
    ...fonts,
    files: [...fonts.files, ...made.map(({ name, bytes }) => ({ name, bytes }))],
    // Of two faces of a family that hold a character the later one wins: figures stay the theme's, also beside keycaps.
    css: [...rules, fonts.css].join('\n'),
    missing: fonts.missing.filter((code) => !drawn.has(code)),
  };
}

/** Everything a deck may show: its text, and the figures and marks that slides add. */
function codePoints(text: string): Set<number> {
  const shown = new Set<number>();
  for (const character of `${text}0123456789+-“”‘’–—…•`) shown.add(character.codePointAt(0)!);
  return shown;
}

function isCovered(emoji: string, { coverage }: DeckFonts): boolean {
  return drawnCodePoints(emoji).every((code) =>
    [...coverage.values()].every((ranges) => covers(ranges, code)),
  );
}

interface Part {
  readonly path: string;
  readonly codePoints: ReadonlySet<number>;
}

/**
 * The package's parts that draw the emoji, each with the code points it is to draw. An emoji of several characters
 * needs all of them in one file; the package repeats characters so that there is one.
 */
async function assignToParts(emoji: readonly string[]): Promise<Part[]> {
  const folder = await findPackageFolder(emojiPackage);
  if (folder === null) return [];
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const parts = Object.entries(ranges).map(([name, range]) => ({
    path: join(folder, `files/noto-emoji-${name.replace(/\D/g, '')}-wght-normal.woff2`),
    ranges: parseUnicodeRange(range),
    codePoints: new Set<number>(),
  }));
  for (const each of emoji) {
    const all = Array.from(each, (character) => character.codePointAt(0)!);
    const drawn = drawnCodePoints(each);
    const held = (part: (typeof parts)[number]) => all.filter((code) => covers(part.ranges, code)).length;
    const fitting = parts.filter((part) => drawn.every((code) => covers(part.ranges, code)));
    // A part of the sequence is better than none: two signs beside each other say the same.
    const candidates = fitting.length > 0 ? fitting : parts.filter((part) => held(part) > 0);
    const most = Math.max(...candidates.map(held));
    const best = candidates.find((part) => held(part) === most);
    for (const code of all) if (best && covers(best.ranges, code)) best.codePoints.add(code);
  }
  return parts.filter((part) => part.codePoints.size > 0);
}

type Family = Pick<FontFace, 'family' | 'weight' | 'style'>;

/** Each family, weight and style once, and the emoji by their own name for sheets that ask for them. */
function families(faces: readonly FontFace[]): Family[] {
  const own: Family = { family: 'Noto Emoji', weight, style: 'normal' };
  const byKey = new Map(
    faces.map(({ family, weight, style }) => [`${family} ${weight} ${style}`, { family, weight, style }]),
  );
  return [own, ...byKey.values()];
}

function fontFaceRule({ family, weight, style }: Family, name: string, shown: ReadonlySet<number>): string {
  const range = [...shown].sort((a, b) => a - b).map((code) => `U+${code.toString(16).toUpperCase()}`);
  return `@font-face{font-family:"${family.replace(/["\\<\n]/g, '')}";font-style:${style};font-weight:${weight};font-display:block;src:url('assets/${name}') format('woff2');unicode-range:${range.join(',')}}`;
}
