import { describe, expect, test } from 'vitest';
import { findNames } from '../../../src/article/names/find-names.ts';
import { makeArticle } from '../support.ts';

/** Who speaks in the last sentence. */
function speaker(...paragraphs: string[]): string | null {
  const article = makeArticle(...paragraphs);
  const last = article.blocks.at(-1)!.sentences.at(-1)!;
  return findNames(article).followed.speakers.get(last.id)?.name ?? null;
}

describe('who speaks', () => {
  test.each<readonly [string, string, ...string[]]>([
    ['Anna Lund', '“We will dig,” said Anna Lund.'],
    ['Anna Lund', '“We will dig,” said the head of the works, Anna Lund.'],
    ['Anna Lund', '“We will dig,” Anna Lund, a miller, said.'],
    ['Anna Lund', '“We will dig,” said Anna Lund. “The soil is soft.”'],
    [
      'Neil Ross',
      'Anna Lund spoke first.',
      'The town clerk, Neil Ross, spoke of pages. “They came late,” he said.',
    ],
    ['Clara Dahl', 'Peter Berg, whose colleague is Clara Dahl, was there. “He is kind,” she said.'],
    ['Anna Lund', 'Anna Lund told Peter Berg: “We will dig.”'],
  ])('%s: %s', (expected, ...paragraphs) => {
    expect(speaker(...paragraphs)).toBe(expected);
  });

  test.each<readonly [string, ...string[]]>([
    ['a stranger', 'Anna Lund came. “We will dig,” a former minister told me.'],
    ['a friend', '“We will dig,” said a friend of Anna Lund.'],
    ['a spokesman', '“We will dig,” said a spokesman for Anna Lund.'],
    ['one of two', 'Anna Lund met Clara Dahl. “We will dig,” she said.'],
    ['what goes on after a stranger', 'Anna Lund came. “We will dig,” a trader said. “We will.”'],
    ['nobody said to speak', 'Anna Lund said no. A former keeper is dry: “We will dig.”'],
    ['the other gender', 'Anna Lund came. “We will dig,” he said.'],
  ])('is not known: %s', (_, ...paragraphs) => {
    expect(speaker(...paragraphs)).toBeNull();
  });
});
