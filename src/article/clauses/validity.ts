import { isBalanced } from '../read/marks.ts';
import { renderPieces } from './pieces.ts';
import type { Clause } from './clause.ts';
import { keptWords } from './clause.ts';
import { isOrdered } from './order.ts';
import { raisingWords } from './word-lists.ts';
import type { Word } from './words.ts';

const danglingFirst =
  /^(?:where|would|could|should|did|does|is|are|was|were|has|had|can|will|might|must|this|these|those|that|it|they|he|she|him|her|them|his|its|their|which|who|whom|whose|such|among (?:these|those|them)|(?:through|because of|after|with|from|like|unlike|besides|despite|for) (?:this|that|these|those)|another|others|(?:none|each|most|some|all|many|few|both|neither|one|any|two|three) of (?:this|that|these|those|them|which|whom)|the former|the latter|both of|to|and|but|or|so|because|than|as well)\b/i;

const badLast =
  /(?:^|\s)(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|is|are|was|were|be|been|has|have|had|not|as|than|into|its|their|his|her|my|our|your|if|because|while|this|these|very|most|do|does|did|will|would|can|could|should|may|might|cannot|those|there)$/i;

/** "costs more": than what? "paid 12 percent more" says it. */
const bareMore = /(?:^|\s)more$/;

/** Openings that look dangling and are not. */
const soundFirst = new RegExp(
  `^(?:It (?!(?:is|was|will be|would be|can be|may be) (?:\\S+ ){0,2}?(?:${[...raisingWords].join('|')}) to\\b)(?:is|was|will be|would be|can be|may be|takes|took|seems|makes|’s|'s) (?:\\S+ ){1,6}?(?:to|that|for)\\b|To \\S+.*, |That (?:said|much)\\b)`,
);

/** Pointers to what is not on the slide. */
const pointers =
  /\b(?:the former|the latter|the above|as follows|the following|see below|mentioned above|aforementioned|as mentioned|respectively|(?:described|shown|given|listed|set out|noted|mentioned) (?:below|above|earlier)|(?:first|second|third|fourth|fifth|sixth|last|final|bottom|top) row)\b/i;

/** Fewest and most words of a clause. */
export const clauseLength = { least: 4, most: 27 } as const;

/** True when the clause reads as a sentence of its own. */
export function isSound(clause: Clause, words: readonly Word[]): boolean {
  const text = renderPieces(clause.pieces);
  const count = text.split(' ').length;
  const kept = keptWords(clause, words);
  // With a number three words may do: "Nine cities abstained".
  const least = kept.some(({ kind }) => kind === 'num') ? clauseLength.least - 1 : clauseLength.least;
  if (count < least || count > clauseLength.most) return false;
  if (!kept.some((word) => word.finite)) return false;
  if (/[?]$/.test(text) || (/[:…]\s*$/.test(clause.sentence.text) && clause.ops.length === 0)) return false;
  if (danglingFirst.test(text) && !soundFirst.test(text)) return false;
  if (badLast.test(text) || (bareMore.test(text) && !/\d[^.,;]* more$/.test(text)) || pointers.test(text))
    return false;
  // What a cut left of "63°", or a remark in brackets.
  if (/(?:^|\s)[°%](?:\s|$)|^\(.*\)$/.test(text)) return false;
  if (!isBalanced(text) || !isOrdered(clause, words)) return false;
  return kept.filter((word) => ['noun', 'verb', 'adj', 'num'].includes(word.kind)).length >= 2;
}

/** "That June": of a year told elsewhere. */
const pastTimes =
  /\bthat (?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|year|month|week|day|night|morning|evening|decade|season|time)\b/;

/** How much a clause leans on what is not on the slide: "this country", "the two sides", "here". 0 to 1. */
export function vagueness(text: string): number {
  let vague = 0;
  if (
    /\b(?:this|that|these|those|such) (?:\p{Ll}+ly )?(?:\p{Ll}+ ){0,2}?\p{Ll}+/u.test(
      text.replace(/\bthat\b/g, ''),
    )
  )
    vague += 0.4;
  if (/\b(?:the (?:two|three|four|five|same)|both) \p{Ll}+/iu.test(text)) vague += 0.3;
  // "… $42 million, and the state will pay two thirds of that sum": named in the clause before.
  const pointer =
    /\b(?:of|for|in|on|at|to|with|from|by|about|against|under|before|after|within|beyond|behind|through|into|over|around|since) that \p{Ll}+/u.exec(
      text,
    );
  if (pointer && !/, (?:and|but|so) /.test(text.slice(0, pointer.index))) vague += 0.4;
  if (/\b(?:by|since|until|even|only) then\b/i.test(text)) vague += 0.4;
  if (/^Both \p{Ll}+|^There (?:is|are|was|were) (?:also|another)/u.test(text)) vague += 0.4;
  if (
    /\b(?:something|things?|somehow|here|there too|became clear|some time|a lot|in this way|the offer|this|the opposite|it so)\b/i.test(
      text,
    )
  )
    vague += 0.4;
  if (/\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]ur)\b/.test(text.replace(/[“"][^“”"]*[”"]/g, ''))) vague += 0.3;
  if (
    /\b(?:change|do|did|does|of|about|like|dismiss|reject) that (?:with|by|in|for|and|but)\b|\b(?:another (?:matter|question)|remains to be seen|the idea)\b/.test(
      text,
    )
  )
    vague += 0.4;
  // "a new one", "pour one from the jug", "holds more than 40": of what?
  if (
    /\p{Ll} ones? (?:from|in|on|with|at|under)\b/u.test(text) ||
    /\b(?:an?|the) \p{Ll}+ ones?(?= (?:takes?|took|is|are|was|were|has|had|can|will|would)\b|[,;]|$)/u.test(
      text,
    )
  )
    vague += 0.4;
  if (
    /\b(?:say|says|said|do|does|did|done|think|thinks|thought) so\b|\b(?:do|does|did|done|doing) (?:that|this)\b/.test(
      text,
    )
  )
    vague += 0.4;
  if (
    /(?<!\bthan (?:an?|the|one) )\b(?:minute|hour|day|week|month|year|decade|centurie|century)s? (?:earlier|later|before)(?:$|[,;.])/.test(
      text,
    )
  )
    vague += 0.4;
  if (
    /^Elsewhere\b|\b(?:nobody|anybody|somebody|everybody|no one|anyone|someone|everyone|people|those|most|many|all) (?:out |up |down |over )?there\b/i.test(
      text,
    )
  )
    vague += 0.4;
  if (/\bthan \d[\d.,]?\d?$/.test(text)) vague += 0.4;
  if (/\b(?:do|does|did|done|doing) it\b|\bdifferently\b(?! (?:from|than)\b)/.test(text)) vague += 0.4;
  if (
    pastTimes.test(text) ||
    /\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|thousands of) others\b(?! who)|^The (?:remaining|other|rest)\b|\ball (?:two|three|four|five|six|seven)(?:$|[,.;])|\p{Ll} there\b(?! (?:is|are|was|were|has|have|had|may|might|can|could|will|would|must|should|seems?|remains?|exists?|to be)\b)/u.test(
      text,
    )
  )
    vague += 0.4;
  if (/\b(?:was|were|is|are) (?:also )?(?:present|involved|there)\b/.test(text)) vague += 0.25;
  return Math.min(1, vague);
}
