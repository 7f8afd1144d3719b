import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const inDocs = readdirSync('docs').filter((name) => name.endsWith('.md'));
const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...inDocs.map((name) => join('docs', name)),
];

/** A page without its fences and code. */
function readProse(page: string): string {
  const text = readFileSync(page, 'utf8');
  return text.replace(/^(`{3,})[^]*?\n\1$/gm, '').replace(/`[^`\n]+`/g, (code) => code.replace(/[[\]]/g, ''));
}

/** Names by which GitHub finds the headings of a page. */
function anchorsOf(page: string): string[] {
  return [...readProse(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(pages)('every link in %s leads to a file and a heading that are there', (page) => {
  const lost = [...readProse(page).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].filter(([, link = '']) => {
    const [name = '', anchor] = link.split('#');
    const target = name === '' ? page : join(dirname(page), name);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(lost.map(([, link]) => link)).toEqual([]);
});
