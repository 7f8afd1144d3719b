import { beForms, haveForms, modals, negators } from '../clauses/word-lists.ts';
import type { Word } from '../clauses/words.ts';
import { isPast } from './past-forms.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs of what lasts, seems or is thought; no date says when they happen. */
const states = list(
  'need needs needed know knows knew think thinks thought want wants wanted like likes liked seem seems seemed look looks looked ' +
    'feel feels felt believe believes believed remain remains remained contain contains contained live lives lived cost costs ' +
    'weigh weighs weighed mean means meant own owns owned include includes included belong belongs belonged consist consists consisted ' +
    'hope hopes hoped fear fears feared appear appears matter matters mattered exist exists existed tend tends tended depend depends depended ' +
    'resemble resembles resembled represent represents represented account accounts accounted amount amounts amounted total totaled totalled ' +
    'average averaged averages exceed exceeds exceeded lack lacks lacked love loves loved hate hates hated understand understood suppose ' +
    'supposed wonder wondered sound sounds sounded stand stands stood employ employs employed deserve deserved remember remembers remembered regret regretted ' +
    'compare compares compared describe describes described recall recalls recalled describing echo echoed suggest suggests suggested',
);

const scheduled = list('due set scheduled expected planned slated booked');
const planning = list('plan plans intend intends aim aims');
const starting = list('began started ceased');

/** Main verbs of what a history tells first: what began, ended, was decided, built, bought or lost. */
const landmarks =
  /^(?:open|reopen|found|establish|launch|start|begin|began|vote|pass|approv|sign|clos|end|ceas|sold|sell|buy|bought|acquir|merg|die|died|born|built|buil|rebuil|complet|finish|won|lost|elect|ban|abolish|adopt|reject|collaps|burn|flood|kill|arrest|resign|appoint|publish|releas|discover|invent|introduc|creat|form|move|destroy|overthrew|seiz|declar|gain|raise|left|ran|fell|rose|doubl|fill|restor|hire|fire|sued|settl)/;

/** What a clause tells of a date. */
export interface Event {
  /** 0 for a plain event, more for what is less of one: a state, what had come before. */
  readonly doubt: number;
  readonly isLandmark: boolean;
  /** True for what is still to come. */
  readonly isAhead: boolean;
  /** Index of the last word of the verb: "been" and "sold" of "has been sold". */
  readonly last: number;
}

/**
 * What happens in a clause whose finite verb is word `verb`; null for what is no event of a date: a state, a habit, what
 * only may be, what did not come to pass.
 */
export function readEvent(
  words: readonly Word[],
  verb: number,
  { isExact }: { readonly isExact: boolean },
): Event | null {
  const main = words[verb]!;
  const after = groupBehind(words, verb);
  const group = words.slice(verb, after + 1);
  if (group.some(({ lower }) => negators.has(lower) || /n't$/.test(lower))) return null;
  const { lower } = main;
  const found = (doubt: number, { lower: act }: Word, isAhead = false): Event => {
    return { doubt, isLandmark: landmarks.test(act), isAhead, last: after };
  };
  const rest = group.slice(1).filter(({ kind }) => kind !== 'adv');
  const [next] = rest;
  const act = rest.at(-1);
  if (lower === 'will') return act ? found(0, act, true) : null;
  if (modals.has(lower) || /'|^(?:do|does|did)$/.test(lower)) return null;
  if (beForms.has(lower)) {
    const past = lower === 'was' || lower === 'were';
    if (!next) return past && isNominal(words[after + 1]) ? found(0.15, main) : null;
    // "was to open in 2010" does not say that it did.
    if (past && (scheduled.has(next.lower) || next.kind === 'to')) return null;
    if (scheduled.has(next.lower) && (next !== act || next.lower === 'due')) return found(0, act!, true);
    if (scheduled.has(next.lower)) return null;
    if (/ing$/.test(next.lower) && next.lower !== 'being') return null;
    return past && !states.has(next.lower) ? found(0, act!) : null;
  }
  if (haveForms.has(lower))
    return lower === 'had' && next && !states.has(act!.lower) ? found(0.1, act!) : null;
  if (planning.has(lower) && words[after]!.kind === 'verb' && after > verb) return found(0, act!, true);
  if (main.kind !== 'verb' || states.has(lower)) return null;
  if (isPast(lower)) return found(0, main);
  // Of what is told in the present only a day, or a year in front, says that it is no habit.
  return isExact ? found(0.05, main) : null;
}

function isNominal(word: Word | undefined): boolean {
  return word?.kind === 'det' || word?.kind === 'noun';
}

/** Index of the last word that belongs to the verb at `verb`: "was then sold", "is due to open", "will have been built". */
function groupBehind(words: readonly Word[], verb: number): number {
  const isPlain =
    !beForms.has(words[verb]!.lower) &&
    words[verb]!.kind !== 'aux' &&
    !planning.has(words[verb]!.lower) &&
    !starting.has(words[verb]!.lower);
  if (isPlain) return verb;
  let last = verb;
  for (let i = verb + 1; i < words.length; i++) {
    const { kind, lower, after } = words[i]!;
    const isVerb =
      kind === 'verb' || kind === 'aux' || scheduled.has(lower) || (kind === 'adj' && isPast(lower));
    const isTo =
      kind === 'to' &&
      words[i + 1]?.kind === 'verb' &&
      (scheduled.has(words[last]!.lower) ||
        planning.has(words[last]!.lower) ||
        starting.has(words[last]!.lower) ||
        last === verb);
    if (!isVerb && !isTo && kind !== 'adv' && !negators.has(lower)) break;
    if (isVerb || negators.has(lower)) last = i;
    if (/[,;:]/.test(after)) break;
    // One participle ends the group, unless it is part of a longer form.
    if (kind === 'verb' && !/^(?:be|been|being|have)$/.test(lower) && !scheduled.has(lower)) break;
  }
  return last;
}
