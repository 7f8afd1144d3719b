import type { Scores } from './score-sentences.ts';
import { contentStems } from '../stems.ts';

/** Times that a word recurs before it counts as the article's own in full. */
const full = 4;

/** Names in mid-sentence, and numbers. */
const names = /(?<=[\p{Ll}\p{N},’'”"] )\p{Lu}[\p{L}’'-]*|\p{N}[\p{N}.,]*/gu;

/**
 * How far a text speaks in the words that its article turns on, 0 to 1: the mean over its content words of how often each
 * recurs. A scene, a figure of speech and a joke use words that stand nowhere else. A name or number that does not recur
 * is left out of the reckoning: to be new is its nature.
 */
export function topicality(text: string, { count, title }: Pick<Scores, 'count' | 'title'>): number {
  const worth = (stem: string) => (title.has(stem) ? 1 : Math.min(1, ((count.get(stem) ?? 1) - 1) / full));
  const fresh = new Set((text.match(names) ?? []).flatMap(contentStems).filter((stem) => worth(stem) === 0));
  const stems = [...new Set(contentStems(text))].filter((stem) => !fresh.has(stem));
  return stems.length === 0 ? 0 : stems.reduce((sum, stem) => sum + worth(stem), 0) / stems.length;
}
