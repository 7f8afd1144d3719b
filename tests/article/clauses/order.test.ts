import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTagger } from '../../../src/article/clauses/tagger.ts';
import { findMainVerb } from '../../../src/article/clauses/order.ts';
import { findSubject } from '../../../src/article/clauses/subject.ts';
import { candidatesOf, makeSentence } from '../support.ts';

const tagger = await loadTagger(new Set());

describe('inversion', () => {
  test('an echo with its verb before its subject stays where it is', async () => {
    for (const echo of ['so was the noise', 'so were the rents', 'neither did the others']) {
      const texts = await candidatesOf(`In the old town the streets grew crowded, and ${echo}.`);
      expect(texts).toEqual([`In the old town the streets grew crowded, and ${echo}`]);
    }
  });

  test('a clause behind "and so" with its subject first may stand alone', async () => {
    const texts = await candidatesOf('The old bridge was closed in March, and the ferry was full every day.');
    expect(texts).toContain('The ferry was full every day');
  });

  test('a fronted phrase is cut whole or not at all', async () => {
    const places = ['In the north', 'In South Holland', 'On the island', 'Under the old law'];
    const ends = [
      'and so was the rain',
      'but rents fell in May',
      'and the shops closed early',
      'and were heard',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...ends), async (place, end) => {
        const texts = await candidatesOf(`${place} the people were loud, ${end}.`);
        const stranded = place.replace(/^\w+ (?:the )?/, '');
        for (const text of texts) expect(text).not.toMatch(new RegExp(`^(?:the )?${stranded}`, 'i'));
      }),
      { numRuns: 16 },
    );
  });
});

describe('what belongs together', () => {
  test('a measure goes with the conjunction it measures', async () => {
    const texts = await candidatesOf(
      'The parliament did not confirm the rule until the Harbour Act of 1931, forty years after the ships had adopted it.',
    );
    expect(texts).toContain('The parliament did not confirm the rule until the Harbour Act of 1931');
    expect(texts.filter((text) => /forty(?: years)?$/.test(text))).toEqual([]);
  });

  test('a verb in a relative clause is no verb of the sentence', async () => {
    const texts = await candidatesOf(
      'A boat that is cleaned with care and painted after each trip does not rot, because the wood stays dry.',
    );
    expect(texts).toContain('A boat that is cleaned with care and painted after each trip does not rot');
    expect(texts.filter((text) => /^Each trip|painted$|care$/.test(text))).toEqual([]);
  });

  test('of a list of verbs none is left without its "and"', async () => {
    const texts = await candidatesOf(
      'Water enters the rock there, is heated to 300 degrees, and comes back with metals from below the ground.',
    );
    expect(texts.filter((text) => /there, is heated to 300 degrees$/.test(text))).toEqual([]);
  });

  test('of a chain of reasons the first may stay, and each is one of its own', async () => {
    const texts = await candidatesOf(
      'The trams returned because the mayor kept a promise, because engineers had found the old plans, and because the state paid.',
    );
    expect(texts).toContain('The trams returned because the mayor kept a promise');
    expect(texts.filter((text) => /^The mayor kept.*because/.test(text))).toEqual([]);
  });

  test('a part of something that is not named makes no point', async () => {
    expect(await candidatesOf('The state paid 60 percent of it in the first year.')).toEqual([]);
    expect(await candidatesOf('None of these would have stopped the work on the bridge.')).toEqual([]);
  });
});

test('the main verb stands behind a relative clause', () => {
  const words = tagger.tag(makeSentence('The people who live on the hill have a long way to school.'));
  expect(words[findMainVerb(words)]?.text).toBe('have');
});

test.each([
  ['In North Holland the roads were bad.', 'the roads'],
  ['In 2020 prices fell again.', 'prices'],
  ['At least 70 people were hurt.', 'At least 70 people'],
  ['The level of the river has risen.', 'The level of the river'],
])('the subject of "%s" is "%s"', (text, subject) => {
  const words = tagger.tag(makeSentence(text));
  const found = findSubject(words, findMainVerb(words));
  expect(found && text.slice(words[found[0]]!.start, words[found[1] - 1]!.end)).toBe(subject);
});
