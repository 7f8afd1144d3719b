import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findCandidates } from '../../src/article/clauses/candidates.ts';
import { loadTagger } from '../../src/article/clauses/tagger.ts';
import { findNames } from '../../src/article/names/find-names.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article, Sentence } from '../../src/article/types.ts';
import { makeSource } from '../../src/source/source.ts';

/** Names of the articles under fixtures/. */
export const fixtureNames = [
  'harbour-bridge.txt',
  'lighthouse-interview.txt',
  'remote-work-survey.txt',
  'sourdough-howto.md',
  'walking-essay.txt',
  'tidewatch.readme.md',
  'ledgerbird.release.md',
  'swift-nests.abstract.txt',
] as const;

/** An article of the fixtures, read, with a text added at its end. */
export function readFixture(name: string, added = ''): Article {
  const path = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
  return readArticle(makeSource(name, readFileSync(path, 'utf8') + added)).article;
}

/** The long real article beside the repository; null where it is not there. */
export function readRealArticle(): Article | null {
  const path = fileURLToPath(new URL('../../../shared/articles/russia-myanmar.txt', import.meta.url));
  try {
    return readArticle(makeSource('russia-myanmar.txt', readFileSync(path, 'utf8'))).article;
  } catch {
    return null;
  }
}

/** An article with a title and the given paragraphs. */
export function makeArticle(...paragraphs: string[]): Article {
  return readArticle(makeSource('test.txt', `A headline about the test\n\n${paragraphs.join('\n\n')}\n`))
    .article;
}

export function makeSentence(text: string, id = 'p1.s1'): Sentence {
  return { id, text };
}

/** Texts of all candidates of an article with one or more paragraphs. */
export async function candidatesOf(...paragraphs: string[]): Promise<string[]> {
  const article = makeArticle(...paragraphs);
  const names = findNames(article);
  return findCandidates(article, names, await loadTagger(names.words)).map(({ text }) => text);
}

/** What was done to each candidate of an article, by its text. */
export async function candidateOpsOf(...paragraphs: string[]): Promise<Map<string, readonly string[]>> {
  const article = makeArticle(...paragraphs);
  const names = findNames(article);
  const found = findCandidates(article, names, await loadTagger(names.words));
  return new Map(found.map(({ text, ops }) => [text, ops]));
}
