import type { DeckMeta } from '../../deck/types.ts';
import { drawnTextSize } from './mermaid-config.ts';

/** Size in CSS px of a diagram's text where there is room for it. */
export const textSize = 44;

/** Size in CSS px below which the text of a diagram cannot be read from the back of a room. */
export const leastTextSize = 20;

/** Space on a slide of 1080 px of height that titles and margins take. */
const margins = { width: 240, height: 352 };

/** Size in CSS px of the text of a drawing that has a whole slide of the given format to itself. */
export function shownTextSize(svg: string, { width, height }: DeckMeta['size']): number {
  const box = /<svg[^>]*\bviewBox="[-\d.e]+[ ,]+[-\d.e]+[ ,]+([\d.e]+)[ ,]+([\d.e]+)"/.exec(svg);
  const [across, down] = [Number(box?.[1] ?? 1), Number(box?.[2] ?? 1)];
  const room = { width: (1080 * width) / height - margins.width, height: 1080 - margins.height };
  return Math.min(textSize, drawnTextSize * Math.min(room.width / across, room.height / down));
}
