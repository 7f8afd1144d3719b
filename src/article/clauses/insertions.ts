import { clauseVerb } from './clause-start.ts';
import { behindComma, type Cut, partEnd, type Scene } from './cut.ts';
import { lowerAt } from './word-at.ts';
import type { Word } from './words.ts';

const relative = /^(?:which|who|whose|whom|where)$/;
const counted =
  /^(?:many|some|most|all|both|none|each|one|several|few|half|two|three|four|five|six|seven|eight|nine|ten|\d+|oldest|youngest|largest|latest|last|first|best|worst)$/;

/** Most words of what stands between two commas. */
const reach = 26;

/** ", which …", ", of which it serves 640", ", the youngest of whom was 13", ", many of them coding for …". */
export function relativeClauses({ words }: Scene): Cut[] {
  return words.flatMap((_, i): Cut[] => {
    if (!opensRelative(words, i)) return [];
    const end = partEnd(words, i);
    const before = words[i - 1]!;
    const close = closingComma(words, i, end);
    // "Joan Field, 34, who lives there, said": the second comma closes what the first one opened.
    if (close >= 0 && before.kind === 'num' && words[i - 2]?.after.includes(','))
      return [{ op: 'relative', risk: 0.03, start: before.end, end: words[close]!.end }];
    if (close >= 0) return [insertion('relative', 0.03, before, words[close]!)];
    // A comma that parts a list within the relative clause would leave half of it behind: all of it goes, or nothing.
    if (resumes(words, i, end) || !hasVerb(words, i)) return [];
    return [{ op: 'relative', risk: 0.03, start: before.end, end: words[end - 1]!.end }];
  });
}

function opensRelative(words: readonly Word[], i: number): boolean {
  if (!words[i - 1]?.after.includes(',') || words[i]!.quoted) return false;
  const [one, two, three, four] = words.slice(i, i + 4).map(({ lower }) => lower);
  if (relative.test(one!)) return true;
  if (words[i]!.kind === 'prep' && /^(?:which|whom|whose)$/.test(two ?? '')) return true;
  const start = one === 'the' || one === 'not' ? 1 : 0;
  const head = start === 1 ? two : one;
  const [of, pronoun] = start === 1 ? [three, four] : [two, three];
  return counted.test(head ?? '') && of === 'of' && /^(?:which|whom|them)$/.test(pronoun ?? '');
}

/** ", a close ally of China, has": between two commas, a finite verb behind. */
export function appositivesBeforeVerbs({ words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    if (!word.after.includes(',') || !words[i + 1] || (word.kind !== 'noun' && word.kind !== 'num'))
      return [];
    const end = partEnd(words, i);
    const close = closingComma(words, i + 1, end);
    if (close < 0 || close - i > reach) return [];
    const inside = words.slice(i + 1, close + 1);
    if (!isInsertion(inside)) return [];
    // ", who ran a school in Lund, Sweden, had": the second comma closes the relative clause.
    const opened = words.slice(0, i).findLastIndex(({ after }) => after.includes(','));
    if (/^(?:who|which|whose|where)$/.test(lowerAt(words, opened + 1))) return [];
    // "Under the deal, Corvane, a firm of nurses, would": the first comma ends a phrase, and the subject comes behind it.
    const isPhrase =
      words[opened + 1]?.kind === 'prep' && inside.slice(0, -1).some(({ after }) => after.includes(','));
    if (isPhrase) return [];
    return [insertion('appositive', close - i > 12 ? 0.07 : 0.05, word, words[close]!)];
  });
}

/** ", its fifth straight deficit", ", a gap that nobody closed": behind the verb, up to the end. */
export function trailingAppositives({ words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    const next = words[i + 1];
    if (!next || !word.after.includes(',') || !['noun', 'num'].includes(word.kind)) return [];
    if (!/^(?:an?|its|their|his|her)$/.test(next.lower) || !hasVerb(words, i)) return [];
    const end = partEnd(words, i);
    const tail = words.slice(i + 1, end);
    const related = tail.findIndex(({ lower }) => /^(?:that|which|who|whose|where|when)$/.test(lower));
    const head = related < 0 ? tail : tail.slice(0, related);
    if (head.some(({ lower, finite }) => finite || /^(?:and|or|but|nor)$/.test(lower))) return [];
    if (resumes(words, i + 1, end) || isListBefore(words, i) || isObject(words, i)) return [];
    return [{ op: 'appositive', risk: 0.06, start: word.end, end: words[end - 1]!.end }];
  });
}

/** ", at a cost that would hardly be felt", ", with 22% going every week", ", down from 508": behind the verb, up to the end. */
export function trailingAdjuncts({ words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    const next = words[i + 1];
    if (!next || !word.after.includes(',') || next.quoted || !hasVerb(words, i)) return [];
    const isTrend = /^(?:up|down)$/.test(next.lower) && words[i + 2]?.lower !== 'to';
    if (!isTrend && !/^(?:with|at|on|over|amid|during|through)$/.test(next.lower)) return [];
    const end = partEnd(words, i);
    const tail = words.slice(i + 1, end);
    const isBound = tail.some(({ lower }) =>
      /^(?:condition|exceptions?|theory|paper|average|least|most|best|worst|if|unless|and|or|but)$/.test(
        lower,
      ),
    );
    const free = tail.findIndex(({ lower }) => /^(?:that|which|who|when|where|than)$/.test(lower));
    const isClause = (free < 0 ? tail : tail.slice(0, free)).some(({ finite }) => finite);
    if (isBound || isClause || isListBefore(words, i) || resumes(words, i + 1, end)) return [];
    return [{ op: 'adjunct', risk: 0.06, start: word.end, end: words[end - 1]!.end }];
  });
}

/** ", followed by housing claims", ", led by two engineers": a participle with its author, up to the end. */
export function trailingPassives({ words }: Scene): Cut[] {
  return words.flatMap((word, i): Cut[] => {
    const [verb, by] = [words[i + 1], words[i + 2]];
    if (!verb || !word.after.includes(',') || verb.kind !== 'verb' || !verb.past || by?.lower !== 'by')
      return [];
    const end = partEnd(words, i);
    if (!hasVerb(words, i) || resumes(words, i + 1, end)) return [];
    if (words.slice(i + 2, end).some(({ finite }) => finite)) return [];
    return [{ op: 'participle', risk: 0.05, start: word.end, end: words[end - 1]!.end }];
  });
}

function insertion(op: string, risk: number, open: Word, close: Word): Cut {
  return { op, risk, start: open.end + open.after.indexOf(','), end: behindComma(close) };
}

/** Index of the word whose comma closes what begins at `from`: a finite verb goes on behind it; -1 if none does. */
function closingComma(words: readonly Word[], from: number, end: number): number {
  for (let i = from; i < Math.min(end - 1, from + reach); i++) {
    if (!words[i]!.after.includes(',')) continue;
    let next = i + 1;
    while (words[next]?.kind === 'adv') next++;
    const verb = words[next];
    if (verb?.finite && !hasOwnVerb(words, from)) return i;
  }
  return -1;
}

/** True when the clause had its verb before the insertion, so that a verb behind it is another one. */
function hasOwnVerb(words: readonly Word[], from: number): boolean {
  const comma = words.slice(0, from - 1).findLastIndex(({ after }) => /[,;:]/.test(after));
  if (clauseVerb(words, comma + 1) >= from) return false;
  const opened = words.slice(0, from - 1).findLastIndex(({ after }) => /[;:]/.test(after));
  const before = words.slice(opened + 1, from);
  const verb = before.findLastIndex(({ finite }) => finite);
  return (
    verb >= 0 &&
    !before.slice(verb).some(({ kind, after }, i) => i > 0 && kind === 'conj' && !/,/.test(after))
  );
}

/** True for what may stand between commas: a description, a participle, a phrase; no clause, no item of a list. */
function isInsertion(inside: readonly Word[]): boolean {
  const [first] = inside;
  if (!first || /^(?:and|or|but|if|when|while|who|which|whose|where|because|that|not)$/.test(first.lower))
    return false;
  const related = inside.findIndex(({ lower }) => /^(?:who|that|which|whose)$/.test(lower));
  const head = related > 0 ? inside.slice(0, related) : inside;
  if (head.some(({ finite, lower }) => finite || /^(?:if|when|while)$/.test(lower))) return false;
  const joined = head.some(({ lower }) => /^(?:and|or|but)$/.test(lower));
  return !joined || /^an?$/.test(first.lower) || (first.kind === 'verb' && first.past);
}

/** True when a finite verb stands before the word at `i` in its part of the sentence. */
function hasVerb(words: readonly Word[], i: number): boolean {
  const opened = words.slice(0, i).findLastIndex(({ after }) => /;/.test(after));
  return words.slice(opened + 1, i).some(({ finite }) => finite);
}

/** True when behind a comma the sentence goes on: what was cut to the end would take that along. */
function resumes(words: readonly Word[], from: number, end: number): boolean {
  return words
    .slice(from, end - 1)
    .some(
      ({ after }, i) =>
        after.includes(',') &&
        (/^(?:and|but|or|so|yet|nor)$/.test(words[from + i + 1]!.lower) ||
          clauseVerb(words, from + i + 1) >= 0),
    );
}

/** "contains, among other things, a rule": what stands behind the second comma is the object. */
function isObject(words: readonly Word[], i: number): boolean {
  const open = words.slice(0, i).findLast(({ after }) => after.includes(','));
  return open?.kind === 'verb' || open?.kind === 'aux' || open?.kind === 'prep';
}

/** "to ports, airports, with …": a comma shortly before, in a list of bare nouns. */
function isListBefore(words: readonly Word[], i: number): boolean {
  const comma = words.slice(0, i).findLastIndex(({ after }) => after.includes(','));
  return (
    comma >= 0 &&
    i - comma <= 3 &&
    words.slice(comma + 1, i + 1).every(({ kind }) => kind === 'noun' || kind === 'adj')
  );
}
