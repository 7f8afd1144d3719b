import type { Line } from '../types.ts';

/** A slide as a model words it. */
export interface WordedSlide {
  readonly number: number;
  readonly headline: Line;
  readonly points: readonly Line[];
}

/** Longest text of a line that is looked at, in UTF-16 units; no line of a slide comes near it. */
const longestLine = 400;

/**
 * The slides in a model's answer by their number, the first of each; null if it holds no JSON of the form asked for.
 * What is not a slide in it is left out. A fence round the JSON, and words before and after it, do no harm.
 */
export function readReply(reply: string): Map<number, WordedSlide> | null {
  const json = reply.slice(reply.indexOf('{'), reply.lastIndexOf('}') + 1);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const list = isRecord(value) ? value.slides : null;
  if (!Array.isArray(list)) return null;
  const slides = new Map<number, WordedSlide>();
  for (const each of list as unknown[]) {
    const slide = readSlide(each);
    if (slide && !slides.has(slide.number)) slides.set(slide.number, slide);
  }
  return slides;
}

function readSlide(value: unknown): WordedSlide | null {
  if (!isRecord(value) || !Number.isInteger(value.slide) || !Array.isArray(value.points)) return null;
  const headline = readLine(value.headline);
  const points = (value.points as unknown[]).map(readLine);
  if (!headline || points.some((point) => point === null)) return null;
  return { number: value.slide as number, headline, points: points as Line[] };
}

function readLine(value: unknown): Line | null {
  if (!isRecord(value) || typeof value.text !== 'string' || !Array.isArray(value.src)) return null;
  const ids = value.src as unknown[];
  if (!ids.every((id): id is string => typeof id === 'string')) return null;
  // One line, and no full stop at its end, as everywhere on slides.
  const text = value.text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![.])\.$/, '');
  return text === '' || text.length > longestLine ? null : { text, src: [...new Set(ids)] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
