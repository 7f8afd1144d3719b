import type { Html } from '../html.ts';
import type { PageDress } from '../render/frame.ts';
import { renderPrintPage } from '../render/print-page.ts';
import type { PicturePage } from './contact-sheet.ts';

/** Size in px of the pictures that networks show beside a link. */
export const cardSize = { width: 1200, height: 630 } as const;

/**
 * The first slide as the card of a link: laid out anew for the card's proportions, which are a little wider than 16:9, so
 * that nothing is cut and no bars stand at its sides. To be drawn at `scale`.
 */
export async function renderSocialCard(
  first: Html,
  dress: PageDress,
): Promise<PicturePage & { readonly scale: number }> {
  const { height } = dress.theme.canvas;
  const width = (height * cardSize.width) / cardSize.height;
  const meta = { ...dress.meta, size: { width: Math.ceil(width), height } };
  const html = await renderPrintPage([first], { ...dress, meta });
  return { html, width, height, scale: cardSize.height / height };
}
