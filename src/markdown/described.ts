import type { Token, Tokens } from 'marked';
import type { Attributes } from './attributes.ts';
import type { FencedDiv } from './fenced-div.ts';
import type { Span } from './span.ts';
import { rowAttributes } from './table-parts.ts';
import { attachToImages, type ImageWithAttributes, takeTrailing } from './trailing.ts';

/** Every attribute block and `.element` comment that a token itself holds; those of its children are theirs. */
export function attributesOf(token: Token): readonly Attributes[] {
  if (token.type === 'fencedDiv') return [(token as FencedDiv).attributes];
  if (token.type === 'span') return [(token as Span).attributes];
  if (token.type === 'table') return rowAttributes(token as Tokens.Table);
  if (!['paragraph', 'heading', 'text', 'definitionTerm'].includes(token.type)) return [];
  const inline = (token as Tokens.Generic).tokens ?? [];
  const images = attachToImages(inline).flatMap((inner) => {
    const { attributes } = inner as ImageWithAttributes;
    return inner.type === 'image' && attributes ? [attributes] : [];
  });
  const { block, comment } = takeTrailing(inline);
  return [block, comment, ...images];
}
