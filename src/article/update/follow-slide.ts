import { findSentence } from '../notes.ts';
import type { Article } from '../types.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { Fate } from './match-sentences.ts';
import { printOfSlide } from './prints.ts';
import type { DraftSlide } from './read-draft.ts';
import { goneId, isGone } from '../gone.ts';
import type { Reference } from './references.ts';

/** Stands in slides that an update adds. */
export const newMark = '<!-- New in the article: keep this slide, move it or delete it. -->';

/** A sentence that says something else than when its slide was drawn, or is not there any more. */
export interface Change {
  readonly reference: Reference;
  /** The id that the new wording has; null where there is none. */
  readonly id: string | null;
  /** The id as the slide writes it now. */
  readonly now: string;
  /** Old and new wording, as far as they are known. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A slide followed into the article as it is now. */
export interface FollowedSlide {
  readonly slide: DraftSlide;
  /** True for a slide that nobody edited since it was drawn. */
  readonly isUntouched: boolean;
  /** Ids that are others now. */
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
  /** Ids that it names after the edits. */
  readonly ids: readonly string[];
}

/** Print of a slide; that it is new makes no difference. */
export function markedPrint(text: string): string {
  return printOfSlide(text.replace(`${newMark}\n\n`, ''));
}

/** A slide, its references led to the sentences that they mean. `marked` are `print.id` of changes told before. */
export function followSlide(
  slide: DraftSlide,
  article: Article,
  drawing: { readonly slides: ReadonlySet<string>; readonly marked: ReadonlySet<string> },
  fateOf: (id: string) => Fate | undefined,
): FollowedSlide {
  const print = markedPrint(slide.text);
  const edits: Edit[] = [];
  const changes = new Map<string, Change>();
  const quotes = new Map(slide.references.map(({ id, quoted }) => [id, quoted]));
  const ids: string[] = [];
  for (const reference of slide.references) {
    const { id, range } = reference;
    const fate = isGone(id) ? { id: null, isChanged: true } : fateOf(id);
    const now = fate ? (fate.id ?? goneId(id)) : id;
    ids.push(now);
    if (now !== id) edits.push({ range, text: now });
    const isMarked = drawing.marked.has(`${print}.${id}`);
    if ((!fate?.isChanged && !isMarked) || changes.has(id)) continue;
    const after = isGone(now) ? null : (findSentence(article, now)?.text ?? null);
    const before = quotes.get(id) ?? null;
    changes.set(id, { reference, id: isGone(now) ? null : now, now, before, after });
  }
  return { slide, isUntouched: drawing.slides.has(print), edits, changes: [...changes.values()], ids };
}

/** Text of a followed slide as it stands after the edits of its ids. */
export function editedText({ slide, edits }: FollowedSlide): string {
  const { start } = slide.range;
  const local = edits.map(({ range, text }) => ({
    range: { start: range.start - start, end: range.end - start },
    text,
  }));
  return applyEdits(slide.text, local);
}
