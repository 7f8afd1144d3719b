import { describe, expect, test } from 'vitest';
import { readQuotations } from '../../../src/article/gates/read-quotations.ts';
import { problemsOf } from './support.ts';

const said = 'The miller called the dam “a gift to the whole town, and to the river’s fish” in the spring.';
const isAltered = (sentence: string, point: string, given = {}) =>
  problemsOf(sentence, point, given).some(({ rule }) => rule === 'source-quotation');

describe('quotations that stand word for word', () => {
  test.each<readonly [string, string]>([
    [said, 'He called it “a gift to the whole town”'],
    [said, 'He called it "a gift to the whole town"'],
    [said, 'He called it ‘a gift to the whole town’'],
    [said, 'He called it «a gift to the whole town»'],
    [said, '“A gift to the whole town.”'],
    [said, "A gift “to the river's fish”"],
    [said, '“A gift … to the river’s fish”'],
    [said, '“a gift to the whole town […] to the river’s fish”'],
    [said, '“a gift to [all of] the whole town”'],
    ["The miller called it 'a gift'.", 'He called it “a gift”'],
    ['He wrote: "We - the millers - agree."', '“We – the millers – agree”'],
    ['She said “he called it ‘a gift’ to us”.', '“he called it “a gift” to us”'],
    [said, 'The “gift” of the miller'],
    [said, 'The miller’s dam and the town’s fish'],
  ])('%s → %s', (sentence, point) => {
    expect(isAltered(sentence, point)).toBe(false);
  });

  test('over two sentences', () => {
    expect(isAltered('He said: “We agree. We always did.”', '“We agree. We always did.”')).toBe(false);
  });

  test('with names in the spelling to use', () => {
    const aliases = { Tarnow: ['Tarnov'] };
    expect(isAltered('He loves “the Tarnov mill”.', 'He loves “the Tarnow mill”', { aliases })).toBe(false);
  });
});

describe('quotations that were changed', () => {
  test.each<readonly [string, string]>([
    [said, 'He called it “a gift to the town”'],
    [said, 'He called it "a present to the whole town"'],
    [said, '“the whole town … a gift”'],
    [said, '“gift the to whole”'],
    [said, '“a gift to the whole town and river”'],
    [said, '“a gift to the whole towns”'],
    [said, '“gift to the whole tow”'],
    [said, '“a gift to the whole town, and to the river’s birds”'],
    [said, 'It was ‘a gift to nobody’'],
    [said, '“not a gift”'],
    [said, '„a gift to fish“'],
    ['The miller spoke of the party.', 'He spoke of “the art”'],
  ])('%s ↛ %s', (sentence, point) => {
    expect(isAltered(sentence, point)).toBe(true);
  });

  test('help names the sentence that has it', () => {
    const [problem] = problemsOf('He came. He said “we all agree”.', 'He said “we all agree”', {
      src: ['p1.s1'],
    });
    expect(problem).toMatchObject({ rule: 'source-quotation', at: 'we all agree' });
    expect(problem?.help).toContain('p1.s2');
  });
});

test('a quotation is read with its marks; an apostrophe opens none', () => {
  expect(readQuotations('The miller’s “old dam” isn’t ‘his own’').map(({ text }) => text)).toEqual([
    'old dam',
    'his own',
  ]);
  expect(readQuotations('Fish ’n’ chips, the 1990s’ way')).toEqual([]);
});
