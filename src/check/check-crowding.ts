import type { Arranged } from '../layout/arrange.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** Visible words on a slide beyond which an audience reads instead of listening. */
const mostWords = 90;

/** Slides with too many words. What was written as one slide and takes several is looked at slide by slide. */
export function checkCrowding(arranged: readonly Arranged[], path: string): Diagnostic[] {
  return arranged.flatMap(({ slide, content, layout }): Diagnostic[] => {
    if (layout.name === 'code' || content.words <= mostWords) return [];
    const message = `${content.words} words on one slide`;
    const help = `${mostWords} are too many to read along; move some to the notes or split the slide`;
    const range = slide.heading?.block.range ?? slide.range;
    return [{ severity: 'warning', rule: 'crowded', message, help, path, range }];
  });
}
