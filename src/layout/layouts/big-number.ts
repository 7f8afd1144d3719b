import type { Tokens } from 'marked';
import { noAttributes } from '../../markdown/attributes.ts';
import { elementAttributes } from '../../markdown/elements.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { takeTrailing } from '../../markdown/trailing.ts';
import { countWords } from '../../markdown/words.ts';
import { isFigure } from '../dates.ts';
import { allHaveLeads, cutLead } from '../items.ts';
import type { Item, Layout, ListContent, SlideContent } from '../types.ts';
import { renderFigures } from './big-numbers.ts';

/** Words beside a figure beyond which a paragraph is a text that happens to start with one. */
const mostWords = 30;

/** One figure over half the page, with what it counts. */
export const bigNumber: Layout = {
  name: 'big-number',
  needs: 'a paragraph, or a list of one item, that starts with a **bold number**',
  accepts: (content) => readFigure(content) !== null,
  matches: (content) => {
    const figure = readFigure(content);
    const [only] = figure?.items ?? [];
    if (!only || !isFigure(only.leadText)) return null;
    if (content.list) return 'one item, which starts with a bold number';
    const isCaption = only.restText !== '' && countWords(only.restText) <= mostWords;
    return isCaption ? 'a short paragraph that starts with a bold number' : null;
  },
  renderBody: (content, flow) => renderFigures(readFigure(content)!, flow),
};

/** The figure as a list of one item; a paragraph may have another one after it, such as its source. */
function readFigure({ list, tokens }: SlideContent): ListContent | null {
  if (list) return list.items.length === 1 && allHaveLeads(list) ? list : null;
  const [first, ...after] = tokens;
  if (!first || after.length > 1 || !tokens.every(({ type }) => type === 'paragraph')) return null;
  const { tokens: inline, attributes, sources } = takeTrailing((first as Tokens.Paragraph).tokens);
  const { lead, rest } = cutLead(inline);
  if (!lead) return null;
  const item: Item = {
    lead,
    leadText: plainText(lead),
    rest,
    restText: plainText(rest),
    children: [],
    attributes: elementAttributes(attributes, sources),
    isKey: false,
  };
  return { ordered: false, start: 1, attributes: noAttributes, items: [item], before: [], after };
}
