import { checkLine } from '../../article/gates/check-line.ts';
import type { GateRule } from '../../article/gates/types.ts';
import type { Article } from '../../article/types.ts';
import type { Range } from '../../source/source.ts';
import type { Finding } from '../finding.ts';
import type { Point, SlidePoints } from './read-points.ts';

/** Where a sentence that is not there is named, nothing can be held against it: an error. All else is a doubt. */
const grave: readonly GateRule[] = ['unknown-source'];

/** What in the lines of a deck is not true to the article, each at its words in `text`, the outline's. */
export function checkPoints(
  slides: readonly SlidePoints[],
  article: Article,
  aliases: Readonly<Record<string, readonly string[]>>,
  text: string,
): Finding[] {
  return slides.flatMap(({ headline, points, counts, title }) => {
    const lines = [...(headline ? [headline] : []), ...points];
    return lines.flatMap((point) => {
      const around = point === headline ? { counts } : { counts, headline: title };
      return checkLine(article, aliases, point, point.kind, around).map(
        ({ rule, message, help, at }): Finding => {
          const severity = grave.includes(rule) ? 'error' : 'warning';
          return { severity, rule, message, help, range: findPlace(point, at, text) };
        },
      );
    });
  });
}

/** Where the words stand in a line; the whole line where they are written in another way, with marks between them. */
export function findPlace({ range }: Pick<Point, 'range'>, words: string, text: string): Range {
  const written = text.slice(range.start, range.end);
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  for (let at = written.indexOf(words); at >= 0 && words !== ''; at = written.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isLetter(written[at - 1]) && isLetter(words[0])) continue;
    if (isLetter(written[end]) && isLetter(words.at(-1))) continue;
    return { start: range.start + at, end: range.start + end };
  }
  const from = written.search(/\S/);
  return { start: range.start + Math.max(0, from), end: range.start + written.trimEnd().length };
}
