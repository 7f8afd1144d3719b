import { expect, test } from 'vitest';
import { refusedOptions, revealSettings } from '../../src/render/reveal.ts';
import { layOut } from '../support/deck.ts';

const meta = (yaml: string) => layOut(`---\n${yaml}\n---\n# A\n`).deck.meta;

test('a deck may set what looks and moves', () => {
  const settings = revealSettings(
    meta('reveal: { controls: false, loop: true }\ntransition: zoom\nlang: he\nsize: 4:3'),
  );
  expect(settings).toMatchObject({
    controls: false,
    loop: true,
    transition: 'zoom',
    rtl: true,
    width: 1440,
    height: 1080,
  });
});

test('the planned length is the time that Reveal.js shows, unless a deck says otherwise', () => {
  expect(revealSettings(meta('minutes: 12.5'))).toMatchObject({ totalTime: 750 });
  expect(revealSettings(meta('minutes: 10\nreveal: { totalTime: 5 }'))).toMatchObject({ totalTime: 5 });
  expect(revealSettings(meta('lang: en'))).not.toHaveProperty('totalTime');
});

test('R12 a deck may not set what lectern promises, nor what loads or listens', () => {
  const written = meta(
    'reveal: { width: 1, margin: 1, center: true, postMessage: true, plugins: [x], dependencies: [x], url: x, toString: x }',
  );
  expect(revealSettings(written)).toMatchObject({
    width: 1920,
    margin: 0,
    center: false,
    postMessage: false,
    postMessageEvents: false,
  });
  expect(Object.keys(revealSettings(written))).not.toEqual(expect.arrayContaining(['plugins']));
  expect(refusedOptions(written).sort()).toEqual([
    'center',
    'dependencies',
    'margin',
    'plugins',
    'postMessage',
    'toString',
    'url',
    'width',
  ]);
  expect(refusedOptions(meta('title: x'))).toEqual([]);
});
