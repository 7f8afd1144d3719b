import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError, explainError } from '../errors.ts';
import { readCoverage } from './font-coverage.ts';
import type { CodePointRange } from './unicode-range.ts';
import { writeAtomic } from '../files/write-atomic.ts';

/** A static font file and the code points that it has glyphs for. */
export interface FontInstance {
  readonly bytes: Uint8Array;
  readonly coverage: readonly CodePointRange[];
}

/** A font file as its package holds it, and the axis values to pin. */
export interface FontRequest {
  readonly path: string;
  readonly axes: Readonly<Record<string, number>>;
}

// Part of the key of the cache: raise it when the making of instances changes.
const recipe = 'instance-1';

/**
 * The font with its axes pinned, as WOFF2 with every glyph that it had. Variable fonts come out of Chromium's PDF
 * writer as Type 3; pinned ones as TrueType. Made once and then taken from `cache`, by content.
 *
 * Throws an `EnvironmentError` where the file cannot be read, is no font, or lacks an axis.
 */
export async function instanceFont(request: FontRequest, cache: string): Promise<FontInstance> {
  const font = await readFile(request.path).catch((cause: unknown) => {
    throw new EnvironmentError(`cannot read the font ${request.path}: ${explainError(cause)}`, { cause });
  });
  const axes = Object.entries(request.axes).sort(([a], [b]) => (a < b ? -1 : 1));
  const key = createHash('sha256')
    .update(`${recipe} ${JSON.stringify(axes)}\n`)
    .update(font)
    .digest('hex');
  const path = join(cache, 'fonts', key);
  const cached = await readCached(path);
  if (cached !== null) return cached;
  const made = await pinAxes(font, request);
  await writeCached(path, join(cache, 'fonts'), made);
  return made;
}

async function pinAxes(font: Uint8Array, { path, axes }: FontRequest): Promise<FontInstance> {
  const { default: subsetFont } = await import('subset-font');
  try {
    const sfnt = await subsetFont(font, undefined, {
      keepAllGlyphs: true,
      variationAxes: axes,
      targetFormat: 'truetype',
    });
    const bytes = await subsetFont(sfnt, undefined, { keepAllGlyphs: true, targetFormat: 'woff2' });
    return { bytes, coverage: readCoverage(sfnt) };
  } catch (cause) {
    const pinned = Object.entries(axes).map(([axis, value]) => `${axis} ${value}`);
    throw new EnvironmentError(
      `cannot make a static font of ${path} at ${pinned.join(', ') || 'its defaults'}`,
      {
        help: 'the file must be a font with these axes; see the "fonts" of the theme',
        cause,
      },
    );
  }
}

async function readCached(path: string): Promise<FontInstance | null> {
  try {
    const [bytes, coverage] = await Promise.all([
      readFile(`${path}.woff2`),
      readFile(`${path}.json`, 'utf8'),
    ]);
    return isWholeWoff2(bytes) ? { bytes, coverage: JSON.parse(coverage) as CodePointRange[] } : null;
  } catch {
    return null;
  }
}

/** True when the file is as long as its own header says (bytes 8 to 11). */
function isWholeWoff2(bytes: Buffer): boolean {
  return (
    bytes.length > 12 && bytes.toString('latin1', 0, 4) === 'wOF2' && bytes.readUInt32BE(8) === bytes.length
  );
}

async function writeCached(path: string, folder: string, { bytes, coverage }: FontInstance): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeAtomic(`${path}.json`, JSON.stringify(coverage));
    await writeAtomic(`${path}.woff2`, bytes);
  } catch {
    // A cache that cannot be written makes the next run slower, nothing else.
  }
}
