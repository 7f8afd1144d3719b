import type { Person } from '../names/people.ts';
import { type Clause, keptWords, withOp } from './clause.ts';
import { cutSpan, renderPieces } from './pieces.ts';
import type { Word } from './words.ts';

/** A stretch that a clause can do without. UTF-16 offsets in the sentence. */
interface Cut {
  readonly op: string;
  readonly risk: number;
  readonly start: number;
  readonly end: number;
  /** A second stretch that goes with the first. */
  readonly also?: readonly [number, number];
}

interface Scene {
  readonly text: string;
  readonly words: readonly Word[];
  readonly people: readonly Person[];
}

/** Dispensable adverbs. "now", "only", "just" and "at least" carry meaning and stay. */
const idleAdverbs = new Set(
  'also very really strongly then however moreover therefore indeed actually basically simply quite rather certainly obviously interestingly essentially indirectly truly'.split(' '),
);

const finders: readonly ((scene: Scene) => Cut[])[] = [
  acronyms,
  parentheses,
  titlesBeforeNames,
  personAppositives,
  relativeClauses,
  appositivesBeforeVerbs,
  trailingParticiples,
  trailingIncluding,
  circumstances,
  leadingPhrases,
  adverbs,
  dashInserts,
  parallelThat,
  furtherMember,
  trailingBecause,
];

/** Cuts that a sentence allows, found once for all its clauses. */
export interface CutPlan {
  readonly words: readonly Word[];
  /** What points out of the slide; goes in any case. */
  readonly always: readonly Cut[];
  /** Cheapest first. */
  readonly onDemand: readonly Cut[];
}

/** The stretches of a sentence that its clauses can do without. */
export function planCuts(text: string, words: readonly Word[], people: readonly Person[]): CutPlan {
  const named = people.filter(({ short }) => text.includes(short));
  const scene: Scene = { text, words, people: named };
  return { words, always: pointersBack(scene), onDemand: finders.flatMap((find) => find(scene)) };
}

/** The clause cut down to at most `budget` words where that can be done safely. */
export function compress(clause: Clause, { words, always, onDemand }: CutPlan, budget: number): Clause {
  let current = always.reduce((shorter, cut) => applyCut(shorter, cut, words), clause);
  for (const cut of onDemand) {
    if (countPrinted(current) <= budget) return current;
    current = applyCut(current, cut, words);
  }
  return current;
}

function applyCut(clause: Clause, cut: Cut, words: readonly Word[]): Clause {
  const before = keptWords(clause, words);
  const touched = words.filter((word) => word.start < cut.end && word.end > cut.start);
  if (touched.some((word) => word.quoted) || !touched.some((word) => before.includes(word))) return clause;
  const once = cutSpan(clause.pieces, cut.start, cut.end);
  const next = withOp(clause, cut.op, cut.also ? cutSpan(once, ...cut.also) : once, cut.risk);
  const left = keptWords(next, words);
  return left.length >= 3 && left.some((word) => word.finite) ? next : clause;
}

/** Words that a reader sees. */
export function countPrinted(clause: Clause): number {
  return renderPieces(clause.pieces).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function matches(text: string, pattern: RegExp, op: string, risk: number): Cut[] {
  return [...text.matchAll(pattern)].map((match) => ({ op, risk, start: match.index, end: match.index + match[0].length }));
}

/** "Association of Southeast Asian Nations (ASEAN)" → "ASEAN". */
function acronyms({ text }: Scene): Cut[] {
  return [...text.matchAll(/((?:\p{Lu}[\p{L}-]+(?: (?:of|for|and|the|on))? ){2,8})\((\p{Lu}{2,8})\)/gu)].flatMap((match): Cut[] => {
    const [whole, name = '', acronym = ''] = match;
    const initials = name.replace(/[^\p{Lu}]/gu, '');
    if (initials[0] !== acronym[0] || Math.abs(initials.length - acronym.length) > 2) return [];
    const open = match.index + name.length;
    const close = match.index + whole.length;
    return [{ op: 'acronym', risk: 0.01, start: match.index, end: open + 1, also: [close - 1, close] }];
  });
}

function parentheses({ text }: Scene): Cut[] {
  return matches(text, /(?<=\s)\([^()]*\)\s?/g, 'parenthesis', 0);
}

/** "Russian Defense Minister Sergei Shoigu" → "Sergei Shoigu". */
function titlesBeforeNames({ text, people }: Scene): Cut[] {
  return people.flatMap((person) => {
    if (!person.role) return [];
    const forms = [person.name, person.short].map(escape).join('|');
    const own = new Set(person.name.split(' '));
    const pattern = new RegExp(`(?:(?<=^|[\\s,])(?:the )?(?:\\p{Lu}[\\p{L}’'-]*(?: of(?: the)?)? ){1,6})(?=(?:${forms})\\b)`, 'gu');
    return [...text.matchAll(pattern)]
      .filter((match) => !people.some(({ short }) => match[0].includes(short))) // two surnames
      .filter((match) => !match[0].split(' ').some((word) => own.has(word)))
      .filter((match) => /(?:minister|president|general|chief|secretary|director|professor|governor|senator|mayor|chairman|officer|head)\b/i.test(match[0]))
      .map((match) => ({ op: 'title', risk: 0.02, start: match.index, end: match.index + match[0].length }));
  });
}

function personAppositives({ text, people }: Scene): Cut[] {
  return people.flatMap(({ role }) => {
    if (!role) return [];
    return matches(text, new RegExp(`, (?:an? |the )?${escape(role.text)}(?:,(?= )|(?=[.;]?$))`, 'gu'), 'role', 0.01);
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function relativeClauses({ text, words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (i === 0 || !/^(?:which|who|whose|whom)$/.test(word.lower) || !words[i - 1]!.after.includes(',')) return [];
    const comma = words.findIndex((other, j) => j >= i && other.after.includes(','));
    // A comma that parts a list within the relative clause would leave half of it behind.
    const next = words[comma + 1];
    if (comma >= 0 && next && !next.finite && !['aux', 'adv'].includes(next.kind)) return [];
    const end = comma < 0 ? text.length : words[comma]!.end + 1;
    return [{ op: 'relative', risk: 0.03, start: words[i - 1]!.end, end }];
  });
}

/** ", a close ally of China, has": between two commas, no verb inside, a finite verb behind. */
function appositivesBeforeVerbs({ words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (!word.after.includes(',') || !words[i + 1]) return [];
    const close = words.findIndex((other, j) => j > i && other.after.includes(','));
    const next = words[close + 1];
    if (close < 0 || close - i > 12 || !next || !(next.finite || (next.kind === 'adv' && words[close + 2]?.finite))) return [];
    const inside = words.slice(i + 1, close + 1);
    if (inside.some(({ finite, lower }) => finite || /^(?:and|or|but|if|when|while|who|which)$/.test(lower))) return [];
    if (word.kind !== 'noun') return [];
    return [{ op: 'appositive', risk: 0.05, start: word.end, end: words[close]!.end + 1 }];
  });
}

function trailingParticiples({ text, words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    const previous = words[i - 1];
    if (!previous?.after.includes(',') || word.kind !== 'verb' || !/ing$/.test(word.lower) || word.lower === 'including') return [];
    if (words.slice(i).some(({ finite, lower }) => finite || lower === 'and')) return [];
    return [{ op: 'participle', risk: 0.05, start: previous.end, end: text.length }];
  });
}

function trailingIncluding({ text, words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (word.lower !== 'including' || !words[i - 1]?.after.includes(',')) return [];
    const comma = words.findIndex((other, j) => j >= i && other.after.includes(','));
    const isInner = comma >= 0 && words[comma + 1]?.kind !== 'conj';
    return [{ op: 'including', risk: 0.04, start: words[i - 1]!.end, end: isInner ? words[comma]!.end + 1 : text.length }];
  });
}

/** "in light of the situation", up to the next seam. */
function circumstances({ text }: Scene): Cut[] {
  const pattern = / in (?:light|view|the face|the wake|the course|the context|terms) of (?:(?! and | but | which | that |[,.;:]).)+/g;
  return matches(text, pattern, 'circumstance', 0.05);
}

function pointersBack({ text }: Scene): Cut[] {
  const pattern =
    /,? in (?:this|these|that|those) (?:\p{L}+ly )?(?:\p{Ll}+ )?(?:regard|respect|context|way|sense|case|matter|situation|country|region|area|city|town|place|field|article|post|report|chapter|section)s?\b(?! of)/gu;
  return matches(text, pattern, 'pointer', 0.02);
}

/** "Despite several years of civilian rule,": a phrase without a verb and without a date. */
function leadingPhrases({ words }: Scene): Cut[] {
  const [first] = words;
  const comma = words.findIndex((word) => word.after.includes(','));
  if (!first || comma < 1 || comma > 9 || first.kind !== 'prep') return [];
  const inside = words.slice(0, comma + 1);
  if (inside.some(({ finite, kind }) => finite || kind === 'num') || first.lower === 'without') return [];
  if (!inside.every(({ lower }) => lower !== 'according' && lower !== 'unlike')) return [];
  return [{ op: 'phrase', risk: 0.05, start: first.start, end: words[comma]!.end + 1 }];
}

function adverbs({ words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (!idleAdverbs.has(word.lower) || word.after.trim() !== '') return [];
    if (/^(?:not|never|no|as|too|since|until|by|an?)$/.test(words[i - 1]?.lower ?? '')) return [];
    return [{ op: 'adverb', risk: 0.01, start: word.start, end: words[i + 1]?.start ?? word.end }];
  });
}

function dashInserts({ text }: Scene): Cut[] {
  return matches(text, / ?[—–] ?[^—–.;]{3,90}[—–] ?/g, 'insert', 0.05).map((cut) => ({ ...cut, end: cut.end - 1 }));
}

/** "… of the plan and that Moscow had agreed": the second of two that-clauses. */
function parallelThat({ text, words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (word.lower !== 'and' || words[i + 1]?.lower !== 'that' || words[i + 2]?.lower === 'is') return [];
    return [{ op: 'parallel', risk: 0.05, start: words[i - 1]?.end ?? word.start, end: text.length }];
  });
}

/** "… is an event and one of the main tools of …". */
function furtherMember({ text }: Scene): Cut[] {
  return matches(text, / and (?:is )?one of the [^,;:]+$/g, 'member', 0.05);
}

function trailingBecause({ text, words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (i < 4 || word.lower !== 'because') return [];
    return [{ op: 'because', risk: 0.07, start: words[i - 1]!.end, end: text.length }];
  });
}
