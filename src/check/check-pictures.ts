import type { Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { isComment } from '../markdown/comments.ts';
import { mediaKind } from '../markdown/media.ts';
import { eachToken } from '../markdown/places.ts';
import { listUnnamed } from '../markdown/raw-images.ts';
import { describeImage } from '../markdown/render-parts.ts';
import type { Finding } from './finding.ts';

const nouns: Readonly<Record<string, string>> = { img: 'a picture', video: 'a film', audio: 'a sound' };

/** Pictures that say nothing to those who cannot see them. */
export function checkPictures(block: Block): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, range) => {
    if (token.type === 'html' && !isComment(token)) {
      for (const tag of listUnnamed(token.raw)) {
        const help = tag === 'img' ? 'write alt="…", or alt="" if it only decorates' : 'write aria-label="…"';
        found.push({
          rule: 'alt-text',
          message: `${nouns[tag]!} without alternative text`,
          help,
          range,
        });
      }
    }
    if (token.type !== 'image') return;
    const { href, alt } = describeImage(token as Tokens.Image);
    if (alt !== '') return;
    const help = 'say between the brackets what it shows: ![…](…)';
    const what = { image: nouns.img, video: nouns.video, audio: nouns.audio }[mediaKind(href)];
    found.push({ rule: 'alt-text', message: `${what} without alternative text`, help, range });
  });
  return found;
}
