import { fitOf } from '../deck/fit.ts';
import type { SlideOverflow } from '../io/browser/measure-overflow.ts';
import type { Arranged } from '../layout/arrange.ts';
import { locateBlock } from '../layout/fit/locate-block.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { FittedDeck } from './fit-deck.ts';

/** What does not fit in spite of all, and whether nothing is known of slides because there was no browser. */
export function reportFit(
  {
    arranged,
    overflows,
    unmeasured,
    failure,
  }: Pick<FittedDeck, 'arranged' | 'overflows' | 'unmeasured' | 'failure'>,
  path: string,
): Diagnostic[] {
  const found = reportOverflows(arranged, overflows, path);
  if (!failure || unmeasured === 0) return found;
  const slides = unmeasured === 1 ? '1 slide was' : `${unmeasured} slides were`;
  const message = `${slides} not measured and may not fit: ${failure.message.split('\n')[0]}`;
  const help = failure.help ?? '`lectern doctor` says what a browser lacks';
  return [...found, { severity: 'warning', rule: 'fit-not-measured', message, help, path }];
}

/** What overflows, each at the block that is not seen whole. */
export function reportOverflows(
  arranged: readonly Arranged[],
  overflows: readonly SlideOverflow[],
  path: string,
): Diagnostic[] {
  return overflows.flatMap(({ index, pixels, isWide, what, text }): Diagnostic[] => {
    const slide = arranged[index];
    if (!slide) return [];
    const message = `slide ${index + 1} is too full by ${pixels} px: ${nameBlock(what)} does not fit`;
    const help = helpFor(slide, isWide);
    const range = locateBlock(slide.slide, text);
    return [{ severity: 'error', rule: 'overflow', message, help, path, range }];
  });
}

function helpFor({ slide, content, layout }: Arranged, isWide: boolean): string {
  if (isWide) return 'shorten what is wide: a long word, a cell of a table; a table may have fewer columns';
  const fit = fitOf(slide, content.meta);
  if (layout.name === 'two-columns')
    return 'columns stay together: take words out of them, or part the slide in two';
  if (fit === 'split') return 'move words to the notes, or part the slide in two';
  return `move words to the notes, or let the slide go on over several with \`fit: split\``;
}

/** Elements as their writer knows them. */
const names: Readonly<Record<string, string>> = {
  li: 'the item',
  p: 'the paragraph',
  tr: 'the row',
  table: 'the table',
  img: 'the picture',
  blockquote: 'the quotation',
  h1: 'the title',
  h2: 'the title',
  h3: 'the heading',
};

/** `li.key "One of them"` → `the item "One of them"`; an element that no writer knows keeps its tag. */
function nameBlock(what: string): string {
  const [tag = '', ...classes] = (/^\S+/.exec(what)?.[0] ?? '').split('.');
  const text = what.slice(tag.length + classes.map((name) => `.${name}`).join('').length);
  if (classes.includes('line')) return `the line${text}`;
  const name = names[tag];
  return name === undefined ? what : `${name}${text}`;
}
