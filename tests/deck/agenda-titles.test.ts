import { expect, test } from 'vitest';
import { agendaTitle, isAgendaTitle } from '../../src/deck/agenda-titles.ts';

test('our title for an agenda is one that is known again', () => {
  for (const lang of [
    'en',
    'de',
    'fr-CA',
    'es',
    'it',
    'pt',
    'nl',
    'ru',
    'uk',
    'my',
    'zh',
    'zh-TW',
    'ja',
    'ko',
    'ar',
    'he',
  ]) {
    expect(isAgendaTitle(agendaTitle(lang)), lang).toBe(true);
  }
  expect(agendaTitle('sv')).toBe('Agenda');
});

test.each([
  ['OUTLINE', true],
  ['Contents:', true],
  ["Plan de l'exposé", true],
  ['Plan', false],
  ['The outline of a deal', false],
  ['', false],
])('%j: %s', (title, isOne) => {
  expect(isAgendaTitle(title)).toBe(isOne);
});
