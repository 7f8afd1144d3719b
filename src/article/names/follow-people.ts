import type { Article, Sentence } from '../types.ts';
import type { Person } from './people.ts';
import { type Cast, findReferents, type Referent } from './referents.ts';
import { readSpeech } from './speech.ts';
import { blankQuotations, isAllQuoted } from './unquoted.ts';
import { nobody, type Story, withPronouns } from './who-is.ts';

/** Who is spoken of, and who speaks, by id of the sentence. */
export interface Followed {
  /** Who was spoken of before the sentence. */
  readonly stories: ReadonlyMap<string, Story>;
  /** Referents of the sentence itself, pronouns left out. */
  readonly referents: ReadonlyMap<string, readonly Referent[]>;
  /** Who says the words that the sentence quotes or reports; left out where that is not sure. */
  readonly speakers: ReadonlyMap<string, Person>;
}

/** Longest sentence that is read, in UTF-16 units. */
export const longest = 2_000;

/** Sentences of a paragraph that are kept in mind. */
const kept = 12;

/** Reads an article from its head and keeps account of its people. A heading, a list or a table begins anew. */
export function followPeople({ blocks }: Article, cast: Cast): Followed {
  const stories = new Map<string, Story>();
  const referents = new Map<string, readonly Referent[]>();
  const speakers = new Map<string, Person>();
  let story = nobody;
  for (const { kind, sentences } of blocks) {
    story = kind === 'paragraph' || kind === 'quote' ? { past: [], carried: lastOf(story) } : nobody;
    let speaker: Person | null = null;
    for (const sentence of sentences) {
      // Of what is no prose nobody is told; then nothing is said of its people.
      const isProse = sentence.text.length <= longest;
      const here = isProse ? findReferents(sentence, cast) : [];
      const all = isProse ? withPronouns(blankQuotations(sentence.text), here, story) : [];
      stories.set(sentence.id, story);
      referents.set(sentence.id, here);
      speaker = isProse ? nextSpeaker(sentence, all, speaker) : null;
      if (speaker) speakers.set(sentence.id, speaker);
      story = {
        ...story,
        past: [...story.past.slice(-kept), all.filter(({ isAnybody }) => isAnybody !== true)],
      };
    }
  }
  return { stories, referents, speakers };
}

/** Everybody of a paragraph that ends; one in which nobody is spoken of hands nobody on. */
function lastOf({ past }: Story): readonly Referent[] {
  return past.flat();
}

/** A sentence that is nothing but a quotation goes on with what the one before said. */
function nextSpeaker(
  sentence: Sentence,
  referents: readonly Referent[],
  before: Person | null,
): Person | null {
  if (isAllQuoted(sentence.text)) return before;
  const speech = readSpeech(sentence, referents);
  return typeof speech === 'string' ? null : speech;
}
