import { findTouched } from './draw-ink.ts';
import { make } from './elements.ts';
import { inks, mostPoints, type Stroke } from '../talk/messages.ts';
import type { Stage } from './stage.ts';

/** What the pointer is on a slide. */
export type Tool = 'pointer' | Stroke['pen'] | 'eraser';

/** The tools of a window. */
export interface Tools {
  readonly tool: Tool | null;
  readonly ink: Stroke['ink'];
  /** True while what the pointer does leaves marks, or takes them. */
  readonly isDrawing: boolean;
  /** Takes a tool, or puts it back where it is taken already. */
  take(tool: Tool | null): void;
  dip(ink: Stroke['ink']): void;
  /** Takes back the last line, or the last that was erased. */
  undo(): void;
  clear(): void;
  listen(hear: () => void): void;
}

/** Px between two points of a line; closer ones are left out. */
const closest = 2;

/** Px around the eraser. */
const reach = 12;

interface Done {
  readonly slide: string;
  readonly drawn: readonly Stroke[];
  readonly erased: readonly Stroke[];
}

/**
 * Pointer, pens and eraser over a slide. `parent` gets a layer that takes the pointer while a tool is taken; `box` gives
 * where the slide is in the window, in CSS px.
 */
export function makeTools({ shared, settings }: Stage, parent: Node, box: () => DOMRect | null): Tools {
  const layer = make('div', { class: 'tool-layer' });
  layer.hidden = true;
  parent.appendChild(layer);
  const listeners: (() => void)[] = [];
  const done: Done[] = [];
  let tool: Tool | null = null;
  let ink: Stroke['ink'] = 'red';
  let line: { readonly id: string; readonly slide: string; readonly points: number[] } | null = null;
  let frame = 0;

  const changed = () => {
    layer.hidden = tool === null;
    layer.dataset.tool = tool ?? '';
    for (const each of listeners) each();
  };
  const strokesOn = (slide: string) => shared.ink.get(slide) ?? [];
  /** Where a pointer is, as shares of the slide. */
  const placeOf = ({ clientX, clientY }: PointerEvent): readonly [number, number] | null => {
    const rect = box();
    return rect && rect.width > 0
      ? [(clientX - rect.left) / rect.width, (clientY - rect.top) / rect.height]
      : null;
  };
  const inPx = (event: PointerEvent): readonly [number, number] => {
    const [x, y] = placeOf(event) ?? [0, 0];
    return [Math.round(x * settings.width), Math.round(y * settings.height)];
  };
  const point = (event: PointerEvent | null) => {
    cancelAnimationFrame(frame);
    const [x, y] = (event && placeOf(event)) ?? [-1, -1];
    const isOn = x >= 0 && x <= 1 && y >= 0 && y <= 1;
    frame = requestAnimationFrame(() =>
      shared.say({ type: 'pointer', x: isOn ? x : null, y: isOn ? y : null }),
    );
  };
  const tellLine = () => {
    if (line && tool && tool !== 'pointer' && tool !== 'eraser')
      shared.say({
        type: 'stroke',
        slide: line.slide,
        stroke: { id: line.id, pen: tool, ink, points: [...line.points] },
      });
  };
  const begin = (slide: string) => {
    line = { id: crypto.getRandomValues(new Uint32Array(2)).join('-'), slide, points: [] };
  };
  const extend = (event: PointerEvent) => {
    if (!line) return;
    for (const each of event.getCoalescedEvents?.().concat(event) ?? [event]) {
      const [x, y] = inPx(each);
      const { points } = line;
      const near = points.length > 0 && Math.hypot(x - points.at(-2)!, y - points.at(-1)!) < closest;
      if (!near) points.push(x, y);
    }
    if (line.points.length > mostPoints - 100) {
      const [x, y] = line.points.slice(-2) as [number, number];
      end();
      begin(line!.slide);
      line!.points.push(x, y);
    }
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(tellLine);
  };
  const end = () => {
    if (!line) return;
    cancelAnimationFrame(frame);
    tellLine();
    const drawn = strokesOn(line.slide).filter(({ id }) => id === line!.id);
    done.push({ slide: line.slide, drawn, erased: [] });
  };
  const erase = (slide: string, ids: readonly string[]) => {
    const erased = strokesOn(slide).filter(({ id }) => ids.includes(id));
    if (erased.length === 0) return;
    done.push({ slide, drawn: [], erased });
    shared.say({ type: 'erase', slide, strokes: erased.map(({ id }) => id) });
  };
  const rub = (event: PointerEvent) => {
    const slide = shared.place?.slide;
    if (slide !== undefined) erase(slide, findTouched(strokesOn(slide), ...inPx(event), reach));
  };

  layer.addEventListener('pointerdown', (event) => {
    const slide = shared.place?.slide;
    if (event.button !== 0 || slide === undefined) return;
    event.preventDefault();
    layer.setPointerCapture(event.pointerId);
    if (tool === 'eraser') rub(event);
    else if (tool !== 'pointer') {
      begin(slide);
      extend(event);
    }
  });
  layer.addEventListener('pointermove', (event) => {
    if (tool === 'pointer') point(event);
    else if (tool === 'eraser' && event.buttons > 0) rub(event);
    else if (line) extend(event);
  });
  for (const type of ['pointerup', 'pointercancel'] as const)
    layer.addEventListener(type, (event) => {
      end();
      line = null;
      if (tool === 'pointer' && event.pointerType !== 'mouse') point(null);
    });
  layer.addEventListener('pointerleave', () => {
    if (tool === 'pointer') point(null);
  });

  return {
    get tool() {
      return tool;
    },
    get ink() {
      return ink;
    },
    get isDrawing() {
      return tool !== null && tool !== 'pointer';
    },
    take: (wanted) => {
      if (tool === 'pointer') point(null);
      tool = wanted === tool ? null : wanted;
      changed();
    },
    dip: (wanted) => {
      ink = inks.includes(wanted) ? wanted : ink;
      if (tool === 'eraser') tool = 'pen';
      changed();
    },
    undo: () => {
      const last = done.pop();
      if (!last) return;
      const { slide, drawn, erased } = last;
      if (drawn.length > 0) shared.say({ type: 'erase', slide, strokes: drawn.map(({ id }) => id) });
      for (const stroke of erased) shared.say({ type: 'stroke', slide, stroke });
    },
    clear: () => {
      const slide = shared.place?.slide;
      if (slide !== undefined)
        erase(
          slide,
          strokesOn(slide).map(({ id }) => id),
        );
    },
    listen: (hear) => void listeners.push(hear),
  };
}
