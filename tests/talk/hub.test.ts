import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hub, makeHub, type Role } from '../../src/talk/hub.ts';
import type { Message, Said } from '../../src/talk/messages.ts';
import { makeShared, type Shared } from '../../src/talk/shared.ts';
import { numRuns } from '../support/runs.ts';

/** A window that a network ties to a hub: nothing arrives before it is let through, in the order in which it was sent. */
function openWindow(hub: Hub, role: Role, nowMs: () => number) {
  const shared = makeShared({ read: () => null, write: () => {} }, { nowMs });
  const [up, down]: [Message[], Message[]] = [[], []];
  const heard: Message[] = [];
  const member = hub.join(role, (message) => down.push(message));
  shared.connect((message) => up.push(message));
  return {
    ...{ shared, member, heard },
    deliverUp: () => {
      const message = up.shift();
      // As it would come out of JSON.
      if (message) member.say(JSON.parse(JSON.stringify(message)));
      return message !== undefined;
    },
    deliverDown: () => {
      const message = down.shift();
      if (message) {
        heard.push(message);
        shared.hear(message);
      }
      return message !== undefined;
    },
  };
}

type Window = ReturnType<typeof openWindow>;

/** Lets everything through until nobody has anything more to say. */
function settle(windows: readonly Window[]): void {
  for (let round = 0; windows.some((each) => [each.deliverUp(), each.deliverDown()].some(Boolean)); round++)
    expect(round, 'they talk without end').toBeLessThan(10_000);
}

const clock = () => {
  let ms = 1000;
  return { now: () => ms, tick: () => ms++ };
};

const known = ({ place, blank, ink, isRunning }: Shared) => ({ place, blank, ink: [...ink], isRunning });
const stroke = { id: 'a', pen: 'pen', ink: 'red', points: [1, 2, 3, 4] } as const;

test('a window that comes later, and one that was away, know what the others know', () => {
  const { now, tick } = clock();
  const hub = makeHub(now);
  const first = openWindow(hub, 'slides', now);
  first.shared.say({ type: 'place', slide: 'two', step: 1 });
  first.shared.say({ type: 'stroke', slide: 'two', stroke });
  settle([first]);
  first.member.leave();
  tick();
  const second = openWindow(hub, 'speaker', now);
  second.shared.begin({ slide: 'one', step: 0 });
  settle([second]);
  expect(known(second.shared)).toEqual(known(first.shared));
  second.shared.say({ type: 'blank', screen: 'black' });
  settle([second]);
  const back = openWindow(hub, 'slides', now);
  settle([back, second]);
  expect(back.shared.blank).toBe('black');
});

test('what was done while the connection was gone is told when it is back', () => {
  const { now, tick } = clock();
  const hub = makeHub(now);
  const phone = openWindow(hub, 'speaker', now);
  phone.shared.say({ type: 'place', slide: 'two', step: 0 });
  settle([phone]);
  phone.member.leave();
  tick();
  phone.shared.say({ type: 'place', slide: 'three', step: 0 });
  // The same window with a new stream.
  const slides = openWindow(hub, 'slides', now);
  settle([slides]);
  expect(slides.shared.place?.slide).toBe('two');
  const again = hub.join('speaker', (message) => phone.shared.hear(message));
  phone.shared.connect((message) => again.say(message));
  again.say({ type: 'hello', answer: true, at: phone.shared.at });
  settle([slides]);
  expect(slides.shared.place?.slide).toBe('three');
});

describe('who follows', () => {
  const follow = () => {
    const { now } = clock();
    const hub = makeHub(now, new Map([['two', 5000]]));
    const speaker = openWindow(hub, 'speaker', now);
    speaker.shared.say({ type: 'timer', running: true, elapsedMs: 60_000 });
    speaker.shared.say({ type: 'place', slide: 'two', step: 1 });
    speaker.shared.say({ type: 'stroke', slide: 'two', stroke });
    settle([speaker]);
    const follower = openWindow(hub, 'follower', now);
    return { hub, speaker, follower };
  };

  test('is shown slides and drawings, and told no times', () => {
    const { speaker, follower } = follow();
    settle([speaker, follower]);
    speaker.shared.say({ type: 'spent', slide: 'two', ms: 1000 });
    speaker.shared.say({ type: 'timer', running: false, elapsedMs: 61_000 });
    speaker.shared.say({ type: 'pointer', x: 0.5, y: 0.5 });
    settle([speaker, follower]);
    expect(follower.shared.place).toEqual({ slide: 'two', step: 1 });
    expect(follower.shared.ink.get('two')).toEqual([stroke]);
    expect([...new Set(follower.heard.map(({ type }) => type))].sort()).toEqual([
      'blank',
      'place',
      'pointer',
      'stroke',
    ]);
    expect([follower.shared.isRunning, follower.shared.elapsedMs()]).toEqual([false, 0]);
  });

  test('is not heard', () => {
    const { hub, speaker, follower } = follow();
    settle([speaker, follower]);
    expect(follower.member.say({ type: 'place', slide: 'nine', step: 0, at: 9e9 })).toBe(false);
    settle([speaker, follower]);
    expect([hub.shared.place?.slide, speaker.shared.place?.slide]).toEqual(['two', 'two']);
  });
});

test('windows know how many others there are, and what was rehearsed', () => {
  const { now } = clock();
  const hub = makeHub(now, new Map([['two', 5000]]));
  const slides = openWindow(hub, 'slides', now);
  const speaker = openWindow(hub, 'speaker', now);
  openWindow(hub, 'follower', now);
  settle([slides, speaker]);
  expect(slides.shared.company).toEqual({ slides: 0, speakers: 1 });
  expect(speaker.shared.company).toEqual({ slides: 1, speakers: 0 });
  expect([speaker.shared.practiceMs('two'), speaker.shared.practiceMs('one')]).toEqual([5000, null]);
  slides.member.leave();
  settle([speaker]);
  expect(speaker.shared.company).toEqual({ slides: 0, speakers: 0 });
  expect(
    speaker.member.say({ type: 'company', slides: 9, speakers: 9, at: 0 }),
    'only the program tells',
  ).toBe(false);
});

const slide = fc.constantFrom('one', 'two', 'three');
const said: fc.Arbitrary<Said> = fc.oneof(
  fc.record({ type: fc.constant('place' as const), slide, step: fc.nat(3) }),
  fc.record({
    type: fc.constant('blank' as const),
    screen: fc.constantFrom(null, 'black' as const, 'white' as const),
  }),
  fc.record({
    type: fc.constant('stroke' as const),
    slide,
    stroke: fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      pen: fc.constant('pen' as const),
      ink: fc.constant('red' as const),
      points: fc.constant([1, 2]),
    }),
  }),
);
const erased = fc.record({
  type: fc.constant('erase' as const),
  slide,
  strokes: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
});
const deed = fc.record({
  at: fc.nat(4),
  deed: fc.oneof(said, erased, fc.constantFrom('up', 'down', 'tick')),
});

test('whatever is said at once, and however late it is heard, all windows come to know the same place', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      const { now, tick } = clock();
      const hub = makeHub(now);
      const roles = ['slides', 'speaker', 'slides', 'speaker', 'follower'] as const;
      const windows = roles.map((role) => openWindow(hub, role, now));
      for (const { at, deed } of deeds) {
        const window = windows[at]!;
        if (deed === 'up') window.deliverUp();
        else if (deed === 'down') window.deliverDown();
        else if (deed === 'tick') tick();
        // Who follows has nothing that says anything.
        else if (at < 4) window.shared.say(deed);
      }
      settle(windows);
      const all = [hub.shared, ...windows.map(({ shared }) => shared)];
      const places = all.map(({ place }) => place);
      expect(places).toEqual(places.map(() => hub.shared.place));
      expect(all.map(({ blank }) => blank)).toEqual(all.map(() => hub.shared.blank));
      const lines = ({ ink }: Shared) =>
        [...ink].flatMap(([on, strokes]) => strokes.map(({ id }) => `${on} ${id}`)).sort();
      expect(all.map(lines)).toEqual(all.map(() => lines(hub.shared)));
    }),
    { numRuns },
  );
});
