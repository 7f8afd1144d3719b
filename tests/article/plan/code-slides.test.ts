import { expect, test } from 'vitest';
import { planCode } from '../../../src/article/plan/code-slides.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeSource } from '../../../src/source/source.ts';

const section = (name: string, ...codes: string[]) =>
  `## ${name}\n\n${codes.map((code) => `Words on it.\n\n\`\`\`js\n${code}\n\`\`\`\n`).join('\n')}\n`;
const text = `# A manual\n\n${section('Begin', 'a1', 'a2', 'a3')}${section('Go on', 'b1', 'b2')}${section('End', 'c1')}`;
const codesOf = (most: number) =>
  planCode(readArticle(makeSource('a.md', text)).article, most).map(
    ({ slide }) => /[abc]\d/.exec(slide.items[0]!.text)?.[0],
  );

test('all code of a short article has its slide', () => {
  expect(codesOf(6)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
});

test('of too many the first of each section stand, then the second, in order', () => {
  expect(codesOf(3)).toEqual(['a1', 'b1', 'c1']);
  expect(codesOf(4)).toEqual(['a1', 'a2', 'b1', 'c1']);
});
