import { expect, test } from 'vitest';
import { mediaKind } from '../../src/markdown/media.ts';
import { layOut, renderSections } from '../support/deck.ts';

test.each([
  ['a.mp4', 'video'],
  ['b/a.WEBM', 'video'],
  ['a.mp3', 'audio'],
  ['a.ogg', 'audio'],
  ['a.mp4.png', 'image'],
  ['mp4', 'image'],
  ['a.constructor', 'image'],
])('%s is shown as %s', (href, kind) => {
  expect(mediaKind(href)).toBe(kind);
});

const markup = (text: string) => renderSections(layOut(`## A\n\n${text}\n`))[0]!;

test('a film has controls unless it starts by itself, and it starts with its slide', () => {
  expect(markup('![w](a.mp4)')).toContain(' controls ');
  expect(markup('![w](a.mp4){controls=false}')).not.toContain('controls');
  const started = markup('![w](a.mp4){autoplay loop muted}');
  expect(started).toContain(' loop muted data-autoplay ');
  expect(started).not.toMatch(/controls|\sautoplay/);
});

test('raw films pass the sanitiser with our addresses, and start with their slide', () => {
  const raw = markup('<video autoplay src="a.png" poster="b.png" onplay="x()" aria-label="w"></video>');
  expect(raw).toContain(
    '<video src="assets/a.png" poster="assets/b.png" aria-label="w" data-autoplay=""></video>',
  );
  expect(markup('<video src="https://example.org/a.mp4"></video>')).not.toContain('example.org');
});
