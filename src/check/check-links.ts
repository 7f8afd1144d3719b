import type { Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { decodeEntities } from '../markdown/entities.ts';
import { isSafeLink } from '../markdown/links.ts';
import { eachToken } from '../markdown/places.ts';
import type { Finding } from './finding.ts';

/** Links that a deck does not follow. */
export function checkLinks(block: Block): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, range) => {
    const href = token.type === 'link' ? decodeEntities((token as Tokens.Link).href) : '';
    if (isSafeLink(href)) return;
    const shown = href.length > 40 ? `${href.slice(0, 40)}…` : href;
    const help = 'links may be http, https, mailto, or a path; the text is kept without the link';
    found.push({ rule: 'unsafe-link', message: `the link "${shown}" is not followed`, help, range });
  });
  return found;
}
