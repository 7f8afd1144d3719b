import { describe, expect, test } from 'vitest';
import { lintOutline } from '../../../src/article/lint.ts';
import { outlineArticle } from '../../../src/article/outline.ts';
import { readListPoints } from '../../../src/article/plan/list-slides.ts';
import { shortenItem } from '../../../src/article/plan/shorten-item.ts';
import { printOutline } from '../../../src/article/print-outline.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeSource } from '../../../src/source/source.ts';

const read = (text: string) => readArticle(makeSource('a.md', text)).article;
const outlineOf = async (text: string) => (await outlineArticle(read(text))).outline;
const listOf = (...items: string[]) =>
  read(`# Kites\n\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}\n`).blocks[0]!;
const shown = (...items: string[]) => {
  const points = readListPoints(listOf(...items));
  return points && [points.items, ...points.more].map((part) => part.map(({ lead, text }) => [lead, text]));
};

const steps = [
  '**Cut the spars.** Saw both spars to a length of ninety centimetres.',
  '**Tie the cross.** Lay the short spar over the long one, a third of the way down from its upper end.',
  '**Cover the frame.** Fold the edge of the paper over a string that runs round the frame.',
  '**Make the bridle.** Take a line of two metres, tie it to the top, draw it to the foot, and leave a loop for the ring.',
  '**Add the tail.** A tail of five times the length of the kite holds it steady in most winds.',
];

describe('steps that are too much for one slide', () => {
  test('go on over slides with all of them in order, each with its lead', () => {
    const slides = shown(...steps)!;
    expect(slides.map(({ length }) => length)).toEqual([3, 2]);
    expect(slides.flat().map(([lead]) => lead)).toEqual([
      'Cut the spars',
      'Tie the cross',
      'Cover the frame',
      'Make the bridle',
      'Add the tail',
    ]);
  });

  test('are numbered on, under a headline with a number', async () => {
    const text = `# How to build a kite that flies\n\nA kite is built in an hour from paper and two spars.\n\n## Building the kite\n\n${steps.map((step, i) => `${i + 1}. ${step}`).join('\n')}\n\n## Flying\n\nNever fly a kite in a storm. The line can carry lightning to the hand of whoever holds it.\n`;
    const outline = await outlineOf(text);
    const found = outline.slides.filter(({ kind }) => kind === 'steps');
    expect(found.map(({ headline }) => headline.text)).toEqual([
      'Building the kite',
      'Building the kite (2)',
    ]);
    expect(printOutline(outline, { source: 'a.md', sourceHash: '0' })).toContain('\n4. **Make the bridle**');
    expect(lintOutline(read(text), outline)).toEqual([]);
  });
});

test('a list that fits with its longest items cut at a seam stays one slide', () => {
  const slides = shown(
    'Some 200 boats were lost in the first night, and in the second, when the wind turned, another 40 of them sank.',
    'Nobody was hurt.',
    'The harbour was shut for nine days.',
  );
  expect(slides).toEqual([
    [
      ['', 'Some 200 boats were lost in the first night'],
      ['', 'Nobody was hurt'],
      ['', 'The harbour was shut for nine days'],
    ],
  ]);
});

test('an item that cannot be shortened makes the list none', () => {
  expect(shown('One mill.', `It ${'turned and '.repeat(14)}stopped.`)).toBeUndefined();
});

test.each([
  ['Flour, water, and salt are weighed into the bowl one after another by hand', 8, null],
  ['If the bowl is full, and it mostly is, pour some of the water off', 8, null],
  ['The bowl holds nine litres, which is enough for six loaves of bread', 8, 'The bowl holds nine litres'],
  ['Stir the dough; it must be wet enough to fall off the spoon', 8, 'Stir the dough'],
  ['Stir the dough', 8, 'Stir the dough'],
])('"%s" in %i words is %j', (text, most, short) => {
  expect(shortenItem(text, most)).toBe(short);
});

describe('instructions', () => {
  test('open with what they are for and a warning, and close with what to beware of', async () => {
    const { slides } = await outlineOf(
      '# How to sharpen a scythe\n\nA scythe can be sharpened in ten minutes with a stone and some water. You can sit down instead.\n\n## Steps\n\n1. Wet the stone.\n2. Draw it along the edge.\n3. Wipe the blade.\n\n## Safety\n\nNever draw the stone towards your fingers. A blade that slips is dangerous for the leg. You can use a glove instead.\n',
    );
    const texts = (of: string) => slides.find(({ kind }) => kind === of)?.items.map(({ text }) => text);
    expect(texts('brief')).toEqual([
      'A scythe can be sharpened in ten minutes with a stone and some water',
      'Never draw the stone towards your fingers',
    ]);
    expect(texts('closing')).toContain('Never draw the stone towards your fingers');
    expect([...texts('brief')!, ...texts('closing')!].join()).not.toMatch(/instead/);
  });
});

describe('a list that is too wordy', () => {
  const words = (count: number, lead: string) =>
    `${lead}${Array.from({ length: count }, (_, i) => `stone${'abcdefghijklmnopqrstuvwxyz'[i]}`).join(' ')}`;

  const long = (lead: string) => words(20, lead);
  const names = [
    'Cut the oak',
    'Lay the stone',
    'Cast the iron',
    'Blow the glass',
    'Dig the clay',
    'Tie the reed',
  ];

  test('is shown by its leads where every point has one', () => {
    const points = readListPoints(listOf(...names.map((name) => long(`**${name}.** `))), 16)!;
    expect(points.items.map(({ text }) => text)).toEqual(names);
    expect(points.more).toEqual([]);
  });

  test('is no slide where its points have no leads, or are too many for them', () => {
    expect(readListPoints(listOf(...names.map(() => long(''))), 30)).toBeUndefined();
    const many = [...names, ...names].map((name) => long(`**${name}.** `));
    expect(readListPoints(listOf(...many), 16)).toBeUndefined();
  });

  test('is no slide where a point says nothing when it is shortened', () => {
    expect(shown(words(26, ''), words(26, ''))).toBeUndefined();
  });
});
