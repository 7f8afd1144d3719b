import type { Tokens } from 'marked';
import { listSlides } from '../deck/list-slides.ts';
import type { Deck } from '../deck/types.ts';
import type { Block } from '../markdown/blocks.ts';
import { decodeEntities } from '../markdown/entities.ts';
import { eachToken } from '../markdown/places.ts';
import { nearest } from '../source/nearest.ts';
import { decodePath } from '../source/paths.ts';
import type { Finding } from './finding.ts';

/** Links that lead nowhere for which it is guessed what was meant: each is held against all slides. */
const mostGuessed = 100;

/** Links to slides of the deck itself that lead nowhere: `#id`, and as Reveal.js writes them `#/id` and `#/2/1`. */
export function checkInnerLinks(deck: Deck, blocks: readonly Block[]): Finding[] {
  const slides = listSlides(deck).map(({ id }) => id);
  const ids = new Set([...slides, ...blocks.flatMap(({ token }) => listIds(token.raw))]);
  const found: Finding[] = [];
  for (const block of blocks) {
    eachToken(block, (token, range) => {
      const href = token.type === 'link' ? decodeEntities((token as Tokens.Link).href) : '';
      const [, name] = /^#\/?([^/]+)(?:\/\d+)*\/?$/.exec(href) ?? [];
      if (name === undefined) return;
      const id = decodePath(name);
      if (ids.has(id) || (/^\d+$/.test(id) && Number(id) < deck.stacks.length)) return;
      const near = found.length < mostGuessed ? nearest(id, slides) : undefined;
      const help =
        near === undefined
          ? 'name a slide by its heading in lower case with hyphens, or give it a name: ## Heading {#name}'
          : `did you mean #${near}?`;
      found.push({ rule: 'broken-link', message: `no slide is called "${id}"`, help, range });
    });
  }
  return found;
}

/** Names that a text gives to elements. */
const listIds = (text: string): string[] =>
  [...text.matchAll(/[{ ]#([\w-]+)|\bid=["']?([\w-]+)/g)].map(([, short, long]) => (short ?? long)!);
