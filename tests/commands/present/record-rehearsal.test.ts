import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  loadRehearsals,
  recordRehearsal,
  rehearsalsPath,
} from '../../../src/commands/present/record-rehearsal.ts';
import { printRehearsal } from '../../../src/commands/present/rehearsal-table.ts';
import { makeHub } from '../../../src/talk/hub.ts';
import { lengthOf } from '../../../src/talk/rehearsal.ts';

async function practise() {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-rehearsal-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const outline = join(folder, 'talk.md');
  let nowMs = 1_000_000;
  const hub = makeHub(() => nowMs);
  const window = hub.join('slides', () => undefined);
  let at = 1;
  const go = (slide: string) => {
    window.say({ type: 'place', slide, step: 0, at: ++at });
    return new Promise((resolve) => setTimeout(resolve));
  };
  const pass = (seconds: number) => {
    nowMs += seconds * 1000;
  };
  const start = async () =>
    recordRehearsal(outline, (await loadRehearsals(outline)) ?? [], hub, (error) => {
      throw error;
    });
  return { outline, hub, window, go, pass, start };
}

test('the time of each slide is recorded, from the moment at which the first one is left', async () => {
  const { outline, go, pass, start } = await practise();
  const recording = await start();
  await go('one');
  pass(500);
  await go('two');
  pass(30);
  await go('three');
  pass(20.04);
  await go('two');
  pass(5);
  const rehearsal = await recording.end();
  expect(rehearsal?.seconds).toEqual({ two: 35, three: 20 });
  expect(rehearsal?.began).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(await loadRehearsals(outline)).toEqual([rehearsal]);
});

test('the next rehearsal comes after those that are there, and twenty are kept', async () => {
  const { outline, go, pass, start } = await practise();
  const old = Array.from({ length: 20 }, (_, i) => ({
    began: `2026-01-${i + 10}T09:00:00Z`,
    seconds: { one: i },
  }));
  await writeFile(rehearsalsPath(outline), JSON.stringify({ rehearsals: old }));
  const recording = await start();
  await go('one');
  await go('two');
  pass(11);
  const rehearsal = await recording.end();
  expect(await loadRehearsals(outline)).toEqual([...old.slice(1), rehearsal]);
  // A line for each, so that a difference can be read.
  const lines = (await readFile(rehearsalsPath(outline), 'utf8')).split('\n');
  expect(lines.filter((line) => line.includes('"began"'))).toHaveLength(20);
});

test('a time that is set to zero begins another rehearsal', async () => {
  const { outline, hub, go, pass, start } = await practise();
  const recording = await start();
  await go('one');
  await go('two');
  pass(40);
  await new Promise((resolve) => setTimeout(resolve, 600));
  hub.shared.say({ type: 'timer', running: false, elapsedMs: 0 });
  pass(600);
  await go('one');
  pass(15);
  await recording.end();
  expect((await loadRehearsals(outline))?.map(({ seconds }) => seconds)).toEqual([{ two: 40 }, { one: 15 }]);
});

test('who only looks at the slides leaves nothing', async () => {
  const { outline, go, pass, start } = await practise();
  const recording = await start();
  await go('one');
  await go('two');
  pass(9);
  expect(await recording.end()).toBeNull();
  expect(await loadRehearsals(outline)).toEqual([]);
});

test.each([
  ['no JSON', '{'],
  ['another thing', '{"rehearsals": 3}'],
  ['a time that is none', '{"rehearsals": [{"began": "2026", "seconds": {"one": -1}}]}'],
  ['an empty list of nothing', '[null]'],
])('a file that holds %s is no list of rehearsals', async (_, text) => {
  const { outline } = await practise();
  await writeFile(rehearsalsPath(outline), text);
  expect(await loadRehearsals(outline)).toBeNull();
});

test('plan and practice stand side by side', () => {
  const slides = [
    { id: 'one', title: 'One door into Myanmar', seconds: 30, isSet: true },
    { id: 'two', title: '一座小城如何靠夜市留住年轻人'.repeat(3), seconds: 60, isSet: false },
    { id: 'three', title: 'End', seconds: 30, isSet: false },
  ];
  const now = { began: '2026-11-30T09:00:00Z', seconds: { one: 28.4, two: 200.6 } };
  const before = { began: '2026-11-29T09:00:00Z', seconds: { one: 31, two: 150, three: 20 } };
  expect(lengthOf(now)).toBe(229);
  expect(printRehearsal(slides, 240, now, before)).toEqual([
    '     slide                                            plan      now   before  against plan',
    '  1  One door into Myanmar                            0:30     0:28     0:31    −0:02',
    '  2  一座小城如何靠夜市留住年轻人一座小城如何靠…      2:20     3:21     2:30    +1:01',
    '  3  End                                              1:10        –     0:20',
    '     all                                              4:00     3:49     3:21    −0:11',
  ]);
});
