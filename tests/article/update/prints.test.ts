import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatDrawn, parseDrawn, undrawn } from '../../../src/article/update/drawn.ts';
import { printOf, printSentences, readSentencePrints } from '../../../src/article/update/prints.ts';
import { makeArticle } from '../support.ts';

test('a print is five letters, the same for the same text, and differs where one letter does', () => {
  expect(printOf('The mill grinds rye.')).toMatch(/^[b-df-hj-np-tv-xz]{5}$/);
  expect(printOf('The mill grinds rye.')).toBe(printOf('The mill grinds rye.'));
  const prints = new Set(Array.from({ length: 2000 }, (_, i) => printOf(`Sentence ${i} of them.`)));
  expect(prints.size).toBeGreaterThanOrEqual(1998);
});

test('prints of sentences are read back under the ids that the sentences have', () => {
  const article = makeArticle('The river rises. It floods the field.', 'Nobody lives there.');
  const prints = readSentencePrints(printSentences(article)!);
  const sentences = article.blocks.flatMap((block) => block.sentences);
  expect([...prints.keys()]).toEqual(['p0', ...sentences.map(({ id }) => id)]);
  for (const { id, text } of sentences) expect(prints.get(id)).toBe(printOf(text));
});

test('what nobody printed tells nothing', () => {
  for (const text of ['', 'hello world', 'bcdf', 'bcdfg bcd', 'BCDFG'])
    expect(readSentencePrints(text).size).toBe(0);
});

test('an article of more than 8000 sentences is not printed: front matter has an end', () => {
  const paragraph = 'One two. '.repeat(90).trim();
  expect(printSentences(makeArticle(...Array.from({ length: 90 }, () => paragraph)))).toBeNull();
});

test('a drawing goes through YAML and comes back', () => {
  const drawn = {
    slides: ['bcdfg', 'nnnnn'],
    sentences: 'bcdfg bcdfgbcdfg - nnnnn',
    changed: ['bcdfg.p1.s2'],
  };
  expect(parseDrawn(parse(formatDrawn(drawn)))).toEqual(drawn);
  expect(parseDrawn(parse(formatDrawn(undrawn)))).toEqual(undrawn);
  for (const value of [null, 'text', 7, [], { slides: 7, sentences: [] }])
    expect(parseDrawn(value)).toEqual(undrawn);
});
