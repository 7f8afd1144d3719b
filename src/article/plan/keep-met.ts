import { limits } from '../limits.ts';
import type { OutlineSlide } from '../types.ts';

/** The slides with a slide of people that lists only who is met on another one, and none where too few are left. */
export function keepMet(slides: readonly OutlineSlide[]): OutlineSlide[] {
  const told = slides
    .filter(({ kind }) => kind !== 'people')
    .flatMap(({ headline, items }) => [headline.text, ...items.map(({ lead, text }) => `${lead} ${text}`)])
    .join('\n');
  const isMet = (name: string) => {
    const surname = name.split(' ').at(-1)!;
    return told.includes(surname);
  };
  return slides.flatMap((slide): OutlineSlide[] => {
    if (slide.kind !== 'people') return [slide];
    const items = slide.items.filter(({ lead }) => isMet(lead));
    return items.length < limits.people.least ? [] : [{ ...slide, items }];
  });
}
