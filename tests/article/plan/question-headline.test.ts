import { expect, test } from 'vitest';
import { followsUp, headQuestion } from '../../../src/article/plan/question-headline.ts';
import { makeSentence } from '../support.ts';

const exchange = (question: readonly string[], answer: readonly string[] = ['I do.']) => ({
  question: question.map((text, i) => makeSentence(text, `p1.s${i + 1}`)),
  answer: answer.map((text, i) => ({
    ...makeSentence(text, `p2.s${i + 1}`),
    ...{ block: 'p2', label: '', labelled: 'p2.s1' },
  })),
});
const headline = (...question: string[]) => headQuestion(exchange(question))?.text ?? null;

test.each<[readonly string[], string | null]>([
  [['So what do you do when the wheel stops?'], 'What do you do when the wheel stops?'],
  [['The wheel stopped in May.', 'Why?'], 'The wheel stopped in May. Why?'],
  [
    [
      'The wheel of the old mill stopped turning in May after a flood that nobody in the town had seen coming.',
      'May I ask why?',
    ],
    'May I ask why?',
  ],
  [
    [
      'The old mill stopped turning.',
      'And the people of the town went on to buy their flour in the city, which was far away and dear.',
      'Why was that?',
    ],
    'The old mill stopped turning',
  ],
  [
    [
      'You left the mill in May and went to the city for the winter with all of your tools, so what did you miss most?',
    ],
    'What did you miss most?',
  ],
  [
    [
      'What do you think of the many people in the town who say that the mill should never have been built at all there?',
    ],
    null,
  ],
  [['Nobody buys flour in town any more.'], 'Nobody buys flour in town any more'],
  [['You like it.'], null],
])('an exchange that is opened by %j is headed %j', (question, expected) => {
  expect(headline(...question)).toBe(expected);
});

test('a question that only asks on, and is answered in a few words, needs no slide', () => {
  expect(followsUp(exchange(['Really?']))).toBe(true);
  expect(followsUp(exchange(['In what way?']))).toBe(true);
  expect(followsUp(exchange(['Is that good?']))).toBe(true);
  expect(followsUp(exchange(['Why did the wheel stop in May?']))).toBe(false);
  expect(followsUp(exchange(['Really?', 'Why?']))).toBe(false);
  expect(followsUp(exchange(['Really?'], [`${'word '.repeat(30)}.`]))).toBe(false);
});
