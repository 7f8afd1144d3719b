import { describe, expect, test } from 'vitest';
import { lintOutline } from '../../../src/article/lint.ts';
import { outlineArticle } from '../../../src/article/outline.ts';
import { followsUp, headQuestion } from '../../../src/article/plan/question-headline.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Outline } from '../../../src/article/types.ts';
import { makeSource } from '../../../src/source/source.ts';

const talk = `Ida Kvist on nine lighthouses and one bad winter

Ida Kvist paints lighthouses for the harbour office of Brenn. She has painted nine of them since 2001.

You trained as a baker. How did that lead to lighthouses?

By way of my brother, who painted ships. I carried the tins for him one summer, and he broke his arm in August. I finished the tower at Holm alone. The harbour office paid me double.

What is the hardest part of painting a tower at sea?

People think it is the height. It is the salt. Salt creeps under every coat, and a tower that looks white in May is yellow by October. You don’t paint a lighthouse. You feed it. A good coat needs three dry days in a row.

Such as?

In June, with luck.

You nearly gave up in 2014. What went wrong that winter?

I had. The scaffold at Brenn fell in a storm, and nobody was under it, thank God. The insurance paid for the steel and not for the paint. I slept badly for a year. A scaffold is only as good as the man who tied it.

Will the towers still need paint when the lamps are gone?

They will. Ships look for a tower long after they stop looking for its lamp. The harbour office has promised money until 2030.
`;

const outlineOf = async (text: string, name = 'talk.txt') => {
  const { article } = readArticle(makeSource(name, text));
  const { outline } = await outlineArticle(article);
  return { article, outline };
};
const slideOf = ({ slides }: Outline, headline: string) =>
  slides.find((slide) => slide.headline.text === headline)?.items.map(({ text }) => text);

describe('an interview', () => {
  test('is told in its questions, each with what leads up to it where it leans on that', async () => {
    const { outline } = await outlineOf(talk);
    const headlines = outline.slides.map(({ headline }) => headline.text);
    expect(headlines).toEqual(
      expect.arrayContaining([
        'You trained as a baker. How did that lead to lighthouses?',
        'What is the hardest part of painting a tower at sea?',
        'Will the towers still need paint when the lamps are gone?',
      ]),
    );
    expect(headlines, 'a question that only asks on has no slide').not.toContain('Such as?');
    expect(outline.slides.filter(({ kind }) => kind === 'section')).toEqual([]);
  });

  test('is answered in the words of who answers, in quotation marks; the interviewer’s are no point', async () => {
    const { article, outline } = await outlineOf(talk);
    const questions = new Set(['p2', 'p4', 'p6', 'p8', 'p10']);
    const intro = new Set(['p0', 'p1']);
    for (const { text, src } of outline.slides.flatMap(({ items }) => items)) {
      const blocks = src.map((id) => id.split('.')[0]!);
      expect(blocks.some((block) => questions.has(block))).toBe(false);
      if (!blocks.every((block) => intro.has(block))) expect(text).toMatch(/^“[^“”]+”$/);
    }
    expect(lintOutline(article, outline)).toEqual([]);
  });

  test('keeps a first answer that leans on its question, and no half of what was said', async () => {
    const { outline } = await outlineOf(talk);
    expect(slideOf(outline, 'You trained as a baker. How did that lead to lighthouses?')?.[0]).toBe(
      '“By way of my brother, who painted ships”',
    );
    const said = outline.slides.flatMap(({ items }) => items.map(({ text }) => text)).join('\n');
    expect(said).not.toMatch(/People think|“You don’t paint a lighthouse”|In June/);
  });

  test('opens and closes with the most telling words, and says whose they are', async () => {
    const { outline } = await outlineOf(talk);
    const brief = outline.slides.find(({ kind }) => kind === 'brief')!;
    expect(brief.headline.text).toMatch(/^(?:Ida )?Kvist: “.+”$/);
    expect(brief.headline.src, 'who speaks is named').toEqual(expect.arrayContaining(['p0']));
    const closing = outline.slides.find(({ kind }) => kind === 'closing')!;
    expect([closing.headline, ...closing.items].every(({ text }) => /“.+”|^To remember$/.test(text))).toBe(
      true,
    );
  });

  test('tells of several people who says what', async () => {
    const { outline } = await outlineOf(
      'Two bakers of Brenn\n\nThis is a talk about the ovens of the town and what they cost, and about those who have to get up for them.\n\nHost: When do you both get up?\n\nAmsel: At two, every day of the year.\n\nPettit: I get up at four because my dough rests.\n\n' +
        'Host: What costs most?\n\nPettit: Rent, by a long way.\n\nAmsel: The ovens use as much power as forty flats.\n\nHost: Why go on?\n\nAmsel: A street without a bakery is only a road.\n',
    );
    expect(
      outline.slides
        .find(({ headline }) => headline.text === 'When do you both get up?')
        ?.items.map(({ lead, text }) => `${lead}: ${text}`),
    ).toEqual([
      'Amsel: “At two, every day of the year”',
      'Pettit: “I get up at four because my dough rests”',
    ]);
  });
});

test('words in quotation marks that nobody says in the article are a problem', async () => {
  const text = 'Mills of Brenn\n\nThe mill at Brenn burned down in 1990. Nobody rebuilt the mill.\n';
  const { article, outline } = await outlineOf(text);
  const line = { text: '“Nobody rebuilt the mill”', src: ['p1.s2'] };
  const slides = [{ kind: 'statement' as const, headline: line, items: [], notes: [] }];
  expect(lintOutline(article, { ...outline, slides }).map(({ rule }) => rule)).toEqual(['source-quotation']);
});

const ask = (...texts: string[]) => ({
  question: texts.map((text, i) => ({ id: `p1.s${i + 1}`, text })),
  answer: [],
});

test.each([
  [['Let us begin.', 'Do you ever say no?'], 'Do you ever say no?', ['p1.s2']],
  [['So what do you do instead?'], 'What do you do instead?', ['p1.s1']],
  [['Prices rose by a third.', 'Is that fair?'], 'Prices rose by a third. Is that fair?', ['p1.s1', 'p1.s2']],
  [['And the boats?', 'You have three, I know.'], 'The boats?', ['p1.s1']],
  [['The yard closed in 2009.', 'You stayed.'], 'The yard closed in 2009', ['p1.s1']],
])('the question of %j is headed "%s"', (texts, text, src) => {
  expect(headQuestion(ask(...texts))).toEqual({ text, src });
});

test('nothing heads a turn that only speaks of "you"', () => {
  expect(headQuestion(ask('You open the book with it.'))).toBeNull();
});

test('a question that only asks on has a short answer', () => {
  const answer = (text: string) => [{ id: 'p2.s1', text, block: 'p2', label: '', labelled: 'p2.s1' }];
  expect(followsUp({ ...ask('How long is that?'), answer: answer('Nine years.') })).toBe(true);
  expect(followsUp({ ...ask('How long is that?'), answer: answer('nine years '.repeat(20).trim()) })).toBe(
    false,
  );
  expect(followsUp({ ...ask('What do you pay for a boat like that?'), answer: answer('Nine pounds.') })).toBe(
    false,
  );
});

describe('what is said before the first question', () => {
  const answers = `Host: You trained as a baker. How did that lead to lighthouses?

Kvist: By way of my brother, who painted ships. A good painter needs a brother with a ladder.

Host: What is the hardest part of painting a tower at sea?

Kvist: It is the salt. Salt creeps under every coat of a tower, and a white tower is yellow by October. A good coat of paint needs three dry days in a row.

Host: You work alone.

Kvist: A painter of towers is never alone because the salt always talks to the paint. I like the wind more than most people.

Host: The harbour office pays for paint.

Kvist: The paint of a tower must always be cheaper than its steel. Nobody can paint a tower in the rain.

Host: Will the towers still need paint when the lamps are gone?

Kvist: They will. Ships look for a tower long after they stop looking for its lamp. A tower without paint is only a rock.
`;
  const first = async (intro: string) => {
    const { outline } = await outlineOf(`The painter of towers\n\n${intro}${answers}`);
    const { kind, headline, items } = outline.slides[1]!;
    return { kind, headline: headline.text, items: items.map(({ text }) => text) };
  };

  test('is a slide about who speaks', async () => {
    const intro =
      'Ida Kvist paints lighthouses for the harbour office of Brenn. Kvist has painted nine towers of the coast since 2001. Kvist lives in a tower with three dogs and a boat.';
    expect(await first(`${intro}\n\n`)).toEqual({
      kind: 'content',
      headline: 'Ida Kvist',
      items: [
        'Kvist has painted nine towers of the coast since 2001',
        'Kvist lives in a tower with three dogs and a boat',
      ],
    });
  });

  test('is a statement where it is one sentence', async () => {
    expect(await first('Ida Kvist paints lighthouses for the harbour office of Brenn.\n\n')).toEqual({
      kind: 'statement',
      headline: 'Ida Kvist paints lighthouses for the harbour office of Brenn',
      items: [],
    });
  });

  test('tells of the matter where it names nobody', async () => {
    const intro =
      'The towers of the coast need new paint in every spring. The harbour office of Brenn spends a third of its money on paint. The salt of the sea eats the paint of the towers.';
    expect((await first(`${intro}\n\n`)).headline).toBe('The salt of the sea eats the paint of the towers');
  });

  test('has no slide where there is nothing', async () => {
    expect(await first('')).toMatchObject({
      kind: 'brief',
      headline: '“A tower without paint is only a rock”',
    });
  });

  test('a remark about the matter heads its answer, one about the other has no slide', async () => {
    const { outline } = await outlineOf(`The painter of towers\n\n${answers}`);
    expect(slideOf(outline, 'The harbour office pays for paint')).toEqual([
      '“Nobody can paint a tower in the rain”',
    ]);
    expect(outline.slides.map(({ headline }) => headline.text).join()).not.toContain('alone');
  });
});
