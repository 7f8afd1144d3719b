import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

const noBrowser = { LECTERN_BROWSER: '/no/such/browser' };

/** An outline whose diagrams nothing has drawn before. */
function outline(...diagrams: readonly string[]): string {
  const slides = diagrams.map(
    (text, i) => `## Slide ${i}\n\n\`\`\`mermaid {alt="Picture ${i}"}\n${text}\n\`\`\`\n`,
  );
  return `# Talk ${randomUUID()}\n\n${slides.join('\n')}`;
}

const fresh = (kind: string) => `${kind}\n  %% ${randomUUID()}`;

const kinds = [
  `${fresh('flowchart LR')}\n  A[Article] --> B{Long?} -- no --> C([PDF])\n  subgraph G\n  C --> D\n  end`,
  `${fresh('sequenceDiagram')}\n  A->>+B: asks\n  Note over A: waits\n  B-->>-A: tells`,
  `${fresh('stateDiagram-v2')}\n  [*] --> Draft\n  Draft --> Done: accept`,
  `${fresh('classDiagram')}\n  Deck "1" *-- "many" Slide : holds`,
  `${fresh('gantt')}\n  dateFormat YYYY-MM-DD\n  section S\n  Write :a, 2026-01-05, 6d\n  Talk :crit, after a, 2d`,
  `${fresh('pie')}\n  "Writing" : 45\n  "Drawing" : 30`,
  `${fresh('erDiagram')}\n  A ||--o{ B : has`,
  `${fresh('gitGraph')}\n  commit id: "one"`,
  `${fresh('timeline')}\n  2004 : Markdown`,
  `${fresh('quadrantChart')}\n  quadrant-1 Expand\n  A: [0.3, 0.6]`,
  `${fresh('journey')}\n  section S\n  Write: 3: Me`,
  `${fresh('xychart-beta')}\n  x-axis [jan, feb]\n  bar [50, 60]`,
];

test('every kind of diagram is drawn in the colours of the theme, once, and with ids of its own', async () => {
  const cwd = await emptyFolder();
  // The same diagram twice on a deck must not clash with itself.
  await writeFile(join(cwd, 'talk.md'), outline(...kinds, kinds[0]!));
  const built = await lectern(['build', 'talk.md', '-o', 'dist'], { cwd });
  expect(built).toMatchObject({ code: 0, stderr: '' });
  const page = await readFile(join(cwd, 'dist/talk/index.html'), 'utf8');
  const slides = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  const drawings = slides.match(/<svg id="lectern-drawing[^]*?<\/svg>\s*<\/figure>/g) ?? [];
  expect(drawings.length).toBe(kinds.length + 1);
  for (const drawing of drawings) {
    expect(drawing.replace(/(?:url\(|href="|\{|,|\})#lectern-drawing/g, '')).not.toMatch(
      /#[0-9a-f]{3,8}\b|rgba?\(|foreignObject|<script|https?:/i,
    );
    expect(drawing).toContain('var(--deck-ink)');
  }
  const ids = [...slides.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(slides).toContain('<figure class="diagram" role="img" aria-label="Picture 3">');

  // Now they are known: no browser is needed, and the page is the same.
  const again = await lectern(['build', 'talk.md', '-o', 'dist'], { cwd, env: noBrowser });
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(await readFile(join(cwd, 'dist/talk/index.html'), 'utf8')).toBe(page);
}, 120_000);

test.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)(
  'the words of diagrams and charts are text in the PDF, once',
  async () => {
    const cwd = await emptyFolder();
    const chart = '## Chart\n\n```chart\nGiraffe,1\nLion,2\n```\n';
    const text = outline(`${fresh('flowchart LR')}\n  A[Zebra] --> B`);
    await writeFile(join(cwd, 'talk.md'), `${text}\n${chart}`);
    const done = await lectern(['export', 'talk.md', '-o', 'talk.pdf', '--quiet'], { cwd });
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const words = execFileSync('pdftotext', ['talk.pdf', '-'], { cwd, encoding: 'utf8' });
    for (const word of ['Zebra', 'Giraffe']) expect(words.split(word).length, word).toBe(2);
  },
  90_000,
);

test('without a browser the text is shown, and the place is told', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), outline(fresh('flowchart LR')));
  const built = await lectern(['build', 'talk.md', '-o', 'dist'], { cwd, env: noBrowser });
  expect(built.code).toBe(1);
  expect(built.stderr).toContain('talk.md:5:1: error [diagram-undrawn] the diagram is not drawn');
  expect(built.stderr).toContain('LECTERN_BROWSER');
  const page = await readFile(join(cwd, 'dist/talk/index.html'), 'utf8');
  expect(page).toContain('<figure class="diagram undrawn"><pre><code>flowchart LR');
});

test('a wrong diagram is named with its line, and the others are drawn', async () => {
  const cwd = await emptyFolder();
  const text = outline(
    `${fresh('flowchart LR')}\n  A --> B\n  A ]--> B\n  B --> C`,
    'mindmap\n  root',
    kinds[1]!,
  );
  await writeFile(join(cwd, 'talk.md'), text);
  const built = await lectern(['build', 'talk.md', '-o', 'dist'], { cwd });
  expect(built.code).toBe(1);
  expect(built.stderr).toMatch(/talk\.md:9:\d+: error \[diagram\] the diagram is wrong: /);
  expect(built.stderr).toContain('error [diagram] the first line names no kind of diagram');
  const page = await readFile(join(cwd, 'dist/talk/index.html'), 'utf8');
  expect(page.match(/<figure class="diagram undrawn">/g)?.length).toBe(2);
  expect(page.match(/<svg id="lectern-drawing/g)?.length).toBe(1);
}, 60_000);
