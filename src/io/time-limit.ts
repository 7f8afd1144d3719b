import { Script } from 'node:vm';
import type { Bound } from '../source/bound.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { limits } from '../source/limits.ts';
import type { Range } from '../source/source.ts';

/** Characters of a text for which that time is given once more: a book is outlined in a quarter of it. */
const charactersOfTime = 200_000;

/** Time is up. */
export class LateError extends Error {
  override readonly name = 'LateError';
  /** The limit, in milliseconds. */
  readonly ms: number;
  /** What took so long, such as `reading` or `drawing`. */
  readonly act: string;
  /** The place in the text that took so long, where that is known. */
  range?: Range;

  constructor(ms: number, act: string) {
    super(`${act} it takes longer than ${ms / 1000} seconds`);
    this.ms = ms;
    this.act = act;
  }
}

/** Time for a text of that many characters, in milliseconds, where a short one gets `ms`. */
export function timeFor(characters: number, ms = limits.time): number {
  return Math.round(ms * Math.max(1, characters / charactersOfTime));
}

const key = Symbol.for('lectern.bounded');
const place = globalThis as { [key]?: (() => void) | undefined };
// A function that a script calls is stopped with the script, loops in regular expressions included.
const script = new Script("globalThis[Symbol.for('lectern.bounded')]()");

/**
 * What the synchronous `run` gives; `act` names it. Throws `LateError` after `ms` milliseconds, and what `run` throws. One
 * that is stopped runs none of its `catch` and `finally`: it must leave nothing half done that others see.
 */
export function withinTime<T>(run: () => T, ms: number, act = 'reading'): T {
  let result: { readonly value: T } | undefined;
  const outer = place[key];
  place[key] = () => {
    result = { value: run() };
  };
  try {
    script.runInThisContext({ timeout: ms, displayErrors: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new LateError(ms, act) : error;
  } finally {
    place[key] = outer;
  }
  return result!.value;
}

/** A bound of time for what is done with a text of that many characters. */
export function boundFor(characters: number, ms = limits.time, act = 'reading'): Bound {
  return (run) => withinTime(run, timeFor(characters, ms), act);
}

/** What is said of a file whose time was up. */
export function reportLate(path: string, { ms, act, range }: LateError): Diagnostic {
  return {
    severity: 'error',
    rule: 'too-large',
    message: `${act} it takes longer than the ${ms / 1000} seconds that a text of its length gets`,
    help: 'cut it in two until you find what takes so long, and write that in another way; or give it more with --limit time=NUMBER, in milliseconds',
    path,
    ...(range && { range }),
  };
}
