import type { Barrier } from '../io/browser/find-barriers.ts';
import type { Arranged } from '../layout/arrange.ts';
import { locateBlock } from '../layout/fit/locate-block.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** Barriers of one rule that are told one by one; what a theme does is on every slide. */
const most = 5;

/** What keeps people out of slides, each at its block; the same on many slides is told with a few of them. */
export function reportBarriers(
  arranged: readonly Arranged[],
  barriers: readonly Barrier[],
  path: string,
): Diagnostic[] {
  const told = new Map<string, number>();
  return barriers.flatMap(({ rule, asks, found, slide: id, text }): Diagnostic[] => {
    const index = arranged.findIndex(({ slide }) => slide.id === id);
    const before = told.get(rule) ?? 0;
    told.set(rule, before + 1);
    if (before >= most) return [];
    const slide = arranged[index];
    const message = `slide ${index + 1}: ${lower(asks)} (${rule})${found === '' ? '' : `: ${lower(found)}`}`;
    const more = barriers.filter((each) => each.rule === rule).length - most;
    const rest = before === most - 1 && more > 0 ? `; ${more} more of them are not shown` : '';
    const help = `${helpFor(rule)}${rest}`;
    const range = slide && { range: locateBlock(slide.slide, text) };
    return [{ severity: 'warning', rule: 'accessibility', message, help, path, ...range }];
  });
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function helpFor(rule: string): string {
  switch (rule) {
    case 'color-contrast':
      return 'choose colours further apart; `lectern theme check` holds those of a theme against each other';
    case 'image-alt':
    case 'svg-img-alt':
    case 'role-img-alt':
      return 'say what is to be seen, in the brackets of `![…](…)`';
    default:
      return 'mend the raw HTML or the theme that makes it';
  }
}
