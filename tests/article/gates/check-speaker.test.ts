import { describe, expect, test } from 'vitest';
import { problemsOf } from './support.ts';

const strange = (paragraph: string, text: string, lead: string, src = ['p1'], more: readonly string[] = []) =>
  problemsOf(paragraph, text, { kind: 'quotation', lead, src, more }).filter(
    ({ rule }) => rule === 'source-speaker',
  );

describe('speakers who are named there', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ['“We all agree,” said Anna Lund.', '“We all agree”', 'Anna Lund', ['p1']],
    ['Anna Lund said “we all agree”.', '“We all agree”', 'Lund', ['p1']],
    ['Anna Lund came late. “We all agree,” she said.', '“We all agree”', 'Anna Lund', ['p1.s2']],
    ['“We all agree.” So says Anna Lund.', '“We all agree”', 'Anna Lund', ['p1.s1']],
    ['Anna Lund came. It rained. She said “we all agree”.', '“We all agree”', 'Anna Lund', ['p1.s3']],
    ['Lund called it “the best of dams”.', '“The best of dams”', 'Anna Lund, head of the mill', ['p1']],
    ['“We all agree,” said Lund’s wife Berta Lund.', '“We all agree”', 'Berta Lund', ['p1']],
    ['“We all agree,” the mayor said.', '“We all agree”', 'the mayor', ['p1']],
    ['“We all agree,” a villager said.', '“We all agree”', 'a villager', ['p1']],
    ['Mayor Erik Berg described it as “an act of trust”.', '“an act of trust”', 'Mayor Berg', ['p1']],
    ['Norwegian officials said “we all agree”.', '“We all agree”', 'Officials of Norway', ['p1']],
    ['The town hall called it “an act of trust”.', '“an act of trust”', 'Town hall', ['p1']],
  ])('%s → %s %s', (paragraph, text, lead, src) => {
    expect(strange(paragraph, text, lead, [...src])).toEqual([]);
  });
});

describe('speakers who are others', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ['“We all agree,” said Anna Lund to Erik Berg.', '“We all agree”', 'Erik Berg', ['p1']],
    ['Anna Lund said “we all agree”. Erik Berg left.', '“We all agree”', 'Erik Berg', ['p1.s1']],
    ['Anna Lund told Berg “we all agree”.', '“We all agree”', 'Berg', ['p1']],
    ['“We all agree,” said Anna Lund.', '“We all agree”', 'Olga Dahl', ['p1']],
    ['The mayor came. “We all agree,” she said.', '“We all agree”', 'Anna Lund', ['p1.s2']],
    ['Lund called it “the best of dams”.', '“The best of dams”', 'Anna Berg', ['p1']],
    ['Lund wrote “we all agree”.', '“We all agree”', 'Anna Berg, head of the mill', ['p1']],
    ['“We all agree,” added Berg.', '“We all agree”', 'Lund', ['p1']],
    ['Berg has said “we all agree”.', '“We all agree”', 'Lund', ['p1']],
    ['“We all agree,” explained the engineer Berg.', '“We all agree”', 'Lund', ['p1']],
    ['It was “an act of trust” for many.', '“an act of trust”', 'Erik Berg', ['p1']],
    ['Berg described it as “an act of trust”.', '“an act of trust”', 'Anna Lund', ['p1']],
  ])('%s ↛ %s %s', (paragraph, text, lead, src) => {
    expect(strange(paragraph, text, lead, [...src])).toHaveLength(1);
  });

  const hearing =
    'Clara Dahl asked for more time. Her motion failed. The town clerk, Neil Ross, spoke next. “We sent them in time,” he said.';

  test.each([
    ['“We sent them in time,” Dahl said', 1],
    ['“We sent them in time,” said Clara Dahl', 1],
    ['Dahl: “We sent them in time”', 1],
    ['“We sent them in time,” Ross said', 0],
    ['Neil Ross: “We sent them in time”', 0],
    ['Warning: “We sent them in time”', 0],
  ])('who "he" is: %s', (text, count) => {
    const rules = problemsOf(hearing, text).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === 'source-speaker')).toHaveLength(count);
  });

  test('where it is not known who "he" is, no woman is', () => {
    const paragraph = 'Neil Ross met Peter Berg and Clara Dahl. “We sent them in time,” he said.';
    const helps = (text: string) => problemsOf(paragraph, text).map(({ help }) => help);
    expect(helps('Clara Dahl: “We sent them in time”')).toEqual(['there it is “he” who says so']);
    expect(helps('Peter Berg: “We sent them in time”')).toEqual([]);
  });

  test('a name before a colon speaks too', () => {
    const paragraph = '“We all agree,” said Anna Lund to Erik Berg.';
    const rules = (text: string) => problemsOf(paragraph, text).map(({ rule }) => rule);
    expect(rules('Anna Lund: “We all agree”')).toEqual([]);
    expect(rules('Erik Berg: “We all agree”')).toEqual(['source-speaker']);
  });
});
