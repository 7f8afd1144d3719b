import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { adoptCss, type ResolveAddress } from './adopt-css.ts';
import type { Theme, Tone } from './types.ts';
import { toneNames } from './types.ts';

/**
 * A sheet made for Reveal.js as a theme: the theme `base` gives the structure, the sheet goes on top of it, and what
 * `base` has in its layer `theme` holds over both.
 */
export function wearSheet(
  base: Theme,
  name: string,
  sheet: Source,
  resolve: ResolveAddress,
): { readonly theme: Theme; readonly diagnostics: readonly Diagnostic[] } {
  const { css, diagnostics } = adoptCss(sheet, resolve);
  const own = withFallbacks(css);
  const ground = readVariable(css, '--r-background-color') ?? readGround(css) ?? base.grounds.base;
  return {
    theme: {
      ...base,
      name,
      css: `${base.css}\n@layer layouts {\n${own}\n}\n`,
      grounds: Object.fromEntries(toneNames.map((tone) => [tone, ground])) as Record<Tone, string>,
    },
    diagnostics,
  };
}

/** Bundled fonts before the generic names in which the font lists of a sheet end, so that every machine shows the same. */
function withFallbacks(css: string): string {
  return css.replace(
    /(--r-(?:main|heading|code)-font:[^;}]*?)(?=\b(?:sans-serif|serif|monospace)\s*[;}])([\w-]+)/g,
    (_, list: string, generic: string) => {
      const bundled = {
        'sans-serif': 'Libre Franklin',
        serif: 'Newsreader Text',
        monospace: 'JetBrains Mono',
      }[generic];
      return `${list}"${bundled}",${generic}`;
    },
  );
}

function readVariable(css: string, name: string): string | null {
  const at = css.lastIndexOf(`${name}:`);
  const value = at < 0 ? null : (/^[^;}]{1,60}/.exec(css.slice(at + name.length + 1))?.[0].trim() ?? null);
  return value !== null && isColor(value) ? value : null;
}

/** The ground that older sheets give the page: `body { background: #fff }`. */
function readGround(css: string): string | null {
  const value = /(?:body|\.reveal-viewport)\s*\{[^}]{0,400}?background(?:-color)?:\s*([^;}]{1,60})/
    .exec(css)?.[1]
    ?.trim();
  return value !== undefined && isColor(value) ? value : null;
}

// `none` stands in the place of a picture that is not to be had.
const isColor = (text: string): boolean =>
  text !== 'none' && /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([\d\s.,%/]+\))$/i.test(text);
