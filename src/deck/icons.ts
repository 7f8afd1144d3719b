import type { Token } from 'marked';
import type { Icon } from '../markdown/icon.ts';
import { walkTokens } from '../markdown/places.ts';
import { listSlides } from './list-slides.ts';
import type { Deck } from './types.ts';

/** Names of the icons that a deck may show, each once, with the prefix of their set: `icon-rocket`. */
export function listIcons(deck: Deck): string[] {
  const names = new Set<string>();
  const read = (tokens: readonly Token[]) =>
    walkTokens(tokens, (token) => {
      if (token.type === 'icon') names.add((token as Icon).name);
    });
  for (const { heading, blocks, notes } of listSlides(deck)) {
    read([...(heading ? [heading.block] : []), ...blocks, ...notes].map(({ token }) => token));
  }
  for (const { tokens } of Object.values(deck.footnotes)) read(tokens);
  return [...names];
}
