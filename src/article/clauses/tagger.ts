import type { Sentence } from '../types.ts';
import { classifyWords, type TaggedTerm, type Word } from './words.ts';

/** Names the parts of speech of a sentence. The one seam to the tagging library. */
export interface Tagger {
  /** Words of the sentence in order. A sentence is tagged once; asking again costs nothing. */
  tag(sentence: Sentence): readonly Word[];
}

/**
 * A tagger that knows `names` (lower-case words) as proper nouns. compromise is loaded on first use.
 *
 * Without the names it takes a surname such as "Kipling" for a gerund; with them its finite verbs are good enough to cut clauses.
 */
export async function loadTagger(names: ReadonlySet<string>): Promise<Tagger> {
  const { default: nlp } = await loadWords();
  const model = nlp.model() as { one: Lexicon };
  stock ??= { lexicon: model.one.lexicon, _multiCache: model.one._multiCache };
  Object.assign(model.one, { lexicon: { ...stock.lexicon }, _multiCache: { ...stock._multiCache } });
  nlp.addWords(Object.fromEntries([...names].sort().map((name) => [name, 'ProperNoun'])));
  const own: Lexicon = { lexicon: model.one.lexicon, _multiCache: model.one._multiCache };
  const cache = new Map<string, readonly Word[]>();
  return {
    tag({ text }) {
      const known = cache.get(text);
      if (known) return known;
      Object.assign(model.one, own);
      const words = classifyWords(text, readTerms(nlp(text).json({ offset: true, terms: { offset: true } })));
      cache.set(text, words);
      return words;
    },
  };
}

/** Loads the words that English is tagged with, which takes a while, for a caller that has to wait anyway. */
export const loadWords = () => import('compromise/two');

/** Part of compromise's model that holds its words, of one and of several parts. */
interface Lexicon {
  readonly lexicon: object;
  readonly _multiCache: object;
}

/** The words that compromise comes with. Its model is global, and names of one article are no names of the next. */
let stock: Lexicon | undefined;

interface JsonTerm {
  readonly tags?: readonly string[];
  readonly offset?: { readonly start: number; readonly length: number };
}

/** compromise types its JSON as `any`; a contraction leaves a second term of length 0, which joins the one before. */
function readTerms(json: unknown): TaggedTerm[] {
  const sentences = json as readonly { readonly terms?: readonly JsonTerm[] }[];
  return sentences.flatMap(({ terms = [] }) => {
    return terms.flatMap(({ offset, tags = [] }) => {
      return offset ? [{ start: offset.start, end: offset.start + offset.length, tags }] : [];
    });
  });
}
