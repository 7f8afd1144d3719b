import { expect, test } from 'vitest';
import { roleAfter, roleAhead, roleBefore } from '../../../src/article/names/role-phrases.ts';

const name = 'Lund';
const at = (text: string): readonly [number, number] => [
  text.indexOf(name),
  text.indexOf(name) + name.length,
];

test.each([
  ['Lund, a miller of forty, left.', 'miller'],
  ['Lund, the group’s lawyer, left.', 'lawyer'],
  ['Lund, mayor of Selby, left.', 'mayor of Selby'],
  ['Lund, Mayor Anna Berg, and others left.', null],
  ['Lund, who left, came back.', null],
  ['Lund left.', null],
])('behind the name in “%s” stands the role %j', (text, role) => {
  expect(roleAfter(text, at(text)[1])).toBe(role);
});

test.each([
  ['It was political analyst Lund who left.', 'political analyst'],
  ['The mayor Lund left.', 'mayor'],
  ['In May, mayor Lund left.', 'mayor'],
  ['They met mayor Lund.', 'mayor'],
  ['The mayors Lund and Berg left.', null],
  ['The mayor, Lund, left.', null],
  ['Lund left.', null],
])('before the name in “%s” stands the role %j', (text, role) => {
  expect(roleBefore(text, at(text)[0])).toBe(role);
});

test.each([
  ['The county surveyor, Lund, left.', 'county surveyor'],
  ['A farmer and a judge, Lund had left.', 'farmer and a judge'],
  ['The town praised the mayor, Dr Lund.', 'mayor'],
  ['She is the wife of the mayor, Lund.', 'wife of the mayor'],
  ['His deputy, Lund, left.', null],
  ['The mayor who left, Lund, came back.', null],
  ['The judges, Lund, left.', null],
  ['The house by the river, Lund, stood empty.', null],
  ['The mayor, Lund and Berg left.', null],
  ['The mayor met Lund.', null],
])('ahead of the name in “%s” stands the role %j', (text, role) => {
  expect(roleAhead(text, ...at(text))).toBe(role);
});
