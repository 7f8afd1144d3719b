import { writeNotes } from '../notes.ts';
import { readInterview } from '../read/interview.ts';
import { isEnglish } from '../read/language.ts';
import { containment, contentStems } from '../stems.ts';
import type { Article, Line, OutlineSlide } from '../types.ts';
import { countSlides, type LengthOptions } from './budget.ts';
import { densityOf, type Detail } from './detail.ts';
import { fitSlides } from './fit-slides.ts';
import { planCode } from './code-slides.ts';
import { type ContentPlan, type Material, planContent, type Reserved } from './content-slides.ts';
import { type Focus, weighBlock } from '../score/focus.ts';
import { type Frame, planFrame } from './frame-slides.ts';
import { findOpening } from './opening.ts';
import { planHowto } from './howto-frame.ts';
import { headingText, isInterview } from './headings.ts';
import { interleave } from './interleave.ts';
import { planInterview } from './interview-slides.ts';
import { introducePeople } from './introduce-people.ts';
import { keepMet } from './keep-met.ts';
import { planLogs } from './log-slides.ts';
import { nameTalk } from './name-talk.ts';
import { placeImages } from './place-images.ts';
import { planSpecials } from './special-slides.ts';
import { findDivided, nameSections, partTopics } from './sections.ts';
import { planTables } from './table-slides.ts';
import { planTopics, type Topic } from './topics.ts';

/** Somebody's own words outside quotation marks. */
const firstPerson = /\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]ur)\b/;

/** Slides of code that any article may have. */
const leastCode = 3;

/** Cover, summary and closing. */
const frameSlides = 3;

/** Slides of an interview behind its cover that are not too many, however short it is. */
const interviewSlides = 14;

/** What may be asked of a talk. */
export interface TalkOptions extends LengthOptions {
  readonly detail?: Detail | undefined;
  /** Dividers: true wherever a section begins, false nowhere; left out, where long sections make them worth it. */
  readonly sections?: boolean | undefined;
  /** False for a part of a talk, without summary and closing. */
  readonly framed?: boolean | undefined;
}

/** The slides of a talk in order, and its title; no slides for an empty article. */
export function assemble(
  article: Article,
  whole: Material,
  options: TalkOptions,
  focus: Focus = new Set(),
): { title: string; slides: OutlineSlide[] } {
  const name = nameTalk(article, whole);
  if (!name) return { title: '', slides: [] };
  const cover: OutlineSlide = { kind: 'cover', headline: name, items: [], notes: [] };
  const count = countSlides(article, options);
  const draw = (size: number): OutlineSlide[] => {
    const slides = [cover, ...keepMet(drawBody(article, whole, { name, size, focus }, options))];
    return slides.length === 1 ? [cover, ...headingSlides(article, name.text)] : slides;
  };
  const isAsked = options.slides !== undefined || options.minutes !== undefined;
  const all = isAsked ? fitSlides(count, draw, whole.scores) : draw(count);
  const introduced = introducePeople(all, whole.names.people);
  const noted = introduced.map((slide) => addNotes(slide, article, whole));
  return { title: name.text, slides: placeImages(noted, article) };
}

/** What a draught of the slides behind the cover goes by. */
interface Draught {
  readonly name: Line;
  /** Slides in all to aim at, cover included. */
  readonly size: number;
  readonly focus: Focus;
}

/** The slides behind the cover. */
function drawBody(
  article: Article,
  whole: Material,
  { name, size: total, focus }: Draught,
  { detail, sections, framed = true, slides, minutes }: TalkOptions,
): OutlineSlide[] {
  // A talk of a few slides has no room to say things twice.
  const isFramed = framed && total > frameSlides + 1;
  const room = total - (isFramed ? frameSlides : 1);
  const interview = isEnglish(article.lang) ? readInterview(article) : null;
  if (interview) {
    // Every question is worth a slide unless so many are asked for.
    const isAsked = slides !== undefined || minutes !== undefined;
    const least = isAsked ? 0 : interviewSlides;
    const draught = { room: Math.max(total - 1, least), density: densityOf(detail), isFramed };
    const answers = planInterview(article, interview, whole, draught);
    if (answers.length > 1) return answers;
  }
  // Only below its question does an answer in the first person have a speaker.
  const voiced = isInterview(article.blocks)
    ? (of: Material) => ({ ...of, candidates: of.candidates.filter(({ text }) => !firstPerson.test(text)) })
    : (of: Material) => of;
  // What a log tells stands on its own slides, and nowhere else.
  const logs = planLogs(article, whole.tagger);
  const prose = { ...whole, candidates: whole.candidates.filter(({ block }) => !logs.told.has(block)) };
  const kinds = logs.specials.length > 0 ? (['timeline'] as const) : [];
  const specials = planSpecials(article, voiced(prose), Math.min(4, Math.round(room / 3)), kinds);
  // A quotation with a slide of its own and what heads a table are no points elsewhere, and the title no headline.
  const quotes = specials.filter(({ slide }) => slide.kind === 'quote');
  const tables = planTables(article, whole);
  const taken = new Set([
    ...quotes.map(({ slide }) => slide.items[0]?.src[0]),
    ...tables.map(({ slide }) => slide.headline.src[0]),
  ]);
  const free = prose.candidates.filter(
    ({ sentence, text }) =>
      !taken.has(sentence.id) && text !== name.text && !restates(text, whole.scores.title),
  );
  const material = { ...whole, candidates: free };
  const { idf } = whole.scores;
  const size = Math.max(1, room - specials.length - logs.specials.length);
  const blocks = article.blocks.filter(({ id }) => !logs.told.has(id));
  const cut = planTopics(blocks, size, idf, (block) => weighBlock(block, focus));
  const topics = sections ? partTopics(cut, idf) : cut;
  const plan = (parts: ReadonlySet<number>) => {
    const reserved = { headlines: [], divided: parts, density: densityOf(detail) };
    return planTalk(article, topics, { material, framing: voiced(material) }, reserved, isFramed);
  };
  const planned = findDivided(topics, sections);
  const drawn = plan(planned);
  // Thin topics have joined: what was a long section may be two slides.
  const divided = findDivided(
    drawn.plans.map(({ topic }) => topic),
    sections,
  );
  const isSame = divided.size === planned.size && [...divided].every((part) => planned.has(part));
  const { plans, brief, closing } = isSame ? drawn : plan(divided);
  // A lone point that the summary has told already needs no slide.
  const told = new Set(brief ? [brief.headline.text, ...brief.items.map(({ text }) => text)] : []);
  const telling = plans.filter(
    ({ list, points }) => list !== null || points.length > 1 || !points.every(({ text }) => told.has(text)),
  );
  const shown = [...told, ...(closing ? [closing.headline.text] : [])];
  const names = sections ? nameSections(telling, shown, material) : new Map<number, Line>();
  const own = [
    ...planCode(article, Math.max(leastCode, Math.round(total / 3))),
    ...tables,
    ...logs.specials,
    ...specials,
  ];
  // All that a sentence or two say.
  if (telling.length + own.length === 0) return plans.slice(0, 1).map(({ headline }) => stateAlone(headline));
  const body = interleave(telling, own, divided, { article, material, names });
  return [...(brief ? [brief] : []), ...body, ...(closing ? [closing] : [])];
}

/** Content and frame together: the lead of the summary heads no other slide, unless there is no summary. */
function planTalk(
  article: Article,
  topics: readonly Topic[],
  { material, framing }: { readonly material: Material; readonly framing: Material },
  reserved: Reserved,
  isFramed: boolean,
): Frame & { readonly plans: readonly ContentPlan[] } {
  const howto = isFramed ? planHowto(article, framing) : null;
  if (howto) return { plans: planContent(topics, material, reserved), ...howto };
  if (!isFramed) return { plans: planContent(topics, material, reserved), brief: null, closing: null };
  const opening = findOpening(article, framing);
  if (opening.lead) {
    const plans = planContent(topics, material, { ...reserved, headlines: [opening.lead.text] });
    const frame = planFrame(article, plans, framing, opening);
    if (frame.brief) return { plans, ...frame };
  }
  const plans = planContent(topics, material, reserved);
  return { plans, ...planFrame(article, plans, framing, opening) };
}

/** A slide of nothing but its headline. */
function stateAlone({ text, src }: Line): OutlineSlide {
  return { kind: 'statement', headline: { text, src }, items: [], notes: [] };
}

/** True for a text with hardly a word beyond the title's: no point on its own. */
function restates(text: string, title: ReadonlySet<string>): boolean {
  return containment(new Set(contentStems(text)), title) >= 0.8;
}

/** An article of headings alone: each one a slide to be filled. */
function headingSlides({ blocks }: Article, title: string): OutlineSlide[] {
  const headings = blocks.filter((block) => block.kind === 'heading' && headingText(block) !== title);
  return headings.map((block) => stateAlone({ text: headingText(block), src: [block.sentences[0]!.id] }));
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
