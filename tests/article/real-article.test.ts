import { describe, expect, test } from 'vitest';
import { countVisible, lintOutline } from '../../src/article/lint.ts';
import { outlineArticle } from '../../src/article/outline.ts';
import type { Outline } from '../../src/article/types.ts';
import { facts } from './facts/russia-myanmar.ts';
import { readRealArticle } from './support.ts';

const real = readRealArticle();

/** Facts that no headline, point, row or quotation tells, each alone with what stands before it. */
function missingFacts({ slides }: Outline): string[] {
  const lines = slides.flatMap(({ headline, items }) => [
    headline.text,
    ...items.map(({ lead, text }) => `${lead} ${text}`),
  ]);
  return Object.entries(facts)
    .filter(([, patterns]) => !lines.some((line) => patterns.every((pattern) => pattern.test(line))))
    .map(([fact]) => fact);
}

describe.runIf(real)('the real article', () => {
  test('at least 38 of its facts stand on slides', async () => {
    const { outline } = await outlineArticle(real!);
    const missing = missingFacts(outline);
    expect(
      Object.keys(facts).length - missing.length,
      `missing: ${missing.join('; ')}`,
    ).toBeGreaterThanOrEqual(38);
  });

  test('10 to 16 slides, content slides of 55 words at most on average, every gate', async () => {
    const { outline } = await outlineArticle(real!);
    expect(outline.slides.length).toBeGreaterThanOrEqual(10);
    expect(outline.slides.length).toBeLessThanOrEqual(16);
    const content = outline.slides.filter(({ kind }) => kind === 'content').map(countVisible);
    expect(content.reduce((sum, words) => sum + words, 0) / content.length).toBeLessThanOrEqual(55);
    expect(lintOutline(real!, outline)).toEqual([]);
  });
});
