import { readInput } from '../../io/files/read.ts';
import { writeAtomic } from '../../io/files/write-atomic.ts';
import type { Hub } from '../../talk/hub.ts';
import { lengthOf, readRehearsals, type Rehearsal, writeRehearsals } from '../../talk/rehearsal.ts';

/** Shortest rehearsal that is kept, in seconds: who only looks at the slides does not practise. */
const shortest = 10;

/** How often what was practised is written, in milliseconds. */
const saveMs = 5000;

/** How often it is looked at, in milliseconds: what is told of a change no longer tells what was before it. */
const noteMs = 500;

/** The file of a deck's rehearsals: `talk.md` → `talk.rehearsals.json`. */
export function rehearsalsPath(outline: string): string {
  return outline.replace(/(?:\.\w+)?$/, '.rehearsals.json');
}

/** Rehearsals of a deck, the newest last; none where there is no file, null for a file that is none of ours. */
export async function loadRehearsals(outline: string): Promise<Rehearsal[] | null> {
  const read = await readInput(rehearsalsPath(outline));
  return 'bytes' in read ? readRehearsals(new TextDecoder().decode(read.bytes)) : [];
}

/** A rehearsal that is under way. */
export interface Rehearsing {
  /** Ends it; gives it where it was long enough to be kept. */
  end(): Promise<Rehearsal | null>;
}

/**
 * Records how long each slide is shown, and writes it beside the outline: again and again, so that a talk that is cut
 * short is kept too. Time begins as the first slide is left; set to zero, it begins another rehearsal.
 */
export function recordRehearsal(
  outline: string,
  known: readonly Rehearsal[],
  { shared }: Hub,
  onError: (error: unknown) => void,
): Rehearsing {
  const kept = [...known];
  const seen = new Set<string>();
  let now: Rehearsal | null = null;
  let first: string | null = null;
  let written = '';

  /** Takes down how long each slide was shown so far. */
  const note = () => {
    if (shared.elapsedMs() === 0) return;
    const began = now?.began ?? new Date(Date.now() - shared.elapsedMs()).toISOString();
    const times = [...seen].map((id) => [id, Math.round(shared.spentMs(id) / 100) / 10] as const);
    now = { began, seconds: Object.fromEntries(times.filter(([, seconds]) => seconds > 0)) };
  };
  const finished = () => (now && lengthOf(now) >= shortest ? now : null);
  const save = async () => {
    note();
    const done = finished();
    const text = done && writeRehearsals([...kept, done]);
    if (text === null || text === written) return;
    await writeAtomic(rehearsalsPath(outline), text);
    written = text;
  };
  const saving = setInterval(() => void save().catch(onError), saveMs).unref();
  const noting = setInterval(note, noteMs).unref();
  shared.listen((said) => {
    if (said.type === 'place') {
      seen.add(said.slide);
      first ??= said.slide;
      // It is said while it is heard: what this says comes after it.
      if (said.slide !== first && !shared.isRunning && shared.elapsedMs() === 0)
        queueMicrotask(() => shared.say({ type: 'timer', running: true, elapsedMs: 0 }));
    }
    if (said.type !== 'timer' || said.elapsedMs > 0) return;
    const done = finished();
    if (done) kept.push(done);
    now = null;
    seen.clear();
    first = shared.place?.slide ?? null;
    if (first !== null) seen.add(first);
  });
  return {
    end: async () => {
      clearInterval(saving);
      clearInterval(noting);
      await save();
      return finished();
    },
  };
}
