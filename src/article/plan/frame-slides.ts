import type { Candidate } from '../clauses/candidates.ts';
import type { Article, Item, OutlineSlide } from '../types.ts';
import { findAnswers, findOutlooks, pickDistinct, rank } from './answers.ts';
import type { ContentPlan, Material } from './content-slides.ts';

/** The slides that open and end a talk: what it comes to, said first and said again in other words. */
export interface Frame {
  readonly brief: OutlineSlide | null;
  readonly closing: OutlineSlide | null;
}

/** Fewest points of a frame slide. */
const least = 2;

/** The clause that answers the question of the title, where it asks one. */
export function findLead(article: Article, { candidates, scores }: Material): Candidate | undefined {
  const answers = findAnswers(article, candidates, scores);
  return answers.length > least ? pickDistinct(answers, 1, [])[0] : undefined;
}

/** The answer-first summary and the closing slide, for a talk whose content is planned. */
export function planFrame(article: Article, plans: readonly ContentPlan[], { candidates, scores }: Material): Frame {
  const headlines = plans.flatMap(({ headline }) => (headline.candidate ? [headline.candidate] : []));
  const shown = new Set([...headlines, ...plans.flatMap(({ points }) => points)].map(({ text }) => text));
  const answers = findAnswers(article, candidates, scores);
  const messages = rank(headlines, scores, () => 0);
  const isAnswered = answers.length > least;
  const all = rank(candidates, scores, () => 0);
  const fresh = (isAnswered ? answers : all).filter(({ text }) => isAnswered || !headlines.some((other) => other.text === text));
  const [lead] = pickDistinct(fresh, 1, []);
  if (!lead) return { brief: null, closing: null };
  const pool = isAnswered ? [...answers, ...messages] : messages;
  const points = pickDistinct(pool, 3, [lead.text]);
  const brief = points.length < least ? null : toSlide('brief', lead, points);

  const outlooks = findOutlooks(candidates, scores).filter(({ text }) => shown.has(text));
  const rest = [...(isAnswered ? answers : []), ...outlooks, ...messages, ...all];
  const used = [lead];
  // A sentence that heads no slide yet, if there is one.
  const unheaded = rest.filter(({ text }) => !headlines.some((other) => other.text === text));
  const [takeaway] = pickDistinct([...unheaded.slice(0, 6), ...rest], 1, used.map(({ text }) => text));
  if (!takeaway) return { brief, closing: null };
  const last = isAnswered ? pickDistinct([lead, ...points, ...outlooks], 2, [takeaway.text]) : [];
  const outlook = pickDistinct(outlooks, 1, [takeaway, ...last].map(({ text }) => text));
  const others = pickDistinct([...messages, ...points], 3, [takeaway, ...last, ...outlook].map(({ text }) => text));
  const items = [...last, ...outlook, ...others].slice(0, 3);
  return { brief, closing: items.length < least ? null : toSlide('closing', takeaway, items) };
}

function toSlide(kind: 'brief' | 'closing', headline: Candidate, points: readonly Candidate[]): OutlineSlide {
  return { kind, headline: { text: headline.text, src: headline.src }, items: points.map(toItem), notes: [] };
}

function toItem({ text, src }: Candidate): Item {
  return { lead: '', text, src };
}
