import { unify } from '../clauses/apply-aliases.ts';
import { isHearsay } from '../clauses/hearsay.ts';
import { standsAlone } from '../clauses/voiced-quotes.ts';
import type { Names } from '../names/find-names.ts';
import type { Person } from '../names/people.ts';
import { isBareTitle } from '../names/roles.ts';
import { lengthInWords } from '../read/raw-block.ts';
import type { Scores } from '../score/score-sentences.ts';
import type { Article, Item } from '../types.ts';

/** A quotation that can fill a slide. */
export interface Quotation {
  readonly item: Item;
  readonly block: string;
  readonly worth: number;
}

/** Words of a quotation that stands alone on a slide. */
const length = { least: 8, most: 40 } as const;

/** Quotations with a named speaker, the best first. A quotation is printed verbatim, with the article's own marks. */
export function findQuotations(article: Article, names: Names, scores: Scores): Quotation[] {
  const found: Quotation[] = [];
  for (const block of article.blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const { id, text } of block.sentences) {
      const speaker = names.followed.speakers.get(id);
      const quotations = [...text.matchAll(/[“"]([^“”"]+)[”"]/g)];
      for (const [i, match] of quotations.entries()) {
        const words = lengthInWords(match[1]!.trim());
        if (words < length.least || words > length.most || !speaker) continue;
        const quoted = match[1]!.trim().replace(/,$/, '');
        if (!standsAlone(quoted) || isHearsay(quoted) || isFirstHalf(match[1]!, quotations[i + 1]?.[1]))
          continue;
        const item: Item = {
          lead: nameLine(speaker, names),
          text: `“${quoted}”`,
          src: sourcesOf(id, speaker),
        };
        found.push({
          item,
          block: block.id,
          worth: (scores.sentence.get(id) ?? 0) + 0.2 - Math.abs(words - 18) * 0.008,
        });
      }
    }
  }
  return found.sort((a, b) => b.worth - a.worth);
}

function nameLine({ name, role }: Person, { aliases }: Names): string {
  const tells = role && !isBareTitle(role.text) && role.text.split(' ').length <= 12;
  return unify(tells ? `${name}, ${role.text}` : name, aliases);
}

function sourcesOf(id: string, { role, mentions }: Person): string[] {
  return [...new Set([id, ...(role ? [role.src] : mentions.slice(0, 1))])];
}

/** "When the tide is low," she said, "we walk": words that go on behind the speaker with a small letter. */
function isFirstHalf(quoted: string, next: string | undefined): boolean {
  return /,\s*$/.test(quoted) && next !== undefined && /^\p{Ll}/u.test(next.trim());
}
