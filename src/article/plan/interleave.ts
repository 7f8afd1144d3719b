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
    const slide = toSlide(plan, context.article, context.material);
    const code = special && plan.list ? besideList(slide, special.slide) : undefined;
    return [...divider, ...(code ? [code] : [slide, ...(special ? [special.slide] : [])])];
  });
  return numberRepeats([...slides, ...left.map(({ slide }) => slide)]);
}

/** Most items of a list and lines of code that share a slide. */
const shared = { items: 5, lines: 8 } as const;

/** A list with the code of its section, where the code would stand under the same headline and both are short. */
function besideList(slide: OutlineSlide, { kind, headline, items }: OutlineSlide): OutlineSlide | undefined {
  const [code] = items;
  if (kind !== 'code' || !code || headline.text !== slide.headline.text) return undefined;
  // Two of the lines are the fence.
  const isShort = slide.items.length <= shared.items && code.text.split('\n').length <= shared.lines + 2;
  return isShort ? { ...slide, code } : undefined;
}

/** Headlines of code and tables that stand above an earlier slide already go on as "Installation (2)". */
function numberRepeats(slides: readonly OutlineSlide[]): OutlineSlide[] {
  const count = new Map<string, number>();
  return slides.map((slide) => {
    const { text } = slide.headline;
    const place = (count.get(text) ?? 0) + 1;
    count.set(text, place);
    const isGoingOn = place > 1 && (slide.kind === 'code' || slide.kind === 'table');
    return isGoingOn ? { ...slide, headline: { ...slide.headline, text: `${text} (${place})` } } : slide;
  });
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
