import type { Role } from '../../talk/hub.ts';
import { makeServeKey, type ServeKey } from './serve-key.ts';

/** What another machine may do: steer the talk and read its notes, or look on. */
export type Right = Exclude<Role, 'slides'>;

/** Who may come in from other machines. */
export interface Tickets {
  /** What a link lets in with: once for a speaker, as often as it is asked for those who follow. */
  readonly current: (right: Right) => string;
  /** Lets in who has a ticket: gives the value for `Set-Cookie`, or `late` for who tried too often; null for no ticket. */
  enter(ticket: unknown, address: string): { readonly cookie: string; readonly right: Right } | 'late' | null;
  /** The right of who shows a `Cookie` header; null for a stranger. */
  rightOf(cookies: string | undefined): Right | null;
}

/** Wrong tickets of one address in a minute, and of all; 128 bits are not guessed at that pace. */
const mostWrong = { ofOne: 10, ofAll: 200 } as const;
const minuteMs = 60_000;

/**
 * Tickets of 128 bits each, new at each start. That of a speaker is good for one device: `onEnter` is called when it has
 * been used, and the next one is another. `name` is that of the cookie: one for each port, since cookies know no ports.
 */
export function makeTickets(name: string, nowMs: () => number, onEnter: (right: Right) => void): Tickets {
  const doors: Record<Right, ServeKey> = { speaker: makeServeKey(), follower: makeServeKey() };
  const sessions: { readonly right: Right; readonly key: ServeKey }[] = [];
  const follower = makeServeKey();
  sessions.push({ right: 'follower', key: follower });
  let wrong: { readonly address: string; readonly ms: number }[] = [];

  const hasTriedTooOften = (address: string) => {
    wrong = wrong.filter(({ ms }) => nowMs() - ms < minuteMs);
    const own = wrong.filter((each) => each.address === address).length;
    return own >= mostWrong.ofOne || wrong.length >= mostWrong.ofAll;
  };
  const cookieFor = ({ secret }: ServeKey) => `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;

  return {
    current: (right) => doors[right].secret,
    enter: (ticket, address) => {
      if (hasTriedTooOften(address)) return 'late';
      const isRight = (right: Right) => typeof ticket === 'string' && doors[right].isMet(ticket);
      if (isRight('follower')) {
        onEnter('follower');
        return { cookie: cookieFor(follower), right: 'follower' };
      }
      if (!isRight('speaker')) {
        wrong.push({ address, ms: nowMs() });
        return null;
      }
      const key = makeServeKey();
      sessions.push({ right: 'speaker', key });
      doors.speaker = makeServeKey();
      onEnter('speaker');
      return { cookie: cookieFor(key), right: 'speaker' };
    },
    rightOf: (cookies) => {
      const shown = valueOf(cookies ?? '', name);
      // All are compared, so that the time of an answer tells nothing.
      return sessions.filter(({ key }) => key.isMet(shown))[0]?.right ?? null;
    },
  };
}

function valueOf(cookies: string, name: string): string {
  const pairs = cookies.split(';').map((pair) => pair.trim().split('=', 2));
  return pairs.find(([each]) => each === name)?.[1] ?? '';
}
