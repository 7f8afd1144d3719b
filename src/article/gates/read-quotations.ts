/** Words that a text quotes. */
export interface QuotedWords {
  /** Without the marks. */
  readonly text: string;
  /** UTF-16 offsets, the marks included. */
  readonly start: number;
  readonly end: number;
}

const marks =
  /“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|"([^"]*)"|(?<![\p{L}\p{N}])‘((?:[^‘’]|’(?=\p{L}))*)’(?!\p{L})/gu;

/** Stretches of a text between quotation marks, in order; an apostrophe opens none. */
export function readQuotations(text: string): QuotedWords[] {
  return [...text.matchAll(marks)].flatMap((match) => {
    const inner = match.slice(1).find((group) => group !== undefined) ?? '';
    if (inner.trim() === '') return [];
    return [{ text: inner.trim(), start: match.index, end: match.index + match[0].length }];
  });
}

/** The text without what it quotes. */
export function withoutQuotations(text: string): string {
  return text.replace(marks, ' ');
}
