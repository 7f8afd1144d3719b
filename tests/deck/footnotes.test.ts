import { expect, test } from 'vitest';
import { layOut, renderSections, rulesOf } from '../support/deck.ts';

test('a footnote is shown on the slides that name it, numbered anew on each', () => {
  const [one, two] = renderSections(
    layOut('## A\n\na[^x] b[^y]\n\n---\n\n## B\n\nc[^y]\n\n[^x]: ex\n[^y]: why\n'),
  );
  expect(one).toMatch(/a<sup class="footnote-ref">1<\/sup> b<sup class="footnote-ref">2<\/sup>/);
  expect(one).toMatch(/<ol class="footnotes"><li><p>ex<\/p>\s*<\/li><li><p>why<\/p>/);
  expect(two).toContain('c<sup class="footnote-ref">1</sup>');
  expect(two).not.toContain('ex');
});

test.each(['constructor', '__proto__', 'toString', '1', 'ä', 'a-b.c'])(
  'the label %s is a label like any other',
  (label) => {
    const laid = layOut(`## A\n\na[^${label}]\n\n[^${label}]: the text\n`);
    expect(laid.deck.footnotes.map((footnote) => footnote.label)).toEqual([label]);
    expect(renderSections(laid)[0]).toContain('the text');
  },
);

test.each(['constructor', '__proto__'])('the label %s is not there unless it is written', (label) => {
  expect(renderSections(layOut(`## A\n\na[^${label}]\n`))[0]).toContain(`a[^${label}]`);
});

test('a footnote may be written inside a quote or a div, and name another or itself', () => {
  const [section] = renderSections(
    layOut('## A\n\n> a[^x]\n>\n> [^x]: ex[^y][^x]\n\n::: b\n[^y]: why\n:::\n'),
  );
  expect(section).toContain('ex<sup class="footnote-ref">2</sup><sup class="footnote-ref">1</sup>');
  expect(section).toContain('why');
});

test('the first of two texts is shown, the second reported', () => {
  const laid = layOut('## A\n\na[^x]\n\n[^x]: one\n\n[^x]: two\n');
  expect(rulesOf(laid)).toEqual(['footnote-twice']);
  expect(renderSections(laid)[0]).toContain('one');
});

test('footnotes that only the notes name stand in the notes', () => {
  const [section] = renderSections(layOut('## A\n\nb\n\nNote: c[^x]\n\n[^x]: ex\n'));
  expect(section).not.toContain('class="note"');
  expect(section).toMatch(/<aside class="notes">.*ex.*<\/aside>/s);
});

test('a footnote may begin behind `Note:` on its line', () => {
  const laid = layOut('# A\n\ntext[^a]\n\nNote: [^a]: why\n');
  expect(rulesOf(laid)).toEqual([]);
  expect(renderSections(laid)[0]).toMatch(/<ol class="footnotes"><li><p>why<\/p>/);
});
