import { lettersOf } from './letters.ts';
import { makeFontReader } from './page-fonts.ts';
import { listPages, pageSize } from './page-tree.ts';
import { paintPage } from './paint-page.ts';
import { openPdf } from './pdf-file.ts';
import type { Unpack } from './unpack.ts';

/** What sheets of paper must show. */
export interface ExpectedSheets {
  /** Number of sheets; null where texts go on over as many as they need. */
  readonly count: number | null;
  /** Words that must stand on each sheet; null for somewhere on any of them. */
  readonly words: readonly { readonly sheet: number | null; readonly text: string }[];
  readonly inflate: Unpack;
}

/** Of the letters of a text so many must be there: marks of equations and the like are drawn by other signs. */
const leastShare = 0.6;

/**
 * In what a PDF of small slides differs from what it must show, one sentence each. Letters are counted and not read in
 * order: on a sheet several slides stand side by side. Never throws for any bytes.
 */
export function holdSheets(bytes: Uint8Array, { count, words, inflate }: ExpectedSheets): string[] {
  try {
    const sheets = countLetters(bytes, inflate);
    if (count !== null && sheets.length !== count)
      return [`it has ${sheets.length} pages instead of ${count}`];
    const blank = sheets.findIndex(({ size }) => size === 0);
    if (blank >= 0) return [`page ${blank + 1} is blank`];
    const whole = sum(sheets);
    return words.flatMap(({ sheet, text }) =>
      shareOf(lettersOf(text), sheet === null ? whole : (sheets[sheet] ?? new Map())) >= leastShare
        ? []
        : [
            `${sheet === null ? 'it' : `page ${sheet + 1}`} does not show ${JSON.stringify(text.slice(0, 60))}`,
          ],
    );
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    return [error instanceof SyntaxError ? error.message : 'it is nested too deep'];
  }
}

type Counts = Map<string, number>;

function countLetters(bytes: Uint8Array, inflate: Unpack): Counts[] {
  const file = openPdf(bytes, inflate);
  const readFont = makeFontReader(file, inflate);
  return listPages(file, file.dict(file.trailer.get('Root')).get('Pages')).map((node) => {
    const counts: Counts = new Map();
    const { glyphs } = paintPage({ ...node, ...pageSize(file, node) }, { file, inflate, readFont });
    for (const { text } of glyphs) for (const letter of lettersOf(text)) add(counts, letter, 1);
    return counts;
  });
}

function sum(all: readonly Counts[]): Counts {
  const whole: Counts = new Map();
  for (const counts of all) for (const [letter, n] of counts) add(whole, letter, n);
  return whole;
}

const add = (counts: Counts, letter: string, n: number) => counts.set(letter, (counts.get(letter) ?? 0) + n);

/** How many of the letters are among those counted. */
function shareOf(letters: readonly string[], counts: ReadonlyMap<string, number>): number {
  if (letters.length === 0) return 1;
  const wanted: Counts = new Map();
  for (const letter of letters) add(wanted, letter, 1);
  const found = [...wanted].reduce((all, [letter, n]) => all + Math.min(n, counts.get(letter) ?? 0), 0);
  return found / letters.length;
}
