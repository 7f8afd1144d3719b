import { expect, test } from 'vitest';
import hljs from 'highlight.js';
import { grammarOf, languageNames } from '../../src/markdown/grammar-names.ts';

const known = hljs.listLanguages().flatMap((file) => [file, ...(hljs.getLanguage(file)!.aliases ?? [])]);

test('every name and alias that highlight.js knows leads to the grammar that it takes', () => {
  expect(known.length).toBeGreaterThan(370);
  const wrong = known.filter((name) => {
    const file = grammarOf(name);
    return file === null || hljs.getLanguage(file) !== hljs.getLanguage(name);
  });
  expect(wrong).toEqual([]);
});

test('every name leads to a grammar that highlight.js has', () => {
  const files = new Set(hljs.listLanguages());
  expect(languageNames.filter((name) => !files.has(grammarOf(name)!))).toEqual([]);
});

test('capitals do not matter; what objects are born with is no language', () => {
  expect(grammarOf('TypeScript')).toBe('typescript');
  for (const name of ['', 'constructor', '__proto__', 'nolang', ' ', '\n'])
    expect(grammarOf(name)).toBeNull();
});
