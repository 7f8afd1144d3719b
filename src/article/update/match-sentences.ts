import { contentStems, jaccard } from '../stems.ts';
import type { Article, ArticleBlock, Sentence } from '../types.ts';
import { alignPrints, type Gap } from './align-prints.ts';
import { printOf } from './prints.ts';

/** What became of a sentence: the id that it has now or that its new wording has; null where it is gone. */
export interface Fate {
  readonly id: string | null;
  readonly isChanged: boolean;
}

/** An article compared with the one that an outline was drawn from. */
export interface Match {
  /** What became of the sentence that had this id; undefined for an id that the old article did not have. */
  readonly fateOf: (id: string) => Fate | undefined;
  /** Blocks of text in which nothing stood in the old article, not in other words either. */
  readonly added: readonly ArticleBlock[];
  /** Sentences that came into blocks that were there. */
  readonly inserted: readonly Sentence[];
}

/** Share of common words from which one sentence is another one's new wording. */
const alike = 0.3;

/**
 * Follows the sentences of an old article, known by their prints (id → print, in order), into the article as it is now.
 * `texts` are those that are known, from notes.
 */
export function matchSentences(
  old: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  article: Article,
): Match {
  const sentences = article.blocks.flatMap((block) => block.sentences);
  const body = [...old].filter(([id]) => id !== 'p0');
  const { pairs, gaps } = alignPrints(
    body.map(([, print]) => print),
    sentences.map(({ text }) => printOf(text)),
  );
  const fates = new Map<string, Fate>();
  const known = new Set<number>();
  // What stands where sentences without a text stood may be one of them in other words.
  const unsure = new Set<number>();
  const idAt = (at: number) => sentences[at]!.id;
  const twins = new Map(sentences.map(({ id, text }) => [printOf(text), id]));
  for (const [from, to] of pairs) {
    fates.set(body[from]![0], { id: idAt(to), isChanged: false });
    known.add(to);
  }
  const words = sentences.map(({ text }) => new Set(contentStems(text)));
  for (const gap of gaps) {
    if (gap.old.some((from) => !texts.has(body[from]![0]))) for (const at of gap.now) unsure.add(at);
    gap.old.forEach((from, place) => {
      const [id, print] = body[from]!;
      // Said twice before and once now: it is said.
      const twin = twins.get(print);
      if (twin !== undefined) return void fates.set(id, { id: twin, isChanged: false });
      const text = texts.get(id);
      const to = findSuccessor(gap, place, text, words);
      fates.set(id, { id: to === undefined ? null : idAt(to), isChanged: true });
      // Without its text a sentence may have become anything; as many of them as there were are taken for the same.
      if (to !== undefined && (text !== undefined || gap.old.length === gap.now.length)) known.add(to);
    });
  }
  const title = old.get('p0');
  if (title !== undefined) {
    const isSame = printOf(article.title ?? '') === title;
    fates.set('p0', { id: article.title === null ? null : 'p0', isChanged: !isSame });
  }
  const knownIds = new Set([...known].map(idAt));
  const added = article.blocks.filter(
    ({ kind, sentences: own }) =>
      kind !== 'heading' && own.length > 0 && own.every(({ id }) => !knownIds.has(id)),
  );
  const whole = new Set(added.flatMap((block) => block.sentences));
  const headings = new Set(
    article.blocks.flatMap((block) => (block.kind === 'heading' ? block.sentences : [])),
  );
  return {
    fateOf: (id) => fates.get(id === 'p0.s1' ? 'p0' : id) ?? fateOfBlock(id, fates),
    added,
    inserted: sentences.filter(
      (sentence, at) => !known.has(at) && !unsure.has(at) && !whole.has(sentence) && !headings.has(sentence),
    ),
  };
}

function findSuccessor(
  { now, old }: Gap,
  place: number,
  text: string | undefined,
  words: readonly ReadonlySet<string>[],
): number | undefined {
  if (text === undefined)
    return now.length === 0 ? undefined : now[Math.floor((place * now.length) / old.length)];
  const own = new Set(contentStems(text));
  let best: number | undefined;
  let most = alike;
  for (const at of now) {
    const likeness = jaccard(own, words[at]!);
    if (best === undefined ? likeness < most : likeness <= most) continue;
    best = at;
    most = likeness;
  }
  return best;
}

/** A block is where its first sentence is; it is changed when one of them is. */
function fateOfBlock(id: string, fates: ReadonlyMap<string, Fate>): Fate | undefined {
  if (id.includes('.')) return undefined;
  const own: Fate[] = [];
  for (let s = 1; fates.has(`${id}.s${s}`); s++) own.push(fates.get(`${id}.s${s}`)!);
  if (own.length === 0) return undefined;
  const first = own.find(({ id: to }) => to !== null)?.id?.split('.')[0] ?? null;
  return { id: first, isChanged: own.some(({ isChanged }) => isChanged) };
}
