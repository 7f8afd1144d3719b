import { partMark } from '../deck/part-mark.ts';
import type { Arranged } from '../layout/arrange.ts';
import { plainBlocks } from './plain-blocks.ts';

/** What an audience reads on the slides, as plain text: each slide with its number and heading, and what stands on it. */
export function writeDeckText(slides: readonly Arranged[], numbers: readonly number[]): string {
  const parts = slides.map(({ slide }, i) => {
    const head = [String(numbers[i]), slide.heading?.text].filter(Boolean).join('. ');
    const body = plainBlocks(slide.blocks.map(({ token }) => token));
    return [slide.kicker ?? '', head + partMark(slide), body].filter((text) => text !== '').join('\n\n');
  });
  return `${parts.join('\n\n\n')}\n`;
}
