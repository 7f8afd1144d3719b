import { expect, test } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import { listSlides } from '../../src/deck/list-slides.ts';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { makeSource } from '../../src/source/source.ts';
import { layOut, renderSections, rulesOf, textAt } from '../support/deck.ts';

const ask = (body: string, more = '') => `---\nagenda: true\n${more}---\n\n${body}`;
const talk = '# Talk\n\n# Before *1871*\n\nThe first mill\n\n## a\n\n# After\n\n## Thanks\n\na@example.org\n';
const slidesOf = (text: string) => listSlides(parseDeck(makeSource('talk.md', text)).deck);

test('sections are listed behind the cover, each with a link to its slide and the sentence under its name', () => {
  const laid = layOut(ask(talk));
  expect(laid.slides.map(({ id }) => id)).toEqual(['talk', 'agenda', 'before-1871', 'a', 'after', 'thanks']);
  expect(laid.arranged[1]).toMatchObject({ layout: { name: 'agenda' }, number: 2 });
  const slide = renderSections(laid)[1]!;
  expect(slide).toContain('<h2>Agenda</h2>');
  expect(slide).toMatch(
    /<a href="#\/?before-1871">Before 1871<\/a><\/p><div class="about"><p>The first mill</,
  );
  expect(slide).toMatch(/<a href="#\/?after">After<\/a><\/p><\/li>/);
  expect(rulesOf(laid)).toEqual([]);
});

test('it is in the language of the talk, and comes first where there is no cover', () => {
  const [first] = slidesOf(ask('## Vorab\n\n# Eins\n\n# Zwei\n\n## Ende\n', 'lang: de\n'));
  expect(first?.heading?.text).toBe('Agenda');
  const chinese = slidesOf(ask('# A\n\n# B\n\n# C\n\n## d\n', 'lang: zh-TW\n'));
  expect(chinese[1]?.heading?.text).toBe('目錄');
});

test('no anchor of the talk changes for it', () => {
  const ids = slidesOf(ask('# Talk\n\n# Agenda\n\n# C\n\n## d\n')).map(({ id }) => id);
  expect(ids).toEqual(['talk', 'agenda-2', 'agenda', 'c', 'd']);
});

test('a long sentence and a part of several blocks leave the note empty', () => {
  const [, agenda] = slidesOf(ask(`# A\n\n# B\n\n${'word '.repeat(19)}\n\n# C\n\nOne.\n\nTwo.\n\n## d\n`));
  expect(JSON.stringify(agenda?.blocks)).not.toContain('—');
});

test('fewer than two sections make none, which is told at the setting', () => {
  const laid = layOut(ask('# Talk\n\n# One\n\n## a\n\n## b\n'));
  expect(laid.slides.map(({ id }) => id)).not.toContain('agenda');
  expect(rulesOf(laid)).toEqual(['agenda']);
  expect(textAt(laid, laid.diagnostics[0]!)).toBe('true');
});

test.each([
  ['eighteen words', 'word '.repeat(18).trim(), ` — ${'word '.repeat(18).trim()}`],
  ['nineteen words', 'word '.repeat(19).trim(), ''],
  ['two lines', 'one\n  two', ' — one two'],
  ['a list', '- one', ''],
  ['nothing', '', ''],
])('of a part under whose name %s stand the agenda says no more than fits', (_, text, note) => {
  const [, agenda] = slidesOf(ask(`# A\n\n# B\n\n${text}\n\n# C\n\n## d\n`));
  expect(plainText(agenda!.blocks.map(({ token }) => token))).toContain(`B${note}`);
  expect(JSON.stringify(agenda!.blocks).includes('—')).toBe(note !== '');
});

test('it takes an anchor that is free', () => {
  const ids = (body: string) => slidesOf(ask(body)).map(({ id }) => id);
  expect(ids('# Talk\n\n# Agenda\n\n# Agenda 2\n\n## d\n')).toEqual([
    'talk',
    'agenda-3',
    'agenda',
    'agenda-2',
    'd',
  ]);
});

test('where a layout is asked for it is a list with numbers, one line for each part', () => {
  const laid = layOut(ask(talk, 'layout: bullets\n'));
  expect(renderSections(laid)[1]).toMatch(
    /<ol>\s*<li><a href="#\/?before-1871">Before 1871<\/a> — The first mill<\/li>\s*<li><a href="#\/?after">After<\/a><\/li>\s*<\/ol>/,
  );
});
