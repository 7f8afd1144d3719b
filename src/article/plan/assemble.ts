import type { Diagnostic } from '../../source/diagnostic.ts';
import { writeNotes } from '../notes.ts';
import type { Article, OutlineSlide } from '../types.ts';
import { countSlides, type LengthOptions } from './budget.ts';
import { type ContentPlan, type Material, planContent } from './content-slides.ts';
import { planTopics } from './topics.ts';

/** The slides of a talk in order, its title, and what could not be done. */
export function assemble(
  article: Article,
  material: Material,
  options: LengthOptions,
): { title: string; slides: OutlineSlide[]; diagnostics: Diagnostic[] } {
  const target = countSlides(article, options);
  const topics = planTopics(article.blocks, Math.max(1, target - 3), material.scores.idf);
  const plans = planContent(topics, material);
  const title = article.title ?? '';
  const cover: OutlineSlide = { kind: 'cover', headline: { text: title, src: ['p0'] }, items: [], notes: [] };
  return { title, slides: [cover, ...plans.map((plan) => toSlide(plan, article, material))], diagnostics: [] };
}

function toSlide(plan: ContentPlan, article: Article, { scores }: Material): OutlineSlide {
  const items = plan.points.map((point) => ({ lead: '', text: point.text, src: [point.sentence.id] }));
  const used = [...plan.headline.src, ...items.flatMap(({ src }) => src)];
  const notes = writeNotes(article, used, plan.topic.blocks.map(({ id }) => id), scores);
  return { kind: items.length === 0 ? 'statement' : 'content', headline: { text: plan.headline.text, src: plan.headline.src }, items, notes };
}
