import type { Candidate } from '../clauses/candidate.ts';
import type { Tagger } from '../clauses/tagger.ts';
import { determiners, prepositions, pronouns } from '../clauses/word-lists.ts';
import { limits } from '../limits.ts';
import type { Names } from '../names/find-names.ts';
import { isEnglish } from '../read/language.ts';
import { lengthInWords } from '../read/raw-block.ts';
import { isAbout } from '../score/focus.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import type { Scores } from '../score/score-sentences.ts';
import { contentStems } from '../stems.ts';
import { choosePoints } from './choose-points.ts';
import { headingText, isGenericHeading, isMethodHeading, keepsHeading, leansBack } from './headings.ts';
import { type ListPoints, readListPoints } from './list-slides.ts';
import { headingColon, ownHeading } from './own-headings.ts';
import type { ArticleBlock } from '../types.ts';
import { findRepeated, rateHeadline, tooVague } from './rate-headline.ts';
import { repeats } from './repeats.ts';
import type { Density } from './detail.ts';
import type { Topic } from './topics.ts';

/** A planned slide about one topic, before it is printed. */
export interface ContentPlan {
  readonly topic: Topic;
  readonly headline: {
    readonly text: string;
    readonly src: readonly string[];
    readonly candidate: Candidate | null;
  };
  readonly points: readonly Candidate[];
  /** A list of the article that takes the place of the points. */
  readonly list: ListPoints | null;
}

/** What other slides take for themselves. */
export interface Reserved {
  /** Texts that head another slide. */
  readonly headlines: readonly string[];
  /** Sections whose heading stands on a divider. */
  readonly divided: ReadonlySet<number>;
  /** How much a slide holds. */
  readonly density: Density;
}

/** What slides are made of. */
export interface Material {
  readonly candidates: readonly Candidate[];
  /** Headings of the article that are statements. */
  readonly claims: readonly Candidate[];
  readonly names: Names;
  readonly scores: Scores;
  /** BCP 47 tag of the article. */
  readonly lang: string;
  /** What tagged the sentences; null for an article that is not in English. */
  readonly tagger: Tagger | null;
}

/**
 * A slide for each topic that has something to say: a headline that states its message, and two to four points.
 * A topic that yields fewer points joins its neighbour.
 */
export function planContent(topics: readonly Topic[], material: Material, reserved: Reserved): ContentPlan[] {
  const plans = planEach(topics, material, reserved);
  const thin = plans.find(({ list, points, topic }) => {
    return list === null && isThin(points) && findNeighbour(topic, topics);
  });
  if (!thin) return plans;
  // Each round leaves one topic less, so this ends.
  return planContent(mergeTopics(topics, thin.topic, findNeighbour(thin.topic, topics)!), material, reserved);
}

/** One point, or two that are short. */
function isThin(points: readonly Candidate[]): boolean {
  const words = points.reduce((sum, { length }) => sum + length, 0);
  return points.length < limits.points.least || (points.length === limits.points.least && words < thinWords);
}

/** Words that two points must have together. */
const thinWords = 14;

/** The smaller neighbour in the same section. */
function findNeighbour(topic: Topic, topics: readonly Topic[]): Topic | undefined {
  const at = topics.indexOf(topic);
  const near = [topics[at - 1], topics[at + 1]].filter(
    (other) => other?.section === topic.section,
  ) as Topic[];
  const size = (other: Topic) => other.blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return near.sort((a, b) => size(a) - size(b))[0];
}

function mergeTopics(topics: readonly Topic[], a: Topic, b: Topic): Topic[] {
  const [first, second] = topics.indexOf(a) < topics.indexOf(b) ? [a, b] : [b, a];
  const merged: Topic = { ...first, blocks: [...first.blocks, ...second.blocks] };
  return topics.flatMap((topic) => (topic === first ? [merged] : topic === second ? [] : [topic]));
}

function planEach(topics: readonly Topic[], material: Material, reserved: Reserved): ContentPlan[] {
  const plans: ContentPlan[] = [];
  const shown: string[] = [];
  for (const topic of topics) {
    const plan = planSlide(topic, material, shown, reserved);
    if (!plan) continue;
    plans.push(plan);
    shown.push(plan.headline.text, ...plan.points.map(({ text }) => text));
  }
  return plans;
}

function planSlide(
  topic: Topic,
  material: Material,
  shown: readonly string[],
  reserved: Reserved,
): ContentPlan | undefined {
  const { candidates, names, scores, lang } = material;
  const blocks = new Set(topic.blocks.map(({ id }) => id));
  const own = candidates.filter(({ block }) => blocks.has(block));
  if (own.length === 0) return undefined;
  const repeated = findRepeated(
    topic.blocks.flatMap((block) => block.sentences.flatMap(({ text }) => [...new Set(contentStems(text))])),
  );
  const first = own[0]!.sentence;
  const rated = own
    .map((candidate) => ({
      candidate,
      rating: rateHeadline(candidate, { scores, repeated, isFirst: candidate.sentence === first }),
    }))
    .filter((entry): entry is { candidate: Candidate; rating: number } => entry.rating !== undefined)
    .filter(
      ({ candidate }) => !shown.includes(candidate.text) && !repeats(candidate.text, reserved.headlines),
    )
    .sort((a, b) => b.rating - a.rating || own.indexOf(a.candidate) - own.indexOf(b.candidate));
  const list = findList(topic) ?? null;
  const titled = reserved.divided.has(topic.section) ? { ...topic, heading: null } : topic;
  const { density } = reserved;
  const drafts = pickBest(
    rated.map(({ candidate }) => candidate),
    topic,
    lang,
  ).flatMap((best) => {
    const headline = nameSlide(titled, best, own, material, list !== null);
    if (!headline) return [];
    // Behind a short heading and a colon the message stands in other letters.
    const said = headline.candidate?.text;
    const spoken = said !== undefined && headline.text.includes(said.slice(1)) ? [said] : [];
    const choose = (pool: readonly Candidate[]) =>
      choosePoints(pool, names.words, scores, {
        head: topic.heading ? null : headline.candidate,
        shown: [headline.text, ...spoken, ...reserved.headlines, ...shown],
        most: density.most,
        words: density.words - lengthInWords(headline.text),
        fill: density.fill,
        longest: density.longest,
        question: /[?？؟]$/.test(headline.text) ? headline.text : '',
      });
    const near = headline.candidate ? choose(own.filter(isNear(headline.candidate, topic, scores))) : [];
    // Under a headline stands what it is about; all of the topic only where that fills no slide.
    const points = near.length >= limits.points.least ? near : choose(own);
    return [{ headline, points }];
  });
  const draft = drafts.find(isBorneOut) ?? drafts[0];
  return draft && { topic, list, ...draft };
}

/** The first list of a topic that can be shown, below the topic's heading. */
function findList({ blocks, heading, under }: Topic): ListPoints | undefined {
  const above = heading ?? under;
  // A slide that goes on is numbered.
  const words = above ? lengthInWords(headingText(above)) + 1 : undefined;
  return blocks.map((block) => readListPoints(block, words)).find((points) => points !== undefined);
}

/** Headlines that are tried for one slide. */
const mostTried = 4;

/**
 * The best candidates, null where there is none; of whole sentences under a heading the best of the first block, which is
 * about what it says. Without a heading a few of them may be tried.
 */
function pickBest(
  rated: readonly Candidate[],
  { heading, blocks }: Topic,
  lang: string,
): readonly (Candidate | null)[] {
  const near = isEnglish(lang) || !heading ? undefined : rated.find(({ block }) => block === blocks[0]!.id);
  if (near || heading || blocks.length === 1) return [near ?? rated[0] ?? null];
  return rated.length === 0 ? [null] : rated.slice(0, mostTried);
}

/**
 * True for what may stand below a headline: what its own paragraph says, and what another one says in words of it. Under a
 * heading of the article all of its part belongs together.
 */
function isNear(head: Candidate, topic: Topic, scores: Scores): (candidate: Candidate) => boolean {
  if (topic.heading ?? topic.under) return () => true;
  const telling = tellingStems(
    topic.blocks.filter(({ id }) => id === head.block),
    scores,
  );
  return ({ block, sentence }) =>
    block === head.block ||
    isAbout(sentence.text, scores.focus) ||
    contentStems(sentence.text).some((stem) => telling.has(stem));
}

/** Occurrences of a word from which it is the whole article's, and joins nothing in particular. */
const tooCommon = 7;

/** Words by which some blocks can be told from the rest of the article. */
function tellingStems(blocks: readonly ArticleBlock[], { count, title }: Scores): Set<string> {
  const stems = contentStems(blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' '));
  return new Set(stems.filter((stem) => !title.has(stem) && (count.get(stem) ?? 0) < tooCommon));
}

/** True where a point of the headline's own paragraph stands below it. */
function isBorneOut({ headline, points }: Pick<ContentPlan, 'headline' | 'points'>): boolean {
  return points.some(({ block }) => block === headline.candidate?.block);
}

/** True for a clause that says what a heading is about: with a word of it, or from the paragraph right below. */
function isAboutHeading({ heading, blocks }: Topic, { block, text }: Candidate): boolean {
  const named = new Set(contentStems(headingText(heading!)));
  return block === blocks[0]?.id || contentStems(text).some((stem) => named.has(stem));
}

/** Text to go on behind a colon: its first letter small where the word is known to be no name. */
function lowerFirst(text: string, names: Names): string {
  const first = /^[\p{L}-]+/u.exec(text)?.[0] ?? '';
  const word = first.toLowerCase();
  const isPlain =
    names.small.has(word) || determiners.has(word) || prepositions.has(word) || pronouns.has(word);
  if (!isPlain || first === 'I' || names.words.has(word)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The article's own heading where it says enough, or a list below it does; else the best clause, with a short heading before it where both fit. */
function nameSlide(
  topic: Topic,
  best: Candidate | null,
  own: readonly Candidate[],
  { claims, names, scores, lang }: Material,
  isList: boolean,
): ContentPlan['headline'] | undefined {
  const heading = topic.heading ? headingText(topic.heading) : '';
  const id = topic.heading?.sentences[0]?.id ?? '';
  if (
    topic.heading &&
    (keepsHeading(heading) || isMethodHeading(heading) || isList || (!best && !leansBack(heading)))
  ) {
    const claim = claims.find(({ block }) => block === topic.heading!.id);
    return { text: heading, src: [id], candidate: claim ?? best };
  }
  // "Impact: the pages stayed up" says what the impact was not.
  if (topic.heading && best && !isGenericHeading(heading) && !isAboutHeading(topic, best))
    return { text: heading, src: [id], candidate: best };
  if (topic.heading && best && !isGenericHeading(heading) && lengthInWords(heading) <= 4) {
    // Elsewhere nouns may be written large, and a script may have no small letters.
    const said = isEnglish(lang) ? lowerFirst(best.text, names) : best.text;
    const text = `${heading}${headingColon(lang)}${said}`;
    if (lengthInWords(text) <= limits.headline.most) return { text, src: [id, ...best.src], candidate: best };
  }
  // A bare list: one of its items would say no more above it than below.
  if (isList && !best?.isClause && !topic.under)
    return { text: ownHeading('brief', lang), src: [], candidate: null };
  if (best) return { text: best.text, src: best.src, candidate: best };
  // Nothing fits a headline: above a list the section's heading, else the shortest sound clause.
  const { under, blocks } = topic;
  if (under && blocks.some((block) => readListPoints(block) !== undefined)) {
    return { text: headingText(under), src: [under.sentences[0]!.id], candidate: null };
  }
  const [shortest] = own
    .filter(({ length, vague }) => length <= limits.point.most && vague < tooVague)
    .sort((a, b) => a.length - b.length || scoreCandidate(b, scores) - scoreCandidate(a, scores));
  return shortest ? { text: shortest.text, src: shortest.src, candidate: shortest } : undefined;
}
