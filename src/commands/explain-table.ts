import type { Density } from '../layout/density.ts';
import { formatTime, type SpeakingTime } from '../layout/time.ts';
import { printable } from '../source/format.ts';

/** What is told of one slide. */
export interface ExplainedSlide {
  /** From 1, as the slide shows it. */
  readonly number: number;
  /** `file:line` of its heading, else of its first line. */
  readonly place: string;
  readonly title: string;
  readonly layout: string;
  /** Why this layout. */
  readonly reason: string;
  /** Size of its type. */
  readonly density: Density;
  /** Such as `2/3`, where what was written as one slide takes several. */
  readonly part: string | null;
  readonly tone: string;
  /** Steps after the slide opens. */
  readonly steps: number;
  /** On the slide, without its heading. */
  readonly words: number;
  readonly noteWords: number;
  readonly seconds: number;
  readonly timeFrom: SpeakingTime['from'];
}

/** Columns of a terminal that nobody has made wider. */
const terminalWidth = 80;

/**
 * Lines of at most 80 columns: a head; for each slide a row of figures with its title, and under it where it stands and
 * why it has its layout. A time that is an estimate has a `~` before it.
 */
export function printSlides(slides: readonly ExplainedSlide[]): string[] {
  const wide = Math.max(6, ...slides.map(({ layout }) => layout.length));
  const head = ['  #', 'layout'.padEnd(wide), 'steps', 'words', 'notes', '  time', 'title'].join('  ');
  return [head, ...slides.flatMap((slide) => printSlide(slide, wide))];
}

function printSlide(slide: ExplainedSlide, wide: number): string[] {
  const { number, layout, steps, words, noteWords, seconds, timeFrom, title, place, reason, density } = slide;
  const type = density === 'normal' ? '' : `; ${density} type`;
  const time = `${timeFrom === 'set' ? '' : '~'}${formatTime(seconds)}`;
  const figures = [
    String(number).padStart(3),
    layout.padEnd(wide),
    ...[steps, words, noteWords].map((n) => String(n || '·').padStart(5)),
    time.padStart(6),
  ].join('  ');
  return [
    cutTo(`${figures}  ${printable(title)}`, terminalWidth),
    ...wrap(`${printable(place)}  ${reason}${type}`, terminalWidth - 5).map((line) => `     ${line}`),
  ];
}

/** Columns that a text takes: letters of Chinese, Japanese and Korean take two, marks on letters none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(letter)) continue;
    columns +=
      /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return columns;
}

/** The text, or as much of it as fits with an ellipsis after it. */
export function cutTo(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let kept = '';
  let columns = 0;
  for (const letter of text) {
    columns += columnsOf(letter);
    if (columns > width - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in lines of at most `width` columns; a word that is longer has a line of its own, uncut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s)(?=\S)/)) {
    if (line !== '' && columnsOf((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
