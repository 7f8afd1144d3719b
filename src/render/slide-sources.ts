import { isComment, listComments } from '../markdown/comments.ts';
import { walkTokens } from '../markdown/places.ts';
import { parseSources } from '../markdown/trailing.ts';
import type { SlideContent } from '../layout/types.ts';

/** Most sources that are named on a slide; of more, the number is told. */
const mostNamed = 8;

/** The sentences that a slide and its points name as their sources, each once; null if there are none. */
export function describeSources({ slide, tokens }: SlideContent): string | null {
  const sources = new Set(slide.sources);
  walkTokens(tokens, (token) => {
    if (!isComment(token)) return;
    for (const { text } of listComments(token.raw))
      for (const id of parseSources(text) ?? []) sources.add(id);
  });
  const named = [...sources].slice(0, mostNamed);
  const more = sources.size - named.length;
  return named.length === 0 ? null : `${named.join(' ')}${more > 0 ? ` +${more}` : ''}`;
}
