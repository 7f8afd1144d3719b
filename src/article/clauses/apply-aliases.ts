import type { Aliases } from '../names/aliases.ts';
import { type Clause, withOp } from './clause.ts';
import { replaceSpan } from './pieces.ts';

/** The clause with every variant spelling of a name printed in the spelling to use. */
export function applyAliases(clause: Clause, aliases: Aliases): Clause {
  let { pieces } = clause;
  for (const [variant, canonical] of aliases) {
    for (const match of clause.sentence.text.matchAll(new RegExp(`(?<!\\p{L})${variant}(?!\\p{L})`, 'gu'))) {
      const start = match.index;
      pieces = replaceSpan(pieces, { start, end: start + variant.length, text: canonical, why: 'alias' });
    }
  }
  return pieces === clause.pieces ? clause : withOp(clause, 'alias', pieces, 0);
}

/** Text with variant spellings replaced, for comparing. */
export function unify(text: string, aliases: Aliases): string {
  let unified = text;
  for (const [variant, canonical] of aliases) {
    unified = unified.replace(new RegExp(`(?<!\\p{L})${variant}(?!\\p{L})`, 'gu'), canonical);
  }
  return unified;
}
