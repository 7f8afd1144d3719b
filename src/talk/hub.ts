import { type Message, readMessage, type Said } from './messages.ts';
import { type Keeper, makeShared, type Shared } from './shared.ts';

/**
 * What a window is for. `follower` is one of the audience's: it is shown where the talk is, and nothing that it says is
 * heard.
 */
export type Role = 'slides' | 'speaker' | 'follower';

/** A window that messages are carried to and from. */
export interface Member {
  readonly role: Role;
  /** Takes data of the window; nothing of it is trusted. False where it is no message, or not for this window to say. */
  say(data: unknown): boolean;
  leave(): void;
}

/** The middle of a talk whose windows are in several browsers. */
export interface Hub {
  /** What is known of the talk, which outlives all windows. */
  readonly shared: Shared;
  /** Takes a window in; `hear` is called with what it is to know now, and what is said from then on. */
  join(role: Role, hear: (message: Message) => void): Member;
  /** Windows of a role that are there. */
  count(role: Role): number;
}

/** What followers are told: neither times, nor who else is there. */
const forFollowers: readonly Said['type'][] = ['place', 'blank', 'pointer', 'stroke', 'erase'];

const forgetful: Keeper = { read: () => null, write: () => {} };

/**
 * Carries messages between windows, and is as one of them to each: a window that comes later, or was away, is told what
 * happened meanwhile, whoever else is gone by then. `practice` is the time that slides took in a rehearsal, in milliseconds.
 */
export function makeHub(nowMs: () => number, practice: ReadonlyMap<string, number> = new Map()): Hub {
  const shared = makeShared(forgetful, { nowMs });
  const members = new Map<Member, (message: Message) => void>();
  /** Who alone hears what `shared` says: who asked for it, or everybody. */
  let asker: ((message: Message) => void) | null = null;

  const isFor = (message: Message, role: Role) => role !== 'follower' || forFollowers.includes(message.type);
  const tell = ({ role }: Member, hear: (message: Message) => void, message: Message) => {
    if (isFor(message, role)) hear(message);
  };
  const tellAll = (message: Message, except?: Member) => {
    for (const [member, hear] of members) if (member !== except) tell(member, hear, message);
  };
  shared.connect((message) => {
    if (asker) asker(message);
    else tellAll(message);
  });
  /** Says something to one window alone. */
  const answer = (hear: (message: Message) => void, say: () => void) => {
    asker = hear;
    say();
    asker = null;
  };
  const count = (role: Role) => [...members.keys()].filter((member) => member.role === role).length;
  const tellCompany = () => {
    for (const [{ role }, hear] of members) {
      if (role === 'follower') continue;
      const others = (wanted: Role) => count(wanted) - (role === wanted ? 1 : 0);
      hear({ type: 'company', slides: others('slides'), speakers: others('speaker'), at: 0 });
    }
  };

  return {
    shared,
    count,
    join: (role, hear) => {
      const member: Member = {
        role,
        say: (data) => {
          const message = role === 'follower' ? null : readMessage(data);
          if (!message || !members.has(member)) return false;
          // What only the program knows no window tells.
          if (message.type === 'company' || message.type === 'practice') return false;
          if (message.type === 'hello') answer(hear, () => shared.hear(message));
          else {
            shared.hear(message);
            if (message.type !== 'bye') tellAll(message, member);
          }
          return true;
        },
        leave: () => {
          if (members.delete(member)) tellCompany();
        },
      };
      members.set(member, hear);
      const greet = (message: Message) => tell(member, hear, message);
      // Who follows cannot ask, and is told all; who asks nothing is asked.
      if (role === 'follower') answer(greet, () => shared.tellAll());
      else {
        answer(greet, () => shared.say({ type: 'hello', answer: true }));
        for (const [slide, ms] of practice) hear({ type: 'practice', slide, ms, at: 0 });
      }
      tellCompany();
      return member;
    },
  };
}
