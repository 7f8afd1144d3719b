import { expect, test } from 'vitest';
import { layOut, renderSections } from '../support/deck.ts';

const bodyOf = (text: string) =>
  /<div class="body">([^]*?)<\/div>\n\n?<footer/.exec(renderSections(layOut(text))[0]!)![1]!;

test('what follows a dash, a bold lead or an item as a paragraph is its note', () => {
  const body = bodyOf(
    '## Agenda\n\n1. Before the weir — 1824 to 1871\n2. **The weir** who paid\n3. After\n\n   And now?\n',
  );
  expect(body).toContain('<ol class="agenda" data-count="3">');
  expect(body).toContain('<p class="part">Before the weir</p><div class="about"><p>1824 to 1871</p></div>');
  expect(body).toContain('<p class="part">The weir</p><div class="about"><p>who paid</p></div>');
  expect(body).toMatch(/<p class="part">After<\/p><div class="about"><p>And now\?<\/p>\s*<\/div>/);
});

test('an item without a note has its row to itself, and a dash within a word parts nothing', () => {
  const body = bodyOf('## Agenda\n\n- A – one\n- A well–known part\n');
  expect(body).toContain('<ul class="agenda" data-count="2">');
  expect(body).toContain('<p class="part">A</p><div class="about"><p>one</p></div>');
  expect(body).toContain('<p class="part">A well–known part</p></li>');
});

test('links of a title stay with it', () => {
  const body = bodyOf('## Agenda\n\n- [One](#one) — first\n- [Two](#two)\n');
  expect(body).toMatch(
    /<p class="part"><a href="#[^"]*one">One<\/a><\/p><div class="about"><p>first<\/p><\/div>/,
  );
});
