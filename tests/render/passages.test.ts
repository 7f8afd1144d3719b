import { expect, test } from 'vitest';
import { Html } from '../../src/html.ts';
import { settingsStart } from '../../src/render/deck-page.ts';
import { insertPassages, listNamedPassages } from '../../src/render/passages.ts';

test('the passages are those that a slide or a point names, each once', () => {
  const slides = [
    '<section data-sources="p0 p3.s1"><li data-sources="p3.s2 p11">',
    '<section data-sources="x p3.s9 p2.s1"><p>p7.s1',
  ];
  expect([...listNamedPassages(slides.map(Html.trusted))]).toEqual(['p0', 'p3', 'p11', 'p2']);
});

test('they stand before the settings as data, from which no text breaks out', () => {
  const page = `<main>${settingsStart}{}</script><script>start()</script>`;
  const text = '</script><script>alert(1)</script>\u2028';
  const made = insertPassages(page, { p1: [['p1.s1', text]] }, 'en');
  expect(made.match(/<script/g)?.length).toBe(3);
  const block = /<script type="application\/json" id="lectern-passages">(.*?)<\/script>\n/s.exec(made)!;
  expect(JSON.parse(block[1]!)).toEqual({ lang: 'en', passages: { p1: [['p1.s1', text]] } });
  expect(made.replace(block[0], '')).toBe(page);
});
