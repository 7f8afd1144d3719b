import { type Color, readColor } from './css-color.ts';
import type { Edge, Item, Shot } from './drawing.ts';
import { opacityOf } from './read-runs.ts';
import { clip, type Rect } from './rect.ts';
import { type PageBox, px } from './snapshot.ts';

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** Fill and lines of a box as shapes, or a picture of its ground where PowerPoint has no such fill. */
export function readDecor(box: PageBox, slide: Rect, scale: number, isFurniture: boolean): Item[] {
  const seen = box.bounds && clip(box.bounds, slide);
  if (!box.bounds || !seen) return [];
  const { paint } = box;
  const opacity = opacityOf(box);
  const fill = fade(readColor(box.style('background-color')), opacity);
  const borders = readBorders(box, scale, opacity);
  const base = { paint, isFurniture };
  if (needsPicture(box)) {
    const shot: Shot = {
      id: box.name.startsWith('::') ? box.parent!.id : box.id,
      part: partOf(box),
      clip: seen,
    };
    const place = seen;
    return [{ kind: 'picture', ...base, place, alt: '', source: shot, link: null }];
  }
  const radius =
    Math.max(px(box.style('border-top-left-radius')), px(box.style('border-bottom-right-radius'))) * scale;
  const percent = box.style('border-top-left-radius').endsWith('%')
    ? Math.min(box.bounds.width, box.bounds.height) / 2
    : 0;
  const top = borders[0] ?? null;
  const isFrame =
    top !== null &&
    borders.every((each) => each && each.width === top.width && each.color.hex === top.color.hex);
  const items: Item[] = [];
  if (fill || isFrame) {
    // Without round corners what lies outside of the slide is cut, so that the slide has no larger size than it shows.
    const place = radius || percent ? box.bounds : isFrame ? inset(box.bounds, top.width / 2) : seen;
    items.push({
      kind: 'shape',
      ...base,
      place,
      fill,
      line: isFrame ? top : null,
      radius: Math.min(percent || radius, Math.min(place.width, place.height) / 2),
    });
  }
  if (isFrame) return items;
  for (const [i, edge] of borders.entries()) {
    const place = edge && clip(placeOfSide(box.bounds, i, edge.width), slide);
    if (place) items.push({ kind: 'shape', ...base, place, fill: edge.color, line: null, radius: 0 });
  }
  return items;
}

/** Lines of a box: top, right, bottom, left; null where there is none. */
export function readBorders(box: PageBox, scale: number, opacity = 1): (Edge | null)[] {
  return sides.map((side) => {
    const width = px(box.style(`border-${side}-width`)) * scale;
    const style = box.style(`border-${side}-style`);
    const color = fade(readColor(box.style(`border-${side}-color`)), opacity);
    return width > 0 && style !== 'none' && style !== 'hidden' && color ? { width, color } : null;
  });
}

/** A colour under an opacity; null for one that cannot be seen. */
export function fade(color: Color | null, opacity: number): Color | null {
  const alpha = (color?.alpha ?? 0) * opacity;
  return color && alpha > 0.004 ? { hex: color.hex, alpha } : null;
}

/** True for grounds that a plain fill cannot show: gradients, pictures, masks and cut-outs. */
function needsPicture(box: PageBox): boolean {
  if (box.style('background-image') !== 'none' && box.style('background-image') !== '') return true;
  const isDrawn = readColor(box.style('background-color'))?.alpha ?? 0;
  return (
    isDrawn > 0 && (box.style('mask-image') !== 'none' || box.style('clip-path') !== 'none' || isTurned(box))
  );
}

/** True where a transformation turns or skews a box. */
function isTurned(box: PageBox): boolean {
  const [, b = 0, c = 0] = (box.style('transform').match(/-?[\d.e-]+/g) ?? []).map(Number);
  return Math.abs(b) > 0.001 || Math.abs(c) > 0.001;
}

function partOf({ name }: PageBox): Shot['part'] {
  return name === '::before' ? 'before' : name === '::after' ? 'after' : 'self';
}

function placeOfSide({ x, y, width, height }: Rect, side: number, thick: number): Rect {
  if (side === 0) return { x, y, width, height: thick };
  if (side === 1) return { x: x + width - thick, y, width: thick, height };
  if (side === 2) return { x, y: y + height - thick, width, height: thick };
  return { x, y, width: thick, height };
}

function inset({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}
