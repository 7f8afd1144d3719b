import { clauseVerb } from './clause-start.ts';
import { lowerAt } from './word-at.ts';
import type { Word } from './words.ts';

const conjunctions =
  /^(?:although|though|while|because|after|since|when|whenever|as|once|before|until|if|unless|where|whereas)$/;
const prepositions = /^(?:after|since|as|before|until)$/;

/** True when a clause that cannot stand alone begins at `from`: "When the water warms", not "After the war,". */
export function opensClause(words: readonly Word[], from: number): boolean {
  const first = words[from];
  if (!first || !conjunctions.test(first.lower)) return false;
  if (!prepositions.test(first.lower)) return true;
  // "As early as 1698", "As a child".
  if (
    first.lower === 'as' &&
    /^(?:early|late|many|much|recently|of|an?|part|well)$/.test(lowerAt(words, from + 1))
  )
    return false;
  const comma = words.findIndex(({ after }, i) => i > from && /[,;]/.test(after));
  const inside = words.slice(from + 1, comma < 0 ? words.length : comma + 1);
  return inside.some(({ finite }) => finite) || clauseVerb(words, from + 1) >= 0;
}

/** "Although A, B": index at which B begins; undefined without such a clause, or where its end cannot be seen. */
export function leadingClause(words: readonly Word[], from: number, end: number): number | undefined {
  if (!opensClause(words, from)) return undefined;
  const verb = clauseVerb(words, from + 1);
  if (verb < 0) return undefined;
  for (let i = verb + 1; i < end - 1; i++) {
    if (words[i]!.after.includes(',') && clauseVerb(words, i + 1) >= 0) return i + 1;
  }
  return undefined;
}

/** What may be said of the two parts of a sentence with a clause before its main clause. */
export interface LeadParts {
  /** True when the first clause says something of its own. */
  readonly isFact: boolean;
  /** True when it grants what the main clause overrules. */
  readonly isConceded: boolean;
  /** True when the main clause holds without it. */
  readonly isFree: boolean;
}

/**
 * "Because A, B" states both. What is only granted ("although") is no point. What happens when something else does
 * holds with it alone, and what comes to pass "while" a main event takes place is its scene.
 */
export function judgeLead(words: readonly Word[], from: number): LeadParts {
  const { lower } = words[from]!;
  const verb = clauseVerb(words, from + 1);
  const isPast = words[verb]?.past ?? false;
  return {
    isFact: /^(?:because|since|although|though)$/.test(lower) || (lower === 'after' && isPast),
    isConceded: /^al?though|^though/.test(lower),
    isFree: /^(?:because|since|although|though|while|whereas)$/.test(lower) || (lower === 'after' && isPast),
  };
}
