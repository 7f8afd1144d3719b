import { expect, test } from 'vitest';
import { lintOutline, type Problem } from '../../src/article/lint.ts';
import { repairOutline } from '../../src/article/repair.ts';
import type { Item, Outline } from '../../src/article/types.ts';
import { makeArticle } from './support.ts';

const article = makeArticle(
  'The mayor of Selby called the plan “a gift to drivers” in 2019. It cost six million crowns.',
);

function outlineOf(
  item: Partial<Item>,
  headline = 'The mayor of Selby called the plan “a gift to drivers”',
): Outline {
  const point: Item = { lead: '', text: '', src: ['p1.s1'], ...item };
  const slide = {
    kind: 'content',
    headline: { text: headline, src: ['p1.s1'] },
    items: [point],
    notes: [],
  } as const;
  return { title: 'T', lang: 'en', author: null, date: null, aliases: {}, slides: [slide] };
}

function rulesOf(outline: Outline): Problem['rule'][] {
  return lintOutline(article, outline).map(({ rule }) => rule);
}

test('a point made of its sentences passes', () => {
  expect(rulesOf(outlineOf({ text: 'The mayor called the plan a gift' }))).toEqual([]);
  expect(
    rulesOf(outlineOf({ lead: '6 million', text: 'It cost six million crowns', src: ['p1.s2'] })),
  ).toEqual([]);
});

test.each<[string, Partial<Item>, Problem['rule']]>([
  ['a word that is not there', { text: 'The mayor hated the plan' }, 'not-traced'],
  [
    'a number without its scale',
    { lead: '6', text: 'It cost six million crowns', src: ['p1.s2'] },
    'source-number',
  ],
  ['a number that is not there', { text: 'The plan of 2020' }, 'source-number'],
  [
    'a quotation that was changed',
    { text: 'The mayor called the plan “a gift to Selby”' },
    'source-quotation',
  ],
  ['a sentence that is not there', { text: 'The mayor', src: ['p9.s1'] }, 'unknown-source'],
  ['no source', { text: 'The mayor', src: [] }, 'no-source'],
  ['marks that do not pair', { text: 'The mayor called the plan “a gift' }, 'unbalanced-marks'],
  ['too many words', { text: 'the mayor of Selby '.repeat(6).trim() }, 'long-point'],
])('%s is found', (_, item, rule) => {
  expect(rulesOf(outlineOf(item))).toContain(rule);
});

test('a headline beyond its limit is found', () => {
  expect(rulesOf(outlineOf({ text: 'The mayor' }, 'the mayor of Selby '.repeat(5).trim()))).toContain(
    'long-headline',
  );
});

test('repair takes out what is false and leaves what is true', () => {
  const outline = outlineOf({ text: 'The mayor hated the plan' });
  const [slide] = outline.slides;
  const two: Outline = {
    ...outline,
    slides: [{ ...slide!, items: [...slide!.items, { lead: '', text: 'The plan in 2019', src: ['p1.s1'] }] }],
  };
  const repaired = repairOutline(article, two);
  expect(repaired.slides[0]?.items.map(({ text }) => text)).toEqual(['The plan in 2019']);
  expect(lintOutline(article, repaired)).toEqual([]);
});

test('a headline that cannot be trusted takes its slide along, and what is right stays as it is', () => {
  const good = outlineOf({ text: 'The mayor called the plan a gift' });
  expect(repairOutline(article, good)).toBe(good);
  const wrong = outlineOf({ text: 'The mayor called the plan a gift' }, 'The mayor hated the plan');
  const both = { ...good, slides: [...good.slides, ...wrong.slides] };
  expect(repairOutline(article, both).slides).toEqual(good.slides);
});

test('a slide of a kind that needs several points goes with the last of them', () => {
  const [slide] = outlineOf({ text: 'The mayor hated the plan' }).slides;
  const kinds = ['quote', 'people', 'content'] as const;
  const slides = kinds.map((kind) => ({ ...slide!, kind }));
  const repaired = repairOutline(article, { ...outlineOf({}), slides });
  expect(repaired.slides.map(({ kind, items }) => [kind, items.length])).toEqual([['content', 0]]);
});

test('a crowded slide loses its last points, but one of a table keeps all rows', () => {
  const points = Array.from({ length: 12 }, (): Item => ({
    lead: '',
    text: 'The mayor of Selby called the plan a gift',
    src: ['p1.s1'],
  }));
  const [slide] = outlineOf({}).slides;
  const slides = (['content', 'table'] as const).map((kind) => ({ ...slide!, kind, items: points }));
  const counts = repairOutline(article, { ...outlineOf({}), slides }).slides.map(({ items }) => items.length);
  expect(counts[0]).toBeLessThan(12);
  expect(counts[1] ?? 12).toBe(12);
});
