import { limits } from '../limits.ts';
import { lengthInWords } from '../read/raw-block.ts';
import type { ArticleBlock, Item } from '../types.ts';
import { shortenItem } from './shorten-item.ts';

/** A list of the article as points of one slide, or of several that go on. */
export interface ListPoints {
  readonly ordered: boolean;
  readonly items: readonly Item[];
  /** Items of the slides that the list goes on to, in order. */
  readonly more: readonly (readonly Item[])[];
}

/** Most items of a list that is shown: two slides of six. */
const most = 2 * limits.items;

/** Most slides of a list. */
const mostSlides = 3;

/** Words of a lead phrase: "Weigh the starter." */
const longestLead = 6;

/** Words of a headline that is not known. */
const headlineWords = 8;

/**
 * The items of a list block, all of them and in order, shortened to what a slide holds, on as few slides as can be: a list
 * without its third step is worse than none. Undefined for a list that is too long or too wordy. `headline` is the
 * number of words above it.
 */
export function readListPoints(
  block: ArticleBlock,
  headline: number = headlineWords,
): ListPoints | undefined {
  const count = block.sentences.length;
  if (block.kind !== 'list' || count < 2 || count > most) return undefined;
  const split = block.sentences.map(({ id, text }) => splitLead(text, id));
  // Leads stand out only where every item has one.
  const hasLeads = split.every(({ lead }) => lead !== '');
  const items = hasLeads
    ? split
    : block.sentences.map(({ id, text }): Item => ({ lead: '', text, src: [id] }));
  const whole = items.map((item) => shorten({ ...item, text: firstSentence(item.text) }, limits.point.most));
  if (whole.some(({ lead, text }) => lengthInWords(text) > limits.point.most || `${lead}${text}` === ''))
    return undefined;
  const room = limits.visible - headline;
  const leads = whole.map(({ lead, src }): Item => ({ lead: '', text: lead, src }));
  const slides =
    dealOut(whole, room) ?? (hasLeads && count <= limits.items ? fit(leads, room) && [leads] : undefined);
  if (!slides) return undefined;
  const [first, ...more] = slides;
  return { ordered: block.ordered, items: first!, more };
}

/** Items dealt out to as few slides as hold them, about as many to each; undefined where they are too many words. */
function dealOut(items: readonly Item[], room: number): Item[][] | undefined {
  for (let slides = Math.ceil(items.length / limits.items); slides <= mostSlides; slides++) {
    const size = Math.ceil(items.length / slides);
    const parts = Array.from({ length: slides }, (_, i) => items.slice(i * size, (i + 1) * size));
    const fitted = parts.filter(({ length }) => length > 0).map((part) => fit(part, room));
    if (fitted.every((part) => part !== undefined)) return fitted;
  }
  return undefined;
}

/** Items of at most so many words in all, the longest ones shortened first; undefined where none can be any more. */
function fit(items: readonly Item[], room: number): Item[] | undefined {
  const fitted = [...items];
  while (fitted.reduce((sum, { lead, text }) => sum + lengthInWords(`${lead} ${text}`), 0) > room) {
    const shorter = fitted
      .map((item, i) => ({
        i,
        words: lengthInWords(item.text),
        text: shortenItem(item.text, lengthInWords(item.text) - 1),
      }))
      .filter(({ text }) => text !== null)
      .sort((a, b) => b.words - a.words)[0];
    if (!shorter) return undefined;
    fitted[shorter.i] = { ...fitted[shorter.i]!, text: shorter.text! };
  }
  return fitted;
}

/** An item of at most so many words: its clause up to a seam; of one with a lead, which cannot be shortened, the lead alone. */
function shorten(item: Item, words: number): Item {
  const text = shortenItem(item.text, words);
  return { ...item, text: text ?? (item.lead === '' ? item.text : '') };
}

function splitLead(text: string, id: string): Item {
  const found = /^([^.:!?]+)[.:] +(.+)$/u.exec(text);
  const lead = found?.[1] ?? '';
  if (!found || lengthInWords(lead) > longestLead) return { lead: '', text, src: [id] };
  return { lead, text: found[2]!, src: [id] };
}

function firstSentence(text: string): string {
  const end = /[.!?](?= [\p{Lu}“"])/u.exec(text)?.index ?? text.length;
  return text.slice(0, end).replace(/[.;,]$/, '');
}
