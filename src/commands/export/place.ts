import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LineSet } from '../../markdown/line-ranges.ts';
import type { ExportFlags } from './export-flags.ts';
import { type ExportFormat, endingOf, formatOfPath, formats, isPictures, suits } from './formats.ts';

/** What is asked for besides the outlines. */
export interface Asked extends ExportFlags {
  readonly out?: string | undefined;
  readonly outDir: string;
}

/** The formats that a command line asks for: those it names, else the one that `-o` is called after, else PDF. */
export function formatsOf({ format, out }: Asked): readonly ExportFormat[] {
  return format ?? [(out === undefined ? null : formatOfPath(out)) ?? 'pdf'];
}

/** Why a command line cannot be followed, and a way out. */
export interface Misuse {
  readonly error: string;
  readonly help: string;
}

/** In what a command line contradicts itself; null where it does not. */
export function findMisuse(asked: Asked, inputs: number): Misuse | null {
  const { out, range } = asked;
  const wanted = formatsOf(asked);
  if (range !== undefined && wanted.includes('html')) {
    return {
      error: '--range names slides, but a page holds the whole deck',
      help: 'leave --range out, or take another format than html',
    };
  }
  if (out !== undefined && inputs > 1) {
    return {
      error: '-o names one file, but there are several outlines',
      help: 'leave -o out, or name a folder with --out-dir',
    };
  }
  if (out !== undefined && wanted.length > 1) {
    return {
      error: '-o names one file, but there are several formats',
      help: 'leave -o out, or name a folder with --out-dir',
    };
  }
  if (out === undefined) return null;
  const [format] = wanted as [ExportFormat];
  const isFile = endingOf(out) !== '' && suits(out, format);
  const wantsFolder = isFolder(asked, format);
  if (isPictures(format) && isFile && !isOne(range)) {
    return {
      error: '-o names one picture',
      help: 'name a folder for all slides, or one slide with --range 3',
    };
  }
  if (isFile ? wantsFolder && !isPictures(format) : !wantsFolder || formatOfPath(out) !== null) {
    const help = wantsFolder
      ? `name a folder${format === 'html' ? ', or add --single-file' : ''}`
      : 'leave one of the two out';
    return { error: `--format ${format} does not fit -o ${out}`, help };
  }
  return null;
}

/** True for a format whose output is a folder: pictures, and a site of pages. */
function isFolder({ singleFile }: ExportFlags, format: ExportFormat): boolean {
  return formats[format] === null && !(format === 'html' && singleFile === true);
}

/** Where a format of the deck `name` goes. */
export function placeOf(asked: Asked, format: ExportFormat, name: string): string {
  const { out, outDir, singleFile } = asked;
  if (out !== undefined) return out;
  if (isPictures(format)) return join(outDir, `${name}-slides`);
  if (format === 'html') return singleFile === true ? join(outDir, `${name}.html`) : join(outDir, 'site');
  const isOwn = format === formats[format];
  return join(outDir, `${name}${isOwn ? '' : `-${format}`}.${formats[format]}`);
}

/** True for a range of one slide. */
const isOne = (range: LineSet | undefined): boolean => range?.length === 1 && range[0]!.from === range[0]!.to;

/** Tells of an outline that what is made would be written over; null where there is none. */
export async function findOverwritten(
  asked: Asked,
  names: ReadonlyMap<string, string>,
): Promise<Misuse | null> {
  const real = (path: string) => realpath(path).catch(() => resolve(path));
  const outlines = new Set(await Promise.all([...names.keys()].map(real)));
  for (const [, name] of names) {
    for (const format of formatsOf(asked)) {
      const place = placeOf(asked, format, name);
      if (!outlines.has(await real(place))) continue;
      return {
        error: `${place} is an outline, and would be written over`,
        help: 'name another file with -o, or another folder with --out-dir',
      };
    }
  }
  return null;
}
