import { countWords } from '../read/raw-block.ts';
import type { Scores } from '../score/score-sentences.ts';
import type { Article, OutlineSlide, Sentence } from '../types.ts';

/** Words that a speaker says in a minute. */
export const wordsPerMinute = 130;

/** Words of the notes of all slides together. */
export function countSpoken(slides: readonly OutlineSlide[]): number {
  return slides.reduce((sum, { notes }) => sum + countNotes(notes), 0);
}

function countNotes(notes: readonly Sentence[]): number {
  return notes.reduce((sum, { text }) => sum + countWords(text), 0);
}

/** Kinds whose notes are not filled up: they open, part or sum up. */
const framing: readonly OutlineSlide['kind'][] = ['cover', 'brief', 'section', 'closing'];

/**
 * Slides with notes for a talk of `minutes`: the sentences that each slide stands on, and as many of the others,
 * each with the slide that tells of its paragraph or of one before it, as there is time to say; the weightiest first.
 */
export function fitNotes(
  slides: readonly OutlineSlide[],
  article: Article,
  scores: Scores,
  minutes: number,
): OutlineSlide[] {
  const bare = slides.map((slide): OutlineSlide => {
    const cited = new Set([slide.headline, ...slide.items].flatMap(({ src }) => src));
    return { ...slide, notes: slide.notes.filter(({ id }) => cited.has(id)) };
  });
  const home = findHomes(bare);
  const told = new Set(bare.flatMap(({ notes }) => notes.map(({ id }) => id)));
  const order = new Map<string, number>();
  const untold: { sentence: Sentence; slide: OutlineSlide }[] = [];
  for (const block of article.blocks) {
    for (const sentence of block.sentences) order.set(sentence.id, order.size);
    const slide = home(Number(block.id.slice(1)));
    if (!slide || block.kind === 'heading' || block.kind === 'code') continue;
    for (const sentence of block.sentences) if (!told.has(sentence.id)) untold.push({ sentence, slide });
  }
  untold.sort((a, b) => weightOf(b.sentence, scores) - weightOf(a.sentence, scores)); // stable: source order
  let left = minutes * wordsPerMinute - countSpoken(bare);
  const added = new Map<OutlineSlide, Sentence[]>();
  for (const { sentence, slide } of untold) {
    const words = countWords(sentence.text);
    if (words > left) continue;
    left -= words;
    added.set(slide, [...(added.get(slide) ?? []), sentence]);
  }
  return bare.map((slide) => {
    const notes = [...slide.notes, ...(added.get(slide) ?? [])];
    return { ...slide, notes: notes.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)) };
  });
}

const weightOf = ({ id }: Sentence, { sentence }: Scores): number => sentence.get(id) ?? 0;

/** The slide at which a block is told: the one that cites it, else the one that cites the block nearest before it. */
function findHomes(slides: readonly OutlineSlide[]): (block: number) => OutlineSlide | undefined {
  const homes = new Map<number, OutlineSlide>();
  const isBody = ({ kind }: OutlineSlide) => !framing.includes(kind);
  for (const slide of slides.filter(isBody)) {
    for (const { src } of [...slide.items, slide.headline])
      for (const id of src) {
        const block = Number(/^p(\d+)/.exec(id)?.[1] ?? 0);
        if (block > 0 && !homes.has(block)) homes.set(block, slide);
      }
  }
  const first = slides.find(isBody);
  return (block) => {
    for (let at = block; at > 0; at--) {
      const slide = homes.get(at);
      if (slide) return slide;
    }
    return first;
  };
}
