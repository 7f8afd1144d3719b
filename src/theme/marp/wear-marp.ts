import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';
import { adoptCss, type ResolveAddress } from '../adopt-css.ts';
import { checkCssSyntax } from '../css-syntax.ts';
import { type Size, type Theme, type Tone, toneNames } from '../types.ts';
import { mapSheet } from './map-sheet.ts';
import { readSheetComments } from './sheet-comments.ts';
import type { SlideLook } from './slide-look.ts';
import { tellImports, tellLosses } from './tell-losses.ts';

/** Plain sheets for what every Marp theme stands on (`scaffold`), and for those that others import by name. */
export type Foundations = ReadonlyMap<string, string>;

/** Slides of a Marp theme that says nothing else. */
const usualSize: Size = { width: 1280, height: 720 };

/** True for a sheet that is a theme of Marp. */
export function isMarpSheet({ text }: Source): boolean {
  return readSheetComments(text).name !== null;
}

/**
 * A sheet made for Marp as a theme: `base` gives the structure, over it lie the foundations that the sheet imports, then
 * the sheet, each selector of which names our own slides, and what `base` has in its layer `theme`.
 */
export function wearMarpSheet(
  base: Theme,
  sheet: Source,
  foundations: Foundations,
  resolve: ResolveAddress,
): { readonly theme: Theme; readonly diagnostics: readonly Diagnostic[] } {
  const { css, look, imports, losses } = mapSheet(sheet.text);
  const replaced = imports.map(({ name }) => name).filter((name) => foundations.has(name));
  const under = ['scaffold', ...new Set(replaced)].map((name) => foundations.get(name) ?? '');
  const ground = look.ground ?? base.grounds.base;
  const sizes = readSheetComments(sheet.text).sizes;
  const theme: Theme = {
    ...base,
    name: 'sheet',
    css: [
      base.css,
      ...under.map((text) => `@layer base {\n${mapSheet(text).css}\n}`),
      `@layer layouts {\n${colorRule(look)}${adoptCss({ ...sheet, text: css }, resolve).css}\n}\n`,
    ].join('\n'),
    grounds: Object.fromEntries(toneNames.map((tone) => [tone, ground])) as Record<Tone, string>,
    canvas: { ...usualSize, ...look.size },
    marp: { sizes },
  };
  const ofImports = tellImports(imports, replaced, sheet.path);
  // Names of themes are no files; the places of what follows stay as they are.
  const text = imports.reduce(
    (all, { range: { start, end } }) => all.slice(0, start) + ' '.repeat(end - start) + all.slice(end),
    sheet.text,
  );
  const reaches = adoptCss({ ...sheet, text }, resolve).diagnostics;
  // What a browser makes of a broken sheet, its author may have seen and let be.
  const broken = checkCssSyntax(sheet).map((found) => ({ ...found, severity: 'warning' as const }));
  return { theme, diagnostics: [...broken, ...reaches, ...ofImports, ...tellLosses(losses, sheet.path)] };
}

/** Size of the slides of a deck that asks for `asked`: the theme's own of these proportions, or as high as it usually is. */
export function marpSize({ canvas, marp }: Pick<Theme, 'canvas' | 'marp'>, asked: Size): Size {
  const ratio = asked.width / asked.height;
  const own = [canvas, ...(marp?.sizes ?? [])].find(
    ({ width, height }) => Math.abs(width / height - ratio) < 0.01,
  );
  return own ?? { width: Math.round(canvas.height * ratio), height: canvas.height };
}

/** Roles of colour for what is no part of Marp, as far as the sheet tells them. */
function colorRule({ ground, ink, link }: SlideLook): string {
  const roles = { bg: ground, ink, accent: link ?? ink };
  const lines = Object.entries(roles).flatMap(([role, color]) =>
    color === null ? [] : [`--deck-${role}: ${color};`],
  );
  return lines.length > 0 ? `:root { ${lines.join(' ')} }\n` : '';
}
