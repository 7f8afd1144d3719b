import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Article, OutlineSlide } from '../types.ts';
import { countSlides, type LengthOptions } from './budget.ts';
import { countSpoken, wordsPerMinute } from './spoken-notes.ts';

/** Share of the time asked for that notes may leave open. */
const slack = 0.2;

/** `short-article`, where an article does not fill as many slides or minutes as were asked for. */
export function diagnoseLength(
  article: Article,
  slides: readonly OutlineSlide[],
  { slides: wanted, minutes }: LengthOptions,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const warn = (message: string, help: string) =>
    found.push({ severity: 'warning', rule: 'short-article', message, help, path: article.path });
  if (slides.length < 2) return [];
  if (wanted !== undefined && slides.length !== countSlides(article, { slides: wanted })) {
    const most = slides.length < wanted ? 'fills' : 'needs';
    const help =
      slides.length < wanted
        ? 'ask for fewer slides, or write more of them by hand'
        : 'ask for more slides, or leave out some by hand';
    warn(`the article ${most} ${slides.length} slides, not ${wanted}`, help);
  }
  if (minutes !== undefined) {
    const spoken = countSpoken(slides);
    const filled = Math.round(spoken / wordsPerMinute);
    if (spoken < minutes * wordsPerMinute * (1 - slack)) {
      const message = `the article gives notes for about ${filled} minutes, not ${minutes}`;
      warn(
        message,
        `${wordsPerMinute} words are spoken in a minute; ask for fewer, or speak of more than it says`,
      );
    }
  }
  return found;
}
