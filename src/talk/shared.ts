import { makeInk } from './ink.ts';
import {
  type Blank,
  type Clock,
  type Company,
  type Message,
  type Place,
  readMessage,
  type Said,
  type Stroke,
} from './messages.ts';

/** What all windows of a talk know alike. */
export interface Shared {
  /** The time of the last change that this window knows of, in milliseconds; 0 for none. */
  readonly at: number;
  readonly place: Place | null;
  readonly blank: Blank;
  /** Lines on each slide, in the order in which they were drawn. */
  readonly ink: ReadonlyMap<string, readonly Stroke[]>;
  /** True while the talk's time runs. */
  readonly isRunning: boolean;
  /** Time of the talk until now, in milliseconds. */
  elapsedMs(): number;
  /** Time for which a slide was shown while the talk's time ran, in milliseconds. */
  spentMs(slide: string): number;
  /** Time that a slide took when the talk was last rehearsed, in milliseconds; null where nobody knows. */
  practiceMs(slide: string): number | null;
  /** Other windows that a server tells of. */
  readonly company: Company;
  /** Sets the place of a window that knows of none; whatever another window knows goes before it. */
  begin(place: Place): void;
  /** Changes what is known, and tells all others. */
  say(said: Said): void;
  /** Hears a message of another window. */
  hear(message: Message): void;
  /** Calls back after each change, with what was said; `own` is false for what came from another window. */
  listen(hear: (said: Said, own: boolean) => void): void;
  /** Says all that is known. */
  tellAll(): void;
  /** Where messages go to. */
  connect(send: (message: Message) => void): void;
}

/** Where what is known outlives a reload. */
export interface Keeper {
  read(): string | null;
  /** Keeps what is given now or soon. */
  write(text: () => string): void;
}

/** What of it is kept, as JSON. */
interface Kept {
  /** When it was kept: the talk's time went on since. */
  readonly keptMs: number;
  readonly said: readonly Message[];
}

/** How a window begins. */
interface SharedOptions {
  /** The clock on the wall, by which times are told even after a machine has slept; in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** The deck is opened for another talk: of what was kept, only drawings count. */
  readonly isAnew?: boolean;
}

/**
 * What the windows of a talk share. Each change has a time, and who meets a window whose last change is older tells it
 * all that it knows: so a window that was reloaded, closed or asleep is as the others are.
 */
export function makeShared(keeper: Keeper, { nowMs, isAnew = false }: SharedOptions): Shared {
  const listeners: ((said: Said, own: boolean) => void)[] = [];
  const senders: ((message: Message) => void)[] = [];
  let at = 0;
  /** When each was last said: of two windows that say it at once, the later one is heard by all. */
  const saidAt = { place: 0, blank: 0, timer: 0 };
  let place: Place | null = null;
  /** The place is only where the window opened. */
  let isBegun = false;
  let blank: Blank = null;
  let clock: Clock = { running: false, elapsedMs: 0 };
  /** When the clock, and the slide's share of it, was last brought up to date. */
  let clockSinceMs = nowMs();
  const spent = new Map<string, number>();
  const ink = makeInk();
  const practice = new Map<string, number>();
  let company: Company = { slides: 0, speakers: 0 };

  const ranMs = () => (clock.running ? Math.max(0, nowMs() - clockSinceMs) : 0);
  const elapsedMs = () => clock.elapsedMs + ranMs();
  const spentMs = (slide: string) => (spent.get(slide) ?? 0) + (slide === place?.slide ? ranMs() : 0);
  const send = (said: Said, then = at) => {
    for (const each of senders) each({ ...said, at: then });
  };
  /** Books the time since the last change. */
  const settle = () => {
    if (place) spent.set(place.slide, spentMs(place.slide));
    clock = { ...clock, elapsedMs: elapsedMs() };
    clockSinceMs = nowMs();
  };
  const all = (): Message[] => {
    settle();
    return [
      ...(place ? [{ type: 'place', ...place, at: saidAt.place } as const] : []),
      { type: 'blank', screen: blank, at: saidAt.blank },
      { type: 'timer', ...clock, at: saidAt.timer },
      ...[...spent].map(([slide, ms]) => ({ type: 'spent', slide, ms, at }) as const),
      ...ink.all(),
      { type: 'known', at },
    ];
  };
  const sendAll = () => {
    for (const { at: then, ...said } of all()) send(said, then);
  };
  const keep = () => keeper.write(() => JSON.stringify({ keptMs: nowMs(), said: all() } satisfies Kept));
  /** Takes over what was said at a time, unless something later is known; false for that. */
  const take = (said: Said, then: number): boolean => {
    const isLate = (known: number, isBefore: boolean) => then < known || (then === known && isBefore);
    switch (said.type) {
      case 'place': {
        const { slide, step } = said;
        const isKnown = place !== null && !isBegun;
        if (isKnown && isLate(saidAt.place, !isAfter({ slide, step }, place!))) return false;
        settle();
        isBegun = false;
        place = { slide, step };
        break;
      }
      case 'blank':
        if (isLate(saidAt.blank, String(said.screen) <= String(blank))) return false;
        blank = said.screen;
        break;
      case 'timer':
        if (isLate(saidAt.timer, clock.running || !said.running)) return false;
        settle();
        clock = { running: said.running, elapsedMs: said.elapsedMs };
        if (said.elapsedMs === 0) spent.clear();
        break;
      case 'spent':
        spent.set(said.slide, Math.max(said.ms, spent.get(said.slide) ?? 0));
        break;
      case 'stroke':
      case 'erase':
        ink.take(said, then);
    }
    if (said.type === 'place' || said.type === 'blank' || said.type === 'timer') saidAt[said.type] = then;
    at = Math.max(at, then);
    return true;
  };
  const tell = (said: Said, own: boolean) => {
    for (const each of listeners) each(said, own);
  };

  const kept = readKept(keeper.read());
  for (const { at: then, ...said } of kept?.said ?? []) {
    const isDrawing = said.type === 'stroke' || said.type === 'erase';
    if (isDrawing || !isAnew) take(said, then);
  }
  if (isAnew) at = 0;
  else if (kept) clockSinceMs = Math.min(nowMs(), kept.keptMs);

  return {
    get at() {
      return at;
    },
    get place() {
      return place;
    },
    get blank() {
      return blank;
    },
    get isRunning() {
      return clock.running;
    },
    ink: ink.strokes,
    get company() {
      return company;
    },
    elapsedMs,
    spentMs,
    practiceMs: (slide) => practice.get(slide) ?? null,
    begin: (first) => {
      if (at > 0) return;
      take({ type: 'place', ...first }, 1);
      isBegun = true;
    },
    say: (said) => {
      if (passing.includes(said.type)) {
        if (said.type !== 'hello') tell(said, true);
        send(said);
        return;
      }
      take(said, Math.max(nowMs(), at + 1));
      keep();
      // Others first: drawing takes longer than telling.
      send(said);
      tell(said, true);
    },
    hear: ({ at: theirs, ...said }) => {
      if (said.type === 'hello') {
        if (theirs < at) sendAll();
        else if (theirs > at || said.answer) send({ type: 'hello', answer: theirs > at });
      } else if (said.type === 'company') company = { slides: said.slides, speakers: said.speakers };
      else if (said.type === 'practice') practice.set(said.slide, said.ms);
      else if (!passing.includes(said.type)) {
        if (!take(said, theirs)) return;
        keep();
      }
      tell(said, false);
    },
    tellAll: sendAll,
    listen: (hear) => void listeners.push(hear),
    connect: (sender) => void senders.push(sender),
  };
}

/** Of two places that were said in the same millisecond all windows take the same one for the later. */
const isAfter = (one: Place, other: Place): boolean =>
  one.slide === other.slide ? one.step > other.step : one.slide > other.slide;

/** What passes, and leaves nothing behind that another window would have to be told. */
const passing: readonly Said['type'][] = ['hello', 'bye', 'pointer', 'renewed', 'company', 'practice'];

/** What was kept, read as if a stranger had said it; null for nothing that can be read. */
function readKept(text: string | null): Kept | null {
  try {
    const { keptMs, said } = JSON.parse(text ?? '{}') as Kept;
    if (!Array.isArray(said) || !Number.isFinite(keptMs)) return null;
    return { keptMs, said: said.flatMap((each: Message) => readMessage(each) ?? []) };
  } catch {
    return null;
  }
}
