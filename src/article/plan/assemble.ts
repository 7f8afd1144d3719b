import { writeNotes } from '../notes.ts';
import { containment, contentStems } from '../score/stems.ts';
import type { Article, OutlineSlide } from '../types.ts';
import { countSlides, type LengthOptions } from './budget.ts';
import { planCode } from './code-slides.ts';
import { type ContentPlan, type Material, planContent } from './content-slides.ts';
import { type Frame, findLead, planFrame } from './frame-slides.ts';
import { headingText } from './headings.ts';
import { interleave } from './interleave.ts';
import { introducePeople } from './introduce-people.ts';
import { nameTalk } from './name-talk.ts';
import { placeImages } from './place-images.ts';
import { planSpecials } from './special-slides.ts';
import { planTopics, type Topic } from './topics.ts';

/** Cover, summary and closing. */
const frameSlides = 3;

/** The slides of a talk in order, and its title; no slides for an empty article. */
export function assemble(
  article: Article,
  whole: Material,
  options: LengthOptions,
): { title: string; slides: OutlineSlide[] } {
  const name = nameTalk(article, whole);
  if (!name) return { title: '', slides: [] };
  const cover: OutlineSlide = { kind: 'cover', headline: name, items: [], notes: [] };
  const total = countSlides(article, options);
  // A talk of a few slides has no room to say things twice.
  const isFramed = total > frameSlides + 1;
  const room = total - (isFramed ? frameSlides : 1);
  const specials = planSpecials(article, whole, Math.min(4, Math.round(room / 3)));
  // A quotation with a slide of its own is no point elsewhere, and the title no headline.
  const quotes = specials.filter(({ slide }) => slide.kind === 'quote');
  const quoted = new Set(quotes.map(({ slide }) => slide.items[0]?.src[0]));
  const free = whole.candidates.filter(
    ({ sentence, text }) =>
      !quoted.has(sentence.id) && text !== name.text && !restates(text, whole.scores.title),
  );
  const material = { ...whole, candidates: free };
  const topics = planTopics(article.blocks, Math.max(1, room - specials.length), whole.scores.idf);
  const divided = findDivided(topics);
  const { plans, brief, closing } = planTalk(article, topics, material, divided, isFramed);
  // A lone point that the summary has told already needs no slide.
  const told = new Set(brief ? [brief.headline.text, ...brief.items.map(({ text }) => text)] : []);
  const telling = plans.filter(
    ({ list, points }) => list !== null || points.length > 1 || !points.every(({ text }) => told.has(text)),
  );
  const body = interleave(telling, [...planCode(article), ...specials], divided, { article, material });
  const slides = [cover, ...(brief ? [brief] : []), ...body, ...(closing ? [closing] : [])];
  const all = slides.length === 1 ? [cover, ...headingSlides(article, name.text)] : slides;
  const introduced = introducePeople(all, whole.names.people);
  const noted = introduced.map((slide) => addNotes(slide, article, material));
  return { title: name.text, slides: placeImages(noted, article) };
}

/** Content and frame together: the lead of the summary heads no other slide, unless there is no summary. */
function planTalk(
  article: Article,
  topics: readonly Topic[],
  material: Material,
  divided: ReadonlySet<number>,
  isFramed: boolean,
): Frame & { readonly plans: readonly ContentPlan[] } {
  const lead = isFramed ? findLead(article, material) : undefined;
  if (lead) {
    const plans = planContent(topics, material, { headlines: [lead.text], divided });
    const frame = planFrame(article, plans, material);
    if (frame.brief) return { plans, ...frame };
  }
  const plans = planContent(topics, material, { headlines: [], divided });
  return { plans, ...(isFramed ? planFrame(article, plans, material) : { brief: null, closing: null }) };
}

/** True for a text with hardly a word beyond the title's: no point on its own. */
function restates(text: string, title: ReadonlySet<string>): boolean {
  return containment(new Set(contentStems(text)), title) >= 0.8;
}

/** Sections of two slides and more get a divider, where there are at least two such sections. */
function findDivided(topics: readonly Topic[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { section } of topics) counts.set(section, (counts.get(section) ?? 0) + 1);
  const headed = new Set(topics.filter(({ heading }) => heading !== null).map(({ section }) => section));
  const long = [...counts]
    .filter(([section, count]) => count >= 2 && headed.has(section))
    .map(([section]) => section);
  return new Set(long.length >= 2 ? long : []);
}

/** An article of headings alone: each one a slide to be filled. */
function headingSlides({ blocks }: Article, title: string): OutlineSlide[] {
  const headings = blocks.filter((block) => block.kind === 'heading' && headingText(block) !== title);
  return headings.map((block): OutlineSlide => {
    return {
      kind: 'statement',
      headline: { text: headingText(block), src: [block.sentences[0]!.id] },
      items: [],
      notes: [],
    };
  });
}

/** Notes hold every sentence that the slide names, and what was put there before. */
function addNotes(slide: OutlineSlide, article: Article, { scores }: Material): OutlineSlide {
  if (slide.kind === 'cover' || slide.kind === 'section') return slide;
  const used = [
    ...slide.headline.src,
    ...slide.items.flatMap(({ src }) => src),
    ...slide.notes.map(({ id }) => id),
  ];
  return { ...slide, notes: writeNotes(article, used, [], scores) };
}
