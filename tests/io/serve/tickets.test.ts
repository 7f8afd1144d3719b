import { expect, test } from 'vitest';
import { makeTickets, type Right } from '../../../src/io/serve/tickets.ts';

/** Tickets with a clock that is set by hand, and who has come in. */
function open() {
  const entered: Right[] = [];
  const clock = { ms: 1_000_000 };
  const tickets = makeTickets(
    'lectern-4320',
    () => clock.ms,
    (right) => entered.push(right),
  );
  return { tickets, entered, clock };
}

/** What a browser sends back of a `Set-Cookie`. */
const shown = (cookie: string) => cookie.split(';')[0]!;

function enter({ tickets }: ReturnType<typeof open>, right: Right, address = '10.0.0.2') {
  const outcome = tickets.enter(tickets.current(right), address);
  if (outcome === null || outcome === 'late') throw new Error('not let in');
  return outcome;
}

test('R68 a ticket of a speaker is good for one device, and steers', () => {
  const door = open();
  const ticket = door.tickets.current('speaker');
  const { cookie, right } = enter(door, 'speaker');
  expect(right).toBe('speaker');
  expect(door.entered).toEqual(['speaker']);
  expect(door.tickets.rightOf(shown(cookie))).toBe('speaker');
  expect(door.tickets.current('speaker')).not.toBe(ticket);
  expect(door.tickets.enter(ticket, '10.0.0.3')).toBeNull();
});

test('R68 a ticket of those who follow lets in as many as ask, who may look on', () => {
  const door = open();
  const ticket = door.tickets.current('follower');
  const first = enter(door, 'follower');
  const second = enter(door, 'follower', '10.0.0.3');
  expect([first.right, second.right]).toEqual(['follower', 'follower']);
  expect(door.entered).toEqual(['follower', 'follower']);
  expect(door.tickets.rightOf(shown(first.cookie))).toBe('follower');
  expect(door.tickets.rightOf(shown(second.cookie))).toBe('follower');
  expect(door.tickets.current('follower')).toBe(ticket);
});

test('R63 tickets and cookies hold 128 bits, are new at each start, and are not each other', () => {
  const secrets = [open(), open()].flatMap((door) => {
    const links = [door.tickets.current('speaker'), door.tickets.current('follower')];
    return [...links, enter(door, 'speaker').cookie, enter(door, 'follower').cookie];
  });
  const bare = secrets.map((secret) => shown(secret).replace(/^lectern-4320=/, ''));
  expect(new Set(bare).size).toBe(8);
  for (const secret of bare) expect(secret).toMatch(/^[\w-]{22,}$/);
});

test('R63 a cookie is for the server alone: no script reads it, no other site sends it', () => {
  const { cookie } = enter(open(), 'speaker');
  expect(cookie).toMatch(/^lectern-4320=[\w-]+; HttpOnly; SameSite=Strict; Path=\/$/);
});

test('R68 a cookie is found among others; a stranger has no right', () => {
  const door = open();
  const cookie = shown(enter(door, 'speaker').cookie);
  expect(door.tickets.rightOf(`a=b;  ${cookie} ; c=d`)).toBe('speaker');
  const value = cookie.slice(cookie.indexOf('=') + 1);
  for (const stranger of [undefined, '', 'lectern-4320=', 'lectern-4320', `lectern-4321=${value}`, value]) {
    expect(door.tickets.rightOf(stranger), stranger).toBeNull();
  }
  expect(door.tickets.rightOf(`${cookie}x`)).toBeNull();
  expect(door.tickets.rightOf(cookie.slice(0, -1))).toBeNull();
});

test.each([[undefined], [null], [7], [''], ['guess'], [['guess']], [{}]])(
  'R68 %j is no ticket, and nobody comes in',
  (ticket) => {
    const { tickets, entered } = open();
    expect(tickets.enter(ticket, '10.0.0.2')).toBeNull();
    expect(entered).toEqual([]);
  },
);

test('who tries ten wrong tickets in a minute is late, even with a right one, and others are not', () => {
  const { tickets, clock } = open();
  for (let i = 0; i < 10; i++) expect(tickets.enter('guess', '10.0.0.2')).toBeNull();
  expect(tickets.enter('guess', '10.0.0.2')).toBe('late');
  expect(tickets.enter(tickets.current('follower'), '10.0.0.2')).toBe('late');
  expect(tickets.enter(tickets.current('follower'), '10.0.0.3')).toMatchObject({ right: 'follower' });
  clock.ms += 59_999;
  expect(tickets.enter(tickets.current('follower'), '10.0.0.2')).toBe('late');
  clock.ms += 1;
  expect(tickets.enter(tickets.current('follower'), '10.0.0.2')).toMatchObject({ right: 'follower' });
});

test('of all addresses two hundred wrong tickets in a minute are taken', () => {
  const { tickets, clock } = open();
  for (let i = 0; i < 200; i++) expect(tickets.enter('guess', `10.0.0.${i}`)).toBeNull();
  expect(tickets.enter(tickets.current('follower'), '10.0.1.1')).toBe('late');
  clock.ms += 60_000;
  expect(tickets.enter(tickets.current('follower'), '10.0.1.1')).toMatchObject({ right: 'follower' });
});
