import { expect, test } from 'vitest';
import { aliasTable, findNames } from '../../../src/article/names/find-names.ts';
import { makeArticle, readFixture, readRealArticle } from '../support.ts';

test('spelling variants of a name are one; the spelling that an apposition explains wins', () => {
  const article = makeArticle(
    'The guild of dyers, the Verdanisa, ruled the port. The Verdaniso raised the tax.',
    'Nobody liked the Verdanisoa. The Verdaniso did not care.',
  );
  expect(aliasTable(findNames(article).aliases)).toEqual({ Verdanisa: ['Verdaniso', 'Verdanisoa'] });
});

test('a people and its country are two words, not two spellings', () => {
  const article = makeArticle(
    'Visitors from Austria came first.',
    'The Austrian team won, and Austrians cheered.',
  );
  expect(findNames(article).aliases.size).toBe(0);
});

test('two names side by side in one sentence are two names', () => {
  const article = makeArticle('Both Marlene and Marlena signed.', 'Then Marlena left.');
  expect(findNames(article).aliases.size).toBe(0);
});

test('forenames that differ by a letter belong to two people', () => {
  const article = makeArticle('The prize went to Marlene Dahl.', 'The jury was led by Marlena Osei.');
  expect(findNames(article).aliases.size).toBe(0);
});

test('people and their roles: before the name, behind it, and in lower case', () => {
  const people = findNames(readFixture('harbour-bridge.txt')).people.map(({ name, role }) => [
    name,
    role?.text,
  ]);
  expect(people).toEqual([
    ['Elena Duarte', 'Mayor'],
    ['Tom Okafor', 'chairman of the Gull Island Traders'],
    ['Ingrid Vasquez', 'professor of urban planning at Fairhaven University'],
  ]);
});

test('an affiliation is no part of a name', () => {
  const article = makeArticle(
    'A team led by limnologist Carla Weiss of the University of Innsbruck took samples.',
    'Weiss said little.',
  );
  expect(findNames(article).people.map(({ name, short, role }) => [name, short, role?.text])).toEqual([
    ['Carla Weiss', 'Weiss', 'limnologist'],
  ]);
});

test('the real article: one spelling of the army, no person made of two surnames', () => {
  const article = readRealArticle();
  if (!article) return;
  const names = findNames(article);
  expect(aliasTable(names.aliases)).toEqual({ Tatmadaw: ['Tatmado', 'Tatmador'] });
  expect(names.people.map(({ name }) => name)).not.toContain('Shoigu Hlaing');
  expect(names.people.length).toBeGreaterThanOrEqual(6);
  expect(names.people.every(({ role }) => role !== null)).toBe(true);
});
