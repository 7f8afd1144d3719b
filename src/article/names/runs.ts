import type { Article, Sentence } from '../types.ts';

/** Capitalised words that stand together, for example `Bank of England`. */
export interface NameRun {
  readonly sentence: Sentence;
  /** Words of the run, connectors included, possessive endings off. */
  readonly words: readonly string[];
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}]+(?:[-'’.&][\p{L}\p{N}]+)*/gu;
const connectors = new Set('of for de van von der den bin al la le du di'.split(' '));

/** Words that open sentences and headings often and name nothing by themselves. */
const openers = new Set(
  (
    'the a an this that these those it he she they we i you his her their our its my your in on at by for from to of with ' +
    'and but or so yet if when while as after before since because although though however moreover therefore then there here ' +
    'first second third finally also still now today yesterday recently interestingly meanwhile despite within without among ' +
    'according what why how who which where most many some several few all each every both no not only just one two three four ' +
    'five six seven eight nine ten once even once such another other until during under over about into'
  ).split(' '),
);

/** Prose sentences of an article, title first; code and tables are left out. */
export function proseSentences(article: Article): Sentence[] {
  const title: Sentence[] = article.title === null ? [] : [{ id: 'p0', text: article.title }];
  const body = article.blocks.filter(
    ({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'quote',
  );
  return [...title, ...body.flatMap((block) => block.sentences)];
}

/** Words that occur in lower case somewhere: a capital on them at a sentence's head says nothing. */
export function lowerCaseWords(sentences: readonly Sentence[]): Set<string> {
  return new Set(
    sentences.flatMap(
      ({ text }) => text.match(/(?<![\p{L}'’./@_-])\p{Ll}[\p{L}'’-]*(?![\p{L}'’-]|[./@_]\p{L})/gu) ?? [],
    ),
  );
}

/** Runs of capitalised words in a sentence, in order. */
export function findRuns(sentence: Sentence, lowerCase: ReadonlySet<string>): NameRun[] {
  const runs: NameRun[] = [];
  let words: { text: string; start: number; end: number; isConnector: boolean }[] = [];
  const flush = () => {
    while (words.at(-1)?.isConnector) words.pop();
    const [first] = words;
    if (first && words.some(({ isConnector }) => !isConnector)) {
      runs.push({
        sentence,
        words: words.map(({ text }) => text),
        start: first.start,
        end: words.at(-1)!.end,
      });
    }
    words = [];
  };
  for (const match of sentence.text.matchAll(wordPattern)) {
    const start = match.index;
    const text = match[0].replace(/['’]s$/u, '');
    const end = start + text.length;
    const gap = words.length > 0 ? sentence.text.slice(words.at(-1)!.end, start) : ' ';
    // "Mr. Baca": the point of a title parts no name.
    const isTitled = gap === '. ' && /^(?:Mr|Mrs|Ms|Dr|Prof|Rev)$/.test(words.at(-1)?.text ?? '');
    if (gap !== ' ' && !isTitled) flush();
    const lower = text.toLowerCase();
    const isCapital = /^\p{Lu}/u.test(text);
    const isHead = start === 0 || /[“"‘(:]\s*$/.test(sentence.text.slice(0, start));
    if (
      isCapital &&
      !(openers.has(lower) && (isHead || words.length === 0)) &&
      !(isHead && lowerCase.has(lower))
    ) {
      words.push({ text, start, end, isConnector: false });
    } else if (
      words.length > 0 &&
      (connectors.has(text) || (text === 'the' && words.at(-1)!.text === 'of'))
    ) {
      words.push({ text, start, end, isConnector: true });
    } else flush();
    if (match[0].length > text.length) flush(); // a possessive ends its name
  }
  flush();
  return runs;
}
