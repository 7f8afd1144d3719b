import { describe, expect, test } from 'vitest';
import { mergeRevealKeys, readRevealKeys } from '../../src/deck/reveal-keys.ts';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';
import { makeSource } from '../../src/source/source.ts';
import { layOut } from '../support/deck.ts';

const read = (yaml: string) => layOut(`---\n${yaml}\n---\n\n# A\n`);
const told = (yaml: string) => read(yaml).diagnostics.map(({ rule, message }) => `${rule}: ${message}`);

test.each<[string, string[]]>([
  ['separator: 7', []],
  ['separator: [a]', ['setting-value: "separator" wants a text']],
  ['separator:', []],
  ['css: [7]', ['setting-value: "css" wants files']],
  ['css:', []],
  ['revealOptions:', []],
  ['revealOptions: [fade]', ['setting-value: "revealOptions" wants a map of Reveal.js options']],
  [
    'revealOptions: { width: 90%, height: 600 }',
    ['reveal-md: slides are as large as the theme draws them, not in parts of the window'],
  ],
  ['revealOptions: { slideNumber: c }', []],
  ['revealOptions: { slideNumber: h/v }', ['reveal-md: slide numbers are not written as "h/v"']],
])('%s of a deck for reveal-md tells %j', (yaml, expected) => {
  expect(told(yaml)).toEqual(expected);
});

test.each([
  ['revealOptions: { width: 800, height: 600 }', { width: 800, height: 600 }],
  ['revealOptions: { width: "1200px" }', { width: 1200, height: 700 }],
  ['revealOptions: { height: 480 }', { width: 960, height: 480 }],
])('%s makes slides of that ratio', (yaml, { width, height }) => {
  const { size } = read(yaml).deck.meta;
  expect(size.width / size.height).toBeCloseTo(width / height, 2);
});

/** Keys of reveal-md as they are understood: each with its values, lectern's own settings, and what is told. */
function keysOf(yaml: string, isFile = false) {
  const source = makeSource('talk.md', `---\n${yaml}\n---\n`);
  const { keys, entries, isRevealMd, diagnostics } = readRevealKeys(
    readFrontMatter(source).entries,
    source.path,
    isFile,
  );
  const { css, scripts, ...single } = keys;
  const set = Object.entries(single).flatMap(([key, value]) => (value ? [[key, value.value]] : []));
  return {
    set: Object.fromEntries(set) as Record<string, string>,
    css: css.map(({ value }) => value),
    scripts: scripts.map(({ value }) => value),
    settings: entries.map(({ key, value, text }) => [key, value, text]),
    isRevealMd,
    told: diagnostics.map(({ message, help }) => `${message}; ${help}`),
    places: [...css, ...scripts, ...Object.values(single)].flatMap((each) =>
      each ? [`${each.path}: ${source.text.slice(each.range.start, each.range.end)}`] : [],
    ),
  };
}

/** A line of front matter, and what is understood by it. */
type Row = [yaml: string, expected: Partial<ReturnType<typeof keysOf>>];

const none = { set: {}, css: [], scripts: [], settings: [], told: [], places: [] };

test.each<Row>([
  ['separator: ---', { set: { separator: '---' }, places: ['talk.md: ---'] }],
  ['separator: 7', { set: { separator: '7' }, places: ['talk.md: 7'] }],
  ['separator: ""', { told: ['"separator" wants a text; write separator: "…"'] }],
  ['separator:', {}],
  ['verticalSeparator: [a]', { told: ['"verticalSeparator" wants a text; write verticalSeparator: "…"'] }],
  ['highlightTheme: monokai', { set: { highlightTheme: 'monokai' }, places: ['talk.md: monokai'] }],
  ['css: a.css', { css: ['a.css'], places: ['talk.md: a.css'] }],
  [
    'css: " a.css , b.css,, "',
    { css: ['a.css', 'b.css'], places: Array(2).fill('talk.md: " a.css , b.css,, "') },
  ],
  ['scripts: [a.js, b.js]', { scripts: ['a.js', 'b.js'], places: Array(2).fill('talk.md: [a.js, b.js]') }],
  ['css:', {}],
  ['css: []', {}],
  ['css: { a: b }', { told: ['"css" wants files; write css: [one.file, other.file]'] }],
  ['scripts: [a.js, 7]', { told: ['"scripts" wants files; write scripts: [one.file, other.file]'] }],
  ['revealOptions:', {}],
  [
    'revealOptions: fade',
    { told: ['"revealOptions" wants a map of Reveal.js options; write revealOptions: { transition: fade }'] },
  ],
  ['revealOptions: { loop: true }', { settings: [['reveal', { loop: true }, null]] }],
  [
    'revealOptions: { transition: fade, controls: false }',
    {
      settings: [
        ['reveal', { controls: false }, null],
        ['transition', 'fade', 'fade'],
      ],
    },
  ],
  [
    'revealOptions: { slideNumber: false }',
    {
      settings: [
        ['reveal', {}, null],
        ['slide-number', false, 'false'],
      ],
    },
  ],
  [
    'revealOptions: { slideNumber: true }',
    {
      settings: [
        ['reveal', {}, null],
        ['slide-number', true, 'true'],
      ],
    },
  ],
  [
    'revealOptions: { slideNumber: a name of more than twenty letters }',
    {
      settings: [
        ['reveal', {}, null],
        ['slide-number', true, 'true'],
      ],
      told: [
        'slide numbers are not written as "a name of more than "; slides are numbered from 1 through all stacks',
      ],
    },
  ],
  ...['800', '"800"', '"800px"', '" 800px "'].map((width): Row => [
    `revealOptions: { width: ${width} }`,
    {
      settings: [
        ['reveal', {}, null],
        ['size', [800, 700], null],
      ],
    },
  ]),
  ...['90%', '"x800"', '800em', '"px"', '.inf', 'a lot'].map((width): Row => [
    `revealOptions: { width: ${width} }`,
    {
      settings: [['reveal', {}, null]],
      told: [
        'slides are as large as the theme draws them, not in parts of the window; write width and height as numbers of pixels',
      ],
    },
  ]),
])('%s alone tells that a deck is for reveal-md, and says no more', (yaml, expected) => {
  expect(keysOf(yaml)).toEqual({ ...none, isRevealMd: true, ...expected });
});

test('without a key of reveal-md a deck is not for it, and keeps its settings', () => {
  const settings = [['title', 'T', 'T']];
  expect(keysOf('title: T')).toEqual({ ...none, settings, isRevealMd: false });
  expect(keysOf('title: T', true)).toEqual({ ...none, settings, isRevealMd: true });
});

describe('what changes nothing here', () => {
  test('is told in a deck where a deck may hold it, and in the file beside it', () => {
    const told = [
      'the setting "mermaid" of reveal-md changes nothing here; diagrams are drawn when the deck is built, in the colours of the theme',
    ];
    expect(keysOf('mermaid: x')).toEqual({ ...none, isRevealMd: true, told });
    expect(keysOf('mermaid: x', true)).toEqual({ ...none, isRevealMd: true, told });
  });

  test('is left to the settings where it belongs into the file', () => {
    expect(keysOf('port: 1')).toMatchObject({ settings: [['port', 1, '1']], isRevealMd: false, told: [] });
    expect(keysOf('port: 1', true)).toMatchObject({
      settings: [],
      told: [expect.stringContaining('"port"')],
    });
  });
});

test('a setting of lectern comes behind those that stand for it, and so wins', () => {
  const { settings } = keysOf('transition: zoom\nrevealOptions: { transition: fade }');
  expect(settings.map(([key, value]) => [key, value])).toEqual([
    ['reveal', {}],
    ['transition', 'fade'],
    ['transition', 'zoom'],
  ]);
});

test('of two sets of keys the first wins, a list as a whole', () => {
  const read = (yaml: string) =>
    readRevealKeys(readFrontMatter(makeSource('talk.md', `---\n${yaml}\n---\n`)).entries, 'talk.md').keys;
  const merged = mergeRevealKeys(
    read('separator: a\ncss: [a.css]'),
    read('separator: b\nnotesSeparator: n\ncss: [b.css, c.css]\nscripts: [s.js]'),
  );
  expect(merged).toMatchObject({
    separator: { value: 'a' },
    verticalSeparator: null,
    notesSeparator: { value: 'n' },
    highlightTheme: null,
    preprocessor: null,
    css: [{ value: 'a.css' }],
    scripts: [{ value: 's.js' }],
  });
});
