import type { Candidate } from '../clauses/candidate.ts';
import { limits } from '../limits.ts';
import type { Article, Item, OutlineSlide } from '../types.ts';
import { findAnswers, findOutlooks, lateness, pickDistinct, rank } from './answers.ts';
import type { ContentPlan, Material } from './content-slides.ts';
import { blocksUnder, isConclusionHeading, isSideHeading } from './headings.ts';
import { repeats } from './repeats.ts';
import { ownHeading } from './own-headings.ts';
import { conclusionBlocks, rateMessages, statesMessage } from './messages.ts';
import { contentStems } from '../score/stems.ts';

/** The slides that open and end a talk: what it comes to, said first and said again in other words. */
export interface Frame {
  readonly brief: OutlineSlide | null;
  readonly closing: OutlineSlide | null;
}

/** Words that are too few for the last headline of a talk. */
const shortest = 4;

/** Fewest points of a frame slide. */
const least = 2;

/** The clause that heads the summary: the answer to the title's question, else the message of the first paragraph. */
export function findLead(article: Article, material: Material): Candidate | undefined {
  const answers = findAnswers(article, material);
  // A heading stands above its own slide already.
  const spoken = answers.filter(({ ops }) => !ops.includes('claim'));
  if (answers.length > least) return pickDistinct(spoken, 1, [])[0];
  const [gist] = pickDistinct(findGist(article, material), 1, [article.title ?? '']);
  // Too long for a headline, it is the first point of the summary; nothing less takes its place.
  return gist && gist.length <= limits.headline.most ? gist : undefined;
}

/** The answer-first summary and the closing slide, for a talk whose content is planned. */
export function planFrame(article: Article, plans: readonly ContentPlan[], material: Material): Frame {
  const { candidates, scores } = material;
  const offered = new Set([...candidates, ...material.claims]);
  const side = blocksUnder(article.blocks, isSideHeading);
  const headlines = plans.flatMap(({ headline: { candidate } }) =>
    candidate && !side.has(candidate.block) && offered.has(candidate) ? [candidate] : [],
  );
  const answers = findAnswers(article, material);
  const stated = candidates.filter(({ text }) => statesMessage(text));
  const lead = findLead(article, material) ?? null;
  const script: Script = {
    lead,
    answers: answers.length > least ? answers : [],
    concludes: lead !== null && blocksUnder(article.blocks, isConclusionHeading).has(lead.block),
    opening: findGist(article, material).slice(0, 1),
    messages: rank([...new Set([...headlines, ...stated])], scores, rateMessages(article, material)),
  };
  const points = pickBrief(script).sort((a, b) => candidates.indexOf(a) - candidates.indexOf(b));
  const brief = points.length < least ? null : toSlide('brief', script.lead, points, material.lang);
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
  /** Headlines of the content slides. */
  readonly messages: readonly Candidate[];
}

function pickBrief({ lead, answers, opening, messages }: Script): Candidate[] {
  const elsewhere = messages.filter(({ block }) => block !== opening[0]?.block);
  const pool = answers.length > 0 ? [...answers, ...messages] : [...(lead ? [] : opening), ...elsewhere];
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
  const isUnheaded = ({ text }: Candidate) => !repeats(text, headed);
  const outlooks = findOutlooks(candidates, scores);
  const told = [...(lead ? [lead] : []), ...(isAnswered ? [] : points)].map(({ text }) => text);
  // Who has had the answer wants to know what comes next; it is told again below.
  const pool = isAnswered
    ? [...[...outlooks, ...answers].filter(isUnheaded), ...messages]
    : findLate(article, outlooks, { candidates, scores }).filter(isUnheaded);
  const [takeaway] = pickDistinct(pool, 1, told);
  const recap = (isAnswered || concludes) && lead ? [lead, ...points.slice(0, 1)] : [];
  const fresh = messages.filter(({ text }) => !points.some((point) => point.text === text));
  const shown = takeaway ? [takeaway.text] : [];
  const items = pickDistinct([...recap, ...outlooks.slice(0, 1), ...fresh, ...points], 3, shown);
  return items.length < least ? null : toSlide('closing', takeaway ?? null, items, lang);
}

/** What an article without a question leaves its readers with, the best first: from its later half, what looks ahead, concludes or is about the title. */
function findLate(
  article: Article,
  outlooks: readonly Candidate[],
  { candidates, scores }: Pick<Material, 'candidates' | 'scores'>,
): Candidate[] {
  const concluding = conclusionBlocks(article);
  const isTelling = ({ text, block, length }: Candidate) =>
    length > shortest &&
    (concluding.has(block) ||
      statesMessage(text) ||
      contentStems(text).some((stem) => scores.title.has(stem)));
  const ranked = rank(candidates, scores, lateness(candidates)).filter(isTelling);
  return [...outlooks, ...ranked].filter(
    (candidate) => candidates.indexOf(candidate) > candidates.length / 2,
  );
}

/** What an article without a question comes to: the best of its conclusion where a heading names one, else its opening. */
function findGist(article: Article, material: Material): Candidate[] {
  const { candidates, scores } = material;
  const last = blocksUnder(article.blocks, isConclusionHeading);
  const pool = candidates.filter(({ block, vague, isClause }) => last.has(block) && isClause && vague < 0.4);
  const concluding = rank(pool, scores, rateMessages(article, material));
  return concluding.length > 0 ? concluding : findOpening(article, candidates);
}

/** What the first paragraph says: in news the whole story. The fullest clause first. */
function findOpening(article: Article, candidates: readonly Candidate[]): Candidate[] {
  const first = article.blocks.find(({ kind }) => kind === 'paragraph')?.id;
  return candidates
    .filter(
      ({ block, length, vague, isClause }) =>
        block === first && isClause && length <= limits.point.most && vague < 0.4,
    )
    .sort(
      (a, b) => Number(b.length > 7) - Number(a.length > 7) || candidates.indexOf(a) - candidates.indexOf(b),
    );
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
