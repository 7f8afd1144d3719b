import type { Person } from '../names/people.ts';
import type { Cut, Scene } from './cut.ts';
import { findCuts, findPointers } from './cuts.ts';
import { type Clause, keptWords, longestSentence, withOp } from './clause.ts';
import { openerLength } from './openers.ts';
import { cutSpan, renderPieces } from './pieces.ts';
import type { Word } from './words.ts';

/** Cuts that a sentence allows, found once for all its clauses. */
export interface CutPlan {
  readonly words: readonly Word[];
  /** What points out of the slide; goes in any case. */
  readonly always: readonly Cut[];
  /** Cheapest first. */
  readonly onDemand: readonly Cut[];
}

/** The stretches of a sentence that its clauses can do without. */
export function planCuts(text: string, words: readonly Word[], people: readonly Person[]): CutPlan {
  if (words.length > longestSentence) return { words, always: [], onDemand: [] };
  const named = people.filter(({ short }) => text.includes(short));
  const opener = openerLength(text);
  const from = Math.max(
    0,
    words.findIndex(({ start }) => start >= opener),
  );
  const scene: Scene = { text, words, from, people: named };
  return { words, always: findPointers(scene), onDemand: findCuts(scene) };
}

/** The clause cut down to at most `budget` words where that can be done safely. */
export function compress(clause: Clause, { words, always, onDemand }: CutPlan, budget: number): Clause {
  let current = always.reduce((shorter, cut) => applyCut(shorter, cut, words), clause);
  for (const cut of onDemand) {
    if (countPrinted(current) <= budget) return current;
    current = applyCut(current, cut, words);
  }
  return current;
}

function applyCut(clause: Clause, cut: Cut, words: readonly Word[]): Clause {
  const before = keptWords(clause, words);
  const touched = words.filter((word) => word.start < cut.end && word.end > cut.start);
  if (touched.some((word) => word.quoted) || !touched.some((word) => before.includes(word))) return clause;
  const once = cutSpan(clause.pieces, cut.start, cut.end);
  const next = withOp(clause, cut.op, cut.also ? cutSpan(once, ...cut.also) : once, cut.risk);
  const left = keptWords(next, words);
  return left.length >= 3 && left.some((word) => word.finite) ? next : clause;
}

/** Words that a reader sees. */
export function countPrinted(clause: Clause): number {
  return renderPieces(clause.pieces)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
