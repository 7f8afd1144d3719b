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
    const [slide, ...further] = toSlides(plan, context.article, context.material);
    // Below a list that goes on there is no room.
    const code = further.length > 0 ? undefined : takeCode(slide!, plan, left, context.article);
    const blocks = new Set(plan.topic.blocks.map(({ id }) => id));
    const belonging = takeBelonging(left, ({ after }) => blocks.has(after));
    const here = left.findIndex(({ after }) => blocks.has(after));
    const at = here >= 0 ? here : left.findIndex(({ after }) => isBefore(after, plan));
    const taken = at < 0 ? [] : left.splice(at, countParts(left, at));
    return [
      ...divider,
      code ? { ...slide!, code } : slide!,
      ...further,
      ...belonging,
      ...taken.map((special) => special.slide),
    ];
  });
  return numberRepeats([...slides, ...left.map(({ slide }) => slide)]);
}

/** Number of slides from `at` on that are parts of one log and stay together; 1 for every other slide. */
function countParts(specials: readonly SpecialSlide[], at: number): number {
  const { slide, after } = specials[at]!;
  const isPart = ({ slide: other, after: place }: SpecialSlide) =>
    other.kind === 'timeline' && other.headline.text === slide.headline.text && place === after;
  const next = specials.findIndex((special, i) => i > at && !isPart(special));
  return slide.kind === 'timeline' ? (next < 0 ? specials.length : next) - at : 1;
}

/** Most items of a list and lines of code that share a slide. */
const shared = { items: 5, lines: 8 } as const;

/** Takes the code that follows a list from the slides of its own, where both are short enough to share one. */
function takeCode(
  slide: OutlineSlide,
  { topic, list }: ContentPlan,
  left: SpecialSlide[],
  { blocks }: Article,
): Line | undefined {
  const at = blocks.findIndex((block) => topic.blocks.includes(block) && block.kind === 'list');
  const behind = blocks[at + 1]?.id;
  const found = left.findIndex(({ slide: { kind }, after }) => kind === 'code' && after === behind);
  const code = left[found]?.slide.items[0];
  if (!list || at < 0 || !code) return undefined;
  // Two of the lines are the fence.
  const isShort = slide.items.length <= shared.items && code.text.split('\n').length <= shared.lines + 2;
  if (isShort) left.splice(found, 1);
  return isShort ? { text: code.text, src: code.src } : undefined;
}

/** Takes all code and tables of a slide's own paragraphs from those that wait: they are part of what it tells. */
function takeBelonging(left: SpecialSlide[], isHere: (special: SpecialSlide) => boolean): OutlineSlide[] {
  const isOwn = (special: SpecialSlide) => ['code', 'table'].includes(special.slide.kind) && isHere(special);
  const own = left.filter(isOwn);
  left.splice(0, left.length, ...left.filter((special) => !isOwn(special)));
  return own.map(({ slide }) => slide);
}

/**
 * Headlines that stand above the slide before already go on as "Installation (2)": code, tables, steps. Above a slide
 * that stands elsewhere, or under a divider that says the same, they are no more than a name.
 */
function numberRepeats(slides: readonly OutlineSlide[]): OutlineSlide[] {
  const count = new Map<string, number>();
  return slides.map((slide) => {
    const { text } = slide.headline;
    const place = slide.kind === 'section' || text === '' ? 0 : (count.get(text) ?? 0) + 1;
    if (place > 0) count.set(text, place);
    const isGoingOn = place > 1;
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

/** The slide of a plan, and those that its list goes on to. */
function toSlides(plan: ContentPlan, article: Article, material: Material): OutlineSlide[] {
  const slide = toSlide(plan, article, material);
  let first = slide.items.length + 1;
  const further = (plan.list?.more ?? []).map((items): OutlineSlide => {
    const next: OutlineSlide = { ...slide, items, notes: [], ...(plan.list?.ordered && { first }) };
    first += items.length;
    return next;
  });
  return [slide, ...further];
}

function toSlide(plan: ContentPlan, article: Article, { scores }: Material): OutlineSlide {
  const items = plan.list?.items ?? plan.points.map(({ text, src }) => ({ lead: '', text, src }));
  const used = [...plan.headline.src, ...items.flatMap(({ src }) => src)];
  const blocks = plan.topic.blocks.map(({ id }) => id);
  const kind = items.length <= 1 && !plan.list ? 'statement' : plan.list?.ordered ? 'steps' : 'content';
  const headline = { text: plan.headline.text, src: plan.headline.src };
  return { kind, headline, items, notes: writeNotes(article, used, blocks, scores) };
}
