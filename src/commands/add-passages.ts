import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Article } from '../article/types.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';
import { insertPassages, listNamedPassages, type Passages } from '../render/passages.ts';

/** How the article of a deck is read. */
export interface PassagesOptions {
  readonly signal?: AbortSignal | undefined;
  /** An article that the user named: it is read where the deck names it too, whoever wrote the deck. */
  readonly article?: string | undefined;
}

/**
 * The page of a deck with the passages of its article that its slides name; as it is where it names none, or where the
 * article is not at hand. Throws what aborted the signal.
 */
export async function addPassages(prepared: PreparedDeck, options: PassagesOptions = {}): Promise<string> {
  const { html, slides, deck } = prepared;
  const named = listNamedPassages(slides);
  if (named.size === 0 || html === '' || articlePath(prepared) === null) return html;
  const article = await readArticleOnce(prepared, options);
  return article ? insertPassages(html, pickPassages(article, named), article.lang || deck.meta.lang) : html;
}

/** Path of the article that a deck names, whether it is there or not; null where it names none. */
export function articlePath({ path, deck }: Pick<PreparedDeck, 'path' | 'deck'>): string | null {
  const { source } = deck.meta;
  return source === null || source === '' ? null : resolve(dirname(path === '-' ? 'deck.md' : path), source);
}

function pickPassages({ title, blocks }: Article, named: ReadonlySet<string>): Passages {
  const whole = title !== null && named.has('p0') ? [['p0', [['p0.s1', title]]] as const] : [];
  const picked = blocks
    .filter(({ id }) => named.has(id))
    .map(({ id, sentences }) => [id, sentences.map((each) => [each.id, each.text] as const)] as const);
  return Object.fromEntries([...whole, ...picked]);
}

interface ReadArticle {
  /** Size and time of the file that was read. */
  readonly state: string;
  readonly article: Promise<Article | null>;
}

/** Articles as they were last read, by path: a deck that is served is built at every save. */
const read = new Map<string, ReadArticle>();

async function readArticleOnce(
  prepared: PreparedDeck,
  { signal, article: given }: PassagesOptions,
): Promise<Article | null> {
  const path = articlePath(prepared)!;
  const status = await stat(path).catch(() => null);
  if (!status) return null;
  const state = `${status.size} ${status.mtimeMs}`;
  const known = read.get(path);
  if (known?.state === state) return known.article;
  const source = given !== undefined && resolve(given) === path ? given : undefined;
  // What is wrong with the article is told by `lectern check`.
  const found = import('./find-article.ts')
    .then(({ findArticle }) => findArticle(prepared, { signal, source }))
    .then(({ checked }) => checked?.article ?? null);
  read.set(path, { state, article: found });
  found.catch(() => read.delete(path));
  return found;
}
