import { expect, test } from 'vitest';
import { layOut, renderSections, rulesOf, textAt } from '../support/deck.ts';

const slide = (text: string) => layOut(`# A\n\n---\n\n## B\n\n${text}\n\n---\n\n## C\n`).slides[1]!;

test('a background leaves the text, and what stands with it stays', () => {
  const { backdrop, blocks } = slide('![bg left:30% Ships](a.png) Words ![b](b.png)');
  expect(backdrop).toMatchObject({ side: 'left', share: '30%', pictures: [{ href: 'a.png', alt: 'Ships' }] });
  expect(blocks).toHaveLength(1);
  expect(slide('![bg](a.png)').blocks).toHaveLength(0);
});

test.each([
  ['data-background="a.png"', { pictures: [{ href: 'a.png' }] }],
  ['data-background="#123"', { color: '#123', dark: true, pictures: [] }],
  ['data-background="linear-gradient(#fff, #eee)"', { gradient: 'linear-gradient(#fff, #eee)', dark: false }],
  [
    'data-background-image="a.png, b.png"',
    { arrange: 'stack', pictures: [{ href: 'a.png' }, { href: 'b.png' }] },
  ],
  ['data-background-video="a.mp4,a.webm"', { video: { href: 'a.mp4', loop: false, muted: false } }],
  ['data-background-image="a.png" data-background-opacity="20%"', { opacity: 0.2 }],
])('%s', (attributes, expected) => {
  const found = slide(`<!-- .slide: ${attributes} -->\n\nText.`);
  expect(found.backdrop).toMatchObject(expected);
  expect(Object.keys(found.attributes).filter((name) => name !== 'data-background-color')).toEqual([]);
});

test('a slide without one has none', () => {
  expect(slide('![a](a.png)').backdrop).toBeNull();
});

test('values that CSS would read otherwise never reach the page', () => {
  const laid = layOut('# A\n\n![bg](a.png){focus="top;x:y" opacity=9 fit="url(b)"}\n');
  expect(rulesOf(laid)).toEqual(['background', 'background', 'background']);
  expect(textAt(laid, laid.diagnostics[0]!)).toBe('![bg](a.png)');
  const [section] = renderSections(laid);
  expect(section).not.toMatch(/x:y|url\(b\)|opacity/);
});

test('left and right are those of the reader, whatever way the language runs', () => {
  const [ltr] = renderSections(layOut('# A\n\n![bg left](a.png)\n'));
  const [rtl] = renderSections(layOut('---\nlang: ar\n---\n# A\n\n![bg left](a.png)\n'));
  expect(ltr).toContain('data-backdrop="start"');
  expect(rtl).toContain('data-backdrop="end"');
});
