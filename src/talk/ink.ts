import { type Message, mostStrokes, type Said, type Stroke } from './messages.ts';

/** What a window says of lines. */
export type Drawing = Extract<Said, { readonly type: 'stroke' | 'erase' }>;

/** What is drawn on the slides, as all windows come to know it. */
export interface Ink {
  /** Lines on each slide, in the order in which they were drawn. */
  readonly strokes: ReadonlyMap<string, readonly Stroke[]>;
  /** Draws or erases at a time, in milliseconds, but for lines of which something later is known. */
  take(said: Drawing, at: number): void;
  /** All that is known, as messages. */
  all(): Message[];
}

/** Lines that are known to be gone; the oldest are forgotten. */
const mostGone = 2000;

/** Begins with no lines. What was erased does not come back with a window that did not hear of it. */
export function makeInk(): Ink {
  const strokes = new Map<string, readonly Stroke[]>();
  /** When lines were drawn last, and when they went, by slide and id. */
  const drawn = new Map<string, number>();
  const gone = new Map<string, { readonly slide: string; readonly id: string; readonly at: number }>();
  const keyOf = (slide: string, id: string) => `${id} ${slide}`;
  const without = (slide: string, id: string) => (strokes.get(slide) ?? []).filter((each) => each.id !== id);

  const draw = (slide: string, stroke: Stroke, at: number) => {
    const key = keyOf(slide, stroke.id);
    const goneAt = gone.get(key)?.at ?? -1;
    if (at < (drawn.get(key) ?? 0) || at <= goneAt) return;
    gone.delete(key);
    drawn.set(key, at);
    const all = [...without(slide, stroke.id), stroke];
    for (const { id } of all.slice(0, -mostStrokes)) drawn.delete(keyOf(slide, id));
    strokes.set(slide, all.slice(-mostStrokes));
  };
  const erase = (slide: string, id: string, at: number) => {
    const key = keyOf(slide, id);
    if (at < (drawn.get(key) ?? 0) || at < (gone.get(key)?.at ?? 0)) return;
    drawn.delete(key);
    gone.set(key, { slide, id, at });
    const [oldest] = gone.keys();
    if (gone.size > mostGone) gone.delete(oldest!);
    strokes.set(slide, without(slide, id));
  };

  return {
    strokes,
    take: (said, at) => {
      if (said.type === 'stroke') draw(said.slide, said.stroke, at);
      else for (const id of said.strokes) erase(said.slide, id, at);
    },
    all: () => [
      ...[...strokes].flatMap(([slide, each]) =>
        each.map((stroke) => {
          const at = drawn.get(keyOf(slide, stroke.id)) ?? 0;
          return { type: 'stroke', slide, stroke, at } as const;
        }),
      ),
      ...[...gone.values()].map(
        ({ slide, id, at }) => ({ type: 'erase', slide, strokes: [id], at }) as const,
      ),
    ],
  };
}
