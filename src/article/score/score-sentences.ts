import { firstText } from '../read/block-text.ts';
import { unify } from '../clauses/apply-aliases.ts';
import { isFronted } from '../clauses/inversion.ts';
import type { Names } from '../names/find-names.ts';
import type { Article, Sentence } from '../types.ts';
import { inverseFrequencies, rankSentences } from './lexrank.ts';
import { containment, contentStems, stem } from '../stems.ts';

/** What is known about the weight of sentences and words in an article. */
export interface Scores {
  /** Weight of a sentence, about 0 to 1. */
  readonly sentence: ReadonlyMap<string, number>;
  /** Centrality alone, 0 to 1. */
  readonly rank: ReadonlyMap<string, number>;
  /** Inverse document frequency of a stem. */
  readonly idf: ReadonlyMap<string, number>;
  /** How often a stem occurs in the article. */
  readonly count: ReadonlyMap<string, number>;
  /** Stems of the title. */
  readonly title: ReadonlySet<string>;
  /** Stem of the first name in the title: whom or what the article is about. */
  readonly hero: string | null;
  /** Stems that the talk is to turn on; empty where nothing is asked for. */
  readonly focus: ReadonlySet<string>;
}

const strongCue =
  /\b(?:because|main|mainly|only|likely|unlikely|never|most important|key|crucial|therefore|result|shows?|means|must|need)\b/i;
const weakCue =
  /\b(?:for example|for instance|thanks|thank you|you can find|became clear|click|see below|by the way)\b/i;

/** Weights of an article's prose sentences. */
export function scoreSentences(article: Article, { aliases, words }: Names): Scores {
  const sentences: { sentence: Sentence; place: number; heading: ReadonlySet<string> }[] = [];
  let heading: ReadonlySet<string> = new Set();
  for (const block of article.blocks) {
    if (block.kind === 'heading') heading = new Set(contentStems(firstText(block)));
    if (block.kind !== 'paragraph' && block.kind !== 'list') continue;
    block.sentences.forEach((sentence, place) => {
      sentences.push({ sentence, place, heading });
    });
  }
  const documents = sentences.map(({ sentence }) => contentStems(unify(sentence.text, aliases)));
  const idf = inverseFrequencies(documents);
  const ranks = rankSentences(documents, idf);
  const title = new Set(contentStems(unify(article.title ?? '', aliases)));
  const numeric = sentences.filter(({ sentence }) => /\d{2,}|\d%/.test(sentence.text)).length;
  const count = new Map<string, number>();
  for (const word of documents.flat()) count.set(word, (count.get(word) ?? 0) + 1);
  const scores = new Map<string, number>();
  const rank = new Map<string, number>();
  sentences.forEach(({ sentence, place, heading: above }, i) => {
    const { text, id } = sentence;
    const stems = new Set(documents[i]);
    const named = (text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).filter((word) =>
      words.has(word.replace(/[’']s$/, '').toLowerCase()),
    );
    let score = 0.4 * ranks[i]!;
    score += 0.13 * (1 - i / Math.max(1, sentences.length));
    score += place === 0 ? 0.06 : 0;
    score += 0.12 * containment(title, stems) + 0.06 * containment(above, stems);
    score += 0.1 * Math.min(1, named.length / 4);
    score += /\d/.test(text) ? (numeric >= 8 ? 0.2 : 0.08) : 0;
    score += /[“"]/.test(text) ? 0.05 : 0;
    score += (strongCue.test(text) && !isFronted(text) ? 0.15 : 0) - (weakCue.test(text) ? 0.15 : 0);
    scores.set(id, Math.max(0, score));
    rank.set(id, ranks[i]!);
  });
  const hero = (article.title ?? '')
    .match(/\p{Lu}[\p{L}-]+/gu)
    ?.find((word) => words.has(word.toLowerCase()) && title.has(stem(word.toLowerCase())));
  return {
    sentence: scores,
    rank,
    idf,
    count,
    title,
    hero: hero ? stem(hero.toLowerCase()) : null,
    focus: new Set(),
  };
}
