import type { Diagnostic } from '../../source/diagnostic.ts';
import { writeNotes } from '../notes.ts';
import type { Article, OutlineSlide } from '../types.ts';
import { countSlides, type LengthOptions } from './budget.ts';
import { type ContentPlan, type Material, planContent } from './content-slides.ts';
import { findLead, planFrame } from './frame-slides.ts';
import { introducePeople } from './introduce-people.ts';
import { planSpecials, type SpecialSlide } from './special-slides.ts';
import { planTopics } from './topics.ts';

/** Cover, summary and closing. */
const frameSlides = 3;

/** The slides of a talk in order, its title, and what could not be done. */
export function assemble(
  article: Article,
  material: Material,
  options: LengthOptions,
): { title: string; slides: OutlineSlide[]; diagnostics: Diagnostic[] } {
  const target = countSlides(article, options);
  const room = target - frameSlides;
  const specials = planSpecials(article, material, Math.floor(room / 3));
  const topics = planTopics(article.blocks, Math.max(1, room - specials.length), material.scores.idf);
  const lead = findLead(article, material);
  const plans = planContent(topics, material, lead ? [lead.text] : []);
  const { brief, closing } = planFrame(article, plans, material);
  const title = article.title ?? '';
  const cover: OutlineSlide = { kind: 'cover', headline: { text: title, src: ['p0'] }, items: [], notes: [] };
  const slides = [
    cover,
    ...(brief ? [brief] : []),
    ...interleave(plans, specials, article, material),
    ...(closing ? [closing] : []),
  ].map((slide) => (slide.notes.length > 0 || slide.kind === 'cover' ? slide : withNotes(slide, article, material)));
  return { title, slides: introducePeople(slides, material.names.people), diagnostics: [] };
}

/** Every special slide behind the content slide that holds its block; at the end where none does. */
function interleave(
  plans: readonly ContentPlan[],
  specials: readonly SpecialSlide[],
  article: Article,
  material: Material,
): OutlineSlide[] {
  const left = [...specials];
  const slides = plans.flatMap((plan) => {
    const blocks = new Set(plan.topic.blocks.map(({ id }) => id));
    // One at a time, so that two of them never stand side by side while there is another place.
    const at = left.findIndex(({ after }) => blocks.has(after) || isBefore(after, plan));
    const [special] = at < 0 ? [] : left.splice(at, 1);
    const slide = toSlide(plan, article, material);
    return special ? [slide, special.slide] : [slide];
  });
  return [...slides, ...left.map(({ slide }) => slide)];
}

function isBefore(block: string, { topic }: ContentPlan): boolean {
  return Number(block.slice(1)) < Number(topic.blocks[0]!.id.slice(1));
}

function toSlide(plan: ContentPlan, article: Article, { scores }: Material): OutlineSlide {
  const items = plan.points.map(({ text, src }) => ({ lead: '', text, src }));
  const used = [...plan.headline.src, ...items.flatMap(({ src }) => src)];
  const notes = writeNotes(article, used, plan.topic.blocks.map(({ id }) => id), scores);
  const kind = items.length === 0 ? 'statement' : 'content';
  return { kind, headline: { text: plan.headline.text, src: plan.headline.src }, items, notes };
}

function withNotes(slide: OutlineSlide, article: Article, { scores }: Material): OutlineSlide {
  const used = [...slide.headline.src, ...slide.items.flatMap(({ src }) => src)];
  return { ...slide, notes: writeNotes(article, used, [], scores) };
}
