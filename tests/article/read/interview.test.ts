import { describe, expect, test } from 'vitest';
import { findSpeakers, labelOf, withoutLabel } from '../../../src/article/read/speaker-labels.ts';
import { readInterview } from '../../../src/article/read/interview.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeSource } from '../../../src/source/source.ts';

const read = (text: string, name = 'talk.txt') => readArticle(makeSource(name, text)).article;
const exchangesOf = (text: string, name?: string) =>
  (readInterview(read(text, name))?.exchanges ?? []).map(({ question, answer }) => ({
    question: question.map((sentence) => sentence.text),
    answer: answer.map((sentence) => sentence.text),
  }));

const plain = `The last glassblower of Varn

Tomas Reyl blows glass in Varn. He is 71.

You started late. What did you do before you came to the furnace?

I sold shoes for eleven years. My feet still hurt.

The workshop burned down in 2003. You built it up again within a year.

I had no choice because my orders did not stop.

What would you change if you began again?

Nothing, and I know how that sounds. I would only buy a better fan.

Is there somebody who will follow you?

My niece. She drops less glass than I did.
`;

test('paragraphs that ask and are answered below are an interview, with remarks that ask nothing', () => {
  expect(exchangesOf(plain)).toEqual([
    {
      question: ['You started late.', 'What did you do before you came to the furnace?'],
      answer: ['I sold shoes for eleven years.', 'My feet still hurt.'],
    },
    {
      question: ['The workshop burned down in 2003.', 'You built it up again within a year.'],
      answer: ['I had no choice because my orders did not stop.'],
    },
    {
      question: ['What would you change if you began again?'],
      answer: ['Nothing, and I know how that sounds.', 'I would only buy a better fan.'],
    },
    {
      question: ['Is there somebody who will follow you?'],
      answer: ['My niece.', 'She drops less glass than I did.'],
    },
  ]);
  expect(readInterview(read(plain))!.intro.map(({ id }) => id)).toEqual(['p1']);
});

test.each([
  [
    'lines without blanks between them',
    'talk.txt',
    'Q: Why ropes?\nA: My father made them.\nQ: Do you sell many?\nA: Forty a week, and more in spring.\nQ: Who buys them?\nA: Sailors and zoos.\n',
  ],
  [
    'bold labels in one paragraph',
    'talk.md',
    '**Q:** Why ropes?\n**A:** My father made them.\n\n**Q:** Do you sell many?\n**A:** Forty a week, and more in spring.\n\n**Q:** Who buys them?\n**A:** Sailors and zoos.\n',
  ],
  [
    'names and initials',
    'talk.md',
    'Rope Weekly: Why ropes?\n\nAK: My father made them.\n\nRope Weekly: Do you sell many?\n\nAK: Forty a week, and more in spring.\n\nRope Weekly: Who buys them?\n\nAK: Sailors and zoos.\n',
  ],
  [
    'bold questions above their answers',
    'talk.md',
    '**Why ropes?**\n\nMy father made them.\n\n**Do you sell many?**\nForty a week, and more in spring.\n\n**Who buys them from you?** Sailors and zoos. I was surprised by the zoos.\n',
  ],
])('questions are told by %s', (_, name, talk) => {
  const found = exchangesOf(`${name.endsWith('.md') ? '# ' : ''}The rope maker of Lund\n\n${talk}`, name);
  expect(found.map(({ question }) => question.at(-1))).toEqual([
    'Why ropes?',
    'Do you sell many?',
    expect.stringMatching(/^Who buys them/),
  ]);
  expect(found.map(({ answer }) => answer[0])).toEqual([
    'My father made them.',
    'Forty a week, and more in spring.',
    'Sailors and zoos.',
  ]);
});

test('an answer knows the label of who gives it', () => {
  const talk =
    'Two weavers\n\nHost: Why wool?\n\nBerg: It is warm.\n\nMoss: It is here.\n\nHost: And linen?\n\nMoss: Too dear.\n\nBerg: I like linen.\n\nHost: Silk?\n\nBerg: Never.\n';
  const labels = readInterview(read(talk))!.exchanges.map(({ answer }) => answer.map(({ label }) => label));
  expect(labels).toEqual([['Berg', 'Moss'], ['Moss', 'Berg'], ['Berg']]);
});

describe('no interview is', () => {
  test.each([
    [
      'a list of questions that a firm answers',
      '# Help\n\n## Can I return a lamp?\n\nYes. Send it back within a month.\n\n## How do I pay?\n\nWe take cards and cash.\n\n## Do you ship abroad?\n\nWe ship to nine countries.\n',
      'help.md',
    ],
    [
      'an essay that asks itself',
      'On rain\n\nWhat is rain for?\n\nIt fills the rivers and it empties the streets.\n\nWho has not stood under a roof and waited?\n\nThe city waits with us. So do the dogs.\n\nWhat is left when it stops?\n\nPuddles.\n',
      'essay.txt',
    ],
    [
      'a text with notes',
      'Tea\n\nTip: Warm the pot.\n\nNote: Hard water spoils tea.\n\nTip: Count to ten.\n\nNote: Milk goes in last.\n\nTip: Drink.\n',
      'tea.txt',
    ],
  ])('%s', (_, text, name) => {
    expect(readInterview(read(text, name))).toBeNull();
  });
});

test('labels are names before a colon, and a time of day is none', () => {
  expect(['Q: Why?', 'Lena Moss: Because.', 'At 10: late', 'no: way'].map(labelOf)).toEqual([
    'Q',
    'Lena Moss',
    null,
    null,
  ]);
  expect(withoutLabel('Q: Why?')).toBe('Why?');
  expect(findSpeakers(['A: x', 'B: y', 'A: x', 'B: y', 'A: x'])).toEqual(['A', 'B']);
  expect(findSpeakers(['Tip: x', 'Tip: y', 'Tip: z', 'Note: x', 'Note: y'])).toEqual([]);
});

test('what says that an interview was edited is no part of it', () => {
  const { removed } = read(`${plain}\nThis interview has been edited for length and clarity.\n`);
  expect(removed.map(({ why }) => why)).toEqual(['editing note']);
});

test('a picture keeps its place behind a paragraph that was parted', () => {
  const talk = ['Why ropes?', 'Do you sell many?', 'Who buys them?'].map((q) => `**${q}** I cannot say.`);
  const { images } = read(`# Ropes\n\n${talk.join('\n\n')}\n\n![A rope](rope.jpg)\n`, 'talk.md');
  expect(images.map(({ block }) => block)).toEqual(['p6']);
});

test('a notice set apart is read as text, and somebody’s words as a quotation', () => {
  const { blocks } = read('# Kites\n\n> **Tip:** Wait for wind.\n\n> All kites fall.\n', 'kites.md');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'quote']);
});

const headed = `# The last glassblower of Varn

Tomas Reyl blows glass in Varn. He is 71.

## What did you do before you came to the furnace?

I sold shoes for eleven years.

## How did you build it up again?

I had no choice. My orders did not stop.

## You never stopped.

I could not. My niece would have laughed at me.

## Would you begin again?

I would, with a better fan.
`;

test('headings that ask, or speak to somebody, are the questions of an interview', () => {
  expect(exchangesOf(headed, 'talk.md').map(({ question }) => question[0])).toEqual([
    'What did you do before you came to the furnace?',
    'How did you build it up again?',
    'You never stopped.',
    'Would you begin again?',
  ]);
});

test('a question in the middle of a word to somebody is one, and an own question is none', () => {
  const talk = plain.replace(
    'The workshop burned down in 2003. You built it up again within a year.',
    'How did you do it? You built it up again within a year.',
  );
  expect(exchangesOf(talk)).toHaveLength(4);
  const own = plain.replace('I had no choice because', 'What was I to do? I had no choice because');
  expect(exchangesOf(own)).toHaveLength(4);
});
