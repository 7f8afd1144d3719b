import { limits } from '../limits.ts';
import { lengthInWords } from '../read/raw-block.ts';
import type { ArticleBlock, Item } from '../types.ts';

/** A list of the article as points of a slide. */
export interface ListPoints {
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

/** Most items that stay one slide. */
const most = 6;

/** Words of a lead phrase: "Weigh the starter." */
const longestLead = 6;

/** The items of a list block, shortened to what a slide holds; undefined for a list that is too long or too wordy. */
export function readListPoints(block: ArticleBlock): ListPoints | undefined {
  if (block.kind !== 'list' || block.sentences.length < 2 || block.sentences.length > most) return undefined;
  const split = block.sentences.map(({ id, text }) => splitLead(text, id));
  // Leads stand out only where every item has one.
  const items = split.every(({ lead }) => lead !== '')
    ? split
    : block.sentences.map(({ id, text }): Item => ({ lead: '', text: firstSentence(text), src: [id] }));
  const words = items.reduce((sum, { lead, text }) => sum + lengthInWords(`${lead} ${text}`), 0);
  if (words > limits.visible - 4 || items.some(({ text }) => lengthInWords(text) > limits.point.most))
    return undefined;
  return { ordered: block.ordered, items };
}

function splitLead(text: string, id: string): Item {
  const found = /^([^.:!?]+)[.:] +(.+)$/u.exec(text);
  const lead = found?.[1] ?? '';
  if (!found || lengthInWords(lead) > longestLead) return { lead: '', text, src: [id] };
  return { lead, text: firstSentence(found[2]!), src: [id] };
}

function firstSentence(text: string): string {
  const end = /[.!?](?= [\p{Lu}“"])/u.exec(text)?.index ?? text.length;
  return text.slice(0, end).replace(/[.;,]$/, '');
}
