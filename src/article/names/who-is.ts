import type { Gender } from './gender.ts';
import { findPronouns, type Pronoun } from './pronoun.ts';
import type { Referent } from './referents.ts';

/** Who was spoken of before a sentence. */
export interface Story {
  /** By sentence of the paragraph so far, oldest first; those that pronouns meant are among them. */
  readonly past: readonly (readonly Referent[])[];
  /** Those of the paragraph before. */
  readonly carried: readonly Referent[];
}

/** At the head of an article nobody has been spoken of. */
export const nobody: Story = { past: [], carried: [] };

/** Sentences back that a pronoun may reach over. */
const reach = 3;

/** Sentences after which somebody else is out of mind while one topic goes on. */
const memory = 4;

/**
 * Whom a pronoun of a sentence means; null for somebody without a name, and wherever two may be meant. `here` are the
 * referents of its sentence, those of pronouns before it included.
 *
 * Whoever stands before it in the sentence is meant, if it is one; then the only one of the paragraph so far. Others
 * are out of mind a few sentences later, while one topic goes on.
 */
export function whoIs(
  pronoun: Pronoun,
  text: string,
  here: readonly Referent[],
  { past, carried }: Story,
): Referent | null {
  const actor = pronoun.isObject ? actorOf(pronoun, text, here) : undefined;
  const fits = (other: Referent) => agree(other.gender, pronoun.gender) && !(actor && isSame(other, actor));
  const before = distinct(here.filter((other) => other.end <= pronoun.start && fits(other)));
  if (before.length > 0) return before.length === 1 ? before[0]! : null;
  const later = ahead(pronoun, text, here.filter(fits));
  if (later) return later;
  for (let i = past.length - 1; i >= 0 && past.length - i <= reach; i--) {
    const near = distinct(past[i]!.filter(fits));
    if (near.length === 0) continue;
    const one = near.length === 1 ? near[0] : takenUp(past[i]!.filter(fits));
    if (!one) return null;
    if (near.length > 1) return i === past.length - 1 && takesTopic(pronoun, text) ? one : null;
    // "Lund taught Berg. Berg was slow. He left": the one of whom it was spoken before may be taken up again.
    const isTopic = i === past.length - 1 && past[i]!.some((other) => other.leads && isSame(other, one));
    const from = isTopic && takesTopic(pronoun, text) ? past.length - memory : 0;
    const hasRival = past.some((each, j) => {
      return j >= from && each.some((other) => fits(other) && !isSame(other, one));
    });
    return hasRival ? null : one;
  }
  // Over the end of a paragraph only while nobody has been spoken of since.
  const isNear = past.length === 0 || (past.length < reach && takesTopic(pronoun, text));
  if (!isNear || past.some((each) => each.length > 0)) return null;
  const left = distinct(carried.filter(fits));
  return left.length === 1 ? left[0]! : null;
}

/** "She left", "Her plan failed": what is said of the topic goes on; in "Ports copied her plan" it may be anybody's. */
function takesTopic({ start, end }: Pronoun, text: string): boolean {
  return /^(?:he|she)$/i.test(text.slice(start, end)) || /^\P{L}*$/u.test(text.slice(0, start));
}

/** "Lund came in May and she met Dahl": who begins a sentence and is its pronoun too is its topic, whoever else is there. */
function takenUp(referents: readonly Referent[]): Referent | undefined {
  const first = referents[0];
  const again = first?.leads && referents.find((other, i) => i > 0 && isSame(other, first));
  return again && again.isPronoun ? first : undefined;
}

/** "As she left, Lund said": who stands behind the comma of an opening clause or phrase. */
function ahead(pronoun: Pronoun, text: string, here: readonly Referent[]): Referent | undefined {
  const opens =
    /^(?:As|When|While|Before|After|Since|If|Although|Though|Because|Until|Once|In|On|At|By|With|Like|Despite|Without|From|To|For|Of|Among|During|Unlike)\b/.test(
      text,
    );
  const comma = text.indexOf(',', pronoun.end);
  if (!opens || comma < 0) return undefined;
  return here.find(({ start, leads }) => leads && start > comma && start - comma < 25);
}

/** Who does what the verb before an object tells: nobody is the object of their own verb without "-self". */
function actorOf(pronoun: Pronoun, text: string, here: readonly Referent[]): Referent | undefined {
  const last = here.findLast(({ end }) => end <= pronoun.start);
  if (!last) return undefined;
  const between = text.slice(last.end, pronoun.start);
  if (/^['’]s?\b/.test(between)) return undefined;
  return /[,;:]|\b(?:that|who|when|because|before|after|if|as|and|but|with|beside|behind|for|to|by|from|of|on|at)\b/.test(
    between,
  )
    ? undefined
    : last;
}

/** True unless one is known to be "he" and the other "she". */
export function agree(a: Gender | null, b: Gender | null): boolean {
  return a === null || b === null || a === b;
}

/** The same named person; somebody without a name is the same as nobody else. */
export function isSame(a: Referent, b: Referent): boolean {
  return a === b || (a.person !== null && a.person === b.person);
}

function distinct(referents: readonly Referent[]): Referent[] {
  return referents.filter((one, i) => referents.findIndex((other) => isSame(one, other)) === i);
}

/** Referents of a sentence together with those that its pronouns mean, in order. */
export function withPronouns(text: string, here: readonly Referent[], story: Story): Referent[] {
  let all: Referent[] = [...here];
  for (const pronoun of findPronouns(text)) {
    const meant = whoIs(pronoun, text, all, story);
    const isFirst =
      /^(?:he|she)$/i.test(text.slice(pronoun.start, pronoun.end)) &&
      !all.some((other) => other.leads && other.end <= pronoun.start);
    const referent: Referent = {
      person: meant?.person ?? null,
      gender: pronoun.gender,
      start: pronoun.start,
      end: pronoun.end,
      leads: isFirst,
      isPronoun: /^(?:he|she)$/i.test(text.slice(pronoun.start, pronoun.end)),
    };
    // Somebody without a name who is meant already is no further one.
    if (meant && meant.person === null) continue;
    all = [...all, referent].sort((a, b) => a.start - b.start);
  }
  return all;
}
