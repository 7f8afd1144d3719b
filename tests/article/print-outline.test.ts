import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { printOutline } from '../../src/article/print-outline.ts';
import type { Outline, OutlineSlide } from '../../src/article/types.ts';

const meta = { source: 'article.txt', sourceHash: 'abc' };

function print(slide: Partial<OutlineSlide>): string {
  const whole: OutlineSlide = {
    kind: 'content',
    headline: { text: 'Headline', src: ['p1.s1'] },
    items: [],
    notes: [],
    ...slide,
  };
  const outline: Outline = { title: 'T', lang: 'en', author: null, date: null, aliases: {}, slides: [whole] };
  return printOutline(outline, meta).replace(/^---\n[\s\S]*?\n---\n\n/, '');
}

test('front matter is strict YAML, whatever the title holds', () => {
  const title = 'Yes: "no" # or: never';
  const text = printOutline(
    { title, lang: 'en', author: null, date: null, aliases: { Kyiv: ['Kiyv'] }, slides: [] },
    meta,
  );
  const yaml = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  expect(parse(yaml, { version: '1.2' })).toEqual({
    title,
    lang: 'en',
    source: 'article.txt',
    'source-hash': 'abc',
    aliases: { Kyiv: ['Kiyv'] },
  });
});

test('points, sources and notes', () => {
  const text = print({
    items: [{ lead: '', text: 'A point', src: ['p1.s1', 'p1.s2'] }],
    notes: [{ id: 'p1.s1', text: 'The sentence.' }],
  });
  expect(text).toBe(
    '## Headline <!-- src: p1.s1 -->\n\n- A point <!-- src: p1.s1 p1.s2 -->\n\nNote:\n\np1.s1: The sentence.\n',
  );
});

test('the signatures by which layouts are chosen', () => {
  const item = { lead: '2021', text: 'text', src: ['p1.s1'] };
  expect(print({ kind: 'timeline', items: [item] })).toContain('- **2021** text <!-- src: p1.s1 -->');
  expect(print({ kind: 'people', items: [item] })).toContain('- **2021**, text <!-- src: p1.s1 -->');
  expect(print({ kind: 'steps', items: [item] })).toContain('1. **2021** text <!-- src: p1.s1 -->');
  expect(print({ kind: 'quote', items: [item] })).toContain('> text\n>\n> — 2021 <!-- src: p1.s1 -->');
  expect(print({ kind: 'closing' })).toContain('## Headline <!-- src: p1.s1 -->\n\n<!-- layout: closing -->');
  expect(print({ kind: 'cover' })).toMatch(/^# Headline/);
});

test('text is text, not markup', () => {
  const text = print({ items: [{ lead: '', text: '*a* [b] <c> `d` note: $1 or $2 #1', src: [] }] });
  expect(text).toContain('- \\*a\\* \\[b\\] \\<c> \\`d\\` note: \\$1 or \\$2 #1');
  expect(print({ items: [{ lead: '', text: '# no heading', src: [] }] })).toContain('- \\# no heading');
  expect(print({ items: [{ lead: '', text: '1. no list', src: [] }] })).toContain('- 1\\. no list');
  expect(print({ items: [{ lead: '', text: 'It cost $42 million', src: [] }] })).toContain(
    '- It cost $42 million',
  );
});
