import { expect, test } from 'vitest';
import { loadEmbeds } from '../../../src/render/embeds.ts';
import { listTokens } from '../../../src/render/render-deck.ts';
import { layOut, renderSections } from '../../support/deck.ts';

const drawings = new Map([['graph LR\nA --> B', '<svg viewBox="0 0 10 10"><path d="M0 0"/></svg>']]);

async function draw(lang: string, info: string): Promise<string> {
  const laid = layOut(`# T\n\n## D\n\n\`\`\`mermaid ${info}\ngraph LR\nA --> B\n\`\`\`\n`);
  return renderSections(laid, {
    embeds: await loadEmbeds(listTokens(laid.deck), { lang, size: laid.deck.meta.size, drawings }),
  }).join('');
}

test('words gathered from a diagram are said to be English in a deck of another language', async () => {
  expect(await draw('de', '')).toMatch(/<figure[^>]* aria-label="flowchart: A to B" lang="en">/);
  expect(await draw('en', '')).not.toMatch(/ lang=/);
  expect(await draw('de', '{alt="Von A nach B"}')).not.toMatch(/<figure[^>]* lang=/);
});
