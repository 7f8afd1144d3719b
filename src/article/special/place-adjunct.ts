import { isTimeWord } from '../clauses/measures.ts';
import { findMainVerb } from '../clauses/order.ts';
import { clauseVerb } from '../clauses/clause-start.ts';
import { findSubject } from '../clauses/subject.ts';
import { reportVerbs } from '../clauses/word-lists.ts';
import type { Word } from '../clauses/words.ts';
import { type Event, readEvent } from './events.ts';

/** A time phrase that belongs to the main verb of a clause and to nothing else in it. */
export interface PlacedAdjunct {
  readonly event: Event;
  readonly isFronted: boolean;
  /** Stretches of the sentence that may go besides, UTF-16 offsets: what stands between a date in front and the subject, what follows. */
  readonly asides: readonly (readonly [number, number])[];
  /** True where the asides have to go for the rest to read well. */
  readonly mustCut: boolean;
}

/** Where a time phrase stands in its sentence, and whether it names a day, or at least a year. */
export interface AdjunctSpan {
  readonly start: number;
  readonly end: number;
  readonly isDay: boolean;
  readonly isExact: boolean;
}

/** Words that open a clause of time or reason behind the main one, or a phrase without which it is as true. */
const cuttable = /^(?:when|where|while|because|without|amid|despite|following|after|before)$/;
/** Words behind a comma with which something new is told. */
const openers =
  /^(?:which|who|whose|whom|where|when|while|with|after|before|as|because|following|amid|the|an?|its|his|her|their)$/;
const binding = /^(?:if|unless|whether|except|until|according|than|compared|provided|without|say|says|said)$/;
/** Prepositions behind which a date belongs to what they lead in: "down from 508 in 2014", "after the flood in 1953". */
const capturing =
  /^(?:than|since|after|before|following|until|till|despite|like|unlike|versus|compared|besides)$/;
/** Of these what is dated itself keeps its date, as numbers do behind "from". */
const about = /^(?:for|about|over|of|against|on|at|into|behind|towards?)$/;
/** Nouns of what itself has a date: "apologised for the killings in 1990". */
const dated =
  /(?:tion|sion|ment|ings?|ance|ence|al)s?$|^(?:war|riot|strike|attack|coup|crisis|flood|fire|storm|quake|earthquake|crash|famine|cup|games?|match|vote|poll|deal|raid|march|protest|trial|study|survey|report|birth|death|fall|rise|defeat|visit|wave|season|wedding|debate|speech|siege|battle|plague|panic|debacle|disaster|scandal)s?$/;
const announcing =
  /^(?:announc|call|promis|propos|predict|order|demand|seek|sought|apologi|mark|commemorat|celebrat|stud|discuss|debat|cover|cite|citing|blame|investigat|remember|mention|analy|examin|review|protest|criticis|criticiz|condemn|foresaw|foresee|expect|plan|schedul|prevent|cancel)/;

/** How a time phrase hangs on a clause of `words`; null where it may belong to a part of it, or where nothing happens. */
export function placeAdjunct(words: readonly Word[], span: AdjunctSpan): PlacedAdjunct | null {
  const inside = words.filter(({ start, end }) => start >= span.start && end <= span.end);
  const [head] = inside;
  if (!head || inside.some(({ quoted }) => quoted)) return null;
  const at = words.indexOf(head);
  const clause = words.filter((word) => !inside.includes(word));
  const isFronted = words.slice(0, at).every(({ kind }) => kind === 'adv');
  return isFronted
    ? placeFronted(clause, inside.at(-1)!, span)
    : placeBehind(clause, at, inside.at(-1)!, span);
}

function placeFronted(
  clause: readonly Word[],
  last: Word,
  { end, isExact }: AdjunctSpan,
): PlacedAdjunct | null {
  const hasComma = last.after.includes(',');
  const from = hasComma ? behindAsides(clause) : 0;
  if (from < 0) return null;
  const verb = findMainVerb(clause.slice(from)) + from;
  if (verb < from + 1) return null;
  const subject = findSubject(clause, verb, from) ?? reducedSubject(clause, verb, from);
  if (!subject) return null;
  // Words that are no part of the subject: an apposition of the date, or a phrase that it was no comma from.
  const front =
    from > 0
      ? from
      : hasComma && subject[0] > 0 && clause[subject[0] - 1]!.after.includes(',')
        ? subject[0]
        : 0;
  const opening = clause.slice(0, front);
  if (opening.some(({ lower, quoted }) => binding.test(lower) || quoted)) return null;
  if (clause.slice(front, verb).some(({ lower }) => /^(?:no|nobody|none|neither|nothing)$/.test(lower)))
    return null;
  const event = readEvent(clause, verb, { isExact });
  if (!event) return null;
  const asides: [number, number][] = front > 0 ? [[end, clause[front]!.start]] : [];
  const tail = tailOf(clause, event.last);
  // An apposition of the date has to go with it, and so has the rest of a time: "in 1990, at the age of 51, …".
  return { event, isFronted: true, asides: tail ? [...asides, tail] : asides, mustCut: front > 0 };
}

/** A subject with a participle in it: "a deputation led by the banker". */
function reducedSubject(
  clause: readonly Word[],
  verb: number,
  from: number,
): readonly [number, number] | undefined {
  const words = clause.slice(from, verb);
  const participle = words.findIndex(({ kind }) => kind === 'verb');
  const isOne =
    participle > 0 &&
    ['det', 'num', 'adj', 'noun'].includes(words[0]!.kind) &&
    words[participle - 1]!.kind === 'noun' &&
    words.every(
      ({ kind, finite, after }) => !finite && kind !== 'conj' && kind !== 'pron' && !/[,;:]/.test(after),
    );
  return isOne && words.at(-1)!.kind === 'noun' ? [from, verb] : undefined;
}

/** Index at which the main clause begins behind phrases between commas; 0 where it begins at once, -1 where it cannot be told. */
function behindAsides(clause: readonly Word[]): number {
  const [first] = clause;
  if (!first || clauseVerb(clause, 0) >= 0) return first && ['conj'].includes(first.kind) ? -1 : 0;
  for (let i = 0; i < clause.length - 1; i++) {
    if (/[;:]/.test(clause[i]!.after)) return -1;
    if (clause[i]!.after.includes(',') && clauseVerb(clause, i + 1) >= 0) return i + 1;
  }
  return 0;
}

function placeBehind(
  clause: readonly Word[],
  at: number,
  last: Word,
  { end, isDay }: AdjunctSpan,
): PlacedAdjunct | null {
  if (clause[0]?.kind === 'conj') return null;
  const verb = findMainVerb(clause);
  if (verb < 1 || verb >= at || reportVerbs.test(clause[verb]!.lower)) return null;
  if (clause.slice(0, verb).some(({ lower }) => /^(?:no|nobody|none|neither|nothing|if|unless)$/.test(lower)))
    return null;
  const subject = findSubject(clause, verb);
  if (!subject || clause.slice(0, subject[1]).some(({ lower }) => binding.test(lower))) return null;
  if (
    subject[0] === 0 &&
    clause[0]!.kind === 'prep' &&
    !/^(?:about|around|over|under|up|nearly)$/.test(clause[0]!.lower)
  )
    return null;
  const event = readEvent(clause, verb, { isExact: isDay });
  if (!event || event.last >= at) return null;
  const between = clause.slice(event.last + 1, at);
  if (between.some((word) => isCaptive(word)) || !isUnbroken(clause.slice(verb, at))) return null;
  const governor = between.findLast(({ kind }) => kind === 'prep' || kind === 'verb');
  if (governor && capturing.test(governor.lower)) return null;
  // "from 46% in 2021", "at 38 in 2014": the number of that time.
  if (governor && /^(?:from|at|to|between)$/.test(governor.lower) && between.at(-1)!.kind === 'num')
    return null;
  const noun = between.at(-1);
  const act = clause[event.last]!.lower;
  // "apologised for the killings in 1990": of when is told what happened then, not what was said of it.
  if (noun && dated.test(noun.lower) && ((governor && about.test(governor.lower)) || announcing.test(act)))
    return null;
  if (noun && isTimeWord(noun.lower)) return null;
  const rest = clause.slice(at);
  if (rest.length === 0) return { event, isFronted: false, asides: [], mustCut: false };
  if (rest.some(({ lower, quoted }) => binding.test(lower) && !quoted && lower !== 'without')) return null;
  const stop = clause.at(-1)!.end;
  const hasComma = /[,;:(—–]/.test(last.after);
  if (hasComma || cuttable.test(rest[0]!.lower))
    return { event, isFronted: false, asides: [[end, stop]], mustCut: true };
  // "voted in 1954 to fill in the basin": it is the verb that goes on.
  if (!['to', 'prep'].includes(rest[0]!.kind) || capturing.test(rest[0]!.lower)) return null;
  const tail = tailOf(clause, at);
  return { event, isFronted: false, asides: tail ? [tail] : [], mustCut: false };
}

/** True for words without a mark between them, or with an apposition at their end: "its last market, Lisbon, ". */
function isUnbroken(words: readonly Word[]): boolean {
  const marked = words.flatMap(({ after }, i) => (/[,;:()—–]/.test(after) ? [i] : []));
  if (marked.length === 0) return true;
  const [open = 0, close = 0] = marked;
  const inner = words.slice(open + 1, close + 1);
  if (marked.length !== 2 || close !== words.length - 1 || inner.length > 5) return false;
  return (
    /^,\s*$/.test(words[open]!.after) &&
    inner.every(({ kind }) => ['noun', 'det', 'adj', 'prep'].includes(kind))
  );
}

/** True for a word between a verb and a date that may take the date for itself. */
function isCaptive({ kind, finite, lower }: Word): boolean {
  if (kind === 'conj') return !/^(?:and|or)$/.test(lower);
  return (
    finite ||
    kind === 'verb' ||
    kind === 'aux' ||
    (/^(?:than|ago|now|still|later|earlier)$/.test(lower) && kind !== 'noun')
  );
}

/** Verbs behind which "people dancing" is one thing. */
const holding =
  /^(?:stopp|prevent|saw|heard|found|caught|kept|left|bann|start|spent|avoid|began|show|had|includ)/;

/** "burned through the money, renting …" without its comma: a participle with much behind it. */
function isLongParticiple(clause: readonly Word[], i: number, verb: number): boolean {
  const next = clause[i + 1]!;
  const isOne = clause[i]!.kind === 'noun' && next.kind === 'verb' && /ing$/.test(next.lower);
  // What is left has to tell something: "adopted a resolution" does not without what it calls for.
  const isTelling = clause.slice(verb + 1, i + 1).some(({ kind, proper }) => kind === 'num' || proper);
  return isOne && isTelling && clause.length - i > 10 && !holding.test(clause[verb]!.lower);
}

/** The end of a clause from the first place behind its verb on where something else begins; undefined where nothing does. */
function tailOf(clause: readonly Word[], verb: number): [number, number] | undefined {
  for (let i = verb + 2; i < clause.length - 1; i++) {
    const word = clause[i]!;
    const next = clause[i + 1]!;
    if (word.quoted || /^(?:not|only|but)$/.test(next.lower)) continue;
    const isNew = word.after.includes(',')
      ? openers.test(next.lower) ||
        /ing$/.test(next.lower) ||
        (/^(?:and|so)$/.test(next.lower) && clauseVerb(clause, i + 2) >= 0)
      : cuttable.test(next.lower) || isLongParticiple(clause, i, verb);
    if (!isNew) continue;
    if (clause.slice(i + 1).some(({ lower }) => binding.test(lower))) return undefined;
    return [word.end, clause.at(-1)!.end];
  }
  return undefined;
}
