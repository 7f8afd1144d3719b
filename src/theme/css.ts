import type { SheetLayer } from './manifest.ts';
import { sheetLayers } from './manifest.ts';
import type { Tokens } from './tokens.ts';
import type { ToneMap } from './tone-map.ts';
import { toneNames } from './types.ts';

/**
 * The order of the cascade layers, weakest first. `reveal` takes Reveal's own sheet, `embeds` that of what draws
 * equations; `mode` and `options` are for what a deck sets. A user's own CSS stands in no layer and so beats them all.
 */
export const layerOrder = '@layer reveal, reset, base, layouts, theme, embeds, mode, options;';

/** A text of CSS and the layer it goes into. */
export interface LayeredCss {
  readonly layer: SheetLayer;
  readonly css: string;
}

/** The one flat stylesheet of a theme: layer order, custom properties of tokens and tones, then its own sheets. */
export function composeCss(tokens: Tokens, tones: ToneMap, sheets: readonly LayeredCss[]): string {
  const parts = [layerOrder, inLayer('base', [tokenRule(tokens), ...toneRules(tones)].join('\n'))];
  for (const layer of sheetLayers) {
    const own = sheets.filter((sheet) => sheet.layer === layer).map(({ css }) => css.trim());
    if (own.length > 0) parts.push(inLayer(layer, own.join('\n\n')));
  }
  return `${parts.join('\n\n')}\n`;
}

/** `font.display` → `--deck-font-display`. */
export function propertyName(token: string): string {
  return `--deck-${token.replaceAll('.', '-')}`;
}

function tokenRule(tokens: Tokens): string {
  const lines: string[] = [];
  for (const { name, css } of tokens.values()) {
    if (!name.startsWith('tone.')) lines.push(`  ${propertyName(name)}: ${css};`);
  }
  return `:root {\n${lines.join('\n')}\n}`;
}

/** The base tone for the whole page, and for every other tone the roles in which it differs. */
function toneRules(tones: ToneMap): string[] {
  return toneNames.flatMap((tone) => {
    const roles = [...tones[tone]].filter(
      ([role, { hex }]) => tone === 'base' || tones.base.get(role)?.hex !== hex,
    );
    if (roles.length === 0) return [];
    const selector = tone === 'base' ? ':root' : `[data-tone='${tone}']`;
    return `${selector} {\n${roles.map(([role, { hex }]) => `  --deck-${role}: ${hex};`).join('\n')}\n}`;
  });
}

function inLayer(layer: SheetLayer, css: string): string {
  return `@layer ${layer} {\n${css}\n}`;
}
