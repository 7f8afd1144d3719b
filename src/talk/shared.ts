import {
  type Blank,
  type Clock,
  type Message,
  mostStrokes,
  type Place,
  readMessage,
  type Said,
  type Stroke,
} from './messages.ts';

/** What all windows of a talk know alike. */
export interface Shared {
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
  /** Sets the place of a window that knows of none; whatever another window knows goes before it. */
  begin(place: Place): void;
  /** Changes what is known, and tells all others. */
  say(said: Said): void;
  /** Hears a message of another window. */
  hear(message: Message): void;
  /** Calls back after each change, with what was said; `own` is false for what came from another window. */
  listen(hear: (said: Said, own: boolean) => void): void;
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
  readonly at: number;
  /** When it was kept: the talk's time went on since. */
  readonly keptMs: number;
  readonly said: readonly Said[];
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
  let place: Place | null = null;
  let blank: Blank = null;
  let clock: Clock = { running: false, elapsedMs: 0 };
  /** When the clock, and the slide's share of it, was last brought up to date. */
  let clockSinceMs = nowMs();
  const spent = new Map<string, number>();
  const ink = new Map<string, readonly Stroke[]>();

  const ranMs = () => (clock.running ? Math.max(0, nowMs() - clockSinceMs) : 0);
  const elapsedMs = () => clock.elapsedMs + ranMs();
  const spentMs = (slide: string) => (spent.get(slide) ?? 0) + (slide === place?.slide ? ranMs() : 0);
  const send = (said: Said) => {
    for (const each of senders) each({ ...said, at });
  };
  /** Books the time since the last change. */
  const settle = () => {
    if (place) spent.set(place.slide, spentMs(place.slide));
    clock = { ...clock, elapsedMs: elapsedMs() };
    clockSinceMs = nowMs();
  };
  const all = (): Said[] => {
    settle();
    return [
      ...(place ? [{ type: 'state', ...place, ...clock, blank } as const] : []),
      ...[...spent].map(([slide, ms]) => ({ type: 'spent', slide, ms }) as const),
      ...[...ink].flatMap(([slide, strokes]) =>
        strokes.map((stroke) => ({ type: 'stroke', slide, stroke }) as const),
      ),
    ];
  };
  const keep = () => keeper.write(() => JSON.stringify({ at, keptMs: nowMs(), said: all() } satisfies Kept));
  const take = (said: Said) => {
    switch (said.type) {
      case 'state':
        ink.clear();
        spent.clear();
        place = { slide: said.slide, step: said.step };
        blank = said.blank;
        clock = { running: said.running, elapsedMs: said.elapsedMs };
        clockSinceMs = nowMs();
        break;
      case 'place':
        settle();
        place = { slide: said.slide, step: said.step };
        break;
      case 'blank':
        blank = said.screen;
        break;
      case 'timer':
        settle();
        clock = { running: said.running, elapsedMs: said.elapsedMs };
        if (said.elapsedMs === 0) spent.clear();
        break;
      case 'spent':
        spent.set(said.slide, said.ms);
        break;
      case 'stroke': {
        const others = (ink.get(said.slide) ?? []).filter(({ id }) => id !== said.stroke.id);
        ink.set(said.slide, [...others, said.stroke].slice(-mostStrokes));
        break;
      }
      case 'erase':
        ink.set(
          said.slide,
          (ink.get(said.slide) ?? []).filter(({ id }) => !said.strokes.includes(id)),
        );
        break;
    }
  };
  const tell = (said: Said, own: boolean) => {
    for (const each of listeners) each(said, own);
  };

  const kept = readKept(keeper.read());
  if (kept && isAnew) kept.said.filter(({ type }) => type === 'stroke').forEach(take);
  else if (kept) {
    ({ at } = kept);
    kept.said.forEach(take);
    clockSinceMs = Math.min(nowMs(), kept.keptMs);
  }

  return {
    get place() {
      return place;
    },
    get blank() {
      return blank;
    },
    get isRunning() {
      return clock.running;
    },
    ink,
    elapsedMs,
    spentMs,
    begin: (first) => {
      if (at > 0) return;
      at = 1;
      place = first;
    },
    say: (said) => {
      if (passing.includes(said.type)) {
        if (said.type !== 'hello') tell(said, true);
        send(said);
        return;
      }
      at = Math.max(nowMs(), at + 1);
      take(said);
      keep();
      // Others first: drawing takes longer than telling.
      send(said);
      tell(said, true);
    },
    hear: ({ at: theirs, ...said }) => {
      if (said.type === 'hello') {
        if (theirs < at) all().forEach(send);
        else if (theirs > at || said.answer) send({ type: 'hello', answer: theirs > at });
      } else if (!passing.includes(said.type)) {
        at = Math.max(at, theirs);
        take(said);
        keep();
      }
      tell(said, false);
    },
    listen: (hear) => void listeners.push(hear),
    connect: (sender) => void senders.push(sender),
  };
}

/** What passes, and leaves nothing behind that another window would have to be told. */
const passing: readonly Said['type'][] = ['hello', 'bye', 'step', 'pointer'];

/** What was kept, read as if a stranger had said it; null for nothing that can be read. */
function readKept(text: string | null): Kept | null {
  try {
    const { at, keptMs, said } = JSON.parse(text ?? '{}') as Kept;
    if (!Array.isArray(said) || !Number.isFinite(at) || !Number.isFinite(keptMs)) return null;
    return { at, keptMs, said: said.flatMap((each: Said) => readMessage({ ...each, at }) ?? []) };
  } catch {
    return null;
  }
}
