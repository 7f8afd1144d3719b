import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/talk/messages.ts';
import { type Keeper, makeShared, type Shared } from '../../src/talk/shared.ts';

/** A keeper that keeps at once. */
function keep(): Keeper {
  let kept: string | null = null;
  return {
    read: () => kept,
    write: (text) => {
      kept = text();
    },
  };
}

/** Two windows and the clock on their wall. */
function twoWindows() {
  const clock = { ms: 1_000_000 };
  const now = () => clock.ms;
  const keepers = [keep(), keep()] as const;
  const open = (at: 0 | 1) => makeShared(keepers[at], { nowMs: now });
  const tie = (one: Shared, other: Shared) => {
    one.connect((message: Message) => other.hear(message));
    other.connect((message: Message) => one.hear(message));
  };
  return { clock, open, tie };
}

const stroke = { id: 'a', pen: 'pen', ink: 'red', points: [1, 2, 3, 4] } as const;

test('a window that comes later knows all that the first one knows', () => {
  const { open, tie } = twoWindows();
  const [first, second] = [open(0), open(1)];
  first.begin({ slide: 'one', step: 0 });
  first.say({ type: 'place', slide: 'two', step: 1 });
  first.say({ type: 'blank', screen: 'black' });
  first.say({ type: 'stroke', slide: 'two', stroke });
  second.begin({ slide: 'one', step: 0 });
  tie(first, second);
  second.say({ type: 'hello', answer: true });
  expect(second.place).toEqual({ slide: 'two', step: 1 });
  expect(second.blank).toBe('black');
  expect(second.ink.get('two')).toEqual([stroke]);
});

test('of two windows that were apart, the one that changed last tells the other', () => {
  const { clock, open, tie } = twoWindows();
  const [first, second] = [open(0), open(1)];
  first.say({ type: 'place', slide: 'two', step: 0 });
  clock.ms += 1000;
  second.say({ type: 'place', slide: 'three', step: 0 });
  tie(first, second);
  first.say({ type: 'hello', answer: true });
  expect(first.place?.slide).toBe('three');
  second.say({ type: 'hello', answer: true });
  expect([first.place?.slide, second.place?.slide]).toEqual(['three', 'three']);
});

test('two windows that know the same do not talk without end', () => {
  const { open, tie } = twoWindows();
  const [first, second] = [open(0), open(1)];
  const said: string[] = [];
  tie(first, second);
  first.connect(({ type }) => said.push(type));
  second.connect(({ type }) => said.push(type));
  first.say({ type: 'hello', answer: true });
  expect(said.length).toBeLessThanOrEqual(2);
});

describe('time', () => {
  test('runs by the clock on the wall, also while the machine sleeps', () => {
    const { clock, open } = twoWindows();
    const talk = open(0);
    talk.say({ type: 'timer', running: true, elapsedMs: 0 });
    clock.ms += 3_600_000;
    expect(talk.elapsedMs()).toBe(3_600_000);
  });

  test('goes on while a window is loaded again, and stands still where it was stopped', () => {
    const { clock, open } = twoWindows();
    const talk = open(0);
    talk.say({ type: 'place', slide: 'one', step: 0 });
    talk.say({ type: 'timer', running: true, elapsedMs: 0 });
    clock.ms += 5000;
    const again = open(0);
    expect([again.elapsedMs(), again.spentMs('one')]).toEqual([5000, 5000]);
    again.say({ type: 'timer', running: false, elapsedMs: again.elapsedMs() });
    clock.ms += 60_000;
    expect(open(0).elapsedMs()).toBe(5000);
  });

  test('is booked to the slide that is shown', () => {
    const { clock, open } = twoWindows();
    const talk = open(0);
    talk.say({ type: 'place', slide: 'one', step: 0 });
    clock.ms += 9000;
    talk.say({ type: 'timer', running: true, elapsedMs: 0 });
    clock.ms += 2000;
    talk.say({ type: 'place', slide: 'two', step: 0 });
    clock.ms += 3000;
    talk.say({ type: 'place', slide: 'one', step: 0 });
    clock.ms += 1000;
    expect([talk.spentMs('one'), talk.spentMs('two'), talk.elapsedMs()]).toEqual([3000, 3000, 6000]);
    talk.say({ type: 'timer', running: false, elapsedMs: 0 });
    expect([talk.spentMs('one'), talk.spentMs('two'), talk.elapsedMs()]).toEqual([0, 0, 0]);
  });

  test('agrees between windows whose clocks do not', () => {
    const [first, second] = [
      makeShared(keep(), { nowMs: () => 1000 }),
      makeShared(keep(), { nowMs: () => 500_000 }),
    ];
    first.connect((message) => second.hear(message));
    first.say({ type: 'timer', running: true, elapsedMs: 42_000 });
    expect(second.elapsedMs()).toBe(42_000);
  });
});

test('what was drawn is kept, erased by name, and replaced as it grows', () => {
  const { open } = twoWindows();
  const talk = open(0);
  talk.say({ type: 'stroke', slide: 'one', stroke });
  talk.say({ type: 'stroke', slide: 'one', stroke: { ...stroke, points: [1, 2, 3, 4, 5, 6] } });
  talk.say({ type: 'stroke', slide: 'one', stroke: { ...stroke, id: 'b' } });
  expect(
    open(0)
      .ink.get('one')
      ?.map(({ id, points }) => `${id} ${points.length}`),
  ).toEqual(['a 6', 'b 4']);
  talk.say({ type: 'erase', slide: 'one', strokes: ['a', 'z'] });
  expect(talk.ink.get('one')?.map(({ id }) => id)).toEqual(['b']);
});

test.each([
  '',
  'nonsense',
  '[]',
  '{"at":1}',
  '{"at":"1","keptMs":0,"said":[]}',
  '{"at":1,"keptMs":1,"said":[null,{"type":"place"}]}',
])('a store that holds %j is as good as none', (text) => {
  const shared = makeShared({ read: () => text, write: () => {} }, { nowMs: () => 1000 });
  expect([shared.place, shared.blank, shared.ink.size]).toEqual([null, null, 0]);
});
