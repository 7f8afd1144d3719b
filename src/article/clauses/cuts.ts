import { behindComma, type Cut, matches, partEnd, type Scene } from './cut.ts';
import {
  appositivesBeforeVerbs,
  relativeClauses,
  trailingAdjuncts,
  trailingAppositives,
  trailingPassives,
} from './insertions.ts';
import { leadPhrases } from './lead-phrases.ts';
import { isTimeWord, measureStart } from './measures.ts';
import { descriptionsOfPeople, personAppositives, titlesBeforeNames } from './person-cuts.ts';
import { lowerAt } from './word-at.ts';
import type { Word } from './words.ts';

/** Dispensable adverbs. "now", "only", "just" and "at least" carry meaning and stay. */
const idleAdverbs = new Set(
  'very really strongly then indeed actually basically simply quite rather certainly obviously interestingly essentially indirectly truly'.split(
    ' ',
  ),
);

const finders: readonly ((scene: Scene) => Cut[])[] = [
  acronyms,
  parentheses,
  titlesBeforeNames,
  personAppositives,
  descriptionsOfPeople,
  relativeClauses,
  appositivesBeforeVerbs,
  trailingParticiples,
  trailingPassives,
  trailingIncluding,
  comparisons,
  weekdays,
  studyAuthors,
  circumstances,
  leadingPhrases,
  studies,
  leadPhrases,
  trailingAppositives,
  adverbs,
  trailingAdjuncts,
  dashInserts,
  parallelThat,
  furtherMember,
  colonTails,
  trailingBecause,
];

/** "Version 5, planned for May, will": what is only meant to be, or holds under a condition, stays so. */
const hedging =
  /^\P{L}*(?:\p{L}+ly )?(?:planned|proposed|scheduled|intended|expected|due|probably|possibly|perhaps|so far|if|until|at most|at best)\b|\b(?:alleged(?:ly)?|reportedly|supposedly|unless|provided that|subject to|pending)\b/u;

/** What a sentence can do without, the cheapest cuts first. */
export function findCuts(scene: Scene): Cut[] {
  return finders
    .flatMap((find) => find(scene))
    .filter((cut) => cut.op !== 'role' || isWholeRole(scene, cut))
    .filter(({ op, start, end }) => op === 'adverb' || !hedging.test(scene.text.slice(start, end)));
}

/** False where the role of a person was read up to a comma that does not close it, or holds what the person did. */
function isWholeRole({ words }: Scene, { start, end }: Cut): boolean {
  const next = words.findIndex((word) => word.start >= end);
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  if (inside[0]?.finite) return false;
  const [one, two] = next < 0 ? [] : words.slice(next, next + 2);
  return (
    !one ||
    one.finite ||
    /^(?:conj|prep|verb|aux|to)$/.test(one.kind) ||
    (one.kind === 'adv' && !/ly$/.test(one.lower) && (two?.finite ?? false))
  );
}

/** "Association of Southeast Asian Nations (ASEAN)" → "ASEAN". */
function acronyms({ text }: Scene): Cut[] {
  return [
    ...text.matchAll(/((?:\p{Lu}[\p{L}-]+(?: (?:of|for|and|the|on))? ){2,8})\((\p{Lu}{2,8})\)/gu),
  ].flatMap((match): Cut[] => {
    const [whole, name = '', acronym = ''] = match;
    const initials = name.replace(/[^\p{Lu}]/gu, '');
    if (initials[0] !== acronym[0] || Math.abs(initials.length - acronym.length) > 2) return [];
    const open = match.index + name.length;
    const close = match.index + whole.length;
    return [{ op: 'acronym', risk: 0.01, start: match.index, end: open + 1, also: [close - 1, close] }];
  });
}

function parentheses({ text }: Scene): Cut[] {
  return matches(text, /(?<=\s)\([^()]*\)(?!\p{L})\s?/gu, 'parenthesis', 0);
}

function trailingParticiples({ text, words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    const previous = words[i - 1];
    if (
      !previous?.after.includes(',') ||
      word.kind !== 'verb' ||
      !/ing$/.test(word.lower) ||
      word.lower === 'including'
    )
      return [];
    // Nothing but the participle's own words may follow; a relative clause among them is fine.
    const rest = words.slice(i);
    if (rest.some((other, j) => /[,;]/.test(other.after) && /^(?:and|but|or|so)$/.test(lowerAt(rest, j + 1))))
      return [];
    if (rest.some(({ finite }) => finite) && !rest.some(({ lower }) => /^(?:that|which|who)$/.test(lower)))
      return [];
    return [{ op: 'participle', risk: 0.05, start: previous.end, end: text.length }];
  });
}

function trailingIncluding({ text, words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (word.lower !== 'including' || !words[i - 1]?.after.includes(',')) return [];
    const comma = words.findIndex((other, j) => j >= i && other.after.includes(','));
    const isInner = comma >= 0 && words[comma + 1]?.kind !== 'conj';
    return [
      {
        op: 'including',
        risk: 0.04,
        start: words[i - 1]!.end,
        end: isInner ? behindComma(words[comma]!) : text.length,
      },
    ];
  });
}

/** ", compared with 44 percent in 2022". */
function comparisons({ text }: Scene): Cut[] {
  return matches(text, /, (?:as )?(?:compared|compare) (?:with|to) [^,;]+$/g, 'comparison', 0.12);
}

/** "on Tuesday", "early Wednesday", without a date: it says when only to who reads it that week. */
function weekdays({ text }: Scene): Cut[] {
  const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
  const part = '(?: (?:morning|afternoon|evening|night))?';
  // Behind "every", "by" or "and" the day is the point.
  const pattern = new RegExp(
    `(?<!\\b(?:and|or|each|every|late|early)) (?:(?:early|late) (?:on )?${day}${part}|on ${day}(?! (?:morning|after|even|night|and|or)))(?=[ ,.])(?! (?:\\d|the|and|or|to ${day})\\b)`,
    'g',
  );
  return matches(text, pattern, 'weekday', 0.01);
}

/** "a 2022 study by economists at the university found" → "a 2022 study found". */
function studyAuthors({ text }: Scene): Cut[] {
  const pattern =
    /(?<=\b(?:study|survey|review|analysis|report|poll|audit|inquiry|census)) (?:by|led by|from) [^,;:]{3,90}?(?= (?:found|finds|showed|shows|suggests|suggested|estimates|estimated|concluded|concludes|warned|warns) )/g;
  return matches(text, pattern, 'source', 0.06);
}

/** "in light of the situation", up to the next seam. */
function circumstances({ text }: Scene): Cut[] {
  const pattern =
    / in (?:light|view|the face|the wake|the course|the context|terms) of (?:(?! and | but | which | that |[,.;:]).)+/g;
  return matches(text, pattern, 'circumstance', 0.05);
}

/** "in this regard", "in this country": phrases that point out of the slide. */
export function findPointers(scene: Scene): Cut[] {
  const { text, words } = scene;
  const pattern =
    /,? in (?:this|these|that|those) (?:\p{L}+ly )?(?:\p{Ll}+ )?(?:regard|respect|context|way|sense|case|matter|situation|country|region|area|city|town|place|field|article|post|report|chapter|section)s?\b(?! of)/gu;
  const additions = matches(text, /(?<!\b(?:not|far|much|all|way|only)),? too(?=[.!]?$)/g, 'addition', 0.01);
  // "a window painted in this way": without it the participle hangs.
  const pointers = matches(text, pattern, 'pointer', 0.02).filter(
    ({ start }) => words.findLast(({ end }) => end <= start)?.kind !== 'verb',
  );
  return [...pointers, ...additions, ...tellingThen(scene), ...cutAdverbs(scene, linkingAdverbs)];
}

/** "Despite several years of civilian rule,": a phrase without a verb and without a date. */
function leadingPhrases({ words }: Scene): Cut[] {
  const [first] = words;
  const comma = words.findIndex((word) => word.after.includes(','));
  // "In construction, where …", "At the smaller plant, …": the place is what the sentence is true of.
  if (!first || comma < 1 || comma > 9 || !/^(?:despite|with|like|beyond|besides)$/.test(first.lower))
    return [];
  const inside = words.slice(0, comma + 1);
  if (inside.some(({ finite, kind }) => finite || kind === 'num') || first.lower === 'without') return [];
  // "Of the shops that closed, two thirds were …": what is counted stands in the phrase.
  if (first.lower === 'of' || first.lower === 'among' || isCount(words[comma + 1])) return [];
  // "For most of history," is the limit within which the sentence holds.
  if (inside.some(({ lower }) => /^(?:according|unlike)$/.test(lower) || isTimeWord(lower))) return [];
  return [{ op: 'phrase', risk: 0.05, start: first.start, end: behindComma(words[comma]!) }];
}

/** "In a study at the University of Lund, …" → "In a study, …": that it was one is what matters. */
function studies({ words }: Scene): Cut[] {
  const [first, article] = words;
  const comma = words.findIndex((word) => word.after.includes(','));
  const noun = words.findIndex(({ lower }) =>
    /^(?:study|survey|trial|experiment|review|report|paper|poll|interview|speech|letter)$/.test(lower),
  );
  if (first?.lower !== 'in' || !/^(?:an?|one|another)$/.test(article?.lower ?? '')) return [];
  if (noun < 2 || noun > 4 || comma <= noun || comma > 14) return [];
  const inside = words.slice(noun + 1, comma + 1);
  if (inside.some(({ finite, quoted, kind }) => finite || quoted || kind === 'pron')) return [];
  return [{ op: 'study', risk: 0.03, start: words[noun]!.end, end: words[comma]!.end }];
}

function isCount(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.kind === 'num' ||
      /^(?:most|many|some|few|half|none|all|every|each|any|nobody|everyone|no)$/.test(word.lower))
  );
}

/** "Berg then sold the mill": after what, another sentence told. "The then mayor" and "first A, then B" stay. */
function tellingThen({ words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    const before = words[i - 1];
    const next = words[i + 1];
    if (word.lower !== 'then' || word.after !== ' ' || before?.after !== ' ' || !next?.finite) return [];
    if (before.kind !== 'noun' && before.kind !== 'pron') return [];
    return [{ op: 'adverb', risk: 0.01, start: word.start, end: next.start }];
  });
}

/** Adverbs that tie a sentence to the one before it. */
const linkingAdverbs = new Set('also however moreover furthermore therefore thus hence likewise'.split(' '));

function adverbs(scene: Scene): Cut[] {
  return cutAdverbs(scene, idleAdverbs);
}

function cutAdverbs({ words }: Scene, idle: ReadonlySet<string>): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (!idle.has(word.lower) || word.after.trim() !== '' || words[i + 1]?.lower === 'than') return [];
    if (
      /^(?:not|never|no|as|too|since|until|by|even|only|just|from|an?|and|or|but)$/.test(
        lowerAt(words, i - 1),
      )
    )
      return [];
    if (i > 0 && words[i - 1]!.after.includes(',')) return [];
    // "the then mayor" is no mayor any more.
    if (word.lower === 'then' && words[i - 1]?.kind === 'det') return [];
    return [{ op: 'adverb', risk: 0.01, start: word.start, end: words[i + 1]?.start ?? word.end }];
  });
}

function dashInserts({ text }: Scene): Cut[] {
  return matches(text, / ?[—–] ?[^—–.;]{3,90}[—–] ?/g, 'insert', 0.05).map((cut) => ({
    ...cut,
    end: cut.end - 1,
  }));
}

/** "… of the plan and that the city had agreed": the second of two that-clauses. */
function parallelThat({ text, words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (word.lower !== 'and' || words[i + 1]?.lower !== 'that' || words[i + 2]?.lower === 'is') return [];
    // Of three only the first stays, or the second would hang without its "and".
    const first = words.findIndex(({ lower }) => lower === 'that');
    const second = words.findIndex(
      ({ lower }, j) => j > first && j < i && lower === 'that' && words[j - 1]!.after.includes(','),
    );
    const last = words[(second < 0 ? i : second) - 1];
    return [{ op: 'parallel', risk: 0.05, start: last?.end ?? word.start, end: text.length }];
  });
}

/** "… is an event and one of the main tools of …". */
function furtherMember({ text }: Scene): Cut[] {
  return matches(text, / and (?:is )?one of the [^,;:]+$/g, 'member', 0.05);
}

/** "… lets strangers make promises: a train will arrive, a market will open". */
function colonTails({ text, words }: Scene): Cut[] {
  const head = words.findIndex(({ after }) => /^: /.test(after));
  if (head < 5 || /^(?:this|these|following|follows|says?|said)$/.test(words[head]!.lower)) return [];
  // "did something it had never done: …": the head only promises what the tail says.
  if (words.slice(0, head).some(({ lower }) => /^(?:something|thing|things|one|simple)$/.test(lower)))
    return [];
  return [{ op: 'colon', risk: 0.04, start: words[head]!.end, end: text.length }];
}

function trailingBecause({ text, words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    const comma = words[i - 1]?.after.includes(',') ?? false;
    const next = words[i + 1];
    const isReason =
      (word.lower === 'because' && next?.lower !== 'of') ||
      (/^(?:since|as)$/.test(word.lower) && comma && next?.kind !== 'num' && next?.lower !== 'far');
    if (i < 4 || !isReason) return [];
    // ", and then, because nobody was let in, left them": the sentence goes on behind it.
    const close = comma ? words.findIndex(({ after }, j) => j > i && after.includes(',')) : -1;
    if (close > 0 && close < partEnd(words, i) - 1 && words[close + 1]!.kind !== 'conj')
      return words[close + 1]!.finite
        ? [{ op: 'because', risk: 0.07, start: words[i - 1]!.end, end: behindComma(words[close]!) }]
        : [];
    return [{ op: 'because', risk: 0.07, start: words[measureStart(words, i) - 1]!.end, end: text.length }];
  });
}
