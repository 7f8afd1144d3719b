import { describe, expect, test } from 'vitest';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { limits } from '../../src/source/limits.ts';
import { makeSource } from '../../src/source/source.ts';
import { layOut, rulesOf } from '../support/deck.ts';

const headings = (text: string) => layOut(text).slides.map(({ heading }) => heading?.text ?? null);
const roles = (text: string) => layOut(text).slides.map(({ role }) => role);

describe('the cover', () => {
  test('a title in the front matter makes one where the body does not start with a level-1 heading', () => {
    expect(headings('---\ntitle: The *talk* & more\n---\n## One\n')).toEqual(['The talk & more', 'One']);
    expect(headings('---\ntitle: The talk\n---\n# Another\n')).toEqual(['Another']);
    expect(headings('---\ntitle: The talk\n---\n')).toEqual(['The talk']);
    expect(headings('---\ntitle:\n---\n## One\n')).toEqual(['One']);
  });

  test('a title is never read as Markdown of another kind', () => {
    expect(headings('---\ntitle: "# C #"\n---\n## One\n')[0]).toBe('# C #');
    expect(layOut('---\ntitle: "[a]: b"\n---\n## One\n').deck.meta.title).toBe('[a]: b');
  });

  test('the title of the talk is the front matter’s, else the first heading, else the name of the file', () => {
    expect(layOut('## One\n\n## Two\n').deck.meta.title).toBe('One');
    expect(layOut('text\n', 'talks/my.talk.md').deck.meta.title).toBe('my.talk');
  });
});

describe('roles', () => {
  test('the first slide is the cover only under a level-1 heading', () => {
    expect(roles('# A\n\n## B\n\n## C\n')).toEqual(['cover', 'content', 'last']);
    expect(roles('## A\n\n# B\n\n## C\n')).toEqual(['content', 'section', 'last']);
    expect(roles('# A\n')).toEqual(['cover']);
    expect(roles('text\n')).toEqual(['content']);
  });

  test('the last slide is the last one whatever its heading', () => {
    expect(roles('# A\n\n# B\n\n# C\n')).toEqual(['cover', 'section', 'last']);
  });

  test('slides know their section; a level-1 heading at the end belongs to none', () => {
    const { slides } = layOut('# A\n\n## a\n\n# B\n\n## b\n\n# C\n');
    expect(slides.map(({ section }) => section)).toEqual([null, null, 'B', 'B', null]);
  });
});

describe('ids', () => {
  test('two slides of one title have two ids; a number alone is none, as Reveal would count slides', () => {
    const { slides } = layOut('## A b!\n\n## A b\n\n## 2024\n\n## …\n\n## Lectern settings\n');
    expect(slides.map(({ id }) => id)).toEqual([
      'a-b',
      'a-b-2',
      'slide-2024',
      'slide-4',
      'lectern-settings-2',
    ]);
  });

  test('an id in the heading’s attributes wins, but not twice and not over the page’s own', () => {
    const { slides } = layOut('## A {#Same}\n\n## B {#Same}\n\n## C {#7}\n\n## D {#lectern-settings}\n');
    expect(slides.map(({ id }) => id)).toEqual(['Same', 'Same-2', 'slide-7', 'lectern-settings-2']);
  });
});

test('headings of level 1 to 3 name their slide, and any level that opens slides', () => {
  expect(headings('#### A\n\ntext\n')).toEqual([null]);
  expect(headings('---\nslide-level: 4\n---\n#### A\n\n#### B\n')).toEqual(['A', 'B']);
});

test('a heading that is a picture is called what the picture shows', () => {
  expect(headings('# ![Our *logo*](logo.svg)\n')).toEqual(['Our logo']);
});

test('link targets from anywhere in the file work on every slide, and in its notes', () => {
  const { slides } = layOut('## A\n\n[x][y]\nNote: [x][y]\n\n---\n\n## B\n\n[y]: https://example.org\n');
  for (const block of [...slides[0]!.blocks, ...slides[0]!.notes]) {
    expect(JSON.stringify(block.token)).toContain('https://example.org');
  }
});

test('a hidden slide is not part of the deck', () => {
  expect(headings('## A\n\n---\n\n## B {visibility=hidden}\n\n---\n\n## C\n')).toEqual(['A', 'C']);
});

describe('what cannot be read is said, not thrown', () => {
  test.each([
    ['quotes', '>'.repeat(10_000)],
    ['lists', `${'- '.repeat(3000)}a`],
    ['divs', '::: a\n'.repeat(3000)],
    ['footnotes', '[^a]: '.repeat(3000)],
    ['list items line by line', Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')],
  ])('%s nested thousands deep', (_, text) => {
    const laid = layOut(`# Title\n\n${text}\n\n---\n\n## Next\n`);
    expect(rulesOf(laid)).toEqual(['too-deep']);
    expect(laid.diagnostics[0]).toMatchObject({ severity: 'error', range: { start: expect.any(Number) } });
    expect(laid.slides.map(({ heading }) => heading?.text)).toEqual(['Title', 'Next']);
  });

  test.each(['\n', '\n\n', ' \n'])('that stand below nothing but %j', (blank) => {
    const laid = layOut(`${blank}${'>'.repeat(120)} down\n\nbelow\n\n---\n\n## Next\n`);
    expect(rulesOf(laid)).toEqual(['too-deep']);
    expect(laid.slides.map(({ heading }) => heading?.text)).toEqual([undefined, 'Next']);
  });

  test('a slide more than the limit', () => {
    expect(rulesOf(layOut('## A\n'.repeat(limits.slides)))).toEqual([]);
    const laid = layOut('## A\n'.repeat(limits.slides + 1));
    expect(rulesOf(laid)).toEqual(['too-many-slides']);
    expect(laid.diagnostics[0]?.range?.start).toBe(5 * limits.slides);
    expect(laid.slides).toHaveLength(limits.slides);
  });

  test('an outline without slides', () => {
    expect(rulesOf(layOut(''))).toEqual(['empty-deck']);
    expect(rulesOf(layOut('<!-- a -->\n\n---\n\n---\n'))).toEqual(['empty-deck']);
    expect(rulesOf(layOut('##\n'))).toEqual(['empty-heading', 'empty-deck']);
  });
});

test('blanks in a title count as one', () => {
  const laid = layOut('---\ntitle: "The   *talk*"\n---\n## One\n');
  expect(laid.deck.meta.title).toBe('The talk');
  expect(laid.slides[0]!.heading?.text).toBe('The talk');
  expect(layOut('text\n', 'a/b\\c.d.md').deck.meta.title).toBe('c.d');
});

test('comments of Reveal.js make a deck one for Reveal.js only where it has no front matter', () => {
  const body = '# A\n\n<!-- .slide: data-state="x" -->\n\nwords\n---\nmore\n';
  expect(headings(body)).toEqual(['A', null]);
  expect(headings(`---\nauthor: N\n---\n${body}`)).toEqual(['A', 'words']);
});

test('who sets how slides are parted is read in lectern’s own way, with keys of reveal-md too', () => {
  const body = '# A\n\n## B\n\nwords\n---\nmore\n';
  expect(headings(`---\nhighlightTheme: x\n---\n${body}`)).toEqual(['A', null]);
  expect(headings(`---\nhighlightTheme: x\nsplit: headings\n---\n${body}`)).toEqual(['A', 'B', 'words']);
});

test('an outline that is wrong, or waits for files, is not told to be empty', () => {
  const rules = (text: string) =>
    parseDeck(makeSource('talk.md', text)).diagnostics.map(({ rule, severity }) => `${severity} ${rule}`);
  expect(rules('')).toEqual(['error empty-deck']);
  expect(rules('<!-- include: a.md -->\n')).toEqual([]);
  expect(rules('---\nagenda: true\n---\n<!-- include: a.md -->\n')).toEqual([]);
  expect(rules('<!-- include: talk.md -->\n')).toEqual(['error include-cycle']);
});

test('an agenda that a configuration asks for is told without a place where it cannot be', () => {
  const { diagnostics } = parseDeck(makeSource('talk.md', '# A\n\n## B\n'), { defaults: { agenda: true } });
  expect(diagnostics).toMatchObject([{ rule: 'agenda' }]);
  expect(diagnostics[0]).not.toHaveProperty('range');
  const sections = parseDeck(makeSource('talk.md', '# A\n\n# B\n\n# C\n\n## D\n'), {
    defaults: { agenda: true },
  });
  expect(sections.diagnostics).toEqual([]);
  expect(sections.deck.stacks[1]!.slides[0].range).toEqual({ start: 0, end: 0 });
});
