import { clauseVerb } from './clause-start.ts';
import { behindComma, type Cut, type Scene } from './cut.ts';
import { lowerAt } from './word-at.ts';
import type { Word } from './words.ts';

/** Most words of a phrase before the main clause. */
const reach = 32;

/** Participles that are prepositions, or that limit what follows. */
const bound =
  /^(?:according|including|excluding|assuming|depending|barring|considering|concerning|regarding|during|given|following|pending|provided|supposing)$/;

/**
 * What only sets the scene of a main clause: "With the clock past one and the hall half empty, the board voted",
 * "Speaking in Oslo, the minister said", "A miller and a poor speaker, Garth hired …".
 */
export function leadPhrases({ words, from: start }: Scene): Cut[] {
  const cuts: Cut[] = [];
  for (let i = start + 1; i < Math.min(words.length - 1, start + reach); i++) {
    if (/[;:—–]/.test(words[i]!.after)) break;
    if (!words[i]!.after.includes(',')) continue;
    const verb = clauseVerb(words, i + 1);
    if (verb < 0) continue;
    // The last stretch before the main clause that opens like a scene: "At four, with the sea so calm that …,".
    const open = openingOf(words, start, i);
    if (open === undefined) break;
    if (!isScene(words, open, i, verb)) break;
    cuts.push({ op: 'scene', risk: 0.05, start: words[open]!.start, end: behindComma(words[i]!) });
    break;
  }
  return cuts;
}

/** Where the phrase begins that ends with the comma behind `close`: a "with", a participle or a description. */
function openingOf(words: readonly Word[], from: number, close: number): number | undefined {
  for (let i = close; i > from; i--) {
    if (words[i]!.lower === 'with' && words[i - 1]!.after.includes(',')) return i;
  }
  return from;
}

function isScene(words: readonly Word[], open: number, close: number, verb: number): boolean {
  const first = words[open]!;
  const inside = words.slice(open, close + 1);
  const main = words[verb]!;
  const isPossible = /^(?:can|could|will|would|may|might|must|should)$/.test(main.lower);
  if (isPossible || inside.some(({ quoted }) => quoted)) return false;
  if (first.lower === 'with' || /^(?:by|after)$/.test(first.lower)) {
    const isParticiple = /ing$/.test(lowerAt(words, open + 1)) && words[open + 1]!.kind === 'verb';
    if (first.lower !== 'with' && !isParticiple) return false;
    const that = inside.findIndex(({ lower }) => /^(?:that|who|which|where|before|when)$/.test(lower));
    return !(that < 0 ? inside : inside.slice(0, that)).some(({ finite }) => finite);
  }
  if (inside.some(({ finite }) => finite)) return false;
  if (first.kind === 'verb' && /ing$/.test(first.lower)) return !bound.test(first.lower);
  return isDescription(words, open, close);
}

/** "A coal owner and a dull guest, Thackwell had": an indefinite description before a name. */
function isDescription(words: readonly Word[], open: number, close: number): boolean {
  const name = words[close + 1]!;
  const verb = clauseVerb(words, close + 1);
  return (
    /^an?$/.test(words[open]!.lower) &&
    /^\p{Lu}/u.test(name.text) &&
    name.kind === 'noun' &&
    !words.slice(close + 1, verb).some(({ lower }) => lower === 'and')
  );
}
