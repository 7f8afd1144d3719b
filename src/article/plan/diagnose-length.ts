import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Article, OutlineSlide } from '../types.ts';
import type { TalkOptions } from './assemble.ts';
import { countSlides } from './budget.ts';
import { countSpoken, wordsPerMinute } from './spoken-notes.ts';

/** Share of the time asked for that notes may leave open. */
const slack = 0.2;

/** `short-article` and `no-sections`, where an article does not give the slides, minutes or sections that were asked for. */
export function diagnoseLength(
  article: Article,
  slides: readonly OutlineSlide[],
  { slides: wanted, minutes, sections }: TalkOptions,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const warn = (message: string, help: string) =>
    found.push({ severity: 'warning', rule: 'short-article', message, help, path: article.path });
  if (slides.length === 0) return [];
  if (wanted !== undefined && slides.length !== countSlides(article, { slides: wanted })) {
    const most = slides.length < wanted ? 'fills' : 'needs';
    const help =
      slides.length < wanted
        ? 'ask for fewer slides, or write more of them by hand'
        : 'ask for more slides, or leave out some by hand';
    warn(
      `the article ${most} ${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}, not ${wanted}`,
      help,
    );
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
  if (sections && !slides.some(({ kind }) => kind === 'section')) {
    const message = 'the article shows no place for a section to begin';
    const help = 'give it headings, or write section slides by hand: a line `# Name` between two `---`';
    found.push({ severity: 'warning', rule: 'no-sections', message, help, path: article.path });
  }
  return found;
}
