import { lowerAt } from './word-at.ts';
import type { Word } from './words.ts';

/** Small numbers in words: with nothing behind them they count what is told elsewhere. */
const small = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;

/**
 * True where a clause points at what is not in it: "that" in the place of a noun ("Nobody believes that", "for that,",
 * "whether that remains true"), a number of things that it does not name ("has financed two, one of which works"), or
 * somebody ("he'll").
 */
export function pointsAway(kept: readonly Word[]): boolean {
  return kept.some((word, i) => {
    if (word.quoted) return false;
    if (word.lower === 'that') return isThat(kept, i);
    // "In his, the letter ran to six pages": his what?
    if (/^(?:his|hers|theirs|mine|ours|yours)$/.test(word.lower))
      return i === kept.length - 1 || /^[,.;:]/.test(word.after);
    // "At six he'll be woken": who, no name before it tells.
    if (/^(?:he|she)['’](?:ll|d|s|ve)$/.test(word.lower)) return !kept.slice(0, i).some(isName);
    return small.test(word.lower) && isBareNumber(kept, i);
  });
}

function isName({ text, proper, start }: Word): boolean {
  return proper || (start > 0 && /^\p{Lu}/u.test(text));
}

/** "That" for a thing, not before a noun and not before a clause. */
function isThat(kept: readonly Word[], i: number): boolean {
  const before = kept[i - 1];
  const next = kept[i + 1];
  const isLast = !next || /^[,.;:)]/.test(kept[i]!.after.trim());
  if (isLast) return true;
  if (next.lower === 'any' && /^(?:longer|more)$/.test(lowerAt(kept, i + 2))) return true;
  if (before?.kind === 'prep' && (next.kind === 'prep' || next.kind === 'conj')) return true;
  // Behind a noun or a verb it opens a clause: "bees that had lived", "said that rain had come".
  return /^(?:whether|if|and|but|because|when|while|though|so)$/.test(before?.lower ?? '') && next.finite;
}

/** Behind its verb, with nothing that it counts. */
function isBareNumber(kept: readonly Word[], i: number): boolean {
  const before = kept[i - 1];
  const next = kept[i + 1];
  if (!before || !['verb', 'aux'].includes(before.kind) || before.lower === 'to') return false;
  return !next || /^[,.;:]/.test(kept[i]!.after) || next.kind === 'conj';
}
