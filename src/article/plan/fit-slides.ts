import type { Scores } from '../score/score-sentences.ts';
import type { OutlineSlide } from '../types.ts';

/** Tries at a number of slides before the nearest one is taken. */
const tries = 12;

/** Kinds that open and close a talk, from the one to be given up last. */
const frame: readonly OutlineSlide['kind'][] = ['cover', 'brief', 'closing'];

/**
 * Slides as `draw` gives them, `count` of them or as near as the article allows: what a plan of that size yields is
 * not known before, as thin topics join and sections open, so that other sizes are tried. What is too many goes,
 * the lightest first.
 */
export function fitSlides(
  count: number,
  draw: (size: number) => readonly OutlineSlide[],
  scores: Scores,
): readonly OutlineSlide[] {
  const seen = new Map<number, readonly OutlineSlide[]>();
  let size = count;
  for (let i = 0; i < tries && !seen.has(size); i++) {
    const slides = draw(size);
    seen.set(size, slides);
    if (slides.length === count) return slides;
    const next = size + count - slides.length;
    // Where the same step comes again, a smaller one may fall between.
    size = Math.max(2, seen.has(next) ? size + Math.sign(count - slides.length) : next);
  }
  const drawn = [...seen.values()];
  const over = drawn.filter(({ length }) => length > count).sort((a, b) => a.length - b.length)[0];
  const under = drawn.filter(({ length }) => length < count).sort((a, b) => b.length - a.length)[0];
  // A slide or two too many are easily left out; of many the rest would have holes.
  if (!over || (under && count - under.length < (over.length - count) / 2)) return under ?? [];
  return leaveOut(over, count, scores);
}

/** The slides without the lightest ones, until `count` are left; a divider goes with the slides that it opens. */
export function leaveOut(
  slides: readonly OutlineSlide[],
  count: number,
  scores: Scores,
): readonly OutlineSlide[] {
  let left = slides;
  while (left.length > count) {
    const light = findLightest(left, scores);
    if (light === undefined) break;
    left = left.filter((slide) => slide !== light);
  }
  return left;
}

function findLightest(slides: readonly OutlineSlide[], scores: Scores): OutlineSlide | undefined {
  const isBare = (i: number) => ['section', 'closing', undefined].includes(slides[i + 1]?.kind);
  const bare = slides.find(({ kind }, i) => kind === 'section' && isBare(i));
  if (bare) return bare;
  // Two slides are a cover and what there is to say.
  const body = slides.filter(({ kind }) => !frame.includes(kind) && kind !== 'section');
  if (body.length > 1) {
    const weights = new Map(body.map((slide) => [slide, weigh(slide, scores)]));
    return body.reduce((least, slide) => (weights.get(slide)! < weights.get(least)! ? slide : least));
  }
  return slides.find(({ kind }) => kind === 'closing') ?? slides.find(({ kind }) => kind === 'brief');
}

/** Mean weight of the sentences that a slide stands on. */
function weigh({ headline, items }: OutlineSlide, { sentence }: Scores): number {
  const ids = new Set([headline, ...items].flatMap(({ src }) => src));
  const sum = [...ids].reduce((total, id) => total + (sentence.get(id) ?? 0), 0);
  return ids.size === 0 ? 0 : sum / ids.size;
}
