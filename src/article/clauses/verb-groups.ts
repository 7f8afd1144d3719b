import { kindAt, lowerAt } from './word-at.ts';
import { beForms, doForms, haveForms, modals, unchangingVerbs } from './word-lists.ts';
import type { Word } from './words.ts';

/** Form of a verb, as far as it tells what it is joined with. */
export type VerbForm = 'base' | 'third' | 'past' | 'ing';

/** The finite verb of a clause and what a further verb of the same subject takes over from it. */
export interface VerbGroup {
  /** Form that a further verb must have. */
  readonly form: VerbForm;
  /** Words to repeat before it, half-open: "would", "has", "plans to"; empty when it carries tense itself. */
  readonly carried: readonly [number, number];
}

/** "approve" base, "approves" third, "approved" past, "approving" ing. */
export function formOf({ lower, past }: Word): VerbForm {
  if (/ing$/.test(lower) && lower.length > 5) return 'ing';
  if (past) return 'past';
  return /[^s]s$/.test(lower) ? 'third' : 'base';
}

function hasForm(word: Word, form: VerbForm): boolean {
  return formOf(word) === form || (form === 'past' && unchangingVerbs.has(word.lower));
}

/** The ways in which the verb at `verb` may go on; none when it is denied, since what a "not" covers cannot be seen. */
export function verbGroups(words: readonly Word[], verb: number): VerbGroup[] {
  const word = words[verb]!;
  const none = [verb, verb] as const;
  let next = verb + 1;
  while (words[next]?.kind === 'adv' && !isNegator(words[next]!)) next++;
  const follower = words[next];
  if (!follower || isNegator(follower) || isNegator(word)) return [];
  const toInfinitive = (at: number): VerbGroup[] =>
    words[at + 1]?.kind === 'to' && words[at + 2]?.kind === 'verb'
      ? [{ form: 'base', carried: [verb, at + 2] }]
      : [];
  if (word.kind !== 'aux') {
    const found = toInfinitive(verb);
    // "aim to breed corals and plant them": with an infinitive in between, a bare verb goes on with it.
    return formOf(word) === 'base' && found.length > 0
      ? found
      : [{ form: formOf(word), carried: none }, ...found];
  }
  if (modals.has(word.lower) || (doForms.has(word.lower) && follower.kind === 'verb'))
    return follower.kind === 'verb' ? [{ form: 'base', carried: [verb, next] }] : [];
  if (follower.kind === 'verb' && (haveForms.has(word.lower) || beForms.has(word.lower))) {
    const further = toInfinitive(next);
    const finite: VerbGroup[] = finiteForm(word, none);
    // "has been the subsidy, granted and then amended": a participle behind it says what was done to it.
    if (follower.lower === 'been') return finite;
    if (haveForms.has(word.lower)) return [{ form: 'past', carried: [verb, next] }, ...finite, ...further];
    // "was sold and moved": by whom was it moved? With "-ing" the two are alike.
    return formOf(follower) === 'ing'
      ? [{ form: 'ing', carried: [verb, next] }, ...finite]
      : [...finite, ...further];
  }
  // "was better and needed": no participle, so what is past behind it is a verb.
  return /^w(?:as|ere)$/.test(word.lower) ? [{ form: 'past', carried: none }] : finiteForm(word, none);
}

function finiteForm({ lower }: Word, carried: readonly [number, number]): VerbGroup[] {
  if (/^(?:has|is|does)$/.test(lower)) return [{ form: 'third', carried }];
  if (/^(?:have|are|do)$/.test(lower)) return [{ form: 'base', carried }];
  return /^(?:had|did)$/.test(lower) ? [{ form: 'past', carried }] : [];
}

function isNegator({ lower }: Word): boolean {
  return /^(?:not|never|no|cannot|hardly|barely|scarcely|neither|nor)$|n't$/.test(lower);
}

/** A verb that takes its subject, and perhaps more, from the clause before. */
export interface FollowingVerb {
  readonly at: number;
  readonly carried: readonly [number, number];
}

/**
 * The verb that begins at `from`, behind a comma or a conjunction, when it goes on with the subject of the verb at
 * `verb`; undefined when it may be anything else. Without a comma a bare plural ("and rise") could be a noun.
 */
export function followingVerb(
  words: readonly Word[],
  verb: number,
  from: number,
  comma: boolean,
): FollowingVerb | undefined {
  if (verb < 0 || verb >= from) return undefined;
  const at = behindAdverbs(words, from);
  const word = words[at];
  if (!word || word.quoted || !(word.finite || word.kind === 'verb' || isVerbLike(words, at)))
    return undefined;
  if (words[from]!.lower === 'there' && word.kind === 'aux') return undefined;
  if (word.kind === 'aux' && word.finite) return { at, carried: [verb, verb] };
  for (const { form, carried } of verbGroups(words, verb)) {
    if (!hasForm(word, form)) continue;
    if (carried[0] === carried[1] && !word.finite) continue;
    if (carried[0] === carried[1] && form !== 'past' && hasInfinitive(words, verb, from)) continue;
    if (!comma && carried[0] === carried[1] && form === 'third') continue;
    return { at, carried };
  }
  // "She founded the club and runs it", "the firm runs ferries and carried a million people": another time.
  const [one, two] = [formOf(words[verb]!), formOf(word)];
  const isNow = word.finite && comma && two === 'third' && one === 'past';
  const isThen =
    word.finite &&
    two === 'past' &&
    one === 'third' &&
    ['det', 'num', 'pron'].includes(kindAt(words, at + 1));
  return isNow || isThen ? { at, carried: [verb, verb] } : undefined;
}

/** "clean the air", "design a bridge": what stands directly before an article is no adjective and no noun. */
function isVerbLike(words: readonly Word[], i: number): boolean {
  const { kind, text } = words[i]!;
  return (
    /^(?:adj|noun)$/.test(kind) &&
    /^\p{Ll}/u.test(text) &&
    /^(?:the|an?|its|their)$/.test(lowerAt(words, i + 1))
  );
}

/** Index of what stands behind adverbs and a short phrase: "at one point tried". */
function behindAdverbs(words: readonly Word[], from: number): number {
  let i = from;
  while (words[i]?.kind === 'adv' && !isNegator(words[i]!)) i++;
  if (words[i]?.kind !== 'prep') return i;
  for (let j = i + 1; j < Math.min(words.length, i + 5); j++) {
    if (words[j]!.finite) return j;
    if (!['det', 'num', 'noun', 'adj'].includes(words[j]!.kind) && words[j]!.lower !== 'one') return i;
  }
  return i;
}

/** An infinitive between two verbs, with which the second may go on: "has until May to approve it or reject it". */
function hasInfinitive(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ kind }, i, all) => kind === 'to' && all[i + 1]?.kind === 'verb');
}
