import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchive } from '../pptx/read-archive.ts';
import { emptyFolder, lecternProcess } from './run.ts';

const deck = `---
title: Talk
author: A. Miller
lang: de
---

# Talk

Opening words

---

## A list {#list}

- **First** point with a [link](https://example.org/)
- Second, [back](#table)

Note:
Say this.

Then that.

---

## A table {#table}

| Who | Pounds |
| --- | --: |
| The town | 1,240 |
| The mill | 1,010 |

---

## A chart

\`\`\`chart {type=columns alt="Two values"}
Winter,44
Spring,31
\`\`\`

---

## An equation

$$
P = \\rho g Q H
$$
`;

test('a deck becomes a presentation of placeholders, tables, charts, notes and links', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), deck);
  const { code, stdout, stderr } = await lecternProcess(
    ['export', 'talk.md', '--format', 'pptx', '--json', '--quiet'],
    {
      cwd,
    },
  );
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const [result] = JSON.parse(stdout).results as {
    pictures: { what: string; slide: number; line: number }[];
  }[];
  expect(result!.pictures).toMatchObject([{ what: 'equation', slide: 5, line: 45 }]);
  const bytes = await readFile(join(cwd, 'dist/talk.pptx'));
  const parts = await readArchive(bytes);
  const slide = (n: number) => parts.get(`ppt/slides/slide${n}.xml`)!;
  for (let n = 1; n <= 5; n++) expect(slide(n), `slide ${n}`).toMatch(/<p:ph\s[^>]*type="title"/);
  expect(slide(2)).toMatch(/<p:ph\s[^>]*type="body"/);
  expect(slide(2)).toContain('hlinksldjump');
  expect(parts.get('ppt/slides/_rels/slide2.xml.rels')).toContain('Target="https://example.org/"');
  expect(slide(3)).toContain('<a:tbl>');
  expect(slide(3)).toContain('<a:t>1,240</a:t>');
  expect(slide(4)).toContain('<c:chart ');
  expect(slide(4)).toContain('descr="Two values"');
  expect(parts.get('ppt/charts/chart1.xml')).toContain('<c:v>44</c:v>');
  expect(slide(5)).toMatch(/descr="P = ρ ?g/);
  expect(parts.get('ppt/notesSlides/notesSlide2.xml')).toMatch(
    /<a:t>Say this\.<\/a:t>.*<a:t>Then that\.<\/a:t>/s,
  );
  expect(slide(2)).toContain('lang="de-DE"');
  expect(parts.get('docProps/core.xml')).toContain('<dc:creator>A. Miller</dc:creator>');
});

test('the same deck gives the same bytes', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), deck.slice(0, deck.indexOf('## An equation')));
  const write = async (name: string) => {
    expect((await lecternProcess(['export', 'talk.md', '-o', name], { cwd })).code).toBe(0);
    return readFile(join(cwd, name));
  };
  const [one, other] = [await write('one.pptx'), await write('other.pptx')];
  expect(Buffer.compare(one, other)).toBe(0);
});
