import { unify } from '../clauses/apply-aliases.ts';
import { reportVerbs } from '../clauses/word-lists.ts';
import type { Names } from '../names/find-names.ts';
import type { Person } from '../names/people.ts';
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
    let speaker: Person | undefined;
    for (const { id, text } of block.sentences) {
      speaker = speakerOf(text, names) ?? speaker;
      for (const match of text.matchAll(/[“"]([^“”"]+)[”"]/g)) {
        const words = lengthInWords(match[1]!.trim());
        if (words < length.least || words > length.most || !speaker) continue;
        const quoted = match[1]!.trim().replace(/,$/, '');
        const item: Item = {
          lead: nameLine(speaker, names),
          text: `“${quoted}”`,
          src: sourcesOf(id, speaker),
        };
        const isWhole = /^\p{Lu}/u.test(quoted) ? 0.2 : 0;
        found.push({
          item,
          block: block.id,
          worth: (scores.sentence.get(id) ?? 0) + isWhole - Math.abs(words - 18) * 0.008,
        });
      }
    }
  }
  return found.sort((a, b) => b.worth - a.worth);
}

function nameLine({ name, role }: Person, { aliases }: Names): string {
  return unify(role && role.text.split(' ').length <= 12 ? `${name}, ${role.text}` : name, aliases);
}

function sourcesOf(id: string, { role, mentions }: Person): string[] {
  return [...new Set([id, ...(role ? [role.src] : mentions.slice(0, 1))])];
}

/** The person who speaks: beside a verb of saying, outside the quotation marks. */
function speakerOf(text: string, { people }: Names): Person | undefined {
  const outside = text.replace(/[“"][^“”"]*[”"]/g, ' ');
  const said = outside
    .split(/[^\p{L}]+/u)
    .some(
      (word) =>
        reportVerbs.test(word.toLowerCase()) ||
        /^(?:describe[ds]?|call(?:ed|s)|ask(?:ed|s)|put|puts|write|writes|wrote)$/.test(word.toLowerCase()),
    );
  if (!said) return undefined;
  return people.find(
    ({ name, short }) => outside.includes(name) || new RegExp(`\\b${short}\\b`).test(outside),
  );
}
