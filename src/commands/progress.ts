import type { Shell } from './shell.ts';

/** Tells how far a command has come, where it takes longer than half a second. */
export interface Progress {
  /** How much is done of how much, what is being made, and how far that is. */
  readonly tell: (done: number, total: number, what: string, detail?: string) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** What takes less needs no bar, in milliseconds. */
const patienceMs = 500;

const barWidth = 24;

/**
 * A bar on a terminal; elsewhere a plain line for each thing that is begun; nothing with `--quiet`. `what` is the
 * file that is made.
 */
export function makeProgress({ quiet, status, note }: Shell): Progress {
  const startedMs = performance.now();
  let last = '';
  let timer: NodeJS.Timeout | undefined;
  let latest: (() => void) | null = null;
  const show = (action: () => void) => {
    latest = action;
    const left = patienceMs - (performance.now() - startedMs);
    if (left <= 0) action();
    // What is begun early and goes on for long is told once patience is over.
    else timer ??= setTimeout(() => latest?.(), left);
  };
  if (quiet) return { tell: () => undefined, end: () => undefined };
  return {
    tell: (done, total, what, detail = '') =>
      show(() => {
        if (status) status(`${drawBar(done, total)} ${what} ${detail}`.trimEnd());
        else if (what !== last) note(`exporting ${what}`);
        last = what;
      }),
    end: () => {
      clearTimeout(timer);
      latest = null;
      status?.(null);
    },
  };
}

/** Such as `████████░░░░░░░░ 12/48`. */
function drawBar(done: number, total: number): string {
  const full = total === 0 ? barWidth : Math.round((done / total) * barWidth);
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${done}/${total}`;
}
