import { limits } from '../limits.ts';
import type { Exchange, Interview } from '../read/interview.ts';
import { lengthInWords } from '../read/raw-block.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import { containment, contentStems } from '../stems.ts';
import type { Article, Item, Line, OutlineSlide } from '../types.ts';
import { pickDistinct } from './answers.ts';
import { choosePoints } from './choose-points.ts';
import { type Material, planContent } from './content-slides.ts';
import type { Density } from './detail.ts';
import { ownHeading } from './own-headings.ts';
import { findInterviewee, type Interviewee } from './interviewee.ts';
import { followsUp, headQuestion } from './question-headline.ts';
import { findPlaces, findSpoken, type Places, type SpokenPoint } from './spoken-points.ts';
import { tooVague } from './rate-headline.ts';

/** What a draught of an interview goes by. */
export interface InterviewDraught {
  /** Slides to aim at, the cover apart. */
  readonly room: number;
  readonly density: Density;
  /** With a slide that sums up and one that closes. */
  readonly isFramed: boolean;
}

/**
 * The slides of an interview behind its cover: who speaks, what the talk comes to, a slide for each question with
 * the answer in the speaker's own words, and last what to remember. The interviewer's words are headlines and never points.
 */
export function planInterview(
  article: Article,
  interview: Interview,
  material: Material,
  { room, density, isFramed }: InterviewDraught,
): OutlineSlide[] {
  const speaker = findInterviewee(article, interview, material.names);
  const told = withoutNarrator(interview.exchanges, speaker);
  const labels = new Set(told.flatMap(({ answer }) => answer.map(({ label }) => label)));
  const show = { speaker, isPanel: labels.size > 1 };
  const places = findPlaces(article, material.candidates);
  const drafts = joinFollowing(told).flatMap(
    (exchange) => draftAnswer(exchange, places, material, density) ?? [],
  );
  const intro = planIntro(interview, speaker, material, density);
  const frame = isFramed ? planFrame(drafts, material, show) : [];
  const left = Math.max(1, room - frame.length - (intro ? 1 : 0));
  const heaviest = new Set([...drafts].sort((a, b) => b.weight - a.weight).slice(0, left));
  const body = drafts.filter((draft) => heaviest.has(draft)).map((draft) => toSlide(draft, show));
  const [brief, closing] = frame;
  return [...(intro ? [intro] : []), ...(brief ? [brief] : []), ...body, ...(closing ? [closing] : [])];
}

/** How words are given to whoever spoke them. */
interface Show {
  readonly speaker: Interviewee | null;
  /** True where several people answer: each point says whose it is. */
  readonly isPanel: boolean;
}

/** A slide of one question. */
interface Draft {
  readonly headline: Line;
  readonly points: readonly SpokenPoint[];
  /** All that could be said, for the slides that sum up. */
  readonly spoken: readonly SpokenPoint[];
  readonly weight: number;
}

/** Answers without what is said about the speaker: a paragraph that names who speaks, and no "I", is the writer's. */
function withoutNarrator(exchanges: readonly Exchange[], speaker: Interviewee | null): Exchange[] {
  return exchanges.flatMap((exchange) => {
    const texts = new Map<string, string>();
    for (const { block, text } of exchange.answer) texts.set(block, `${texts.get(block) ?? ''} ${text}`);
    const isOwn = (text: string) =>
      !speaker || !text.includes(speaker.short) || /\b(?:I|[Mm]e|[Mm]y)\b/.test(text);
    const answer = exchange.answer.filter(({ block }) => isOwn(texts.get(block)!));
    return answer.length > 0 ? [{ ...exchange, answer }] : [];
  });
}

/** Exchanges in which one that only asks on has joined the one before. */
function joinFollowing(exchanges: readonly Exchange[]): Exchange[] {
  const joined: Exchange[] = [];
  for (const exchange of exchanges) {
    const last = joined.at(-1);
    // Its first sentence answers a question that is not shown.
    if (last && followsUp(exchange))
      joined[joined.length - 1] = { ...last, answer: [...last.answer, ...exchange.answer.slice(1)] };
    else joined.push(exchange);
  }
  return joined;
}

function draftAnswer(
  exchange: Exchange,
  places: Places,
  { names, scores }: Material,
  density: Density,
): Draft | undefined {
  const spoken = findSpoken(exchange, places);
  const asked = headQuestion(exchange);
  const best = [...spoken]
    .filter(({ isReply }) => !isReply)
    .sort((a, b) => scoreCandidate(b, scores) - scoreCandidate(a, scores))[0];
  const headline = asked ?? (best && quote(best));
  if (!headline) return undefined;
  const free = spoken.filter((point) => asked !== null || point !== best);
  const reply = asked?.text.endsWith('?') ? free.find(({ isReply }) => isReply) : undefined;
  const words = density.words - lengthInWords(headline.text) - (reply?.length ?? 0);
  const chosen = choosePoints(
    free.filter(({ isReply }) => !isReply),
    names.words,
    scores,
    {
      shown: [headline.text, ...(reply && reply.length > 3 ? [reply.text] : [])],
      most: density.most - (reply ? 1 : 0),
      words,
      fill: density.fill - (reply ? 1 : 0),
      longest: density.longest,
      question: asked?.text ?? '',
    },
  );
  const points = free.filter((point) => point === reply || chosen.includes(point));
  const weight = points.reduce((sum, point) => sum + 0.2 + scoreCandidate(point, scores), 0);
  return points.length === 0 ? undefined : { headline, points, spoken, weight };
}

function toSlide({ headline, points }: Draft, show: Show): OutlineSlide {
  // A statement has no room for who says it.
  const kind = points.length === 1 && !show.isPanel ? 'statement' : 'content';
  return { kind, headline, items: points.map((point) => toItem(point, show)), notes: [] };
}

/** The words in quotation marks; marks within them become single ones. */
function quote({ text, src }: SpokenPoint): Line {
  const inner = text
    .replace(/[“„]/g, '‘')
    .replace(/”/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’');
  return { text: `“${inner}”`, src };
}

function toItem(point: SpokenPoint, { isPanel }: Show): Item {
  const { text, src } = quote(point);
  if (!isPanel) return { lead: '', text, src };
  return { lead: point.label, text, src: [...new Set([point.labelled, ...src])] };
}

/** Who speaks, by what is said before the first question. */
function planIntro(
  { intro }: Interview,
  speaker: Interviewee | null,
  material: Material,
  density: Density,
): OutlineSlide | undefined {
  if (intro.length === 0) return undefined;
  const ids = new Set(intro.map(({ id }) => id));
  const about = material.candidates.filter(
    ({ block, text, vague }) =>
      ids.has(block) && vague < tooVague && !/\b(?:I|[Ww]e|[Mm]e|[Uu]s|[Mm]y|[Oo]ur)\b/.test(text),
  );
  // "Professor Ada Moss, …": a title may stand before the name.
  const isAbout = (text: string) =>
    speaker !== null &&
    text.includes(speaker.short) &&
    /^(?:\p{Lu}\S*,? ){0,3}$/u.test(text.slice(0, Math.max(0, text.indexOf(speaker.short))));
  const own = about.filter(({ text }) => isAbout(text));
  const src = speaker?.mentions.filter((id) => id === 'p0' || ids.has(id.split('.')[0]!)).slice(0, 1) ?? [];
  if (speaker && own.length >= 1 && src.length > 0) {
    const { names, scores } = material;
    const points = choosePoints(own, names.words, scores, {
      shown: [speaker.name],
      most: density.most,
      fill: density.fill,
      words: density.words - 2,
      longest: density.longest,
    });
    const items = points.map(({ text, src }) => ({ lead: '', text, src }));
    if (points.length >= 1)
      return {
        kind: points.length > 1 ? 'content' : 'statement',
        headline: { text: speaker.name, src },
        items,
        notes: [],
      };
  }
  const topic = { blocks: intro, heading: null, under: null, section: 0 };
  const [plan] = planContent(
    [topic],
    { ...material, candidates: about },
    { headlines: [], divided: new Set(), density },
  );
  if (!plan) return undefined;
  const items = plan.points.map(({ text, src }) => ({ lead: '', text, src }));
  return {
    kind: items.length > 1 ? 'content' : 'statement',
    headline: { text: plan.headline.text, src: plan.headline.src },
    items,
    notes: [],
  };
}

/** Quotations of a slide that sums up, and what words must be worth to stand there. */
const summing = { most: 3, least: 2, worth: 0.22 } as const;

/** The most telling words of all answers: those of most worth sum up, others close, or the same in another order. */
function planFrame(drafts: readonly Draft[], { scores, lang }: Material, show: Show): OutlineSlide[] {
  const all = drafts.flatMap(({ spoken }) => spoken);
  const telling = all
    .filter((point) => !point.isReply && isTopical(point, scores))
    .map((point) => ({ point, worth: rateTelling(point, scores) }))
    .filter(({ worth }) => worth >= summing.worth)
    .sort((a, b) => b.worth - a.worth)
    .map(({ point }) => point);
  const picked = pickDistinct(telling, 2 * (summing.most + 1), []) as SpokenPoint[];
  const lead = picked.find((point) => headTelling(point, show) !== null) ?? picked[0];
  const rest = picked.filter((point) => point !== lead);
  if (!lead || rest.length < summing.least) return [];
  const told = rest.slice(0, summing.most);
  const left = rest.slice(summing.most);
  const pool = left.length > summing.least ? left : [...told, ...left];
  const last = pool.find((point) => headTelling(point, { ...show, speaker: null }) !== null);
  const others = [...(pool === left ? left : [lead, ...pool])].filter((point) => point !== last);
  const slide = (
    kind: 'brief' | 'closing',
    headline: Line | null,
    points: readonly SpokenPoint[],
  ): OutlineSlide => ({
    kind,
    headline: headline ?? { text: ownHeading(kind, lang), src: [] },
    items: [...points].sort((a, b) => all.indexOf(a) - all.indexOf(b)).map((point) => toItem(point, show)),
    notes: [],
  });
  return [
    slide('brief', headTelling(lead, show), told),
    slide(
      'closing',
      last ? headTelling(last, { ...show, speaker: null }) : null,
      others.slice(0, summing.most),
    ),
  ];
}

/** `Lena Moss: “…”`, so that it is known from the start who speaks; the words alone where there is no room. */
function headTelling(point: SpokenPoint, { speaker, isPanel }: Show): Line | null {
  const { text, src } = quote(point);
  const fits = (line: string) => lengthInWords(line) <= limits.headline.most;
  const name = isPanel ? point.label : (speaker?.name ?? '');
  const named = `${name}: ${text}`;
  const mention = isPanel ? [point.labelled] : (speaker?.mentions.slice(0, 1) ?? []);
  if (name !== '' && fits(named)) return { text: named, src: [...new Set([...src, ...mention])] };
  return !isPanel && fits(text) ? { text, src } : null;
}

/** True for words about something that comes up elsewhere in the talk. */
function isTopical({ text }: SpokenPoint, { count }: Material['scores']): boolean {
  const stems = new Set(contentStems(text));
  return stems.size >= 2 && [...stems].some((stem) => (count.get(stem) ?? 0) > 1);
}

const month = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Worth of words as what the whole talk comes to: general, about the title, pointed; not what happened one day. */
function rateTelling(point: SpokenPoint, scores: Material['scores']): number {
  const { text, length, isLast } = point;
  let worth = 0.6 * scoreCandidate(point, scores) + 0.2 * (scores.rank.get(point.sentence.id) ?? 0);
  worth += 0.25 * containment(scores.title, new Set(contentStems(text)));
  if (!/\b(?:I|[Mm]e|[Mm]y)\b/.test(text)) worth += 0.15;
  if (isLast) worth += 0.1;
  if (
    /\b(?:not|never|nobody|only|because|always|every|more than|most|than|need|must|can(?:not)?)\b|n[’']t\b/i.test(
      text,
    )
  )
    worth += 0.1;
  // What happened once, and what only looked so.
  if (/\b(?:was|were|had|went|came|did|took|used to)\b|^(?:In|On|At|By|Last|That|Then)\b|\d/.test(text))
    worth -= 0.2;
  if (/\b(?:look|seem|appear)(?:s|ed)?\b/.test(text)) worth -= 0.3;
  if (month.test(text)) worth -= 0.1;
  worth -= 0.03 * Math.max(0, length - 16) + 0.05 * Math.max(0, 6 - length);
  return worth;
}
