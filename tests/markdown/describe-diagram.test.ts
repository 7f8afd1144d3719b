import { expect, test } from 'vitest';
import { describeDiagram } from '../../src/markdown/describe-diagram.ts';
import type { DiagramFence } from '../../src/markdown/diagram.ts';
import { noAttributes } from '../../src/markdown/attributes.ts';

const describe = (text: string, more: Partial<DiagramFence> = {}) =>
  describeDiagram({
    type: 'diagram',
    raw: '',
    text,
    file: null,
    title: null,
    attributes: noAttributes,
    unread: null,
    ...more,
  });

test('words are taken from the attribute, then from inside, then from the title', () => {
  const text = 'flowchart LR\n  accTitle: Inside\n  accDescr {\n    in two\n    lines\n  }\n  A --> B';
  const attributes = { ...noAttributes, pairs: { alt: 'Outside' } };
  expect(describe(text, { attributes, title: 'Title' })).toEqual({ alt: 'Outside', isWritten: true });
  expect(describe(text, { title: 'Title' })).toEqual({ alt: 'Inside: in two lines', isWritten: true });
  expect(describe('pie', { title: 'Title' })).toEqual({ alt: 'Title', isWritten: true });
});

test.each([
  [
    'flowchart TD\n  A[Article] -->|long| B(Outline) --> C{{Deck}}',
    'flowchart: Article to Outline, Outline to Deck',
  ],
  ['graph LR\n  A -- yes --> B\n  %% not this\n  A ==> C', 'flowchart: A to B, A to C'],
  ['sequenceDiagram\n  participant W as Writer\n  W->>L: asks', 'sequence diagram: Writer to L'],
  ['stateDiagram-v2\n  [*] --> Draft\n  Draft --> Done', 'state diagram: Draft to Done'],
  ['pie\n  "Dogs" : 3\n  "Cats" : 4', 'pie chart: Dogs, Cats'],
  ['something', 'diagram'],
  ['', 'diagram'],
])('%j is told by its parts', (text, alt) => {
  expect(describe(text)).toEqual({ alt, isWritten: false });
});

test('a megabyte of anything is told in a moment', () => {
  const started = performance.now();
  for (const text of [
    ' '.repeat(1e6),
    '-'.repeat(1e6),
    '('.repeat(1e6),
    'a['.repeat(5e5),
    'a -- '.repeat(2e5),
  ])
    expect(describe(`flowchart LR\n${text}`).alt.length).toBeLessThan(5000);
  expect(performance.now() - started).toBeLessThan(3000);
});
