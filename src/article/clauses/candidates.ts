import type { Names } from '../names/find-names.ts';
import { isAllQuoted } from '../names/unquoted.ts';
import { isBalanced } from '../read/marks.ts';
import type { Article, ArticleBlock, Sentence } from '../types.ts';
import { applyAliases } from './apply-aliases.ts';
import { type Candidate, toCandidate } from './candidate.ts';
import { compress, countPrinted, planCuts } from './compress.ts';
import { markConcession } from './concessions.ts';
import { resolveDefinites } from './definites.ts';
import { continueDiscourse, type Discourse, nothingSaid } from './discourse.ts';
import { isFaithful } from './guards.ts';
import { joinMembers } from './join-members.ts';
import { findGround, type Ground, leaning } from './leaning.ts';
import { openerLength } from './openers.ts';
import { keepsAntecedent, resolvePronouns } from './pronouns.ts';
import { splitClauses } from './split-clauses.ts';
import type { Tagger } from './tagger.ts';
import { isSound } from './validity.ts';
import { isWholeQuote, voiceQuote } from './voiced-quotes.ts';
import { listCandidate, plainCandidate } from './whole-candidates.ts';

/** Budgets in words that a clause is cut down to, one after the other. */
const budgets = [20, 16, 12, 9] as const;

/** Candidates of every prose sentence, in source order. Without a tagger: whole sentences. */
export function findCandidates(article: Article, names: Names, tagger: Tagger | null): Candidate[] {
  const earlier: Sentence[] = [];
  const ground = findGround(article);
  return article.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.sentences.flatMap((item) => listCandidate(block, item, names));
    if (block.kind !== 'paragraph') return [];
    if (!tagger) return block.sentences.flatMap((sentence) => plainCandidate(block, sentence, article.lang));
    return clauseCandidates(block, { names, tagger, earlier, ground });
  });
}

/** What clauses are made with. `earlier` grows as sentences are read. */
interface Workshop {
  readonly names: Names;
  readonly tagger: Tagger;
  readonly earlier: Sentence[];
  readonly ground: Ground;
}

function clauseCandidates(block: ArticleBlock, shop: Workshop): Candidate[] {
  const { names, tagger, earlier } = shop;
  let discourse = nothingSaid;
  let previous: readonly Candidate[] = [];
  return block.sentences.flatMap((sentence) => {
    const words = tagger.tag(sentence);
    const found = [
      ...joinMembers(sentence, previous),
      ...sentenceCandidates(block, sentence, shop, discourse),
    ];
    discourse = continueDiscourse(discourse, sentence, words, names);
    previous = found;
    earlier.push(sentence);
    return found;
  });
}

function sentenceCandidates(
  block: ArticleBlock,
  sentence: Sentence,
  { names, tagger, earlier, ground }: Workshop,
  discourse: Discourse,
): Candidate[] {
  if (isAllQuoted(sentence.text)) {
    const voiced = voiceQuote(sentence, names);
    return voiced && isBalanced(sentence.text)
      ? [toCandidate(block, applyAliases(voiced, names.aliases), true, earlier)]
      : [];
  }
  const words = tagger.tag(sentence);
  const opener = openerLength(sentence.text);
  const from = Math.max(
    0,
    words.findIndex((word) => word.start >= opener),
  );
  const cuts = planCuts(sentence.text, words, names.people);
  const found = new Map<string, Candidate>();
  const next = block.sentences[block.sentences.indexOf(sentence) + 1];
  for (const clause of splitClauses(sentence, words, from)) {
    const named = resolvePronouns(clause, words, names, discourse);
    if (!named) continue;
    const whole = resolveDefinites(named, block, names);
    let printed = Infinity;
    for (const budget of budgets) {
      // What is short enough already comes out the same.
      if (printed <= budget) continue;
      const short = compress(whole, cuts, budget);
      printed = countPrinted(short);
      if (!isFaithful(short, words, from) || !isSound(short, words) || !keepsAntecedent(short, words, names))
        continue;
      const marked = markConcession(short, sentence, next);
      const candidate = toCandidate(block, applyAliases(marked, names.aliases), true, earlier);
      if (found.has(candidate.text) || !isWholeQuote(candidate.text)) continue;
      const vague = Math.min(1, candidate.vague + leaning(short, words, ground));
      found.set(candidate.text, { ...candidate, vague });
    }
  }
  return [...found.values()];
}
