import { type Candidate, toCandidate } from '../clauses/candidate.ts';
import { takeSpan } from '../clauses/pieces.ts';
import { limits } from '../limits.ts';
import type { Exchange, Spoken } from '../read/interview.ts';
import { isBalanced } from '../read/marks.ts';
import { lengthInWords } from '../read/raw-block.ts';
import type { Article, ArticleBlock } from '../types.ts';
import { headClause, isHalf, isUnsaid, standsAlone, withoutOpener } from './spoken-words.ts';

/** A candidate made of somebody's words as spoken. */
export interface SpokenPoint extends Candidate {
  /** True for the first sentence under its question, which may lean on it: "By way of a friend". */
  readonly isReply: boolean;
  /** True for the last sentence of the answer. */
  readonly isLast: boolean;
  /** The label before the answer; empty where there is none. */
  readonly label: string;
  /** Id of the sentence that the label stands before. */
  readonly labelled: string;
}

/** Fewest words of a point, and of a reply under its question. */
const least = { point: 5, reply: 2 } as const;

/** Where the sentences of answers stand in their article. */
export interface Places {
  /** Block of each id. */
  readonly blocks: ReadonlyMap<string, ArticleBlock>;
  /** Ids of the sentences with a verb: each gives one candidate or another. */
  readonly withVerb: ReadonlySet<string>;
}

/** The places of all sentences of an article with these candidates. */
export function findPlaces({ blocks }: Article, candidates: readonly Candidate[]): Places {
  return {
    blocks: new Map(blocks.map((block) => [block.id, block])),
    withVerb: new Set(candidates.map(({ sentence }) => sentence.id)),
  };
}

/**
 * What an answer says in its own words: whole sentences that stand alone, two of them where the one is half without the
 * other, else the clause at the head of one that is too long. Nothing within is cut or replaced.
 */
export function findSpoken(
  { answer }: Pick<Exchange, 'answer'>,
  { blocks, withVerb }: Places,
): SpokenPoint[] {
  const told = answer.filter(({ text }) => !isStage(text));
  return told.flatMap((spoken, i): SpokenPoint[] => {
    const next = told[i + 1];
    const isReply =
      spoken === answer[0] && isReplyable(spoken.text) && !isUnsaid(spoken.text, next?.text ?? '');
    const before = told[i - 1];
    const texts = isReply
      ? [spoken.text.replace(/^(?:Oh|Well|So|Look),? /, '')]
      : wordsOf(spoken, { next, before, hasVerb: withVerb.has(spoken.id) });
    if (!texts) return [];
    const block = blocks.get(spoken.block)!;
    const both = [spoken, next].slice(0, texts.length) as Spoken[];
    const pieces = texts.map((text, at) => {
      const sentence = block.sentences[Number(both[at]!.id.split('.s')[1]) - 1]!;
      const start = Math.max(0, sentence.text.indexOf(text));
      return takeSpan(sentence, start, start + text.length);
    });
    const clause = { sentence: pieces[0]!.sentence, pieces, ops: [], risk: 0 };
    const candidate = toCandidate(block, clause, true);
    const src = [...new Set(both.map(({ id }) => id))];
    const isLast = i + both.length === told.length;
    // What is vague in the writer's mouth, an "I" and a "we", is the speaker here; the rest is told already.
    return [{ ...candidate, src, vague: 0, isReply, isLast, label: spoken.label, labelled: spoken.labelled }];
  });
}

/** What somebody does while speaking: "(She laughs.)". */
function isStage(text: string): boolean {
  return /^[([][^()[\]]*[)\]]$/.test(text);
}

/** True for a first sentence that answers its question, whatever it lacks; a bare "Yes." says nothing on a slide. */
function isReplyable(text: string): boolean {
  const words = lengthInWords(text);
  const isBare =
    /^(?:Yes|No|Yeah|Absolutely|Exactly|Sure|Right|Really|True|Thank(?:s| you))\b[^ ]*(?: [^ ]+){0,2}[.!]$/i.test(
      text,
    );
  const others = /\b(?:he|she|him|they|them)\b/i.test(text);
  return (
    !isBare &&
    !others &&
    isBalanced(text) &&
    !/[?…:]["”’]?$/.test(text) &&
    words >= least.reply &&
    words <= limits.point.most
  );
}

/** What stands round a sentence. */
interface Near {
  readonly next: Spoken | undefined;
  readonly before: Spoken | undefined;
  readonly hasVerb: boolean;
}

/** The words of a sentence that can stand on a slide, those of the next one with them where they belong together. */
function wordsOf({ text, block }: Spoken, { next, before, hasVerb }: Near): readonly string[] | null {
  const whole = withoutOpener(text);
  const after = next?.block === block ? next.text : '';
  // What answers the speaker's own question, and what the next sentence takes back.
  if ((before && /\?["”’]?$/.test(before.text)) || isUnsaid(whole, after)) return null;
  if (isHalf(whole, after)) {
    const fits = lengthInWords(`${whole} ${after}`) <= limits.point.most;
    return fits && standsAlone(`${whole} ${after}`) ? [whole, after] : null;
  }
  const isShort = lengthInWords(whole) <= limits.point.most;
  const kept = isShort ? whole : headClause(whole, limits.point.most);
  if (kept === null || lengthInWords(kept) < least.point) return null;
  return (hasVerb || hasAuxiliary(kept)) && standsAlone(kept) ? [kept] : null;
}

/** A sign of a sentence with a verb where the tagger's clauses tell nothing: a subject at its head, and what only verbs are. */
function hasAuxiliary(text: string): boolean {
  return (
    /^(?:I|We|You|There|The|An?|My|Our|Your|No|Every|Some|Most|More|People)\b/i.test(text) &&
    /(?:\b(?:is|are|was|were|has|have|had|can|could|will|would|do|does|did|must|may|might|should)|[’'](?:s|re|ve|d|ll|m))\b/.test(
      text,
    )
  );
}
