import { expect, test } from 'vitest';
import { wantedStep } from '../../src/render/notes.ts';
import { findDangers } from '../support/inert.ts';
import { layOut, renderSections } from '../support/deck.ts';

const notesOf = (text: string) =>
  /<aside class="notes">[\s\S]*<\/aside>/.exec(renderSections(layOut(text))[0]!)?.[0] ?? '';
const steps = (text: string) =>
  [...notesOf(text).matchAll(/<div data-step="(\d+)">/g)].map(([, n]) => Number(n));

test('notes in one part are as they always were', () => {
  expect(notesOf('## A\n\nNote: said\n')).toBe('<aside class="notes"><p>said</p>\n</aside>');
  expect(notesOf('## A\n\nshown\n')).toBe('');
});

test('each part names its step, and none that the slide does not have', () => {
  const two = '## A\n\none {.fragment}\n\ntwo {.fragment}\n\nNote: ';
  expect(steps(`${two}a\n\n. . .\n\nb\n\n. . .\n\nc\n`)).toEqual([0, 1, 2]);
  expect(steps(`${two}a\n\n. . .\n\nb\n\n. . .\n\nc\n\n. . .\n\nd\n`)).toEqual([0, 1, 2, 2]);
  expect(steps(`${two}\n\n. . .\n\nb\n`)).toEqual([1]);
});

test('an index means the fragment that has it, else it counts the steps', () => {
  expect(wantedStep({ step: null, index: 7 }, [5, 7, null])).toBe(2);
  expect(wantedStep({ step: null, index: 2 }, [null, null])).toBe(2);
  expect(wantedStep({ step: null, index: 2 }, [0, 1])).toBe(2);
  expect(wantedStep({ step: 1, index: null }, [])).toBe(1);
});

test('raw HTML in a part cannot leave it', () => {
  const notes = notesOf(
    '## A\n\none {.fragment}\n\nNote: a</div></aside><script>x</script>\n\n. . .\n\n<div data-step="9" onclick="x">b\n',
  );
  expect(notes.match(/<div data-step/g)).toHaveLength(2);
  expect(findDangers(notes)).toEqual([]);
  expect(notes).not.toContain('data-step="9"');
});

test('a footnote of any part stands at the end of the notes', () => {
  const notes = notesOf(
    '## A\n\none {.fragment}\n\nNote: a[^x]\n\n. . .\n\nb[^y]\n\n[^x]: ex\n\n[^y]: why\n',
  );
  expect(notes.match(/footnote-ref">\d/g)).toEqual(['footnote-ref">1', 'footnote-ref">2']);
  expect(notes).toMatch(/<\/div>\n<ol class="footnotes"><li><p>ex<\/p>\n<\/li><li><p>why/);
});
