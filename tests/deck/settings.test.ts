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
