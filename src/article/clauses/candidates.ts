import type { Names } from '../names/find-names.ts';
import type { Article, ArticleBlock, Sentence } from '../types.ts';
import { applyAliases } from './apply-aliases.ts';
import { type Clause, keptWords } from './clause.ts';
import { compress, planCuts } from './compress.ts';
import { resolveDefinites } from './definites.ts';
import { joinMembers } from './join-members.ts';
import { isFaithful } from './guards.ts';
import { openerLength } from './openers.ts';
import { type Piece, renderPieces, takeSpan } from './pieces.ts';
import { continueDiscourse, type Discourse, nothingSaid, resolvePronouns } from './pronouns.ts';
import { splitClauses } from './split-clauses.ts';
import type { Tagger } from './tagger.ts';
import { isSound, vagueness } from './validity.ts';

/** A text that may become a headline or a point, with everything needed to trust it. */
export interface Candidate {
  readonly text: string;
  readonly sentence: Sentence;
  /** Ids of the sentences it was drawn from. */
  readonly src: readonly string[];
  /** Block that the sentence stands in. */
  readonly block: string;
  readonly pieces: readonly Piece[];
  readonly ops: readonly string[];
  readonly risk: number;
  readonly vague: number;
  /** Number of words. */
  readonly length: number;
  /** True for a whole sentence or clause with a finite verb; false for an item of a list and the like. */
  readonly isClause: boolean;
}

/** Budgets in words that a clause is cut down to, one after the other. */
const budgets = [20, 16, 12, 9] as const;

/** Candidates of every prose sentence, in source order. Without a tagger: short sentences as they are. */
export function findCandidates(article: Article, names: Names, tagger: Tagger | null): Candidate[] {
  return article.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.sentences.flatMap((item) => listCandidate(block, item, names));
    if (block.kind !== 'paragraph') return [];
    if (!tagger) return block.sentences.flatMap((sentence) => plainCandidate(block, sentence, names));
    return clauseCandidates(block, names, tagger);
  });
}

function clauseCandidates(block: ArticleBlock, names: Names, tagger: Tagger): Candidate[] {
  let discourse: Discourse = nothingSaid;
  let previous: readonly Candidate[] = [];
  return block.sentences.flatMap((sentence) => {
    const words = tagger.tag(sentence);
    const found = [
      ...joinMembers(sentence, previous),
      ...sentenceCandidates(block, sentence, names, tagger, discourse),
    ];
    discourse = continueDiscourse(discourse, sentence, words, names);
    previous = found;
    return found;
  });
}

function sentenceCandidates(
  block: ArticleBlock,
  sentence: Sentence,
  names: Names,
  tagger: Tagger,
  discourse: Discourse,
): Candidate[] {
  const words = tagger.tag(sentence);
  const opener = openerLength(sentence.text);
  const from = Math.max(0, words.findIndex((word) => word.start >= opener));
  const cuts = planCuts(sentence.text, words, names.people);
  const found = new Map<string, Candidate>();
  for (const clause of splitClauses(sentence, words, from)) {
    const named = resolvePronouns(clause, words, names, discourse);
    if (!named) continue;
    const whole = resolveDefinites(named, block, names);
    for (const budget of budgets) {
      const short = compress(whole, cuts, budget);
      if (!isFaithful(short, words, from) || !isSound(short, words) || !keepsAntecedent(short, words)) continue;
      const candidate = toCandidate(block, applyAliases(short, names.aliases), true);
      if (!found.has(candidate.text)) found.set(candidate.text, candidate);
    }
  }
  return [...found.values()];
}

/** A cut must not take away the noun that a pronoun in the clause points to. */
function keepsAntecedent(clause: Clause, words: Parameters<typeof keptWords>[1]): boolean {
  const kept = keptWords(clause, words);
  const pronoun = kept.findIndex((word) => /^(?:it|its|they|their|them)$/.test(word.lower) && !word.quoted);
  if (pronoun <= 0) return true;
  return clause.pieces.some((piece) => piece.why === 'pronoun') || kept.slice(0, pronoun).some((word) => word.kind === 'noun' || /['’]s$/.test(word.text)) || /^It\b/.test(renderPieces(clause.pieces)) || kept.slice(pronoun).some((word) => /^(?:that|to)$/.test(word.lower));
}

function toCandidate(block: ArticleBlock, clause: Clause, isClause: boolean): Candidate {
  const text = renderPieces(clause.pieces);
  const { sentence, pieces, ops, risk } = clause;
  const src = [...new Set(pieces.map((piece) => piece.sentence.id))];
  return { text, sentence, src, block: block.id, pieces, ops, risk, vague: vagueness(text), length: text.split(' ').length, isClause };
}

/** The first sentence of a list item. */
function listCandidate(block: ArticleBlock, item: Sentence, names: Names): Candidate[] {
  const end = /[.!?](?= [\p{Lu}“"])/u.exec(item.text)?.index;
  const clause: Clause = { sentence: item, pieces: [takeSpan(item, 0, end ?? item.text.length)], ops: [], risk: 0 };
  const candidate = toCandidate(block, applyAliases(clause, names.aliases), false);
  return candidate.length <= 27 ? [candidate] : [];
}

function plainCandidate(block: ArticleBlock, sentence: Sentence, names: Names): Candidate[] {
  const clause: Clause = { sentence, pieces: [takeSpan(sentence)], ops: [], risk: 0 };
  const candidate = toCandidate(block, applyAliases(clause, names.aliases), true);
  return candidate.length >= 3 && candidate.length <= 27 && !candidate.text.endsWith('?') ? [candidate] : [];
}
