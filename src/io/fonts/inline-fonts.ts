import type { FontFace } from '../../theme/types.ts';
import { instanceFonts } from './fonts.ts';

/**
 * `@font-face` rules with the fonts in them, for a page without files beside it; only the subsets that `text` needs.
 * Throws an `EnvironmentError` as `instanceFonts` does.
 */
export async function inlineFonts(faces: readonly FontFace[], text: string): Promise<string> {
  const codePoints = new Set(Array.from(text, (character) => character.codePointAt(0)!));
  const { css, files } = await instanceFonts(faces, codePoints);
  const bytes = new Map(files.map((file) => [file.name, file.bytes]));
  return css.replace(/url\('assets\/([^']+)'\)/g, (_, name: string) => {
    return `url('data:font/woff2;base64,${Buffer.from(bytes.get(name)!).toString('base64')}')`;
  });
}
