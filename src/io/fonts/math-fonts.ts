import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MathFace } from '../../render/math-rules.ts';

/** Fonts of equations, ready to be put beside a page. */
export interface MathFonts {
  /** `@font-face` rules that load the files from `assets/`. */
  readonly css: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

let found: string | null = null;

/** Folder of the package's files. */
const folder = (): string => (found ??= dirname(createRequire(import.meta.url).resolve('katex')));

/** KaTeX's stylesheet as its package ships it. */
export async function readMathSheet(): Promise<string> {
  return readFile(join(folder(), 'katex.min.css'), 'utf8');
}

/** The named faces of KaTeX's fonts; static TrueType outlines, which a PDF keeps as text. */
export async function readMathFonts(faces: readonly MathFace[]): Promise<MathFonts> {
  const made = await Promise.all(
    faces.map(async (face) => {
      const bytes = await readFile(join(folder(), 'fonts', face.file));
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      return { face, bytes, name: face.file.toLowerCase().replace(/\.woff2$/, `-${hash}.woff2`) };
    }),
  );
  const rules = made.map(
    ({ face: { family, weight, style }, name }) =>
      `@font-face{font-family:${family};font-style:${style};font-weight:${weight};font-display:block;src:url('assets/${name}') format('woff2')}`,
  );
  return { css: rules.join('\n'), files: made.map(({ name, bytes }) => ({ name, bytes })) };
}
