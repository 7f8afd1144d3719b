import type { Sentence } from '../types.ts';
import type { Names } from './find-names.ts';
import { longest } from './follow-people.ts';
import { findPronouns, type Pronoun } from './pronoun.ts';
import type { Referent } from './referents.ts';
import { blankQuotations } from './unquoted.ts';
import { nobody, whoIs, withPronouns } from './who-is.ts';

/** A pronoun for one person, and whom it means: null for somebody without a name, and where two may be meant. */
export interface NamedPronoun extends Pronoun {
  readonly meant: Referent | null;
}

/** The pronouns of a sentence for one person, outside its quotations. */
export function pronounsOf({ id, text }: Sentence, { followed }: Names): NamedPronoun[] {
  if (text.length > longest) return [];
  const outside = blankQuotations(text);
  const pronouns = findPronouns(outside);
  if (pronouns.length === 0) return [];
  const story = followed.stories.get(id) ?? nobody;
  const here = withPronouns(outside, followed.referents.get(id) ?? [], story);
  return pronouns.map((pronoun) => ({ ...pronoun, meant: whoIs(pronoun, outside, here, story) }));
}
