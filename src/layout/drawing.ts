import type { Token } from 'marked';
import { type Html, html } from '../html.ts';
import { plainText } from '../markdown/plain-text.ts';
import { countWords } from '../markdown/words.ts';
import type { Flow } from '../markdown/render.ts';
import type { SlideContent } from './types.ts';

/** Words beside a drawing up to which they stand over and under it; more of them get a column of their own. */
const mostWords = 36;

/** The one chart or diagram of a slide that stands in its body itself, or null. */
export function findDrawing({ tokens }: SlideContent, type: 'chart' | 'diagram'): Token | null {
  const drawings = tokens.filter((token) => token.type === 'chart' || token.type === 'diagram');
  return drawings.length === 1 && drawings[0]?.type === type ? drawings[0] : null;
}

/** True where the words of a slide are few enough to leave its drawing the whole width. */
export function isWide({ tokens }: SlideContent, drawing: Token): boolean {
  const others = tokens.filter((token) => token !== drawing);
  return others.every(({ type }) => type === 'paragraph') && countWords(plainText(others)) <= mostWords;
}

/** A drawing with the words of its slide over and under it, or beside it; `shown` is what is drawn in its place. */
export function renderAround(content: SlideContent, drawing: Token, shown: Token, flow: Flow): Html {
  const { tokens } = content;
  const at = tokens.indexOf(drawing);
  const part = (name: string, some: readonly Token[]) =>
    some.length > 0 ? html`<div class="${name}">${flow.blocks(some)}</div>\n` : null;
  if (isWide(content, drawing))
    return html`${part('lede', tokens.slice(0, at))}${flow.blocks([shown])}${part('source', tokens.slice(at + 1))}`;
  return html`${part('text', tokens.toSpliced(at, 1))}${part('drawing', [shown])}`;
}
