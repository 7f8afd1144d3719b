const modifiers = String.raw`[\u{fe0f}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]*`;
const cluster = new RegExp(
  String.raw`\p{RI}\p{RI}|[0-9#*]\u{fe0f}?\u{20e3}|\p{Extended_Pictographic}${modifiers}(?:\u{200d}\p{Extended_Pictographic}${modifiers})*`,
  'gu',
);

/**
 * The emoji of a text, each once: single characters, and those that are drawn as one, such as families, flags and
 * keycaps.
 *
 * @see https://www.unicode.org/reports/tr51/
 */
export function listEmoji(text: string): string[] {
  return [...new Set(text.match(cluster) ?? [])];
}

const joiners = /[\u{fe0f}\u{200d}\u{e0020}-\u{e007f}]/u;

/** Code points of an emoji that a font needs a glyph for; what only joins or turns the others is left out. */
export function drawnCodePoints(emoji: string): number[] {
  return [...emoji]
    .filter((character) => !joiners.test(character))
    .map((character) => character.codePointAt(0)!);
}
