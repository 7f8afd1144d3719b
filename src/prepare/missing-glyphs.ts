import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';

/** More letters than this are one finding: a script that the theme has no font for. */
const mostAlone = 3;
/** Most letters that such a finding names. */
const mostNamed = 6;

/**
 * Letters that the theme's fonts lack, where they first stand. `inMath` is all that stands in equations, which have
 * fonts of their own. Of Chinese letters `lang` tells which font is meant.
 */
export function reportMissingGlyphs(
  missing: readonly number[],
  { path, text }: Source,
  inMath: string,
  lang: string,
): Diagnostic[] {
  const count = (whole: string, letter: string) => whole.split(letter).length;
  const shown = missing.filter((code) => {
    const letter = String.fromCodePoint(code);
    return count(text, letter) > count(inMath, letter);
  });
  const places = shown
    .map((code) => ({ code, start: Math.max(0, text.indexOf(String.fromCodePoint(code))) }))
    .sort((a, b) => a.start - b.start);
  const groups = places.length > mostAlone ? [places] : places.map((place) => [place]);
  return groups.map((group) => {
    const [first] = group;
    const { code, start } = first!;
    const more = group.length > mostNamed ? ` and ${group.length - mostNamed} more` : '';
    const message = `the theme's fonts have no glyph for ${group.slice(0, mostNamed).map(nameOf).join(', ')}${more}`;
    const drawn =
      group.length === 1
        ? 'it is drawn with a font of this machine, if there is one; another machine may show a box'
        : 'they are drawn with fonts of this machine, if there are some; another machine may show boxes';
    const characters = group.map(({ code: each }) => String.fromCodePoint(each));
    const packages = fontPackages(characters, lang);
    const help =
      packages.length === 0
        ? drawn
        : `run "npm install ${packages.join(' ')}" in the project; until then ${drawn}`;
    const range = { start, end: start + String.fromCodePoint(code).length };
    return { severity: 'warning', rule: 'missing-glyph', message, help, path, range };
  });
}

function nameOf({ code }: { readonly code: number }): string {
  return `"${String.fromCodePoint(code)}" (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

/** Fonts that a theme takes where they are installed, by script; Han letters look different from country to country. */
const scripts: readonly (readonly [RegExp, (lang: string) => string])[] = [
  [/\p{Script=Hangul}/u, () => 'kr'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, () => 'jp'],
  [/\p{Script=Thai}/u, () => 'thai'],
  [
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u,
    (lang) => {
      if (/^ja\b/i.test(lang)) return 'jp';
      if (/^ko\b/i.test(lang)) return 'kr';
      return /^zh-(?:hant|tw|hk|mo)\b/i.test(lang) ? 'tc' : 'sc';
    },
  ],
];

/** Packages with fonts for characters that a theme's own lack, where there are such; `lang` tells Chinese from Japanese. */
export function fontPackages(characters: readonly string[], lang: string): string[] {
  const names = characters.flatMap((character) => {
    const found = scripts.find(([script]) => script.test(character));
    return found ? [`@fontsource/noto-sans-${found[1](lang)}`] : [];
  });
  return [...new Set(names)];
}
