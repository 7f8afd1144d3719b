import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../io/support.ts';
import { openDeck, startPresenting } from './live.ts';
import { emptyFolder, lectern } from './run.ts';

const outline = `# One {#one}

---

## Two {#two time=20s}

Words.

---

## Three {#three}

Words.
`;

test('a rehearsal is shown against the plan, kept beside the outline, and known to the speaker view', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'package.json'), '{}');
  await writeFile(join(cwd, 'talk.md'), outline);
  const first = await startPresenting(cwd, 'talk.md', '--port', '0', '--rehearse');
  const deck = await openDeck(first.url);
  await deck.go(1);
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  await deck.go(2);
  await eventually(async () => (await deck.text()).includes('Three'));
  first.interrupt();
  expect(await first.ended).toBe(130);
  expect(first.output()).toMatch(/slide +plan +now +before +against plan/);
  expect(first.output()).toMatch(/\n {2}2 {2}Two +0:20 +0:1[12] +– +−0:0[89]\n/);
  expect(first.output()).toContain('recorded in talk.rehearsals.json');
  const { rehearsals } = JSON.parse(await readFile(join(cwd, 'talk.rehearsals.json'), 'utf8')) as {
    rehearsals: { seconds: Record<string, number> }[];
  };
  expect(rehearsals).toHaveLength(1);
  expect(rehearsals[0]!.seconds.two).toBeGreaterThanOrEqual(11);

  const second = await startPresenting(cwd, 'talk.md', '--port', '0');
  const { page } = deck;
  await page.goto(`${second.url}?speaker`);
  const shown = async () => {
    const frame = page.frames().find((each) => each.url().includes('/deck/'));
    const expression = `document.getElementById('lectern-stage').shadowRoot.querySelector('.share').textContent`;
    return frame?.evaluate(expression).catch(() => '') as Promise<string>;
  };
  await eventually(async () => ((await shown()) ?? '').endsWith('on this slide'));
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await eventually(async () => /^0:0\d of 0:20, 0:1[12] in rehearsal$/.test((await shown()) ?? ''));
}, 90_000);

test('a rehearsal is of one outline, and its file is not overwritten where it is something else', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'package.json'), '{}');
  await writeFile(join(cwd, 'talk.md'), outline);
  const several = await lectern(['present', '--rehearse'], { cwd });
  expect(several.stderr).toContain('--rehearse takes one outline');
  expect(several.code).toBe(2);
  await writeFile(join(cwd, 'talk.rehearsals.json'), 'mine');
  const foreign = await lectern(['present', 'talk.md', '--rehearse', '--port', '0'], { cwd });
  expect(foreign.stderr).toContain('talk.rehearsals.json is no list of rehearsals');
  expect(foreign.code).toBe(3);
  expect(await readFile(join(cwd, 'talk.rehearsals.json'), 'utf8')).toBe('mine');
});
