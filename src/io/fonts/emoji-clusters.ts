const modifiers = String.raw`(?:\ufe0f|\p{EMod}|[\u{e0020}-\u{e007f}])*`;
const cluster = new RegExp(
  String.raw`\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|\p{ExtPict}${modifiers}(?:\u200d\p{ExtPict}${modifiers})*`,
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

/** Code points of an emoji that a font needs a glyph for; what only joins or turns the others is left out. */
export function drawnCodePoints(emoji: string): number[] {
  const all = Array.from(emoji, (character) => character.codePointAt(0)!);
  return all.filter((code) => code !== 0xfe0f && code !== 0x200d && !(code >= 0xe0020 && code <= 0xe007f));
}
