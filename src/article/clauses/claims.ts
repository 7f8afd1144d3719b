import type { Names } from '../names/find-names.ts';
import type { Article } from '../types.ts';
import { numberLength } from '../read/heading-text.ts';
import { applyAliases } from './apply-aliases.ts';
import { type Candidate, toCandidate } from './candidate.ts';
import { takeSpan } from './pieces.ts';
import { findSubject } from './subject.ts';
import type { Tagger } from './tagger.ts';

/** Fewest words of a heading that says something. */
const least = 4;

/** Headings that are statements ("Rivers are not the only source"), as candidates with the op `claim`. */
export function findClaims(article: Article, names: Names, tagger: Tagger | null): Candidate[] {
  if (!tagger) return [];
  return article.blocks.flatMap((block): Candidate[] => {
    const [sentence] = block.sentences;
    if (block.kind !== 'heading' || !sentence || sentence.text.split(' ').length < least) return [];
    if (
      /^(?:What|Why|How|Who|When|Where|Which)\b|[?:]/.test(sentence.text.slice(numberLength(sentence.text)))
    )
      return [];
    const words = tagger.tag(sentence);
    const verb = words.findIndex(({ finite }) => finite);
    if (verb < 1 || !findSubject(words, verb)) return [];
    const clause = {
      sentence,
      pieces: [takeSpan(sentence, numberLength(sentence.text))],
      ops: ['claim'],
      risk: 0,
    };
    return [toCandidate(block, applyAliases(clause, names.aliases), true)];
  });
}
