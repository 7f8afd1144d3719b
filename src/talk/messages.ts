/*
 * What the windows of a talk tell each other: slides, speaker view, phones. The format knows nothing of how it is carried,
 * by the browser from window to window or by a server. Each message is small plain data, and nothing of it is trusted
 * before `readMessage` has looked at it.
 */

/** A slide by its id, and how many of its steps are shown. */
export interface Place {
  readonly slide: string;
  readonly step: number;
}

/** What covers the slides; null for nothing. */
export type Blank = 'black' | 'white' | null;

/** Tools that leave a mark on a slide. */
export const pens = ['pen', 'marker'] as const;

/** Colours of marks, by name: each window draws them in its own way. */
export const inks = ['red', 'blue', 'green', 'yellow', 'ink'] as const;

/** One line that was drawn on a slide. */
export interface Stroke {
  readonly id: string;
  readonly pen: (typeof pens)[number];
  readonly ink: (typeof inks)[number];
  /** x and y in turn, in CSS px of the slide at its own size. */
  readonly points: readonly number[];
}

/** What a message says. */
export type Said =
  /** “I am here, and what I know is as of `at`.” With `answer` the other says the same. */
  | { readonly type: 'hello'; readonly answer: boolean }
  /** The window goes, or is loaded again. */
  | { readonly type: 'bye' }
  /** “That is all that I know”, after messages that say it, each of the time at which it came to be. */
  | { readonly type: 'known' }
  | ({ readonly type: 'place' } & Place)
  | { readonly type: 'blank'; readonly screen: Blank }
  | ({ readonly type: 'timer' } & Clock)
  /** Time for which a slide was shown so far, in milliseconds. */
  | { readonly type: 'spent'; readonly slide: string; readonly ms: number }
  /** Where the pointer is, as shares of the slide's width and height; null for nowhere. */
  | { readonly type: 'pointer'; readonly x: number | null; readonly y: number | null }
  /** A line that is new, or longer than it was. */
  | { readonly type: 'stroke'; readonly slide: string; readonly stroke: Stroke }
  | { readonly type: 'erase'; readonly slide: string; readonly strokes: readonly string[] }
  /** The slides of the sender are newer than what others have of them. */
  | { readonly type: 'renewed' }
  /** What a server carries messages to, besides who hears this. */
  | ({ readonly type: 'company' } & Company)
  /** Time that a slide took when the talk was rehearsed, in milliseconds. */
  | { readonly type: 'practice'; readonly slide: string; readonly ms: number };

/** How many other windows there are. */
export interface Company {
  /** Windows that show the slides and may turn them. */
  readonly slides: number;
  readonly speakers: number;
}

/** The time of the talk when the message was sent: clocks of two machines need not agree. */
export interface Clock {
  readonly running: boolean;
  readonly elapsedMs: number;
}

/** A message, and when it was said or, of “hello” and “known”, the last change that its sender knows of; in milliseconds. */
export type Message = Said & { readonly at: number };

/** Most coordinates of a line; a longer one goes on in another. */
export const mostPoints = 4000;

/** Most lines on a slide. */
export const mostStrokes = 400;

/** A week in milliseconds: no talk is longer. */
const longestMs = 604_800_000;

const isNumber = (value: unknown, from: number, to: number): value is number =>
  typeof value === 'number' && value >= from && value <= to;
const isWhole = (value: unknown, to: number): value is number =>
  Number.isInteger(value) && isNumber(value, 0, to);
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 300;
const isOneOf = <T>(value: unknown, allowed: readonly T[]): value is T => allowed.includes(value as T);

/** The message in data of a stranger, with what belongs to it and nothing else; null for what is none. */
export function readMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null;
  const given = data as Readonly<Record<string, unknown>>;
  const said = readSaid(given);
  return said && isNumber(given.at, 0, Number.MAX_SAFE_INTEGER) ? { ...said, at: given.at } : null;
}

function readSaid(given: Readonly<Record<string, unknown>>): Said | null {
  const { type, slide, answer, ms } = given;
  switch (type) {
    case 'bye':
    case 'known':
    case 'renewed':
      return { type };
    case 'hello':
      return typeof answer === 'boolean' ? { type, answer } : null;
    case 'place': {
      const place = readPlace(given);
      return place && { type, ...place };
    }
    case 'blank':
      return isBlank(given.screen) ? { type, screen: given.screen } : null;
    case 'timer': {
      const clock = readClock(given);
      return clock && { type, ...clock };
    }
    case 'company': {
      const { slides, speakers } = given;
      return isWhole(slides, 1000) && isWhole(speakers, 1000) ? { type, slides, speakers } : null;
    }
    case 'spent':
    case 'practice':
      return isName(slide) && isNumber(ms, 0, longestMs) ? { type, slide, ms } : null;
    case 'pointer': {
      const { x, y } = given;
      if (x === null && y === null) return { type, x, y };
      return isNumber(x, 0, 1) && isNumber(y, 0, 1) ? { type, x, y } : null;
    }
    case 'stroke': {
      const stroke = readStroke(given.stroke);
      return isName(slide) && stroke ? { type, slide, stroke } : null;
    }
    case 'erase': {
      const { strokes } = given;
      const isList = Array.isArray(strokes) && strokes.length <= mostStrokes && strokes.every(isName);
      return isName(slide) && isList ? { type, slide, strokes: [...strokes] } : null;
    }
    default:
      return null;
  }
}

const isBlank = (value: unknown): value is Blank => isOneOf(value, ['black', 'white', null] as const);

function readPlace({ slide, step }: Readonly<Record<string, unknown>>): Place | null {
  return isName(slide) && isWhole(step, 10_000) ? { slide, step } : null;
}

function readClock({ running, elapsedMs }: Readonly<Record<string, unknown>>): Clock | null {
  return typeof running === 'boolean' && isNumber(elapsedMs, 0, longestMs) ? { running, elapsedMs } : null;
}

/** A line in data of a stranger; null for what is none. */
function readStroke(data: unknown): Stroke | null {
  if (typeof data !== 'object' || data === null) return null;
  const { id, pen, ink, points } = data as Readonly<Record<string, unknown>>;
  if (!isName(id) || !isOneOf(pen, pens) || !isOneOf(ink, inks) || !Array.isArray(points)) return null;
  const isLine = points.length >= 2 && points.length <= mostPoints && points.length % 2 === 0;
  return isLine && points.every((each) => isNumber(each, -10_000, 20_000))
    ? { id, pen, ink, points: [...points] }
    : null;
}
