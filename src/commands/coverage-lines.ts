import type { Coverage, Share } from '../check/sources/count-coverage.ts';
import { printable } from '../source/format.ts';
import type { Range } from '../source/source.ts';

/** Most lines of one list. */
const longestList = 40;

/** Coverage for people: counts with percent, then what is left out on either side, each with its place. */
export function printCoverage(coverage: Coverage, placeOf: (range: Range) => string): string[] {
  const { paragraphs, slides, points, untouched, slidesWithout, pointsWithout } = coverage;
  const places = pointsWithout.map(({ range }) => placeOf(range));
  return [
    `  paragraphs on a slide   ${printShare(paragraphs)}`,
    `  slides with a source    ${printShare(slides)}`,
    `  points with a source    ${printShare(points)}`,
    ...list(
      'paragraphs that no slide touches',
      untouched.map(({ id, text }) => `${id}  ${text}`),
    ),
    ...list(
      'slides without a source',
      slidesWithout.map(
        ({ number, title, range }) => `${placeOf(range)}  slide ${number}${title && `: ${title}`}`,
      ),
    ),
    ...list(
      'points without a source',
      pointsWithout.map(({ text }, i) => `${places[i]}  ${text}`),
    ),
  ].map(printable);
}

/** `12 of 15 (80 %)`. Rounded down, so that 100 % means all. */
function printShare({ held, of }: Share): string {
  return of === 0 ? 'none' : `${held} of ${of} (${Math.floor((held / of) * 100)} %)`;
}

function list(what: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > longestList ? [`    and ${lines.length - longestList} more`] : [];
  return [`  ${what}`, ...lines.slice(0, longestList).map((line) => `    ${line}`), ...more];
}
