import { outlineArticle } from '../../src/article/outline.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article, Outline } from '../../src/article/types.ts';
import { renderReport } from '../../src/report/report-page.ts';
import { makeSource } from '../../src/source/source.ts';
import { readFixture } from '../article/support.ts';

/** An article and the outline drawn from it. */
export interface Drawn {
  readonly article: Article;
  readonly outline: Outline;
}

/** Draws the outline of a text of our own, or of a fixture by its name. */
export async function draw(given: { readonly text: string } | { readonly fixture: string }): Promise<Drawn> {
  const article =
    'text' in given ? readArticle(makeSource('test.txt', given.text)).article : readFixture(given.fixture);
  const { outline } = await outlineArticle(article);
  return { article, outline };
}

/** The page, without fonts. */
export function reportOf({ article, outline }: Drawn, css = ''): Promise<string> {
  return renderReport(article, outline, { source: article.path, styles: [css], generator: 'Lectern' });
}
