import { type Candidate, isOfSomebody } from '../clauses/candidate.ts';
import type { Scores } from '../score/score-sentences.ts';
import { containment, contentStems } from '../stems.ts';
import { topicality } from '../score/topicality.ts';
import { findDates } from '../special/dates.ts';
import type { Article } from '../types.ts';
import type { Material } from './content-slides.ts';
import { headingText } from './headings.ts';
import { isHearsay } from '../clauses/hearsay.ts';

/** Words that say why, or what it comes to. */
const cause =
  /\b(?:because|so that|(?:that|this) is why|due to|thanks to|led to|(?:comes?|came) from|depends? on|means that|the (?:main )?(?:answer|cause|reason|lesson) (?:is|was))\b/i;

/** Headings of the part in which an article draws its conclusion. */
const concluding =
  /\b(?:conclu\w+|in short|matters|lessons?|learn(?:ed|t)|takeaways?|bottom line|outlook|answer)\b/i;

/** What ought to be done: of an opinion the thesis, of a report the advice. */
const demand = /\b(?:should|must|ought to|needs? to|ha(?:s|ve) to)\b/;

/** What was found out. */
const finding =
  /\b(?:found that|turn(?:s|ed) out|shows? that|showed that|suggests? that|finding|in other words)\b/i;

/** Titles before a name. */
const courtesy =
  /^(?:The )?(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Dame|Commissioner|Councillor|Minister|President|Judge|Captain|General)\.? )+/;

/** Content words that a message has at least. */
const leastStems = 4;

/** Weight of a claim that is a heading: it was written to be the message of its section. */
const claimBonus = 0.45;

/**
 * Bonus of a candidate as a message of the whole article, about -0.4 to 0.6: for headings that claim something, for
 * causes, for the conclusion and for answering the title; against the incidental: what happened to somebody one day.
 */
export function rateMessages(
  article: Article,
  { scores, names: { people } }: Pick<Material, 'scores' | 'names'>,
): (candidate: Candidate) => number {
  const last = conclusionBlocks(article);
  // What one person does is an example, unless the article is about that person.
  const strangers = people.filter(({ short }) => !article.title?.includes(short));
  const isStranger = (text: string) =>
    strangers.some(({ name, short }) => text.startsWith(name) || text.startsWith(short));
  return (candidate) => {
    const { text, ops, sentence, block } = candidate;
    const stems = new Set(contentStems(text));
    const isAbout = containment(scores.title, stems) > 0;
    let bonus = 0;
    if (ops.includes('claim')) bonus += claimBonus;
    if (cause.test(text)) bonus += 0.12;
    if (statesMessage(text)) bonus += 0.2;
    if (last.has(block)) bonus += 0.15;
    if (isAbout && demand.test(text)) bonus += 0.2;
    if (finding.test(sentence.text)) bonus += 0.1;
    if (stems.size < leastStems) bonus -= 0.2;
    if (isHearsay(text)) bonus -= 0.2;
    if (isPersonal(text)) bonus -= 0.25;
    bonus += 0.25 * containment(scores.title, stems);
    if (ops.includes('sub') && /\bbecause\b/.test(sentence.text)) bonus += rateReason(candidate, scores);
    if (isIncidental(candidate)) bonus -= 0.3;
    if (isStranger(text.replace(courtesy, ''))) bonus -= 0.3;
    bonus += 0.2 * topicality(text, scores);
    return bonus;
  };
}

/** Somebody's own words: of the writer, whom the audience does not see. */
const firstPerson = /\b(?:I|[Mm]y|[Mm]e|[Mm]ine|myself)\b/;

/** True for what only its writer or a speaker can say: with "I" in it, or a quotation. */
export function isPersonal(text: string): boolean {
  return firstPerson.test(text) || /[“"][^”"]*[.,!?][”"]|^[“"]|: [“"]/u.test(text);
}

/** True for a sentence that says of itself that it is the point: "The main cause was …", "The answer is …". */
export function statesMessage(text: string): boolean {
  return /^(?:The|Our) (?:main |real |first |most important |biggest )?(?:answer|cause|reason|lesson|conclusion|difference|point) (?:is|was|arises|comes|lies)\b/.test(
    text,
  );
}

/** A clause behind "because" answers the title where the clause before it is about the title; else it is a detail. */
function rateReason({ sentence }: Candidate, { title }: Scores): number {
  const before = new Set(contentStems(sentence.text.split(/\bbecause\b/)[0] ?? ''));
  return containment(title, before) >= 0.5 ? 0.1 : -0.25;
}

/** True for what happened once, on a day or an hour, or to a person who is named for it. */
function isIncidental(candidate: Candidate): boolean {
  const { sentence, text } = candidate;
  if (findDates(sentence.text).length > 0 || /\b\d{1,2}:\d{2}\b/.test(text)) return true;
  if (isOfSomebody(candidate)) return true;
  return /\bhad (?:\p{L}+ ){0,2}?\p{L}+(?:ed|en|own|ought)\b/u.test(text);
}

/** Ids of the blocks that conclude: the part whose heading says so; without headings the last paragraph. */
export function conclusionBlocks({ blocks }: Article): ReadonlySet<string> {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph');
  const heading = blocks.findLastIndex((block) => block.kind === 'heading');
  const isNamed = heading >= 0 && concluding.test(headingText(blocks[heading]!));
  const named = isNamed ? blocks.slice(heading) : [];
  return new Set([...(heading < 0 ? prose.slice(-1) : []), ...named].map(({ id }) => id));
}
