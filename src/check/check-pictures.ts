import type { Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { eachToken } from '../markdown/places.ts';
import { describeImage } from '../markdown/render-parts.ts';
import type { Finding } from './finding.ts';

/** Pictures that say nothing to those who cannot see them. */
export function checkPictures(block: Block): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, range) => {
    if (token.type !== 'image' || describeImage(token as Tokens.Image).alt !== '') return;
    const help = 'say between the brackets what it shows: ![…](…)';
    found.push({ rule: 'alt-text', message: 'a picture without alternative text', help, range });
  });
  return found;
}
