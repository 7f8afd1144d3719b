import { describe, expect, test } from 'vitest';
import { findOpenTag, mendOpenTag } from '../../src/markdown/open-tag.ts';
import { layOut, renderSections, rulesOf } from '../support/deck.ts';
import { checkDeck } from '../../src/check/check-deck.ts';

describe('a tag that its piece of HTML does not end is found', () => {
  test.each([
    ['<div style="flex: 1; p\n</div>', 0],
    ['<b>a</b> <div class="x', 9],
    ["<p title='it is so>", 0],
    ['<div', 0],
    ['<!-- <b --> <i', 12],
    ['<script>if (a<b) "x"</script> <i a="', 30],
    ['<p a="1" b="2', 0],
  ])('%s', (markup, at) => {
    expect(findOpenTag(markup)).toBe(at);
    expect(mendOpenTag(markup)).toBe(`${markup.slice(0, at)}&lt;${markup.slice(at + 1)}`);
  });
});

describe('others are left as they are', () => {
  test.each([
    '<div class="a > b">x</div>',
    '<p title=\'a "b" c\'>x</p>',
    '<p a=b"c>x</p>',
    '<p a = "b" c>x</p>',
    '<br/>',
    '<img src=x/>',
    'a < b and c > d',
    '<!-- <div class="x -->',
    '<!-- open',
    '<script>a < "b</script>',
    '<style>p::after { content: "<b" }',
    '<!doctype html>',
  ])('%s', (markup) => {
    expect(findOpenTag(markup)).toBeNull();
    expect(mendOpenTag(markup)).toBe(markup);
  });
});

test('what follows such a tag stays on its slide, and the tag is named', async () => {
  const laid = layOut(
    '## Title\n\n<div style="flex: 1; p\n</div>\n\nbetween the two\n\n<div style="flex: 2">\n\nlast\n\n</div>\n',
  );
  const [section] = renderSections(laid);
  expect(section).toContain('<p>between the two</p>');
  expect(section).toContain('last');
  const found = await checkDeck(laid.deck, laid.arranged, 'talk.md');
  expect(rulesOf({ ...laid, diagnostics: found })).toContain('unclosed');
});

test('a megabyte takes no longer than its length', () => {
  for (const piece of ['<', '<a ', '<a b="', "<a b='>", '<a b= ', '<!--', '<script>', ' ', '<a\t=']) {
    const start = performance.now();
    findOpenTag(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - start, piece).toBeLessThan(3000);
  }
});
