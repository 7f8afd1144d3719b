import { type Command, InvalidArgumentError, Option } from 'commander';
import { type LineSet, parseLines } from '../markdown/line-ranges.ts';

/** What an outline can be exported to. */
export const exportFormats = ['pdf', 'png', 'jpeg', 'webp'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Options of `lectern export` alone, as commander gives them. */
export interface ExportFlags {
  readonly format?: ExportFormat;
  readonly range?: LineSet;
  readonly scale?: number;
  /** Speaker notes as notes on the pages of a PDF. */
  readonly notes?: boolean | undefined;
  /** False: a PDF is not read back. */
  readonly verify?: boolean | undefined;
}

/** Adds the options that say what is made, and of which slides. */
export function addExportFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--format <name>', 'what is made; default: as -o is called, else pdf').choices(
        exportFormats as unknown as string[],
      ),
    )
    .option('--range <slides>', 'slides such as 1-5,8 or 3-; default all', readRange)
    .option('--scale <n>', 'size of pictures, times that of the slide, 0.1 to 4; default 1', readScale)
    .option('--notes', 'speaker notes as notes on the pages of the PDF')
    .option('--no-verify', 'do not read the PDF back before it is put in place');
}

function readRange(text: string): LineSet {
  const range = /\d/.test(text) ? parseLines(text) : null;
  if (range && range.length > 0) return range;
  throw new InvalidArgumentError('It wants numbers of slides, such as 1-5,8.');
}

function readScale(text: string): number {
  const scale = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && scale >= 0.1 && scale <= 4) return scale;
  throw new InvalidArgumentError('It wants a number from 0.1 to 4.');
}
