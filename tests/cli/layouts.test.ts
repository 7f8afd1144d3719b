import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inflate } from '../../src/io/files/inflate.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { emptyFolder, lectern, lecternProcess } from './run.ts';

const talk = `---
agenda: true
---

# The river and the mill

# Before the weir

## A sentence right behind its section

## Silence {.blank}

text

# After

## The gauge {.full-html}

<div style="background: #123">bars</div>
`;

test('headings that are not shown, and the agenda that nobody wrote, are in the outline of the PDF', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), talk);
  const { code, stderr } = await lectern(['export', 'talk.md', '-o', 'talk.pdf', '--strict', '--quiet'], {
    cwd,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const reading = readPdf(await readFile(join(cwd, 'talk.pdf')), inflate);
  const titles = 'facts' in reading ? reading.facts.outline.map(({ title }) => title) : [];
  expect(titles.slice(1)).toEqual([
    'Agenda',
    'Before the weir',
    expect.stringMatching(/^A sentence/),
    'Silence',
    'After',
    'The gauge',
  ]);
  expect(reading).toMatchObject({ facts: { links: 2 } });
});

test('the tones that are told are those that are shown', async () => {
  const cwd = await emptyFolder();
  const { stdout } = await lecternProcess(['explain', '-', '--json'], { cwd, input: talk });
  const { results } = JSON.parse(stdout) as {
    readonly results: readonly { readonly slides: readonly Record<'layout' | 'tone', string>[] }[];
  };
  expect(results[0]?.slides.map(({ layout, tone }) => `${layout} ${tone}`)).toEqual([
    'cover cover',
    'agenda base',
    'section section',
    'statement base',
    'blank base',
    'section section',
    'full-html base',
  ]);
});

test('a layout that the front matter misspells is an error at its place', async () => {
  const cwd = await emptyFolder();
  const input = '---\nlayout: bulets\n---\n\n# Talk\n\n## A\n\n- a\n- b\n';
  const { code, stderr } = await lecternProcess(['explain', '-'], { cwd, input });
  expect(code).toBe(1);
  expect(stderr).toMatch(/:2:9: error \[unknown-layout\] there is no layout "bulets"/);
  expect(stderr).toContain('write "bullets"');
});
