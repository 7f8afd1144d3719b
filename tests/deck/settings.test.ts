import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/deck/settings.ts';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';
import { makeSource } from '../../src/source/source.ts';

function read(yaml: string) {
  const { entries } = readFrontMatter(makeSource('a.md', `---\n${yaml}\n---\n`));
  return readSettings(entries, 'a.md');
}

test('nothing written gives every default', () => {
  expect(read('').meta).toMatchObject({
    title: null,
    lang: 'en',
    dir: 'ltr',
    theme: 'paper',
    size: { width: 1920, height: 1080 },
    split: 'auto',
    slideLevel: 2,
    incremental: false,
    slideNumber: true,
    transition: 'none',
    reveal: {},
  });
});

test('values are read as they are meant', () => {
  const { meta, diagnostics } = read(
    'title: 1984\ndate: 2026-03-01\nlang: ar\nsize: [1280, 720]\nslide-level: 3\nslide-number: false\nreveal: { loop: true }',
  );
  expect(diagnostics).toEqual([]);
  expect(meta).toMatchObject({
    title: '1984',
    date: '2026-03-01',
    dir: 'rtl',
    size: { width: 1280, height: 720 },
    slideLevel: 3,
    slideNumber: false,
  });
  expect(read('lang: ar\ndir: ltr').meta.dir).toBe('ltr');
  expect(read('size: 4:3').meta.size).toEqual({ width: 1440, height: 1080 });
});

test('a key left empty is not set, and no mistake', () => {
  expect(read('author:\nsubtitle:\nsize:\n')).toMatchObject({
    meta: { author: null, size: { width: 1920 } },
    diagnostics: [],
  });
});

describe('a wrong value is an error that says what is allowed', () => {
  test.each([
    ['size: constructor', '16:9'],
    ['size: [10, 10]', '320'],
    ['size: [a, b]', '320'],
    ['split: toString', 'headings'],
    ['transition: spin', 'zoom'],
    ['incremental: 1', 'true'],
    ['slide-level: 2.5', '2'],
    ['lang: "en; x"', 'BCP 47'],
    ['lang: en-US-US', 'BCP 47'],
    ['theme: ../x', 'themes/'],
    ['title: [a]', 'title'],
    ['minutes: soon', '20'],
    ['minutes: 0', '20'],
    ['minutes: 601', '20'],
    ['sources: 1', 'true'],
    ['reveal: [a]', 'controls'],
  ])('%s', (yaml, help) => {
    const { meta, diagnostics } = read(yaml);
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'setting-value' }]);
    expect(diagnostics[0]?.help).toContain(help);
    expect(meta).toEqual(read('').meta);
  });
});

test('R23 keys that would run, reach or write something are refused, unknown ones reported', () => {
  const keys = ['script', 'dest', 'out', 'launch_options', 'browser', 'port', 'trust', 'allow-net', 'plugin'];
  for (const key of keys) {
    expect(read(`${key}: x`).diagnostics).toMatchObject([{ severity: 'error', rule: 'refused-setting' }]);
  }
  const { diagnostics } = read('toString: x\nauthr: y');
  expect(diagnostics).toMatchObject([
    { rule: 'unknown-setting' },
    { rule: 'unknown-setting', severity: 'warning' },
  ]);
  expect(diagnostics[1]?.help).toContain('write "author"');
});

describe('defaults from a configuration', () => {
  const configured = (yaml: string, defaults: string) => {
    const { values } = read(defaults);
    const { entries } = readFrontMatter(makeSource('a.md', `---\n${yaml}\n---\n`));
    return readSettings(entries, 'a.md', { defaults: values });
  };

  test('front matter wins, key by key', () => {
    const { meta } = configured(
      'author: A\nreveal: { loop: false }',
      'author: B\nfooter: F\nreveal: { loop: true, touch: false }',
    );
    expect(meta).toMatchObject({ author: 'A', footer: 'F', reveal: { loop: false, touch: false } });
  });

  test('a key left empty takes the value back, a wrong one does not', () => {
    expect(configured('footer:\nreveal:', 'footer: F\nreveal: { loop: true }').meta).toMatchObject({
      footer: null,
      reveal: {},
    });
    expect(configured('transition: spin', 'transition: fade').meta.transition).toBe('fade');
  });

  test('the direction follows the language that holds in the end', () => {
    expect(configured('lang: en', 'lang: ar').meta.dir).toBe('ltr');
    expect(configured('', 'lang: ar').meta.dir).toBe('rtl');
  });
});

test('a planned length may have a fraction', () => {
  expect(read('minutes: 12.5\nsources: true')).toMatchObject({
    meta: { minutes: 12.5, sources: true },
    diagnostics: [],
  });
});

describe('a value is told as it is, with what to write', () => {
  test.each([
    ['title: [a]', '"title" wants a text', 'write title: "…"'],
    [`footer: ${'a'.repeat(2001)}`, '"footer" wants a text', 'write footer: "…"'],
    ['agenda: yes please', '"agenda" wants true or false', 'write agenda: true'],
    ['split: [a]', '"split" cannot be "a list"', 'allowed: auto, rules, headings'],
    ['split: rule', '"split" cannot be "rule"', 'write "rules"'],
    ['slide-level: 0', '"slide-level" wants a whole number from 1 to 6', 'write slide-level: 2'],
    ['slide-level: 7', '"slide-level" wants a whole number from 1 to 6', 'write slide-level: 2'],
    ['slide-level: "2"', '"slide-level" wants a whole number from 1 to 6', 'write slide-level: 2'],
    ['minutes: 600.5', '"minutes" wants a number of minutes, at most 600', 'write minutes: 20'],
    ['minutes: "20"', '"minutes" wants a number of minutes, at most 600', 'write minutes: 20'],
    ['lang: german', '"lang" is not a language tag', 'write a BCP 47 tag such as en, de or pt-BR'],
    ['lang: [en]', '"lang" is not a language tag', 'write a BCP 47 tag such as en, de or pt-BR'],
    ['tokens: [a]', '"tokens" wants a map of tokens', 'write tokens: { step.0: 40px }'],
    ['tokens: 40px', '"tokens" wants a map of tokens', 'write tokens: { step.0: 40px }'],
    ['reveal: loop', '"reveal" wants a map of Reveal.js options', 'write reveal: { controls: false }'],
    ...['Bullets', 'bullets2', 'bullets-', '-bullets', 'two columns', '[bullets]', '2-columns'].map(
      (name) => [
        `layout: ${name}`,
        '"layout" wants the name of a layout',
        'write layout: bullets, or layout: auto',
      ],
    ),
    ...['Lucide', '6fa', 'a_b', 'fa-', '-fa', 'fa--b', 'fa solid', '[lucide]', 'fa-Solid'].map((name) => [
      `icons: ${name}`,
      '"icons" wants the name of an icon set',
      'write icons: lucide, or the name of another Iconify set',
    ]),
  ])('%s', (yaml, message, help) => {
    const { meta, diagnostics } = read(yaml!);
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'setting-value', message }]);
    expect(diagnostics[0]!.help).toContain(help);
    expect(meta).toEqual(read('').meta);
  });
});

test.each([
  [`footer: ${'a'.repeat(2000)}`, { footer: 'a'.repeat(2000) }],
  ['title: ""', { title: '' }],
  ['slide-level: 1', { slideLevel: 1 }],
  ['slide-level: 6', { slideLevel: 6 }],
  ['minutes: 600', { minutes: 600 }],
  ['minutes: 0.5', { minutes: 0.5 }],
  ['lang: pt-BR', { lang: 'pt-BR' }],
  ['lang: zh-Hant-TW', { lang: 'zh-Hant-TW' }],
  ['tokens: { step.0: 40px }', { tokens: { 'step.0': '40px' } }],
  ['layout: bullets', { layout: 'bullets' }],
  ['layout: big-number-wide', { layout: 'big-number-wide' }],
  ['icons: fa6-solid', { icons: 'fa6-solid' }],
  ['icons: x', { icons: 'x' }],
  ['icons: simple-icons-2', { icons: 'simple-icons-2' }],
  ['reveal: { loop: true }', { reveal: { loop: true } }],
  ['revealOptions: { loop: true }\nreveal: { touch: false }', { reveal: { loop: true, touch: false } }],
  [
    'reveal: { touch: false }\nrevealOptions: { loop: true, touch: true }',
    { reveal: { loop: true, touch: false } },
  ],
  ['theme: { logo: a.svg, footer: F }', { logo: 'a.svg', footer: 'F' }],
  ['theme: { logo: a.svg }\nlogo: b.svg', { logo: 'b.svg' }],
  ['logo: b.svg\ntheme: { logo: a.svg }', { logo: 'b.svg' }],
  // Only under `theme` is a logo the deck's.
  [
    'reveal: { logo: a.svg, footer: F }',
    { reveal: { logo: 'a.svg', footer: 'F' }, logo: null, footer: null },
  ],
])('%s is taken', (yaml, expected) => {
  const { meta, diagnostics } = read(yaml);
  expect(diagnostics).toEqual([]);
  expect(meta).toEqual({ ...read('').meta, ...expected });
});

test('a deck has a size of its own where it, or its configuration, sets one', () => {
  expect(read('').hasSize).toBe(false);
  expect(read('size:').hasSize).toBe(false);
  expect(read('size: 4:3').hasSize).toBe(true);
  const defaults = read('size: 4:3').values;
  expect(readSettings([], 'a.md', { defaults }).hasSize).toBe(true);
});

describe('a theme that is set twice', () => {
  const merged = (yaml: string, defaults: string) => {
    const { entries } = readFrontMatter(makeSource('a.md', `---\n${yaml}\n---\n`));
    const { theme, look } = readSettings(entries, 'a.md', { defaults: read(defaults).values }).meta;
    return { theme, accent: look.accent, radius: look.radius };
  };

  test.each([
    ['theme: { radius: 8 }', "theme: { extends: poster, accent: '#111' }", 'poster', '#111', 8],
    ['theme: poster', "theme: { extends: night, accent: '#111' }", 'poster', null, null],
    ['', "theme: { extends: night, accent: '#111' }", 'night', '#111', null],
    ['theme: { radius: 8 }', '', 'paper', null, 8],
    ['theme:', 'theme: night', 'paper', null, null],
  ])('by %j over %j', (yaml, defaults, theme, accent, radius) => {
    expect(merged(yaml, defaults)).toEqual({ theme, accent, radius });
  });
});

describe('a file of reveal-md beside the deck', () => {
  const beside = (yaml: string, deck = '') => {
    const { entries } = readFrontMatter(makeSource('reveal-md.json', `---\n${yaml}\n---\n`));
    const own = readFrontMatter(makeSource('a.md', `---\n${deck}\n---\n`)).entries;
    return readSettings(own, 'a.md', { files: [{ path: 'reveal-md.json', entries }] });
  };

  test('tells that the deck is written for it, and may hold what a deck may not', () => {
    const { isRevealMd, diagnostics } = beside('port: 8000');
    expect(isRevealMd).toBe(true);
    expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'reveal-md', path: 'reveal-md.json' }]);
    expect(read('port: 8000')).toMatchObject({
      isRevealMd: false,
      diagnostics: [{ rule: 'refused-setting' }],
    });
  });

  test('is weaker than the deck', () => {
    expect(beside('author: A\nfooter: F', 'author: B').meta).toMatchObject({ author: 'B', footer: 'F' });
  });

  test('is none for a configuration, which cannot use its keys', () => {
    const { entries } = readFrontMatter(makeSource('a.md', '---\nseparator: x\n---\n'));
    expect(readSettings(entries, 'a.md', { setter: 'a configuration' })).toMatchObject({
      isRevealMd: false,
      diagnostics: [{ rule: 'unknown-setting' }],
    });
    expect(readSettings(entries, 'a.md')).toMatchObject({ isRevealMd: true, diagnostics: [] });
  });
});
