import { type Command, InvalidArgumentError, Option } from 'commander';
import { sizeOf } from '../../deck/slide-size.ts';
import { type LineSet, parseLines } from '../../markdown/line-ranges.ts';
import { type PerSheet, perSheet } from '../../paper/handout-page.ts';
import { type Paper, papers } from '../../paper/paper.ts';
import { type ExportFormat, formatNames } from './formats.ts';

/** Options of `lectern export` alone, as commander gives them. */
export interface ExportFlags {
  readonly format?: readonly ExportFormat[];
  readonly range?: LineSet;
  readonly scale?: number;
  readonly steps?: boolean;
  /** Speaker notes as notes on the pages of a PDF. */
  readonly notes?: boolean | undefined;
  /** False: a PDF is not read back. */
  readonly verify?: boolean | undefined;
  readonly paper?: Paper;
  readonly perPage?: PerSheet;
  readonly singleFile?: boolean;
  /** Makes again what has not changed. */
  readonly force?: boolean | undefined;
  /** MB. */
  readonly budget?: number;
  /** Size of slides in CSS px, over that of the outline. */
  readonly ratio?: { readonly width: number; readonly height: number };
}

/** Adds the options that say what is made, and of which slides. */
export function addExportFlags(command: Command): Command {
  return command
    .option(
      '--format <names>',
      `what is made, one or several with commas: ${formatNames.join(', ')}; default: as -o is called, else pdf`,
      readFormats,
    )
    .option('--range <slides>', 'slides such as 1-5,8 or 3-; default all', readRange)
    .option('--steps', 'PDF: a page for each step of a slide')
    .option('--notes', 'PDF: speaker notes as notes on its pages')
    .option('--no-verify', 'do not read PDFs back before they are put in place')
    .option(
      '--ratio <size>',
      'size of slides, over that of the outline: 16:9, 16:10, 4:3, or 1080x1920',
      readRatio,
    )
    .option('--scale <n>', 'size of pictures, times that of the slide, 0.1 to 4; default 1', readScale)
    .addOption(
      new Option('--paper <name>', 'notes, handout: size of the paper; default a4').choices([...papers]),
    )
    .option('--per-page <n>', `handout: slides on a sheet: ${perSheet.join(', ')}; default 3`, readPerPage)
    .option('--single-file', 'html: one file that holds all it needs')
    .option(
      '--budget <MB>',
      'html --single-file: the most that the file may have; default: a warning above 20',
      readBudget,
    );
}

function readFormats(text: string): ExportFormat[] {
  const names = text.split(',').map((name) => name.trim());
  const isFormat = (name: string): name is ExportFormat => (formatNames as string[]).includes(name);
  if (names.every(isFormat)) return [...new Set(names)];
  throw new InvalidArgumentError(`Allowed are ${formatNames.join(', ')}.`);
}

function readRange(text: string): LineSet {
  const range = /\d/.test(text) ? parseLines(text) : null;
  if (range && range.length > 0) return range;
  throw new InvalidArgumentError('It wants numbers of slides, such as 1-5,8.');
}

function readRatio(text: string): { width: number; height: number } {
  const sides = /^(\d+)[x×](\d+)$/.exec(text)?.slice(1).map(Number);
  const size = sizeOf(sides ?? text);
  if (size) return size;
  throw new InvalidArgumentError(
    'It wants 16:9, 16:10, 4:3, or a size in px from 320 to 7680, such as 1080x1920.',
  );
}

function readScale(text: string): number {
  const scale = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && scale >= 0.1 && scale <= 4) return scale;
  throw new InvalidArgumentError('It wants a number from 0.1 to 4.');
}

function readPerPage(text: string): PerSheet {
  const found = perSheet.find((count) => String(count) === text);
  if (found) return found;
  throw new InvalidArgumentError(`Allowed are ${perSheet.join(', ')}.`);
}

function readBudget(text: string): number {
  const budget = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && budget > 0) return budget;
  throw new InvalidArgumentError('It wants a number of megabytes, such as 10.');
}
