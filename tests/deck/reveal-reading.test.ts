import { expect, test } from 'vitest';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { usualSeparators } from '../../src/deck/separators.ts';
import { compileSeparators } from '../../src/prepare/compile-pattern.ts';
import { makeSource } from '../../src/source/source.ts';

type Patterns = Partial<Record<'separator' | 'verticalSeparator' | 'notesSeparator', string>>;

/** Stacks of slides, each as what it shows and, behind a bar, what is spoken; and what is told of the text. */
async function read(text: string, patterns: Patterns = {}, strict = false) {
  const written = (value: string | undefined) =>
    value === undefined ? null : { value, path: 'talk.md', range: { start: 0, end: 0 } };
  const { separators } = await compileSeparators({
    separator: written(patterns.separator),
    verticalSeparator: written(patterns.verticalSeparator),
    notesSeparator: written(patterns.notesSeparator),
  });
  const { deck, diagnostics, source } = parseDeck(makeSource('talk.md', text), {
    reveal: { separators, strict },
  });
  const raw = (blocks: readonly { readonly token: { readonly raw: string } }[]) =>
    blocks.map(({ token }) => token.raw.trim()).filter((part) => part !== '');
  return {
    stacks: deck.stacks.map(({ slides }) =>
      slides.map(({ heading, blocks, notes }) => {
        const shown = [...(heading ? [heading.text] : []), ...raw(blocks)].join(' / ');
        return notes.length === 0 ? shown : `${shown} | ${raw(notes).join(' / ')}`;
      }),
    ),
    told: diagnostics.map(({ message, range }) => [
      message,
      range ? source.text.slice(range.start, range.end) : '',
    ]),
  };
}

const plus = 'Reveal.js would not part slides here; lectern does';
const minus = 'Reveal.js would part slides here, inside code or a comment; lectern does not';
const empty = 'Reveal.js would show an empty slide here; lectern leaves it out';
const twice = 'Reveal.js would show the notes of this slide, as they are marked twice; lectern does not';

test.each<[text: string, patterns: Patterns, meant: string[][], told: string[][], strict: string[][]]>([
  ['# A\n\n---\n\n## B\n', {}, [['A'], ['B']], [], [['A'], ['B']]],
  ['text\n---\nmore\n----\nend\n', {}, [['text'], ['more', 'end']], [], [['text'], ['more', 'end']]],
  [
    '# A\n\n---  \n\n## B\n\n   ----\t\n\n## C\n',
    {},
    [['A'], ['B', 'C']],
    [
      [plus, '---'],
      [plus, '----'],
    ],
    [['A / --- / ## B / ---- / ## C']],
  ],
  [
    '# A\n\n## B <!-- .element: class="b" -->\n',
    {},
    [['A'], ['B']],
    [],
    [['A / ## B <!-- .element: class="b" -->']],
  ],
  ['# A\n\n---\n\n---\n\n# B\n', {}, [['A'], ['B']], [[empty, '-']], [['A'], [''], ['B']]],
  ['# A\n\n---\n\n\n', {}, [['A']], [[empty, '-']], [['A'], ['']]],
  ['\n\n# A\n\n---\n\n\n', {}, [['A']], [[empty, '-']], [['A'], ['']]],
  ['---\ntheme: black\n---\n---\n\n# A\n', {}, [['A']], [[empty, '-']], [[''], ['A']]],
  [
    '# A\n\n```\n---\n```\n\n---\n\n# B\n',
    {},
    [['A / ```\n---\n```'], ['B']],
    [[minus, '---']],
    [['A / ```'], ['```'], ['B']],
  ],
  [
    '# A\n\n<!--\n---\n-->\n\n---\n\n# B\n',
    {},
    [['A'], ['B']],
    [[minus, '---']],
    [['A / <!--'], ['-->'], ['B']],
  ],
])('%j with %j is parted as it is meant, and to the letter', async (text, patterns, meant, told, strict) => {
  expect(await read(text, patterns)).toEqual({ stacks: meant, told });
  expect(await read(text, patterns, true)).toEqual({ stacks: strict, told: [] });
});

test.each<[text: string, patterns: Patterns, meant: string[][], told: string[][], strict: string[][]]>([
  [
    '# A\n\n===\n\n## B\n\n==\n\n## C\n\n---\n\ntext\n',
    { separator: '^===$', verticalSeparator: '^==$' },
    [['A'], ['B', 'C / --- / text']],
    [],
    [['A'], ['B', 'C / --- / text']],
  ],
  // Two in a row share the line break between them.
  [
    '# A\n\ntext\n===\n===\n## B\n',
    { separator: '\\n===\\n' },
    [['A / text'], ['B']],
    [
      [plus, '==='],
      [empty, '\n'],
    ],
    [['A / text'], ['=== / ## B']],
  ],
  [
    '# A\n\n==\n==\n## B\n',
    { verticalSeparator: '\\n==\\n' },
    [['A', 'B']],
    [
      [plus, '=='],
      [empty, '\n'],
    ],
    [['A', '== / ## B']],
  ],
  [
    '# A\n===\n==\n## B\n',
    { separator: '\\n===\\n', verticalSeparator: '\\n==\\n' },
    [['A'], ['B']],
    [
      [plus, '=='],
      [empty, '\n'],
    ],
    [['A'], ['== / ## B']],
  ],
  [
    '===\n===\ntext\n',
    { separator: '^===\\n' },
    [['text']],
    [
      [empty, '\n'],
      [empty, '\n'],
    ],
    [[''], [''], ['text']],
  ],
  // The longer of two that start together counts.
  [
    '# A\n\n--v\n\n## B\n\n--\n\n## C',
    { separator: '^--', verticalSeparator: '^--v' },
    [['A', 'B'], ['C']],
    [],
    [['A'], ['v / ## B'], ['C']],
  ],
  [
    '# A\n\n--v\n\n## B\n\n--\n\n## C',
    { separator: '^--v', verticalSeparator: '^--' },
    [['A'], ['B', 'C']],
    [],
    [['A'], ['B', 'C']],
  ],
  // One that starts inside another is none.
  [
    'one abc two\n',
    { separator: 'ab', verticalSeparator: 'bc' },
    [['one'], ['c two']],
    [],
    [['one'], ['c two']],
  ],
  [
    'one\n===\n\n\n\ntwo\n',
    { separator: '^===\\n\\n\\n', verticalSeparator: '\\n\\n\\n\\n' },
    [['one'], ['two']],
    [],
    [['one'], ['two']],
  ],
  ['one x two X three\n', { separator: 'x' }, [['one'], ['two X three']], [], [['one'], ['two X three']]],
])('%j is parted by %j', async (text, patterns, meant, told, strict) => {
  expect(await read(text, patterns)).toEqual({ stacks: meant, told });
  expect(await read(text, patterns, true)).toEqual({ stacks: strict, told: [] });
});

test.each<Patterns>([
  { separator: '^---$' },
  { separator: '\\n---\\n' },
  { separator: '^\\r?\\n---\\r?\\n$' },
  { verticalSeparator: '\\n----\\n' },
  { separator: '^---$', verticalSeparator: '^----$' },
])('%j are the usual dashes, with blanks round them too', async (patterns) => {
  const { stacks } = await read('# A\n\n ---  \n\n## B\n\n ----\n\n## C\n', patterns);
  expect(stacks).toEqual([['A'], ['B', 'C']]);
});

test.each<
  [text: string, notesSeparator: string | undefined, meant: string, told: string[][], strict: string]
>([
  ['# A\n\ntext\n\nNote: one\n\ntwo\n', undefined, 'A / text | one / two', [], 'A / text | one / two'],
  [
    '# A\n\nNote: one\n\nnotes: two\n',
    undefined,
    'A | one / notes: two',
    [[twice, 'notes:']],
    'A / Note: one / notes: two',
  ],
  [
    '# A\n\n```\nNote: one\nNote: two\n```\n',
    undefined,
    'A / ```\nNote: one\nNote: two\n```',
    [],
    'A / ```\nNote: one\nNote: two\n```',
  ],
  ['# A\n\n```\nNote: one\n```\n', undefined, 'A / ```\nNote: one\n```', [], 'A / ``` | one / ```'],
  ['# A\n\ntext\n\nRemarks: one\n\ntwo\n', '^remarks:', 'A / text | one / two', [], 'A / text | one / two'],
  [
    '# A\n\nremarks: one\n\nREMARKS: two\n',
    '^remarks:',
    'A | one / REMARKS: two',
    [[twice, 'REMARKS:']],
    'A / remarks: one / REMARKS: two',
  ],
  // With a mark of its own a deck says nothing else by the usual one.
  ['# A\n\nNote: text\n', '^remarks:', 'A / Note: text', [], 'A / Note: text'],
  [
    '# A\n\n::: notes\nfirst\n:::\n\nNote: text\n\nRemarks: second\n',
    '^remarks:',
    'A / Note: text | first / second',
    [],
    'A / Note: text | first / second',
  ],
  ['# A\n\n::: notes\nfirst\n:::\n', '^remarks:', 'A | first', [], 'A | first'],
  [
    '# A\n\n<!--\nremarks: a\n-->\n\ntext\n\nremarks: b\n',
    '^remarks:',
    'A / text | b',
    [[twice, 'remarks:']],
    'A / text / remarks: b',
  ],
])(
  '%j has the notes marked by %j, as they are meant and to the letter',
  async (text, notesSeparator, meant, told, strict) => {
    const patterns = notesSeparator === undefined ? {} : { notesSeparator };
    const whole = `${text}\n---\n\n## B\n`;
    expect(await read(whole, patterns)).toEqual({ stacks: [[meant], ['B']], told });
    expect(await read(whole, patterns, true)).toEqual({ stacks: [[strict], ['B']], told: [] });
  },
);

test('to the letter a link target is known on its own slide alone', () => {
  const text = '[x][y]\n\n---\n\n[x][y]\n\n[y]: https://example.org\n';
  const linked = (strict: boolean) => {
    const { deck } = parseDeck(makeSource('talk.md', text), {
      reveal: { separators: usualSeparators(), strict },
    });
    return deck.stacks.map(({ slides: [{ blocks }] }) => JSON.stringify(blocks).includes('"href"'));
  };
  expect(linked(false)).toEqual([true, true]);
  expect(linked(true)).toEqual([false, true]);
});

test('slides of a file that is included are not taken for some of the outline', () => {
  const files = new Map([['b.md', makeSource('b.md', '## B\n\n---\n\n## C\n')]]);
  for (const strict of [false, true]) {
    const { deck } = parseDeck(makeSource('talk.md', '# A\n\n---\n\n<!-- include: b.md -->\n'), {
      files,
      reveal: { separators: usualSeparators(), strict },
    });
    const headings = deck.stacks.map(({ slides }) => slides.map(({ heading }) => heading?.text));
    expect(headings).toEqual([['A'], ['B'], ['C']]);
  }
});

test.each([
  ['<!-- .slide: data-state="x" -->', true],
  ['<!--.slide: data-state="x" -->', true],
  ['<!--   .element: class="x" -->', true],
  ['<!--\n.element: class="x" -->', true],
  ['<!-- slide: data-state="x" -->', false],
  ['<!-- see .slide: -->', false],
  ['.slide: data-state="x"', false],
])('a text with %j is written for Reveal.js: %s', (comment, isReveal) => {
  // There dashes right below words part slides; in Markdown the words are a heading.
  const { deck } = parseDeck(makeSource('talk.md', `# A\n\n${comment}\n\nwords\n---\nmore\n`));
  expect(deck.stacks.length === 2 && deck.stacks[1]!.slides[0].heading === null).toBe(isReveal);
});

test('a mark of notes of the deck’s own holds where nothing parts slides, and headings do', async () => {
  const text = '# A\n\ntext\n\nRemarks: one\n\ntwo\n\n# B\n\nNote: no mark\n';
  const { stacks } = await read(text, { notesSeparator: '^remarks:' });
  expect(stacks.flat()).toEqual(['A / text | one / two', 'B / Note: no mark']);
});
