import { expect, test } from 'vitest';
import { cardSize, renderSocialCard } from '../../src/paper/social-card.ts';
import { drawSlides } from './support.ts';

const { slides, dress } = drawSlides('# The mill\n');

test('the first slide is laid out in the proportions of a card, and drawn as large as networks show it', async () => {
  const { html, width, height, scale } = await renderSocialCard(slides[0]!.markup, dress);
  expect(html).toContain('<section>1</section>');
  expect(html.match(/<section/g)).toHaveLength(1);
  expect([width * scale, height * scale].map(Math.round)).toEqual([cardSize.width, cardSize.height]);
});
