import { firstText } from '../read/block-text.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';
import type { OutlineOptions } from '../outline.ts';
import type { Article } from '../types.ts';
import { applyEdits, type Edit } from './edits.ts';
import { diagnoseUpdate } from './diagnose-update.ts';
import { editSettings } from './edit-settings.ts';
import { editedText, type FollowedSlide, followSlide, markedPrint } from './follow-slide.ts';
import { matchSentences } from './match-sentences.ts';
import { printOf, printSentences, readSentencePrints } from './prints.ts';
import { proposeSlides } from './propose-slides.ts';
import { type Draft, readDraft } from './read-draft.ts';
import { redrawSlides } from './redraw-slides.ts';

/** How an outline is brought up to its article. */
export interface UpdateOptions extends OutlineOptions {
  /** The article's path as the outline is to name it, where it names none. */
  readonly source: string;
  readonly sourceHash: string;
  /** Draws slides anew whose sources changed, unless somebody edited them. */
  readonly redraw?: boolean | undefined;
}

/** What an update did, in slides. */
export interface UpdateCounts {
  readonly kept: number;
  /** Kept slides that were edited since they were drawn. */
  readonly edited: number;
  /** Kept slides that name their sentences by other numbers now. */
  readonly renumbered: number;
  /** Kept slides whose sources changed. */
  readonly changed: number;
  readonly redrawn: number;
  readonly added: number;
}

/** An outline after an update; `text` is that of the old one where nothing had to be done. */
export interface Updated {
  readonly text: string;
  readonly counts: UpdateCounts;
  /** Their places are in `text`. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * An outline brought up to its article as it is now. Slides stay as they are but for the ids of sentences that moved;
 * where what a sentence says changed, its slide is told of (`source-changed`), or drawn anew if that is asked for and
 * nobody edited it; what is new in the article is drawn at the end. Front matter changes in what it says of the article.
 */
export async function updateOutline(old: Source, article: Article, options: UpdateOptions): Promise<Updated> {
  const draft = readDraft(old);
  if (draft.diagnostics.length > 0)
    return { text: old.text, counts: countSlides([], new Map(), 0), diagnostics: draft.diagnostics };
  const hash = draft.entries.find(({ key }) => key === 'source-hash');
  const isSame = hash?.text === options.sourceHash;
  const before = readOld(draft, article, isSame);
  const match = matchSentences(before.prints, before.texts, article);
  const drawing = { slides: new Set(draft.drawn.slides), marked: new Set(draft.drawn.changed) };
  const followed = draft.slides.map((slide) => followSlide(slide, article, drawing, match.fateOf));
  const redrawn = options.redraw
    ? await redrawSlides(followed, article, options)
    : new Map<FollowedSlide, string>();
  const cited = new Set(followed.flatMap(({ ids }) => ids.flatMap((id) => [id, id.split('.')[0]])));
  const added = before.isKnown ? match.added.filter(({ id }) => !cited.has(id)) : [];
  const inserted = before.isKnown ? match.inserted.filter(({ id }) => !cited.has(id)) : [];
  const proposals = await proposeSlides(article, added, options);
  const counts = countSlides(followed, redrawn, proposals.slides.length);
  const edits: Edit[] = followed.flatMap((slide) => {
    const text = redrawn.get(slide);
    return text === undefined ? slide.edits : [{ range: slide.slide.range, text }];
  });
  if (!isSame || redrawn.size > 0) {
    const { slides } = draft.drawn;
    const drawn = {
      ...noteDrawing(slides, followed, redrawn, proposals.slides),
      sentences: printSentences(article),
    };
    edits.push(...editSettings(draft, { ...options, drawn }), ...append(draft, proposals.slides));
  }
  const rest = followed.filter((slide) => !redrawn.has(slide));
  const untold = [
    ...proposals.untold.map((block) => ({ id: block.id, text: firstText(block) })),
    ...inserted,
  ];
  const told = { draft, article, edits, untold, isFollowed: before.isFollowed };
  return { text: applyEdits(old.text, edits), counts, diagnostics: diagnoseUpdate(rest, told) };
}

/** What is known of the article as it was: prints of its sentences by their ids, and the texts of some. */
interface OldArticle {
  readonly prints: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  /** True where all of its sentences are known, so that new ones can be told. */
  readonly isKnown: boolean;
  /** True where at least some are, so that ids can be followed. */
  readonly isFollowed: boolean;
}

function readOld({ drawn, slides }: Draft, article: Article, isSame: boolean): OldArticle {
  const texts = new Map<string, string>();
  for (const { id, quoted } of slides.flatMap(({ references }) => references))
    if (quoted !== null && !texts.has(id)) texts.set(id, quoted);
  const sentences = isSame ? printSentences(article) : drawn.sentences;
  const prints = readSentencePrints(sentences ?? '');
  const isKnown = prints.size > 0;
  if (isKnown) return { prints, texts, isKnown, isFollowed: true };
  // Notes quote the sentences of their slides, in no order that could be relied on.
  const number = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  const quoted = [...texts].sort(([a], [b]) => (number(a) < number(b) ? -1 : 1));
  const noted = new Map(quoted.map(([id, text]) => [id, printOf(text)]));
  const hasReferences = slides.some(({ references }) => references.length > 0);
  return { prints: noted, texts, isKnown, isFollowed: noted.size > 0 || !hasReferences };
}

/** The prints that the next update goes by. */
function noteDrawing(
  before: readonly string[],
  followed: readonly FollowedSlide[],
  redrawn: ReadonlyMap<FollowedSlide, string>,
  added: readonly string[],
): { slides: string[]; changed: string[] } {
  const renamed = new Map<string, string>();
  const changed: string[] = [];
  for (const slide of followed) {
    const text = redrawn.get(slide) ?? editedText(slide);
    const print = markedPrint(text);
    if (slide.isUntouched) renamed.set(markedPrint(slide.slide.text), print);
    if (redrawn.has(slide)) continue;
    for (const { id } of slide.changes) if (id !== null) changed.push(`${print}.${id}`);
  }
  // Prints of slides that were edited or deleted stay: who takes an edit back has the slide that was drawn.
  const slides = [...before.map((print) => renamed.get(print) ?? print), ...added.map(markedPrint)];
  return { slides: [...new Set(slides)], changed: [...new Set(changed)] };
}

function append({ source, isRuled, slides }: Draft, added: readonly string[]): Edit[] {
  if (added.length === 0) return [];
  const at = slides.at(-1)?.range.end ?? source.text.length;
  const gap = isRuled ? '\n\n---\n\n' : '\n\n';
  const text = added.map((slide) => `${gap}${slide}`).join('');
  return [{ range: { start: at, end: at }, text }];
}

function countSlides(
  followed: readonly FollowedSlide[],
  redrawn: ReadonlyMap<FollowedSlide, string>,
  added: number,
): UpdateCounts {
  const kept = followed.filter((slide) => !redrawn.has(slide));
  return {
    kept: kept.length,
    edited: kept.filter(({ isUntouched }) => !isUntouched).length,
    renumbered: kept.filter(({ edits }) => edits.length > 0).length,
    changed: kept.filter(({ changes }) => changes.length > 0).length,
    redrawn: redrawn.size,
    added,
  };
}
