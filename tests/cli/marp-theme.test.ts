import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

const sheets = 'tests/theme/marp-sheets';
const outline = (theme: string, size: string) => `---
title: A day at the harbour
theme: ${theme}
size: "${size}"
---

<!-- _class: cover lead -->

# A day at the harbour

What ships bring, and who carries it

---

<!-- _class: chapter lead invert -->

# Morning

---

## Boats come in with the tide

The first one *always* sings.

- nets, **ropes** and \`knots\`
- a [list](https://example.org) of names
  - and a second one

> Nobody counts gulls.

---

### What was landed

| Fish | Crates |
| --- | --: |
| Herring | 120 |
| Cod | 40 |

\`\`\`js
const crates = 160; // a comment
\`\`\`
`;

async function harbour(): Promise<string> {
  const cwd = await emptyFolder();
  for (const name of readdirSync(sheets)) copyFileSync(join(sheets, name), join(cwd, name));
  writeFileSync(join(cwd, 'package.json'), '{}');
  return cwd;
}

test('themes of Marp are worn, wide and narrow, and no slide is too full', { timeout: 60_000 }, async () => {
  const cwd = await harbour();
  const names = ['harbour', 'night-train', 'terse'].flatMap((theme) =>
    ['16:9', '4:3'].map((size) => {
      const name = `${theme}-${size.replace(':', '-')}`;
      writeFileSync(join(cwd, `${name}.md`), outline(`${theme}.css`, size));
      return name;
    }),
  );
  const built = await lectern(['build', ...names.map((name) => `${name}.md`)], { cwd });
  expect(built).toMatchObject({ code: 0, stderr: expect.not.stringContaining('error') as string });
  for (const name of names) {
    const html = readFileSync(join(cwd, 'dist', name, 'index.html'), 'utf8');
    expect(html).toContain(`"width":${name.endsWith('16-9') ? 1280 : 960},"height":720`);
    expect(html).toMatch(/<span class="f-num" data-total="4">3<\/span>/);
    expect(html).toContain('class="chapter lead invert"');
  }
});

test('what a theme of Marp says in vain is told with its place and what to do', async () => {
  const cwd = await harbour();
  writeFileSync(join(cwd, 'talk.md'), outline('night-train.css', '16:9'));
  const { code, stderr } = await lectern(['build', 'talk.md', '--quiet'], { cwd });
  expect(code).toBe(0);
  await expect(stderr).toMatchFileSnapshot('marp-theme.txt');
});
