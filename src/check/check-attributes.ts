import type { Token, Tokens } from 'marked';
import { listSlides } from '../deck/list-slides.ts';
import type { Deck } from '../deck/types.ts';
import type { Attributes } from '../markdown/attributes.ts';
import type { Block } from '../markdown/blocks.ts';
import { elementKeys } from '../markdown/elements.ts';
import type { FencedDiv } from '../markdown/fenced-div.ts';
import { eachToken } from '../markdown/places.ts';
import type { Span } from '../markdown/span.ts';
import { attachToImages, type ImageWithAttributes, takeTrailing } from '../markdown/trailing.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Finding } from './finding.ts';

/** Keys in `{key=value}` and `.element` comments that no element takes. */
export function checkAttributes(deck: Deck): Finding[] {
  return listSlides(deck).flatMap(({ heading, blocks, notes }) => [
    ...(heading ? checkBlock(heading.block, true) : []),
    ...[...blocks, ...notes].flatMap((block) => checkBlock(block, false)),
  ]);
}

function checkBlock(block: Block, isSlideHeading: boolean): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, range) => {
    // The block after a slide's heading holds the slide's attributes; those are checked where they are read.
    const all =
      isSlideHeading && token === block.token ? [takeTrailing(inlineOf(token)).comment] : attributesOf(token);
    for (const key of new Set(all.flatMap(({ pairs }) => Object.keys(pairs)))) {
      if ((elementKeys as readonly string[]).includes(key)) continue;
      const message = `the attribute ${key} has no effect here`;
      found.push({ rule: 'attribute', message, help: didYouMean(key, elementKeys), range });
    }
  });
  return found;
}

function attributesOf(token: Token): readonly Attributes[] {
  if (token.type === 'fencedDiv') return [(token as FencedDiv).attributes];
  if (token.type === 'span') return [(token as Span).attributes];
  if (!['paragraph', 'heading', 'text'].includes(token.type)) return [];
  const inline = inlineOf(token);
  const images = attachToImages(inline).flatMap((inner) => {
    const { attributes } = inner as ImageWithAttributes;
    return inner.type === 'image' && attributes ? [attributes] : [];
  });
  const { block, comment } = takeTrailing(inline);
  return [block, comment, ...images];
}

const inlineOf = (token: Token): readonly Token[] => (token as Tokens.Generic).tokens ?? [];
