import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { html } from '../../src/html.ts';
import { cleanStyle, families } from '../../src/markdown/clean-style.ts';
import { renderFrame } from '../../src/render/frame.ts';
import { schema } from '../../src/render/sanitize-schema.ts';
import { limits as usual, safeLimits } from '../../src/source/limits.ts';

const page = readFileSync('docs/security.md', 'utf8');

/** The names in the paragraph that follows a line which begins with `start`. */
function namesAfter(start: string): string[] {
  const from = page.indexOf(start);
  expect(from, start).toBeGreaterThan(0);
  const [, list = ''] = page.slice(from).split('\n\n');
  return [...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
}

test('R1 the elements of the page are those that the sanitiser lets through', () => {
  expect(namesAfter('**Elements:**')).toEqual(schema.tagNames);
});

test('R1 an element of the table may have what stands there', () => {
  const rows = [...page.matchAll(/^\| (`\w+`(?:, `\w+`)*) \| ((?:`[\w-]+` ?)+) \|$/gm)];
  expect(rows.length).toBeGreaterThanOrEqual(8);
  for (const [, elements = '', attributes = ''] of rows) {
    for (const [, element] of elements.matchAll(/`(\w+)`/g)) {
      const allowed = (schema.attributes?.[element!] ?? []).map((each) =>
        String(Array.isArray(each) ? each[0] : each).toLowerCase(),
      );
      const written = [...attributes.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!.replaceAll('-', ''));
      // It starts with its slide, under a name of Reveal.js.
      for (const name of written)
        expect(allowed, element).toContain(name === 'autoplay' ? 'dataautoplay' : name);
    }
  }
});

test('R8 the properties of the page are those that a style may set, and others are not', () => {
  const names = namesAfter('**Styles** of elements');
  expect(names.length).toBeGreaterThan(60);
  for (const name of names.filter((each) => each !== 'position'))
    expect(cleanStyle(`${name}: 1px`).removed, name).toEqual([]);
  for (const name of [
    'animation',
    'transition',
    'content',
    'cursor',
    'mask',
    'clip-path',
    'overflow',
    'all',
    'list-style-image',
  ])
    expect(cleanStyle(`${name}: none`).style, name).toBe('');
  expect(names).toEqual(families);
});

test('R10 the policy of the page is that of a deck', async () => {
  const built = await renderFrame({
    meta: { title: 't', lang: 'en', dir: 'ltr', description: null, author: null },
    styles: [],
    scripts: ['0'],
    body: html``,
    generator: 'g',
  });
  const [, policy = ''] = /<head>\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
    built,
  )!;
  const [, written = ''] = /```text\n([^`]*)\n```/.exec(page)!;
  const plain = policy.replaceAll('&#39;', "'").replace(/'sha256-[^']*'/, '<hashes>');
  expect(written.replace(/\s+/g, ' ')).toBe(plain);
});

const limits = [...page.matchAll(/^\| ([^|]+) \| ([\d,]+) \| `(\w+)` `([^`]+)` \|$/gm)];

test('R41 the limits that the command line sets are those of the page, usual and safe', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d,]+) \| ([\d,]+) \|/gm)].map(([, name, ...values]) => [
    name,
    ...values.map((value) => Number(value.replaceAll(',', ''))),
  ]);
  expect(rows).toEqual(
    Object.entries(usual).map(([name, value]) => [name, value, safeLimits[name as keyof typeof usual]]),
  );
});

test('R42 there is a table of limits', () => {
  expect(limits.length).toBeGreaterThanOrEqual(25);
});

test.each(limits.map(([, what, value, name, file]) => [what, value, name, file] as const))(
  'R42 %s: %s',
  (_, value, name, file) => {
    const path = join('src', file!);
    expect(existsSync(path), path).toBe(true);
    const [, written = ''] =
      new RegExp(String.raw`\b${name}\b(?: =|:) ([\d_ *]+)`).exec(readFileSync(path, 'utf8')) ?? [];
    const number = written
      .split('*')
      .reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1);
    expect(number).toBe(Number(value!.replaceAll(',', '')));
  },
);
