import { isGone } from '../gone.ts';
import type { Article, Sentence } from '../types.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkNames } from './check-names.ts';
import { checkNegation } from './check-negation.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkQuotations } from './check-quotations.ts';
import { checkSpeaker } from './check-speaker.ts';
import { listSentences, resolveSource, suggestSource } from './resolve-sources.ts';
import { spellNames } from './spell-names.ts';
import type { CheckedLine, Claim, GateProblem, LineKind, Surroundings } from './types.ts';

/** Longest line and longest sentence, in UTF-16 units, that are read: beyond them there is no prose. */
const longest = { line: 5_000, sentence: 10_000 } as const;

const gates = [checkNumbers, checkNames, checkQuotations, checkSpeaker, checkNegation, checkAttribution];

interface Spelt {
  readonly article: Article;
  readonly aliases: Aliases;
  readonly spell: (text: string) => string;
  readonly sentences: readonly Sentence[];
}

type Aliases = Readonly<Record<string, readonly string[]>>;

// A deck asks for the same article at every line.
const spelt = new WeakMap<Article, Spelt>();

function spellArticle(article: Article, aliases: Aliases): Spelt {
  const before = spelt.get(article);
  if (before?.aliases === aliases) return before;
  const spell = spellNames(aliases);
  const sentences = listSentences(article).map(({ id, text }) => ({ id, text: spell(text) }));
  const isAsWritten = Object.keys(aliases).length === 0;
  const made = { article: isAsWritten ? article : respell(article, spell), aliases, spell, sentences };
  spelt.set(article, made);
  return made;
}

/** The article with its names in the spelling to use. */
function respell(article: Article, spell: (text: string) => string): Article {
  const blocks = article.blocks.map((block) => ({
    ...block,
    sentences: block.sentences.map(({ id, text }) => ({ id, text: spell(text) })),
  }));
  return { ...article, title: article.title === null ? null : spell(article.title), blocks };
}

/**
 * What in a line of a slide is not true to the sentences that it names: ids that the article does not have; numbers,
 * days, names and quotations that are not there; a speaker who is another; a lost negation or attribution. A line that
 * names no sentence is not looked at, nor is what is too long to be prose. `aliases` are as in front matter: spelling to use → spellings in the article.
 */
export function checkLine(
  article: Article,
  aliases: Aliases,
  line: CheckedLine,
  kind: LineKind,
  around: Surroundings = {},
): GateProblem[] {
  const unknown = [...new Set(line.src)].filter((id) => resolveSource(article, id) === null);
  const problems = unknown.map((id): GateProblem => ({
    rule: 'unknown-source',
    message: isGone(id) ? `the sentence of "${id}" is gone from the article` : `the article has no "${id}"`,
    help: suggestSource(article, id),
    at: id,
  }));
  // Of a sentence that cannot be found nothing can be said to be missing.
  const claim = unknown.length > 0 ? null : makeClaim(article, aliases, line, kind, around);
  return claim ? gates.flatMap((gate) => gate(claim)) : problems;
}

/** A line with its sentences, as each gate looks at it; null for one that names none, or is too long to be prose. */
export function makeClaim(
  article: Article,
  aliases: Aliases,
  { text, src, lead = '' }: CheckedLine,
  kind: LineKind,
  around: Surroundings = {},
): Claim | null {
  const { spell, sentences, article: respelt } = spellArticle(article, aliases);
  const named = new Set(src.flatMap((id) => (resolveSource(article, id) ?? []).map((each) => each.id)));
  const cited = sentences.filter(({ id }) => named.has(id));
  const tooLong = text.length > longest.line || cited.some((each) => each.text.length > longest.sentence);
  if (cited.length === 0 || tooLong) return null;
  const isQuotation = kind === 'quotation';
  return {
    article: respelt,
    kind,
    text: spell(isQuotation || lead === '' ? text : `${lead} ${text}`),
    speaker: isQuotation ? spell(lead) : '',
    cited,
    sentences,
    around,
  };
}
