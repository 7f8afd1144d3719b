import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern, lecternProcess } from './run.ts';

const talk = `---
minutes: 2
---

# Opening

<!-- time: 30s -->

---

## Three points

- one
- two {.fragment}
- three {.fragment}

Note: ${'word '.repeat(130)}
`;

test('each slide has its place, layout, reason, steps, words and time; the sum is held against the plan', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), talk);
  const { code, stdout, stderr } = await lectern(['explain', 'talk.md'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^ {2}1 {2}cover .* 0:30 {2}Opening\n {5}talk\.md:5 {2}first slide/m);
  expect(stdout).toMatch(
    /^ {2}2 {2}bullets +2 +3 +130 +~1:00 {2}Three points\n {5}talk\.md:11 {2}no stronger/m,
  );
  expect(stdout).toMatch(/^2 slides, 2 steps, 1:30 of 2:00 planned \(0:30 to spare\)$/m);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('--json gives the same as data', async () => {
  const cwd = await emptyFolder();
  const { stdout } = await lecternProcess(['explain', '-', '--json'], { cwd, input: talk });
  const [result] = JSON.parse(stdout).results;
  expect(result.totals).toEqual({ slides: 2, steps: 2, seconds: 90, plannedSeconds: 120 });
  expect(result.slides[1]).toMatchObject({
    number: 2,
    place: '<stdin>:11',
    title: 'Three points',
    layout: 'bullets',
    tone: 'base',
    steps: 2,
    words: 3,
    noteWords: 130,
    seconds: 60,
    timeFrom: 'notes',
  });
});

test('an outline that cannot be read ends with 1', async () => {
  const cwd = await emptyFolder();
  expect((await lectern(['explain', 'none.md'], { cwd })).code).toBe(1);
});
