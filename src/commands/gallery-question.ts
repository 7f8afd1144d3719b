import type { GatheredTheme } from '../prepare/gather-gallery.ts';
import { fromHex } from '../theme/color.ts';
import type { Dress } from '../theme/settle-tokens.ts';
import { type Mode, modeNames } from '../theme/types.ts';

/** A theme and what is changed in it, as a gallery's page asks for it. */
export interface Question {
  readonly theme: GatheredTheme;
  readonly dress: Dress;
}

/** What a page asks about a theme; null for what is no question or names a theme that is not shown. */
export function readQuestion(themes: readonly GatheredTheme[], asked: unknown): Question | null {
  if (!isMap(asked) || !isMap(asked.brand) || !isMap(asked.tokens)) return null;
  const theme = themes.find(({ name }) => name === asked.theme);
  const { mode, brand, tokens } = asked;
  if (!theme || !isMode(mode)) return null;
  if (!Object.entries(tokens).every(([name, value]) => isTokenName(name) && isTokenValue(value))) return null;
  const color = (value: unknown) => (typeof value === 'string' ? (fromHex(value) ?? undefined) : undefined);
  const colors = { accent: color(brand.accent), ink: color(brand.ink), bg: color(brand.bg) };
  return { theme, dress: { mode, brand: colors, tokens } };
}

function isMode(name: unknown): name is Mode {
  return modeNames.some((mode) => mode === name);
}

/** Names become names of custom properties. */
function isTokenName(name: string): boolean {
  return /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*$/i.test(name);
}

function isTokenValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return typeof value === 'string' || typeof value === 'number';
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
