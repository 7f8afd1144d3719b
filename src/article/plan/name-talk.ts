import type { Article, Line } from '../types.ts';
import type { Material } from './content-slides.ts';
import { headingText } from './headings.ts';
import { tooVague } from './rate-headline.ts';

/** Most words of a title taken from the text. */
const longest = 12;

/** Title of the talk: the article's, else its best opening clause, else its first heading; null for an empty article. */
export function nameTalk(article: Article, { candidates }: Material): Line | null {
  if (article.title !== null) return { text: article.title, src: ['p0'] };
  const prose = article.blocks.find(({ kind }) => kind === 'paragraph' || kind === 'list');
  const clauses = candidates.filter(({ block, vague }) => block === prose?.id && vague < tooVague);
  const clause = clauses.find(({ length }) => length <= longest) ?? clauses[0] ?? candidates[0];
  if (clause) return { text: clause.text, src: clause.src };
  const heading = article.blocks.find(({ kind }) => kind === 'heading');
  if (heading) return { text: headingText(heading), src: [heading.sentences[0]!.id] };
  const first = article.blocks[0]?.sentences[0];
  return first ? { text: first.text.split(' ').slice(0, longest).join(' '), src: [first.id] } : null;
}
