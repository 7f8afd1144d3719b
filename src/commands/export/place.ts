import { join } from 'node:path';
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

/** Why a command line cannot be followed, with a way out; null where it can. */
export function findMisuse(
  asked: Asked,
  inputs: number,
): { readonly error: string; readonly help: string } | null {
  const { out, range } = asked;
  const wanted = formatsOf(asked);
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
