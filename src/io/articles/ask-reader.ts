import { join } from 'node:path';
import type { Limits } from '../../source/limits.ts';
import { packageRoot } from '../files/own-package.ts';
import { askProcess, type ProcessLimits } from '../process/bounded-process.ts';
import type { ConvertedWord, WordTrouble } from './convert-word.ts';
import type { PdfFile, PdfTrouble } from './read-pdf.ts';

/** Memory of the process that reads a Word file or a PDF, in bytes: a novel of 5 MB of XML takes some 400 MB. */
const mostBytes = 1_000_000_000;

/** Time for one such file, in milliseconds: a PDF of 300 pages takes some 10 s on a slow machine. */
const mostReadMs = 60_000;

/** What reading a file may take, and what interrupts it. */
export interface ReaderOptions {
  readonly signal?: AbortSignal | undefined;
  /** What the process may take that reads it. */
  readonly caps?: ProcessLimits | undefined;
  /** How large the file may be, and how long what is done with its text may take; `limits` by default. */
  readonly limits?: Pick<Limits, 'input' | 'time'> | undefined;
}

/** A file for the reader, by its kind. */
export interface ReaderQuestion {
  readonly kind: 'word' | 'pdf';
  readonly bytes: Uint8Array;
}

interface Answers {
  readonly word: ConvertedWord | WordTrouble;
  readonly pdf: PdfFile | PdfTrouble;
}

/** What a file holds, or why it is not read; a process of its own reads it. Throws what aborted `signal`. */
export async function askReader<Kind extends keyof Answers>(
  kind: Kind,
  bytes: Uint8Array,
  { signal, caps = { bytes: mostBytes, ms: mostReadMs } }: ReaderOptions = {},
): Promise<Answers[Kind] | ReturnType<typeof tooLarge>> {
  const program = join(packageRoot, 'lib', 'reader', 'reader.js');
  const question: ReaderQuestion = { kind, bytes };
  const asked = await askProcess<ReaderQuestion, Answers[Kind]>(program, question, { ...caps, signal });
  return 'over' in asked ? tooLarge(kind, asked.over, caps) : asked.answer;
}

function tooLarge(kind: 'word' | 'pdf', over: 'memory' | 'time', { bytes, ms }: ProcessLimits) {
  const name = kind === 'word' ? 'the Word file' : 'the PDF';
  const limit =
    over === 'memory'
      ? `more memory than the ${Math.round(bytes / 1_000_000)} MB`
      : `longer than the ${ms / 1000} seconds`;
  const help =
    kind === 'word'
      ? 'if it is what it should be, copy the text of the article into a .docx or .txt file of its own'
      : 'print the pages of the article into a PDF of their own, or copy its text into a .txt file';
  return {
    rule: 'too-large',
    message: `reading ${name} takes ${limit} that lectern gives it`,
    help,
  } as const;
}
