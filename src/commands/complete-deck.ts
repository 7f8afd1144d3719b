import { partMark } from '../deck/part-mark.ts';
import { partNotes } from '../deck/note-parts.ts';
import { readVersion } from '../io/files/own-package.ts';
import { sourceDate } from '../io/files/source-date.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Arranged } from '../layout/arrange.ts';
import { completePdf, type OutlineEntry } from '../pdf/complete-pdf.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';

/** What a deck gives to its PDF besides its slides. */
export interface CompleteOptions {
  /** The speaker notes of each slide, as notes on its page. */
  readonly notes?: boolean | undefined;
}

/**
 * A printed deck with what the browser does not say of it: author, subject, an outline of sections and slides, numbers of
 * slides, and notes where they are asked for. `slides` are those of the pages, in order. A file that is no PDF stays as
 * it is.
 */
export function completeDeckPdf(
  bytes: Uint8Array,
  { deck }: PreparedDeck,
  slides: readonly Arranged[],
  { notes = false }: CompleteOptions = {},
): Uint8Array {
  const { title, author, description, subtitle } = deck.meta;
  const sections = slides.flatMap(({ slide }) =>
    slide.role === 'section' && slide.heading ? [slide.heading.text] : [],
  );
  const date = sourceDate();
  const written = date && { CreationDate: dateOf(date), ModDate: dateOf(date) };
  const info = {
    Title: title,
    Author: author,
    Subject: description ?? subtitle,
    Keywords: [...new Set(sections)].join(', ') || null,
    Creator: `Lectern ${readVersion()}`,
    ...written,
  };
  try {
    return completePdf(bytes, {
      info,
      outline: listOutline(slides),
      numbers: slides.map(({ number }) => number),
      ...(notes && { notes: slides.map(tellNotes) }),
    });
  } catch (error) {
    // Who reads it back says what is wrong with it.
    if (error instanceof SyntaxError || error instanceof RangeError) return bytes;
    throw error;
  }
}

/** Sections and the slides in them, by their titles; slides without a heading are left out. */
export function listOutline(slides: readonly Arranged[]): OutlineEntry[] {
  let depth = 0;
  return slides.flatMap(({ slide }, page): OutlineEntry[] => {
    const { role, heading } = slide;
    if (role === 'cover' || role === 'section' || (role === 'last' && heading?.level === 1)) depth = 0;
    // Of a slide that takes a page for each of its steps, the first page is named.
    const isLater = slides[page - 1]?.slide === slides[page]!.slide;
    if (isLater || !heading || heading.text === '') return [];
    const entry = { title: heading.text + partMark(slide), depth, page };
    if (role === 'section') depth = 1;
    return [entry];
  });
}

/** Speaker notes as plain text; null where there are none. */
function tellNotes({ slide }: Arranged): string | null {
  const parts = partNotes(slide.notes).map(({ blocks }) => plainText(blocks.map(({ token }) => token)));
  return (
    parts
      .join('\n\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim() || null
  );
}

/** `D:20240131120000+00'00'` */
const dateOf = (date: Date): string => `D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}+00'00'`;
