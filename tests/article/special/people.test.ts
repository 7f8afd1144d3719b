import { expect, test } from 'vitest';
import { findNames } from '../../../src/article/names/find-names.ts';
import { introducePeople } from '../../../src/article/plan/introduce-people.ts';
import { scoreSentences } from '../../../src/article/score/score-sentences.ts';
import { findPeopleRows } from '../../../src/article/special/people-rows.ts';
import { findQuotations } from '../../../src/article/special/quotes.ts';
import type { OutlineSlide } from '../../../src/article/types.ts';
import { makeArticle } from '../support.ts';

const quotations = (...paragraphs: string[]) => {
  const article = makeArticle(...paragraphs);
  const names = findNames(article);
  return findQuotations(article, names, scoreSentences(article, names)).map(({ item }) => [
    item.lead,
    item.text,
  ]);
};

test('a quotation slide has who speaks, not who was named last', () => {
  expect(
    quotations(
      'Anna Lund, a miller, opened the meeting in the hall.',
      'The town clerk, Neil Ross, had the last word. “We knew of the flood three days before it came,” he said. Anna Lund left.',
    ),
  ).toEqual([['Neil Ross, town clerk', '“We knew of the flood three days before it came”']]);
  expect(
    quotations(
      'Anna Lund, a miller, said no. “Everybody comes here to tell me about the weather,” a former minister told me.',
    ),
  ).toEqual([]);
});

test('half a quotation is no slide', () => {
  const said = 'I looked for a fault in all of the nine old pumps';
  expect(quotations(`“${said},” said Anna Lund, “because I would rather have found one there.”`)).toEqual([]);
  expect(quotations(`“${said},” said Anna Lund. “It was a long and very wet day for all of us.”`)).toEqual([
    ['Anna Lund', `“${said}”`],
  ]);
});

test('"Sir" and "Professor" are no role worth a row', () => {
  const rows = (...paragraphs: string[]) =>
    findPeopleRows(findNames(makeArticle(...paragraphs))).map(({ lead }) => lead);
  const rest = 'The mayor, Anna Lund, met the surveyor, Neil Ross, while the banker Peter Berg slept.';
  expect(rows(`Sir Oskar Dahl paid. ${rest}`)).toEqual(['Anna Lund', 'Neil Ross', 'Peter Berg']);
  expect(rows(`A miller, a judge and a glutton, Dahl paid. ${rest}`, 'Sir Oskar Dahl died.')).toContain(
    'Oskar Dahl',
  );
});

test('the full name stands without Mr and Ms, at the first line that has room for it', () => {
  const article = makeArticle('Clara Dahl came with Peter Berg. Ms Dahl paid. Mr Berg left.');
  const slide = (...texts: string[]): OutlineSlide => ({
    kind: 'content',
    headline: { text: 'Who paid', src: ['p1.s2'] },
    items: texts.map((text) => ({ lead: '', text, src: ['p1.s2'] })),
    notes: [],
  });
  const long = `Under the Dahl plan ${'the mill and '.repeat(5)}the lock were sold`;
  const introduce = (...texts: string[]) =>
    introducePeople([slide(...texts)], findNames(article).people)[0]!.items.map(({ text }) => text);
  expect(introduce('Ms Dahl paid', 'Ms Dahl slept')).toEqual(['Clara Dahl paid', 'Ms Dahl slept']);
  expect(introduce('Ms Clara Dahl paid')).toEqual(['Clara Dahl paid']);
  expect(introduce(long, 'Ms Dahl paid')).toEqual([long, 'Clara Dahl paid']);
  expect(introduce('Clara Dahl paid', 'A miller called Clara Dahl came')[1]).toBe(
    'A miller called Clara Dahl came',
  );
});
