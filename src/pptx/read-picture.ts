import type { PictureItem } from './drawing.ts';
import { opacityOf, type ReadLink } from './read-runs.ts';
import { clip, type Rect } from './rect.ts';
import { closest, type PageBox } from './snapshot.ts';

/** Files that PowerPoint shows as they are. */
const shown = /\.(?:png|jpe?g)$/i;

/** An `<img>`: the file as it is where PowerPoint can show it so, else what the browser draws. */
export function readPicture(box: PageBox, slide: Rect, readLink: ReadLink): PictureItem[] {
  const seen = box.bounds && clip(box.bounds, slide);
  if (!box.bounds || !seen) return [];
  const { src = '', alt = '' } = box.attributes;
  const href = closest(box, ({ name }) => name === 'a')?.attributes['href'];
  const link = href === undefined ? null : readLink(href);
  const isWhole = seen.width >= box.bounds.width - 1 && seen.height >= box.bounds.height - 1;
  const isPlain =
    shown.test(src) &&
    isWhole &&
    box.style('border-top-left-radius').startsWith('0') &&
    isNone(box.style('mask-image')) &&
    isNone(box.style('clip-path')) &&
    isNone(box.style('transform')) &&
    !filters(box) &&
    opacityOf(box) > 0.99;
  const base = { kind: 'picture', paint: box.paint, isFurniture: false, alt, link } as const;
  if (!isPlain) {
    const styles = looks.map((name) => box.style(name));
    const { x, y, width, height } = box.bounds;
    const cut = [seen.x - x, seen.y - y, seen.width, seen.height, width, height].map((each) =>
      each.toFixed(2),
    );
    // What filters and masks the boxes around it have is not in its own styles.
    const look = filters(box) ? {} : { look: [src, opacityOf(box), ...styles, ...cut].join(' ') };
    return [{ ...base, place: seen, source: { id: box.id, part: 'tree', clip: seen, ...look } }];
  }
  const source = { file: src, fit: box.style('object-fit'), position: box.style('object-position') };
  return [{ ...base, place: box.bounds, source }];
}

const looks = [
  'object-fit',
  'object-position',
  'border-top-left-radius',
  'border-bottom-right-radius',
  'mask-image',
  'clip-path',
  'transform',
  'background-color',
  'border-top-width',
  'border-top-color',
] as const;

const isNone = (value: string): boolean => value === '' || value === 'none';

function filters(box: PageBox): boolean {
  const changed = closest(
    box,
    (each) => !isNone(each.style('filter')) || !/^(?:|normal)$/.test(each.style('mix-blend-mode')),
  );
  return changed !== null;
}
