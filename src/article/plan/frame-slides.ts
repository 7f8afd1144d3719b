import { type Candidate, isOfSomebody } from '../clauses/candidate.ts';
import { isEnglish } from '../read/language.ts';
import type { Article, Item, OutlineSlide } from '../types.ts';
import { findOutlooks, pickDistinct, rank } from './answers.ts';
import type { ContentPlan, Material } from './content-slides.ts';
import { blocksUnder, isConclusionHeading, isSideHeading } from './headings.ts';
import { repeats } from './repeats.ts';
import { ownHeading } from './own-headings.ts';
import type { Opening } from './opening.ts';
import { rateMessages, statesMessage } from './messages.ts';
import { isAbout } from '../score/focus.ts';
import { findTakeaways, tellsAlone } from './takeaway.ts';

/** The slides that open and end a talk: what it comes to, said first and said again in other words. */
export interface Frame {
  readonly brief: OutlineSlide | null;
  readonly closing: OutlineSlide | null;
}

/** Fewest points of a frame slide. */
const least = 2;

/** The answer-first summary and the closing slide, for a talk whose content is planned. */
export function planFrame(
  article: Article,
  plans: readonly ContentPlan[],
  material: Material,
  { lead, answers, gist }: Opening,
): Frame {
  const { candidates, scores } = material;
  const offered = new Set([...candidates, ...material.claims]);
  const side = blocksUnder(article.blocks, isSideHeading);
  const headlines = plans.flatMap(({ headline: { candidate } }) =>
    candidate && !side.has(candidate.block) && offered.has(candidate) ? [candidate] : [],
  );
  const stated = candidates.filter(({ text }) => statesMessage(text));
  const rate = rateMessages(article, material);
  const concluding = blocksUnder(article.blocks, isConclusionHeading);
  const spread = candidates.filter(
    (candidate) => !side.has(candidate.block) && tellsAlone(candidate, scores),
  );
  const script: Script = {
    lead,
    answers,
    concludes: lead !== null && concluding.has(lead.block),
    opening: gist,
    summed: rank(
      spread.filter(({ block }) => concluding.has(block)),
      scores,
      rate,
    ),
    messages: preferSound(rank([...new Set([...headlines, ...stated])], scores, rate), material),
    mains: isEnglish(material.lang) ? rank(spread, scores, rateMain(article, new Set(headlines), rate)) : [],
  };
  const points = pickBrief(script).sort((a, b) => candidates.indexOf(a) - candidates.indexOf(b));
  const brief =
    points.length < (lead ? 1 : least) ? null : toSlide('brief', script.lead, points, material.lang);
  const central = candidates.filter(({ block }) => !side.has(block));
  return { brief, closing: planClosing(article, script, points, { ...material, candidates: central }) };
}

/** What the frame has to choose from, the best first. */
interface Script {
  readonly lead: Candidate | null;
  /** Answers to the title's question; empty when it asks none. */
  readonly answers: readonly Candidate[];
  /** True where the lead is the article's own conclusion. */
  readonly concludes: boolean;
  readonly opening: readonly Candidate[];
  /** What the article's own summary says, the best first. */
  readonly summed: readonly Candidate[];
  /** Headlines of the content slides. */
  readonly messages: readonly Candidate[];
  /** What stands alone and tells most of the whole, on a slide or not. */
  readonly mains: readonly Candidate[];
}

/** Of headlines those that stand alone first: a slide of its own may head what a summary cannot tell. */
function preferSound(headlines: readonly Candidate[], { scores, lang }: Material): readonly Candidate[] {
  if (!isEnglish(lang)) return headlines;
  const sound = headlines.filter((candidate) => tellsAlone(candidate, scores));
  return [
    ...sound,
    ...headlines.filter((candidate) => !sound.includes(candidate) && !isOfSomebody(candidate)),
  ];
}

/** Bonus of what heads a slide, and of what stands near the beginning: of news the rest is detail. */
function rateMain(
  { blocks }: Article,
  headlines: ReadonlySet<Candidate>,
  rate: (candidate: Candidate) => number,
): (candidate: Candidate) => number {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph');
  const places = new Map(prose.map(({ id }, i) => [id, i]));
  return (candidate) => {
    const place = places.get(candidate.block) ?? prose.length;
    return rate(candidate) + (headlines.has(candidate) ? 0.15 : 0) + Math.max(0, 0.2 - 0.05 * place);
  };
}

function pickBrief({ lead, answers, opening, summed, mains, messages }: Script): Candidate[] {
  const elsewhere = [...summed, ...mains, ...messages].filter(({ block }) => block !== opening[0]?.block);
  // One reason of each paragraph: a paragraph gives one, and bears it out.
  const blocks = [...new Set(answers.map(({ block }) => block))];
  const reasons = blocks.flatMap((block) => answers.filter((answer) => answer.block === block).slice(0, 1));
  const pool =
    answers.length > 0
      ? [...reasons, ...answers, ...mains, ...messages]
      : [...(lead ? [] : opening), ...elsewhere];
  return pickDistinct(pool, 3, lead ? [lead.text] : []);
}

/** The takeaway is a sentence that heads neither the summary nor a slide; our own heading where no sentence is one. */
function planClosing(
  article: Article,
  { lead, answers, concludes, messages }: Script,
  points: readonly Candidate[],
  { candidates, scores, lang }: Material,
): OutlineSlide | null {
  const isAnswered = answers.length > 0;
  const headed = messages.map(({ text }) => text);
  const told = [...(lead ? [lead] : []), ...points].map(({ text }) => text);
  const outlooks = findOutlooks(candidates, scores).filter((candidate) => tellsAlone(candidate, scores));
  const isUnheaded = ({ text }: Candidate) => !repeats(text, headed);
  // Who asked takes the answer home, which heads the summary: here it stands first, below our own heading.
  const takeaways = isAnswered ? [] : findTakeaways(article, candidates, scores).filter(isUnheaded);
  const takeaway = pickDistinct(takeaways, 1, told)[0] ?? null;
  const turned = points.filter(({ text }) => isAbout(text, scores.focus));
  const recap = (isAnswered || concludes) && lead ? [lead, ...points.slice(0, 1)] : turned;
  const fresh = messages.filter(({ text }) => !points.some((point) => point.text === text));
  const items = pickDistinct(
    [...recap, ...outlooks.slice(0, 1), ...fresh, ...points, ...(lead ? [lead] : [])],
    3,
    takeaway ? [takeaway.text] : [],
  );
  return items.length < least ? null : toSlide('closing', takeaway, items, lang);
}

function toSlide(
  kind: 'brief' | 'closing',
  headline: Candidate | null,
  points: readonly Candidate[],
  lang: string,
): OutlineSlide {
  return {
    kind,
    headline: { text: headline?.text ?? ownHeading(kind, lang), src: headline?.src ?? [] },
    items: points.map(toItem),
    notes: [],
  };
}

function toItem({ text, src }: Candidate): Item {
  return { lead: '', text, src };
}
