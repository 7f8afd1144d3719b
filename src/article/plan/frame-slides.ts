import type { Candidate } from '../clauses/candidate.ts';
import { limits } from '../limits.ts';
import type { Article, Item, OutlineSlide } from '../types.ts';
import { findAnswers, findOutlooks, lateness, pickDistinct, rank } from './answers.ts';
import type { ContentPlan, Material } from './content-slides.ts';
import { headingText, isMethodHeading } from './headings.ts';
import { repeats } from './repeats.ts';
import { ownHeading } from './own-headings.ts';
import { rateMessages, statesMessage } from './messages.ts';

/** The slides that open and end a talk: what it comes to, said first and said again in other words. */
export interface Frame {
  readonly brief: OutlineSlide | null;
  readonly closing: OutlineSlide | null;
}

/** Fewest points of a frame slide. */
const least = 2;

/** The clause that heads the summary: the answer to the title's question, else the message of the first paragraph. */
export function findLead(article: Article, material: Material): Candidate | undefined {
  const { candidates } = material;
  const answers = findAnswers(article, material);
  // A heading stands above its own slide already.
  const spoken = answers.filter(({ ops }) => !ops.includes('claim'));
  if (answers.length > least) return pickDistinct(spoken, 1, [])[0];
  const opening = findOpening(article, candidates).filter(({ length }) => length <= limits.headline.most);
  return pickDistinct(opening, 1, [article.title ?? ''])[0];
}

/** The answer-first summary and the closing slide, for a talk whose content is planned. */
export function planFrame(article: Article, plans: readonly ContentPlan[], material: Material): Frame {
  const { candidates, scores } = material;
  const headlines = plans.flatMap(({ headline, topic }) => {
    const isMethod = topic.heading !== null && isMethodHeading(headingText(topic.heading));
    return headline.candidate && !isMethod ? [headline.candidate] : [];
  });
  const answers = findAnswers(article, material);
  const stated = candidates.filter(({ text }) => statesMessage(text));
  const script: Script = {
    lead: findLead(article, material) ?? null,
    answers: answers.length > least ? answers : [],
    opening: findOpening(article, candidates).slice(0, 1),
    messages: rank([...new Set([...headlines, ...stated])], scores, rateMessages(article, scores)),
  };
  const points = pickBrief(script).sort((a, b) => candidates.indexOf(a) - candidates.indexOf(b));
  const brief = points.length < least ? null : toSlide('brief', script.lead, points, material.lang);
  return { brief, closing: planClosing(script, points, material) };
}

/** What the frame has to choose from, the best first. */
interface Script {
  readonly lead: Candidate | null;
  /** Answers to the title's question; empty when it asks none. */
  readonly answers: readonly Candidate[];
  readonly opening: readonly Candidate[];
  /** Headlines of the content slides. */
  readonly messages: readonly Candidate[];
}

function pickBrief({ lead, answers, opening, messages }: Script): Candidate[] {
  const elsewhere = messages.filter(({ block }) => block !== opening[0]?.block);
  const pool = answers.length > 0 ? [...answers, ...messages] : [...(lead ? [] : opening), ...elsewhere];
  return pickDistinct(pool, 3, lead ? [lead.text] : []);
}

/** The takeaway is a sentence that heads neither the summary nor a slide, if there is one. */
function planClosing(
  { lead, answers, messages }: Script,
  points: readonly Candidate[],
  { candidates, scores, lang }: Material,
): OutlineSlide | null {
  const isAnswered = answers.length > 0;
  const headed = messages.map(({ text }) => text);
  const isUnheaded = ({ text }: Candidate) => !repeats(text, headed);
  const isLate = (candidate: Candidate) => candidates.indexOf(candidate) > candidates.length / 2;
  const outlooks = findOutlooks(candidates, scores);
  const late = [...outlooks, ...rank(candidates, scores, lateness(candidates)).filter(isUnheaded)].filter(
    isLate,
  );
  const told = [...(lead ? [lead] : []), ...(isAnswered ? [] : points)].map(({ text }) => text);
  // Who has had the answer wants to know what comes next; it is told again below.
  const pool = [...(isAnswered ? [...outlooks, ...answers] : late).filter(isUnheaded), ...messages];
  const [takeaway] = pickDistinct(pool, 1, told);
  if (!takeaway) return null;
  const recap = isAnswered && lead ? [lead, ...points.slice(0, 1)] : [];
  const fresh = messages.filter(({ text }) => !points.some((point) => point.text === text));
  const items = pickDistinct([...recap, ...outlooks.slice(0, 1), ...fresh, ...points], 3, [takeaway.text]);
  return items.length < least ? null : toSlide('closing', takeaway, items, lang);
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
    headline: { text: headline?.text ?? ownHeading('brief', lang), src: headline?.src ?? [] },
    items: points.map(toItem),
    notes: [],
  };
}

function toItem({ text, src }: Candidate): Item {
  return { lead: '', text, src };
}
