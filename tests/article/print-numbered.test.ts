import { describe, expect, test } from 'vitest';
import { printNumbered } from '../../src/article/print-numbered.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { listSentences } from '../../src/article/gates/resolve-sources.ts';
import { makeSource } from '../../src/source/source.ts';
import { fixtureNames, readFixture } from './support.ts';

const read = (path: string, text: string) => readArticle(makeSource(path, text)).article;
const ids = (path: string, text: string) =>
  listSentences(read(path, text)).map(({ id, text }) => `${id} ${text}`);

const page = `# The mill

By Anna Lund

The mill burned in 1871. Nobody was hurt.

## What it ground

- rye
- wheat

Subscribe to our newsletter today

1. Open the gate.
2. Close it.

> We grind.

\`\`\`js
let a = 1;
let b = 2;
\`\`\`

| Year | Sacks |
| --- | --- |
| 1870 | 40 |
`;

test('blocks and sentences stand with their ids and kinds, what was left out with the reason', () => {
  expect(printNumbered(read('mill.md', page)).join('\n')).toBe(`p0     headline: The mill

p1     paragraph
p1.s1  The mill burned in 1871.
p1.s2  Nobody was hurt.

p2     heading 2
p2.s1  What it ground

p3     list
p3.s1  rye
p3.s2  wheat

p4     numbered list
p4.s1  Open the gate.
p4.s2  Close it.

p5     quote
p5.s1  We grind.

p6     code
p6.s1  \`\`\`js
       let a = 1;
       let b = 2;
       \`\`\`

p7     table
p7.s1  Year | Sacks
p7.s2  1870 | 40

left out, not counted:
  byline: By Anna Lund
  subscription: Subscribe to our newsletter today`);
});

test('an article without a headline says so', () => {
  expect(
    printNumbered(read('mill.txt', 'The mill burned in 1871, and it has been built anew since then.\n'))[0],
  ).toBe('p0     (no headline)');
});

describe('numbers are stable', () => {
  const added = 'Long after that, a last paragraph was written by somebody else. It has two sentences.';

  test.each(fixtureNames)('a paragraph at the end of %s changes no number before it', (name) => {
    const before = listSentences(readFixture(name));
    expect(before.length).toBeGreaterThan(10);
    const after = listSentences(readFixture(name, `\n\n${added}\n`));
    expect(after.slice(0, before.length)).toEqual(before);
    // Behind the comments of a web page nothing belongs to the article.
    const hasTail = readFixture(name).removed.some(({ why }) => why === 'after the article');
    expect(after.length).toBe(before.length + (hasTail ? 0 : 2));
  });

  test('boilerplate takes no number', () => {
    const body = [
      'The mill of Selby',
      'The mill burned in 1871. Nobody was hurt.',
      'It turns again since 1873.',
    ];
    const furniture = ['Share', 'Subscribe to our newsletter today', 'Photo: Anna Lund'];
    const clean = ids('mill.txt', body.join('\n\n'));
    const mixed = [body[0], furniture[0], body[1], furniture[1], body[2], furniture[2]].join('\n\n');
    expect(ids('mill.txt', mixed)).toEqual(clean);
    expect(read('mill.txt', mixed).removed).toHaveLength(3);
  });

  test('nor does what stands behind the article', () => {
    const body =
      'The mill of Selby\n\nThe mill burned in 1871. Nobody was hurt.\n\nIt turns again since 1873.';
    expect(ids('mill.txt', `${body}\n\nLeave a Reply\n\nYour name and what you think of it.`)).toEqual(
      ids('mill.txt', body),
    );
  });
});
