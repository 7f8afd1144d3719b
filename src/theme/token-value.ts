import type { Color } from './color.ts';
import { fieldOf, type JsonNode, plainValue } from './json.ts';
import { readColor } from './read-color.ts';
import type { Report } from './report.ts';

/** The types of the Design Tokens format that themes use. */
export const tokenTypes = ['color', 'dimension', 'fontFamily', 'fontWeight', 'number'] as const;

export type TokenType = (typeof tokenTypes)[number];

/** A token's value, checked. */
export interface TokenValue {
  readonly type: TokenType;
  /** As CSS. */
  readonly css: string;
  /** Set for colours only. */
  readonly color: Color | null;
}

const wanted: Readonly<Record<TokenType, string>> = {
  color: 'write "#b32a1b", or an opaque colour in the space srgb or oklch',
  dimension: 'write { "value": 24, "unit": "px" }; allowed units: px, rem',
  fontFamily: 'write a family name or a list of them',
  fontWeight: 'write a whole number from 1 to 1000',
  number: 'write a number',
};

/** The value of the token `name` as CSS; null after reporting what is wrong with it. */
export function readTokenValue(
  node: JsonNode,
  type: string | null,
  name: string,
  report: Report,
): TokenValue | null {
  const known = tokenTypes.find((candidate) => candidate === type);
  if (!known) {
    const help = `give it or its group a "$type": ${tokenTypes.join(', ')}`;
    report.error('token-type', `the token ${name} has no type`, node.range, help);
    return null;
  }
  const color = known === 'color' ? readColor(node) : null;
  if (color) checkHex(node, color, name, report);
  const css = known === 'color' ? (color?.hex ?? null) : toCss(plainValue(node), known);
  if (css !== null) return { type: known, css, color };
  report.error('token-value', `${name} is not a ${known}`, node.range, wanted[known]);
  return null;
}

/** The format lets a colour repeat itself in hexadecimal digits for older tools; the components are what counts. */
function checkHex(node: JsonNode, color: Color, name: string, report: Report): void {
  const repeated = node.kind === 'object' ? fieldOf(node, 'hex') : undefined;
  if (repeated?.kind !== 'value' || String(repeated.value).toLowerCase() === color.hex) return;
  const message = `the "hex" of ${name} has no effect: its components say ${color.hex}`;
  const help = `write the colour as a plain text, "$value": "${repeated.value}", or change the components`;
  report.warn('color-mismatch', message, repeated.range, help);
}

function toCss(value: unknown, type: Exclude<TokenType, 'color'>): string | null {
  if (type === 'fontFamily') return familiesToCss(Array.isArray(value) ? value : [value]);
  if (type === 'dimension') {
    const { value: size, unit } = (value ?? {}) as Record<string, unknown>;
    return isNumber(size) && (unit === 'px' || unit === 'rem') ? `${size}${unit}` : null;
  }
  if (!isNumber(value)) return null;
  if (type === 'number') return String(value);
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? String(value) : null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

const genericFamilies = ['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'math'];

/** Generic names stay bare; all others are quoted. Only letters a family name has may pass: the value becomes CSS. */
function familiesToCss(families: readonly unknown[]): string | null {
  const names: string[] = [];
  for (const family of families) {
    if (typeof family !== 'string' || !/^[\p{L}\p{N} ._-]+$/u.test(family)) return null;
    names.push(genericFamilies.includes(family) ? family : `"${family}"`);
  }
  return names.length > 0 ? names.join(', ') : null;
}
