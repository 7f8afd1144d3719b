import { lexBlocks } from '../../src/markdown/blocks.ts';
import { plainCode } from '../../src/markdown/highlight.ts';
import { makeFlow } from '../../src/markdown/render.ts';
import { makeSource } from '../../src/source/source.ts';

/** A text as the markup of its blocks, with nothing of a deck round it. */
export function renderMarkdown(text: string, incremental = false): string {
  const flow = makeFlow({
    highlight: plainCode,
    imageUrl: (href) => href,
    footnoteNumber: () => null,
    incremental,
    embeds: {},
  });
  return flow.blocks(lexBlocks(makeSource('a.md', text)).map(({ token }) => token)).markup;
}

/** Markup of the only paragraph of a text, without its tags. */
export function renderInline(text: string): string {
  return renderMarkdown(`${text}\n`).replace(/^<p>|<\/p>\n$/g, '');
}
