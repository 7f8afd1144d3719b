import { describe, expect, test } from 'vitest';
import { findNames } from '../../../src/article/names/find-names.ts';
import { pronounsOf } from '../../../src/article/names/pronouns-of.ts';
import { makeArticle } from '../support.ts';

/** What each pronoun of the last sentence means: a name, or "?" where nobody is named for it. */
function meant(...paragraphs: string[]): string[] {
  const article = makeArticle(...paragraphs);
  const names = findNames(article);
  const last = article.blocks.at(-1)!.sentences.at(-1)!;
  return pronounsOf(last, names).map(({ meant: who }) => who?.person?.name ?? '?');
}

describe('a pronoun means', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'whoever is the only one of its gender',
      ['Anna Lund hired Peter Berg. He knew the mill.'],
      ['Peter Berg'],
    ],
    [
      'of whom it has long been spoken',
      [
        'Anna Lund came in May. Clara Dahl left. Dahl had no key. Dahl had no lamp. Dahl had no coat. She had no hat.',
      ],
      ['Clara Dahl'],
    ],
    [
      'somebody introduced behind an office',
      ['Anna Lund spoke first.', 'The town clerk, Neil Ross, spoke next. He was brief.'],
      ['Neil Ross'],
    ],
    [
      'the one woman of the paragraph before',
      ['Anna Lund came with Peter Berg.', 'She stayed for a year.'],
      ['Anna Lund'],
    ],
    [
      'who began the last sentence and was its pronoun too',
      ['Peter Berg was there and he met Neil Ross. He praised him.'],
      ['Peter Berg', 'Neil Ross'],
    ],
    [
      'whom an office describes',
      [
        'The current keeper of the lock, Captain Peter Berg, is old. He is tired.',
        'Berg slept. He is tired.',
      ],
      ['Peter Berg'],
    ],
    [
      'whom a predicate describes',
      ['Clara Dahl is chairman of the guild and the town’s surveyor. She is busy.'],
      ['Clara Dahl'],
    ],
    ['whom a title tells', ['Mr Orban met Ms Keita. She paid.'], ['Ms Keita']],
    ['whom a title with a point tells', ['Mr. Orban met Mrs. Keita. He paid.'], ['Mr. Orban']],
    ['whom the opening clause runs up to', ['As she left, Anna Lund locked the gate.'], ['Anna Lund']],
    ['no actor of its own verb', ['Anna Lund was ill. Clara Dahl told her that.'], ['Anna Lund']],
    ['a woman whose surname is a trade', ['Grace Baker said it. She meant it.'], ['Grace Baker']],
  ])('%s', (_, paragraphs, expected) => {
    expect(meant(...paragraphs)).toEqual(expected);
  });
});

describe('nobody is named for a pronoun', () => {
  test.each<readonly [string, ...string[]]>([
    ['of two women in one sentence', 'Anna Lund met Clara Dahl. She smiled.'],
    ['of two topics', 'Peter Berg learned it from Neil Ross. Ross was wrong. By May he had sold it.'],
    ['of a person and a friend', 'Clara Dahl is a friend of the surveyor. She is busy.'],
    ['of the other gender', 'Anna Lund opened the hall. He was glad.'],
    ['behind somebody without a name', 'Anna Lund spoke. A former keeper shook the gate. She had no key.'],
    ['behind a reviewer', 'Peter Berg wrote it. A reviewer wondered whether he lied.'],
    ['behind kin', 'Anna Lund was out. Her sister came. She had no key.'],
    ['in a general saying', 'Peter Berg was there. If a farmer sprays in May, he kills the bees.'],
    [
      'when others were spoken of since the last paragraph',
      'Anna Lund left.',
      'A driver waits. A guard came. Guests ask her.',
    ],
    [
      'of a family whose surname two bear',
      'George Lund built it. Peter Lund sold it. Lund was rich. He died.',
    ],
  ])('%s', (_, ...paragraphs) => {
    expect(meant(...paragraphs).every((name) => name === '?')).toBe(true);
  });
});

test('gender: pronouns before forename where they are many, titles before both', () => {
  const genders = (text: string) =>
    findNames(makeArticle(text)).people.map(({ name, gender }) => [name, gender]);
  expect(genders('Robin Vale said she was tired. She slept.')).toEqual([['Robin Vale', 'she']]);
  expect(genders('Peter Vale said she was tired. She slept. Vale woke, and she left.')).toEqual([
    ['Peter Vale', 'she'],
  ]);
  expect(genders('Lady Robin Vale said no.')).toEqual([['Robin Vale', 'she']]);
  expect(genders('Robin Vale, a spokesman, said no.')).toEqual([['Robin Vale', 'he']]);
  expect(genders('Robin Vale said no.')).toEqual([['Robin Vale', null]]);
});

describe('people', () => {
  const people = (...paragraphs: string[]) =>
    findNames(makeArticle(...paragraphs)).people.map(({ name, short, role }) => [
      name,
      short,
      role?.text ?? null,
    ]);

  test('behind an office and between commas', () => {
    expect(people('The county surveyor, Neil Ross, agreed. Ross left.')).toEqual([
      ['Neil Ross', 'Ross', 'county surveyor'],
    ]);
    expect(people('At her wedding the vicar, Neil Ross, wept.')).toEqual([
      ['Neil Ross', 'Neil Ross', 'vicar'],
    ]);
    expect(people('The firm’s lawyer, Clara Dahl, agreed.')).toEqual([
      ['Clara Dahl', 'Clara Dahl', 'lawyer'],
    ]);
    expect(people('A miller, a judge and a glutton, Lund had money.', 'It was Sir Peter Lund.')[0]![2]).toBe(
      'miller',
    );
  });

  test('a role in a list, and one that somebody else owns, is nobody’s for sure', () => {
    const found = people('They asked Peter Lund, the town surveyor, Clara Dahl, and a guard.');
    expect(found.map(([, , role]) => role)).toEqual([null, null]);
    expect(people('They met Clara Dahl, once his campaign chair, in May.')[0]![2]).toBeNull();
    expect(people('Her deputy, Peter Lund, took over.')[0]![2]).toBeNull();
  });

  test('a pronoun behind somebody else’s name is no sign', () => {
    const [lund] = findNames(
      makeArticle('According to Robin Lund, the contractor kept two books. He denies it.'),
    ).people;
    expect(lund!.gender).toBeNull();
  });

  test('a plural is nobody’s role, and the son of a founder no founder', () => {
    expect(people('Commissioners Anna Lund and Peter Berg came.')).toEqual([
      ['Anna Lund', 'Anna Lund', null],
      ['Peter Berg', 'Peter Berg', null],
    ]);
    expect(people('The chairman, Peter Lund, grandson of the founder, came.')[0]![2]).toBe('chairman');
  });

  test('a bare title takes the place behind the name', () => {
    expect(people('A study led by Professor Clara Dahl at the University of Oakham found it.')[0]![2]).toBe(
      'Professor at the University of Oakham',
    );
  });

  test('a countryman is no part of a name, and the next in a list takes no role away', () => {
    expect(people('Their engineer, the Scotsman Peter Lund, dug on.').map(([name]) => name)).toEqual([
      'Peter Lund',
    ]);
    expect(
      people('Peter Lund, a retired miller, and Clara Dahl, an engineer, met.').map(([, , role]) => role),
    ).toEqual(['retired miller', 'engineer']);
  });

  test('a forename makes a person, a station not', () => {
    expect(people('They met Clara Dahl at Victoria Station.').map(([name]) => name)).toEqual(['Clara Dahl']);
  });

  test('two of one surname keep their forenames', () => {
    expect(people('Peter Lund dug it. Lund died. George Lund sold it. Lund was rich.')).toEqual([
      ['Peter Lund', 'Peter Lund', null],
      ['George Lund', 'George Lund', null],
    ]);
  });
});
