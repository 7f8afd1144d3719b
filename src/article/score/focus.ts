import type { Diagnostic } from '../../source/diagnostic.ts';
import { nearest } from '../../source/nearest.ts';
import type { Article, ArticleBlock } from '../types.ts';
import type { Scores } from './score-sentences.ts';
import { contentStems } from '../stems.ts';

/** Words that a talk is to turn on, as stems; empty when nothing is asked for. */
export type Focus = ReadonlySet<string>;

/** Weight that a sentence about the focus gains: more than what parts most sentences of an article. */
const gain = 0.6;

/** How much larger a paragraph about the focus counts when slides are shared out. */
const share = 1.5;

/** The words of a focus that the article has. A word that it has not is a warning `focus-word` that names the nearest one. */
export function readFocus(article: Article, text = ''): { focus: Focus; diagnostics: Diagnostic[] } {
  const known = knownWords(article);
  const stems = new Set([...known.values()]);
  const focus = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const warn = (message: string, help: string) =>
    diagnostics.push({ severity: 'warning', rule: 'focus-word', message, help, path: article.path });
  const words = text.match(wordPattern) ?? [];
  for (const word of words) {
    for (const stem of contentStems(word)) {
      if (stems.has(stem)) focus.add(stem);
      else warn(`the article does not have the word "${word}"`, suggest(word, known));
    }
  }
  const isHollow = words.every((word) => contentStems(word).length === 0);
  if (text.trim() !== '' && isHollow)
    warn(`the focus "${text.trim()}" holds no word to look for`, 'name what the talk is to turn on');
  return { focus, diagnostics };
}

const wordPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Words of the article in lower case, each with its stem, in order of appearance. */
function knownWords({ title, blocks }: Article): Map<string, string> {
  const known = new Map<string, string>();
  const texts = [title ?? '', ...blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text))];
  for (const word of texts.join(' ').toLowerCase().match(wordPattern) ?? []) {
    if (known.has(word)) continue;
    for (const stem of contentStems(word)) known.set(word, stem);
  }
  return known;
}

function suggest(word: string, known: ReadonlyMap<string, string>): string {
  const near: string[] = [];
  const left = new Set(known.keys());
  while (near.length < 3) {
    const next = nearest(word, [...left]);
    if (next === undefined) break;
    near.push(next);
    left.delete(next);
  }
  if (near.length === 0) return 'use words that the article uses';
  return `the nearest words that it has: ${near.join(', ')}`;
}

/** True for a text with a word of the focus. */
export function isAbout(text: string, focus: Focus): boolean {
  return focus.size > 0 && contentStems(text).some((stem) => focus.has(stem));
}

/** The weights with those of sentences about the focus raised; without a focus the same ones. */
export function focusScores(article: Article, scores: Scores, focus: Focus): Scores {
  if (focus.size === 0) return scores;
  const sentence = new Map(scores.sentence);
  const rank = new Map(scores.rank);
  for (const { id, text } of article.blocks.flatMap(({ sentences }) => sentences)) {
    if (!sentence.has(id) || !isAbout(text, focus)) continue;
    sentence.set(id, sentence.get(id)! + gain);
    rank.set(id, (rank.get(id) ?? 0) + gain);
  }
  return { ...scores, sentence, rank, focus };
}

/** How much a block counts when slides are shared out: 1, and more the more of its sentences are about the focus. */
export function weighBlock({ sentences }: ArticleBlock, focus: Focus): number {
  if (focus.size === 0 || sentences.length === 0) return 1;
  const about = sentences.filter(({ text }) => isAbout(text, focus)).length;
  return 1 + (share * about) / sentences.length;
}
