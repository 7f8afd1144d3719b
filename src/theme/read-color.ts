import { type Color, fromHex, fromSrgb } from './color.ts';
import { type JsonNode, plainValue } from './json.ts';
import { fromOklch } from './oklch.ts';

/**
 * The colour that a token's `$value` gives, or null where it is none.
 *
 * Taken are the object of the Design Tokens format (colour space `srgb` or `oklch`, no transparency) and, for
 * people who write by hand, `#rgb` and `#rrggbb`. Colours must be opaque: only then is their contrast known.
 * @see https://www.designtokens.org/tr/2025.10/color/
 */
export function readColor(node: JsonNode): Color | null {
  if (node.kind === 'value') return typeof node.value === 'string' ? fromHex(node.value) : null;
  if (node.kind === 'array') return null;
  const { colorSpace, components, alpha } = plainValue(node) as Record<string, unknown>;
  if (alpha !== undefined && alpha !== 1) return null;
  if (!Array.isArray(components) || components.length !== 3) return null;
  // "none" stands for a component that has no meaning, such as the hue of a grey.
  const [a, b, c] = components.map((part: unknown) => (part === 'none' ? 0 : part));
  if (!isNumber(a) || !isNumber(b) || !isNumber(c)) return null;
  if (colorSpace === 'srgb') return inUnit(a) && inUnit(b) && inUnit(c) ? fromSrgb([a, b, c]) : null;
  if (colorSpace === 'oklch')
    return inUnit(a) && b >= 0 ? fromOklch({ lightness: a, chroma: b, hue: c }) : null;
  return null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function inUnit(value: number): boolean {
  return value >= 0 && value <= 1;
}
