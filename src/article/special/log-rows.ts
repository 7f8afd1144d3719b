import { clauseVerb } from '../clauses/clause-start.ts';
import { cutSpan, renderPieces, takeSpan } from '../clauses/pieces.ts';
import type { Tagger } from '../clauses/tagger.ts';
import { reportVerbs } from '../clauses/word-lists.ts';
import type { Word } from '../clauses/words.ts';
import { limits } from '../limits.ts';
import { isBalanced } from '../read/marks.ts';
import { lengthInWords } from '../read/raw-block.ts';
import type { Item } from '../types.ts';
import type { LogEntry } from './log-entries.ts';

/** Words of an entry that is short enough as it is. */
const shortEnough = 9;

/** An entry as a row: its time, and its first clause; null where it cannot be told in the words of a row. */
export function toLogRow({ lead, sentence, from }: LogEntry, tagger: Tagger | null): Item | null {
  const pieces = cutSpan([takeSpan(sentence)], 0, from);
  const whole = renderPieces(pieces);
  const end = tagger && lengthInWords(whole) > shortEnough ? firstClauseEnd(tagger.tag(sentence), from) : 0;
  const short = end > 0 ? renderPieces(cutSpan(pieces, end, sentence.text.length)) : whole;
  const text = isBalanced(short) ? short : whole;
  return lengthInWords(text) > limits.timelineText ? null : { lead, text, src: [sentence.id] };
}

/** Where the first clause of an entry ends, UTF-16 offset; 0 where it takes all of it. */
function firstClauseEnd(all: readonly Word[], from: number): number {
  const words = all.filter(({ start }) => start >= from);
  const verb = words.findIndex(({ finite }) => finite);
  if (verb < 1) return 0;
  // Behind "says that" or "if" the rest belongs to the first clause.
  if (
    words.some(
      ({ lower, kind, quoted }) =>
        quoted || /^(?:if|unless|not|never|no)$/.test(lower) || (kind === 'verb' && reportVerbs.test(lower)),
    )
  )
    return 0;
  for (let i = verb + 1; i < words.length - 1; i++) {
    const { after, end, kind } = words[i]!;
    const { lower } = words[i + 1]!;
    const isMarked = /[,;—–]/.test(after);
    const opensClause =
      (isMarked &&
        /^(?:and|but|so|which|who|where|while|with|because|as|after)$/.test(lower) &&
        !isSeries(words, i)) ||
      (/;/.test(after) && clauseVerb(words, i + 1) >= 0) ||
      (!isMarked && /^(?:and|but)$/.test(lower) && words[i + 2]?.finite === true) ||
      (/^(?:that|which)$/.test(lower) &&
        ['noun', 'adv', 'prep'].includes(kind) &&
        words[i + 2]?.finite === true);
    if (opensClause && i - verb > 0) return end;
  }
  return 0;
}

/** "spots the build, and kills it" behind another comma: verbs in a row, which are parted only as a whole. */
function isSeries(words: readonly Word[], at: number): boolean {
  return (
    /^(?:and|or)$/.test(words[at + 1]!.lower) && words.slice(0, at).some(({ after }) => after.includes(','))
  );
}
