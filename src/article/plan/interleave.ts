import { writeNotes } from '../notes.ts';
import type { Article, Line, OutlineSlide } from '../types.ts';
import type { ContentPlan, Material } from './content-slides.ts';
import { headingText } from './headings.ts';
import type { SpecialSlide } from './special-slides.ts';

/**
 * Content slides in order, each special slide behind the one that holds its block, and a divider before every section
 * in `divided`. Of several special slides at one place the next ones wait for the next place.
 */
export function interleave(
  plans: readonly ContentPlan[],
  specials: readonly SpecialSlide[],
  divided: ReadonlySet<number>,
  context: {
    readonly article: Article;
    readonly material: Material;
    /** What dividers say where there is no heading. */
    readonly names: ReadonlyMap<number, Line>;
  },
): OutlineSlide[] {
  const left = [...specials];
  const opened = new Set<number>();
  const slides = plans.flatMap((plan) => {
    const { section } = plan.topic;
    const divider = divided.has(section) && !opened.has(section) ? toDivider(plan, context.names) : [];
    opened.add(section);
    const blocks = new Set(plan.topic.blocks.map(({ id }) => id));
    const here = left.findIndex(({ after }) => blocks.has(after));
    const at = here >= 0 ? here : left.findIndex(({ after }) => isBefore(after, plan));
    const [special] = at < 0 ? [] : left.splice(at, 1);
    return [
      ...divider,
      toSlide(plan, context.article, context.material),
      ...(special ? [special.slide] : []),
    ];
  });
  return [...slides, ...left.map(({ slide }) => slide)];
}

function isBefore(block: string, { topic }: ContentPlan): boolean {
  return Number(block.slice(1)) < Number(topic.blocks[0]!.id.slice(1));
}

function toDivider({ topic }: ContentPlan, names: ReadonlyMap<number, Line>): OutlineSlide[] {
  const { under: heading, section } = topic;
  const headline = heading
    ? { text: headingText(heading), src: [heading.sentences[0]!.id] }
    : names.get(section);
  return !headline ? [] : [{ kind: 'section', headline, items: [], notes: [] }];
}

function toSlide(plan: ContentPlan, article: Article, { scores }: Material): OutlineSlide {
  const items = plan.list?.items ?? plan.points.map(({ text, src }) => ({ lead: '', text, src }));
  const used = [...plan.headline.src, ...items.flatMap(({ src }) => src)];
  const blocks = plan.topic.blocks.map(({ id }) => id);
  const kind = items.length <= 1 && !plan.list ? 'statement' : plan.list?.ordered ? 'steps' : 'content';
  const headline = { text: plan.headline.text, src: plan.headline.src };
  return { kind, headline, items, notes: writeNotes(article, used, blocks, scores) };
}
