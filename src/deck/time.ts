import type { Diagnostic } from '../source/diagnostic.ts';
import type { WrittenAttribute } from './section-attributes.ts';
import type { Directive } from './types.ts';

/** Longest time of one slide, in seconds: ten hours. */
const longest = 36_000;

/** Seconds of a time as people write it: `90s`, `2m`, `1m30s`, `1:30`, `90`; null for anything else. */
export function parseTime(text: string): number | null {
  const [, hours, minutes, seconds] =
    /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text) ??
    /^(?=\d)(?:(\d{1,2})h)?\s*(?:(\d{1,3}(?:\.\d+)?)m(?:in)?)?\s*(?:(\d{1,5})s?)?$/i.exec(text) ??
    [];
  if (hours === undefined && minutes === undefined && seconds === undefined) return null;
  const sum = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  const whole = Math.round(sum);
  return whole > 0 && whole <= longest ? whole : null;
}

/** A slide's time in seconds, or null where none is set. */
export interface SlideTime {
  readonly seconds: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The time that `<!-- time: 90s -->` sets, else the one of `data-timing`, which Reveal.js reads as seconds. */
export function readTime(
  directive: Directive | undefined,
  attributes: readonly WrittenAttribute[],
  path: string,
): SlideTime {
  const timings = attributes.filter(({ name }) => /^(?:data-)?timing$/.test(name));
  const timing = timings.at(-1);
  const fromTiming = timing ? Number.parseInt(timing.value, 10) || null : null;
  if (!directive) return { seconds: fromTiming, diagnostics: [] };
  const seconds = parseTime(directive.value);
  const problem = (message: string, help: string): Diagnostic => {
    return { severity: 'warning', rule: 'slide-time', message, help, path, range: directive.range };
  };
  if (seconds === null) {
    const help = 'write 90s, 2m, 1:30 or 90 (seconds), at most ten hours';
    const wrong = problem(`"${directive.value}" is no time that a slide can take`, help);
    return { seconds: fromTiming, diagnostics: [wrong] };
  }
  if (fromTiming === null || fromTiming === seconds) return { seconds, diagnostics: [] };
  const message = `the slide has two times: ${seconds} s here, ${fromTiming} s in data-timing; this one is taken`;
  return { seconds, diagnostics: [problem(message, 'keep one of them')] };
}
