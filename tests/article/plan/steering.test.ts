import { describe, expect, test } from 'vitest';
import { lintOutline } from '../../../src/article/lint.ts';
import { outlineArticle, type OutlineOptions } from '../../../src/article/outline.ts';
import type { OutlineSlide } from '../../../src/article/types.ts';
import { fixtureNames, makeArticle, readFixture } from '../support.ts';

const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
const textsOf = ({ headline, items }: OutlineSlide): string[] => [
  headline.text,
  ...items.map(({ text }) => text),
];

async function draw(name: string, options: OutlineOptions) {
  const article = readFixture(name);
  const { outline, diagnostics } = await outlineArticle(article, options);
  expect(lintOutline(article, outline)).toEqual([]);
  return { slides: outline.slides, rules: diagnostics.map(({ rule }) => rule), diagnostics };
}

describe.each(fixtureNames)('%s', (name) => {
  test('has as many slides as are asked for, from 2 to what it fills; then it says so', async () => {
    let most = 0;
    for (const wanted of [2, 3, 5, 8, 12, 40]) {
      const { slides, rules } = await draw(name, { slides: wanted });
      expect(slides[0]!.kind).toBe('cover');
      if (rules.includes('short-article')) {
        expect(slides.length).toBeLessThan(wanted);
        if (most > 0) expect(slides.length).toBe(most);
        most = slides.length;
      } else expect(slides).toHaveLength(wanted);
    }
    expect(most).toBeGreaterThanOrEqual(8);
  }, 60_000);

  test('says more on a slide the more detail is asked for, within its limits', async () => {
    const shown = async (detail: OutlineOptions['detail']) => {
      const { slides } = await draw(name, { detail });
      const content = slides.filter(({ kind }) => kind === 'content');
      expect(content.length).toBeGreaterThan(0);
      for (const { items } of content) expect(items.length).toBeLessThanOrEqual(6);
      return content.flatMap(textsOf).reduce((sum, text) => sum + words(text), 0) / content.length;
    };
    const [low, normal, high] = [await shown('low'), await shown('normal'), await shown('high')];
    expect(low).toBeLessThan(normal);
    expect(high).toBeGreaterThanOrEqual(normal);
  });

  test('has a slide for each minute and a half, and notes that grow with the time', async () => {
    let before = 0;
    for (const minutes of [3, 6, 12, 24]) {
      const { slides, rules } = await draw(name, { minutes });
      expect(slides.length).toBeLessThanOrEqual(Math.round(minutes / 1.5));
      const spoken = slides.flatMap(({ notes }) => notes).reduce((sum, { text }) => sum + words(text), 0);
      expect(spoken).toBeGreaterThanOrEqual(before);
      expect(rules.includes('short-article')).toBe(spoken < 0.8 * 130 * minutes);
      before = spoken;
    }
  });

  test('has no notes and no section slides where none are wanted', async () => {
    const { slides, rules } = await draw(name, { notes: false, sections: false });
    expect(slides.every(({ notes, kind }) => notes.length === 0 && kind !== 'section')).toBe(true);
    expect(rules).toEqual([]);
  });

  test('has section slides where they are wanted and it shows where, else it says so', async () => {
    const { slides, rules } = await draw(name, { sections: true, slides: 14 });
    const sections = slides.filter(({ kind }) => kind === 'section');
    expect(rules.includes('no-sections')).toBe(sections.length === 0);
    if (sections.length > 0) expect(sections.length).toBeGreaterThanOrEqual(2);
  });
});

test('sections go by the headings of an article that has some', async () => {
  const { slides } = await draw('sourdough-howto.md', { sections: true });
  const sections = slides.filter(({ kind }) => kind === 'section').map(({ headline }) => headline.text);
  expect(sections).toContain('What you need');
  expect(sections).toContain('Step by step');
});

describe('a focus', () => {
  const mentions = (slides: readonly OutlineSlide[], pattern: RegExp) =>
    slides.flatMap(textsOf).filter((text) => pattern.test(text)).length;

  test.each([
    ['harbour-bridge.txt', 'ferries', /ferr(?:y|ies)/i],
    ['harbour-bridge.txt', 'lawsuit judge', /lawsuit|judge/i],
    ['lighthouse-interview.txt', 'storm', /storm/i],
    ['remote-work-survey.txt', 'meetings', /meeting/i],
    ['sourdough-howto.md', 'rye', /\brye\b/i],
  ])('%s on "%s" shows more of it, and in a short talk too', async (name, focus, pattern) => {
    for (const slides of [4, 8]) {
      const plain = mentions((await draw(name, { slides })).slides, pattern);
      const focused = await draw(name, { slides, focus });
      expect(focused.rules).toEqual([]);
      expect(mentions(focused.slides, pattern)).toBeGreaterThan(0);
      expect(mentions(focused.slides, pattern)).toBeGreaterThanOrEqual(plain);
    }
  });

  test('on words that the article does not have is told, with the nearest ones', async () => {
    const article = makeArticle(
      'The windmill grinds rye. Its owner repaired the windmill. The village is glad.',
    );
    const { diagnostics } = await outlineArticle(article, { focus: 'windmil, zebra' });
    const told = diagnostics.filter(({ rule }) => rule === 'focus-word');
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining('"windmil"'),
      expect.stringContaining('"zebra"'),
    ]);
    expect(told[0]!.help).toContain('windmill');
    const { diagnostics: hollow } = await outlineArticle(article, { focus: 'the and' });
    expect(hollow.map(({ rule }) => rule)).toContain('focus-word');
  });
});
