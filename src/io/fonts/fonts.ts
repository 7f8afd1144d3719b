import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { FontFace } from '../../theme/types.ts';
import { cacheFolder } from '../files/cache.ts';
import { EnvironmentError } from '../errors.ts';
import { type FontInstance, instanceFont } from './font-instance.ts';
import { findPackageFolder } from './package-folder.ts';
import { type CodePointRange, covers, meets, parseUnicodeRange } from './unicode-range.ts';

/** The fonts of a deck. */
export interface DeckFonts {
  /** Static WOFF2 files; the name holds a hash of the content. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** `@font-face` rules that load them from `assets/`. */
  readonly css: string;
  /** What the faces of each family have glyphs for, as far as they are in `files`. */
  readonly coverage: ReadonlyMap<string, readonly CodePointRange[]>;
  /** Code points that no face has a glyph for, in order; blanks and invisible characters are not counted. */
  readonly missing: readonly number[];
}

/** Where packages and instances are looked for; both have defaults. */
export interface FontOptions {
  /** Folder of the user's project, for fonts that lectern itself does not bring. */
  readonly projectFolder?: string;
  readonly cache?: string;
}

/**
 * Static instances of the faces, of those script subsets only that the deck's code points need. The whole subset goes
 * into a file, not the deck's characters alone: so the cache serves every deck, and an edit makes no new fonts.
 *
 * Throws an `EnvironmentError` for a package that is not installed or a file that is no font with these axes.
 */
export async function instanceFonts(
  faces: readonly FontFace[],
  codePoints: ReadonlySet<number>,
  options: FontOptions = {},
): Promise<DeckFonts> {
  const cache = options.cache ?? (await cacheFolder());
  const packages = openPackages(options);
  const wanted = (await Promise.all(faces.map((face) => neededSubsets(face, codePoints, packages)))).flat();
  // The library makes one instance at a time; reading and hashing go on beside it.
  const made = await Promise.all(
    wanted.map(async (subset) => {
      const instance = await instanceFont({ path: subset.path, axes: subset.face.axes }, cache);
      return { ...subset, instance, name: fileName(subset, instance) };
    }),
  );
  const files = new Map(made.map(({ name, instance }) => [name, { name, bytes: instance.bytes }]));
  const coverage = new Map<string, CodePointRange[]>();
  for (const { face, instance } of made) {
    coverage.set(face.family, [...(coverage.get(face.family) ?? []), ...instance.coverage]);
  }
  const ranges = [...coverage.values()];
  const missing = [...codePoints].filter(
    (code) => isVisible(code) && !ranges.some((each) => covers(each, code)),
  );
  return {
    files: [...files.values()],
    css: made.map(fontFaceRule).join('\n'),
    coverage,
    missing: missing.sort((a, b) => a - b),
  };
}

interface Subset {
  readonly face: FontFace;
  /** Script subset, for example `latin`. */
  readonly script: string;
  readonly path: string;
  /** Text of the CSS `unicode-range`; `null` where the package tells none, and the file serves every character. */
  readonly range: string | null;
}

/** A package of fonts: where it is, and the `unicode-range` of each script. */
interface OpenPackage {
  readonly folder: string;
  readonly ranges: Readonly<Record<string, string>>;
}

type OpenPackages = (name: string) => Promise<OpenPackage | null>;

/** Looks each package up once, for all faces of it; null for one that is not installed. */
function openPackages({ projectFolder }: FontOptions): OpenPackages {
  const open = async (name: string): Promise<OpenPackage | null> => {
    const folder = await findPackageFolder(name, projectFolder);
    return folder === null ? null : { folder, ranges: await readRanges(folder) };
  };
  const opened = new Map<string, Promise<OpenPackage | null>>();
  return (name) => {
    const found = opened.get(name) ?? open(name);
    opened.set(name, found);
    return found;
  };
}

async function neededSubsets(
  face: FontFace,
  codePoints: ReadonlySet<number>,
  packages: OpenPackages,
): Promise<Subset[]> {
  const found = await packages(face.package);
  if (found === null && face.optional) return [];
  if (found === null) {
    throw new EnvironmentError(
      `the font "${face.family}" needs the package ${face.package}, which is not installed`,
      {
        help: `run "npm install ${face.package}"`,
      },
    );
  }
  const { folder, ranges } = found;
  const needed: Subset[] = [];
  const all = face.files['*'];
  const files = all === undefined ? Object.entries(face.files) : Object.keys(ranges).map(nameIn(all));
  for (const [script, file] of files) {
    const range = ranges[script] ?? null;
    if (range !== null && !meets(parseUnicodeRange(range), codePoints)) continue;
    needed.push({ face, script, path: await pathInside(folder, file), range });
  }
  return needed;
}

/** The file of a subset; slices of large scripts have numbers, `[4]` among the ranges and `4` in the name of the file. */
const nameIn =
  (file: string) =>
  (script: string): [string, string] => [script, file.replaceAll('{script}', script.replace(/[[\]]/g, ''))];

/** The `unicode-range` of each script subset, as Fontsource packages tell it. */
async function readRanges(folder: string): Promise<Readonly<Record<string, string>>> {
  try {
    return JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

// Themes are data that may come from strangers: the path must stay in the package.
async function pathInside(folder: string, file: string): Promise<string> {
  const root = await realpath(folder);
  const path = await realpath(join(root, file)).catch(() => null);
  const way = path === null ? null : relative(root, path);
  if (path === null || way === null || way.startsWith('..') || isAbsolute(way)) {
    throw new EnvironmentError(`the font package in ${folder} has no file ${file}`, {
      help: 'see the "fonts" of the theme',
    });
  }
  return path;
}

function fileName({ face, script }: Subset, { bytes }: FontInstance): string {
  const family = face.family.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const style = face.style === 'italic' ? '-italic' : '';
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `${family}-${script.replace(/[^a-z0-9-]+/g, '')}-${face.weight}${style}-${hash}.woff2`;
}

function fontFaceRule({ face, range, name }: Subset & { readonly name: string }): string {
  const family = face.family.replace(/["\\<\n]/g, '');
  const rule = [
    `font-family:"${family}"`,
    `font-style:${face.style}`,
    `font-weight:${face.weight}`,
    // Fonts lie beside the page: a blank moment is better than a change of font.
    'font-display:block',
    `src:url('assets/${name}') format('woff2')`,
    ...(range === null ? [] : [`unicode-range:${range.replace(/[^0-9a-fA-FuU+?,\- ]/g, '')}`]),
  ];
  return `@font-face{${rule.join(';')}}`;
}

const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\p{Cs}\p{Cn}]$/u;

function isVisible(codePoint: number): boolean {
  return !invisible.test(String.fromCodePoint(codePoint));
}
