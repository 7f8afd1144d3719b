import { allFootnotes } from '../deck/footnotes.ts';
import type { Deck, Slide } from '../deck/types.ts';
import type { Arranged } from '../layout/arrange.ts';
import type { Tokens } from 'marked';
import { loadChartReader } from '../render/chart/draw-figure.ts';
import { cleanBlocks, type CleanEnv } from './clean-blocks.ts';
import { cleanInline, type PictureAt, target } from './clean-inline.ts';

/**
 * Slides as Markdown that any viewer shows: headings, text, lists, tables, code, with the data of charts as tables;
 * without front matter, directives, attributes and notes. A slide without a heading stands behind a rule. `pictureAt`
 * tells where a picture lies, as seen from the text.
 */
export async function writeDeckMarkdown(
  deck: Deck,
  slides: readonly Arranged[],
  pictureAt: PictureAt,
): Promise<string> {
  const env: CleanEnv = { readChart: await loadChartReader(deck.meta.lang), pictureAt };
  const parts = slides.map(({ slide }, i) => {
    // What goes on is the same slide.
    const continues = i > 0 && (slide.part?.number ?? 1) > 1;
    return [
      continues ? '' : writeHeading(slide, i === 0),
      writeBackdrop(slide, pictureAt),
      writeBody(slide, env),
    ]
      .filter((text) => text !== '')
      .join('\n\n');
  });
  const notes = allFootnotes(deck).map(({ block }) => cleanBlocks([block.token], env));
  return `${[...parts, notes.join('\n')].filter((text) => text !== '').join('\n\n')}\n`;
}

function writeHeading({ heading, kicker }: Slide, isFirst: boolean): string {
  const above = kicker ? `*${kicker}*\n\n` : '';
  if (!heading) return above + (isFirst ? '' : '---');
  return `${above}${'#'.repeat(heading.level)} ${cleanInline((heading.block.token as Tokens.Heading).tokens)}`;
}

function writeBackdrop({ backdrop }: Slide, pictureAt: PictureAt): string {
  const shown = backdrop?.pictures.filter(({ alt }) => alt !== '') ?? [];
  return shown.map(({ alt, href }) => `![${alt}](${target(pictureAt(href))})`).join('\n\n');
}

function writeBody({ blocks }: Slide, env: CleanEnv): string {
  const shown = blocks.map(({ token }) => token).filter(({ type }) => type !== 'footnoteDefinition');
  return cleanBlocks(shown, env);
}
