import type { Crop } from '../../pdf/picture.ts';
import type { PageElement, PageRect } from './page-dom.ts';

/** A picture whose place a stand-in has taken; its number is that of its place in the list, from the number of the first. */
export interface StandIn {
  /** Path of the picture beside the page. */
  readonly name: string;
  /** What is seen of it. */
  readonly crop: Crop;
}

/** Pictures that may be taken out, and what marks a stand-in. */
export interface StandInOptions {
  /** Their paths beside the page; with true, only where a part of it is seen. */
  readonly names: Readonly<Record<string, boolean>>;
  readonly mark: string;
  /** Number of the first stand-in; 0 by default. */
  readonly first?: number;
}

interface Picture extends PageElement {
  src: string;
  readonly currentSrc: string;
  readonly naturalWidth: number;
  readonly naturalHeight: number;
  readonly style: Record<string, string>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  addEventListener(event: 'load' | 'error', listener: () => void, options: { once: true }): void;
}

interface Plan extends StandIn {
  readonly picture: Picture;
  readonly before: { readonly src: string; readonly style: string | null };
  /** What keeps a box as it is. */
  readonly fixed: Readonly<Record<string, string>>;
}

// What follows runs in the page.
declare const document: { querySelectorAll(selector: string): Iterable<PageElement> };
declare function getComputedStyle(element: PageElement): Readonly<Record<string, string>>;
declare const URL: {
  new (url: string): { readonly pathname: string };
  createObjectURL(blob: unknown): string;
};
declare function lecternRestore(): Promise<unknown>;
declare const Blob: new (parts: Uint8Array[], options: { type: string }) => unknown;

/**
 * Puts stand-ins in the place of pictures whose files a PDF can take as they are: gray JPEGs of the same shape, which the
 * browser copies into the PDF, while it would decode and pack anew what they stand for, a second for some pictures. A
 * picture that fills its box and is cut at its edges has one in the shape of the part that is seen. Left alone is what the
 * browser paints itself: under a filter, a mask, a turn in space. Nothing moves: where anything does, all is put back and the
 * list is empty.
 */
export async function placeStandIns({ names, mark, first = 0 }: StandInOptions): Promise<StandIn[]> {
  /** A gray JPEG with tables of its own, so that a square of 8 × 8 pixels takes two bits (ITU-T T.81). */
  const drawStandIn = (width: number, height: number, number: number): string => {
    const short = (value: number) => [value >> 8, value & 255];
    const segment = (marker: number, bytes: readonly number[]) => [
      0xff,
      marker,
      ...short(bytes.length + 2),
      ...bytes,
    ];
    const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
    const table = (kind: number) => segment(0xc4, [kind, 1, ...zeros(15), 0]);
    const head = [
      ...[0xff, 0xd8],
      ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
      ...segment(
        0xfe,
        Array.from(`${mark}${first + number} `, (letter) => letter.charCodeAt(0)),
      ),
      ...segment(0xdb, [0, ...zeros(64).map(() => 1)]),
      ...segment(0xc0, [8, ...short(height), ...short(width), 1, 1, 0x11, 0]),
      ...table(0x00),
      ...table(0x10),
      ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ];
    const bits = Math.ceil(width / 8) * Math.ceil(height / 8) * 2;
    const data = new Uint8Array(Math.ceil(bits / 8));
    // What is left of the last byte are ones.
    if (bits % 8 !== 0) data[data.length - 1] = 0xff >> (bits % 8);
    return URL.createObjectURL(
      new Blob([new Uint8Array(head), data, new Uint8Array([0xff, 0xd9])], { type: 'image/jpeg' }),
    );
  };

  const plain = new Map<PageElement, boolean>();
  /** True where all that is done to what is in an element can be said in a PDF. */
  const isPlain = (element: PageElement | null): boolean => {
    if (element === null) return true;
    const known = plain.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const is =
      [style.filter, style.maskImage, style.maskBorderSource, style.backdropFilter].every(
        (value) => value === undefined || value === 'none' || value === '',
      ) &&
      !style.transform!.startsWith('matrix3d') &&
      isPlain(element.parentElement);
    plain.set(element, is);
    return is;
  };

  const nameOf = (picture: Picture): string | null => {
    if (picture.hasAttribute('srcset') || picture.parentElement?.tagName === 'PICTURE') return null;
    if (!/^https:/.test(picture.currentSrc)) return null;
    return decodeURIComponent(new URL(picture.currentSrc).pathname.slice(1));
  };

  /** Size of the box that holds the picture, without padding and border. */
  const roomOf = (style: Readonly<Record<string, string>>) => {
    const px = (...keys: readonly string[]) =>
      keys.reduce((sum, key) => sum + (Number.parseFloat(style[key] ?? '') || 0), 0);
    const isInner = style.boxSizing !== 'border-box';
    const besides = (one: string, other: string) =>
      isInner ? 0 : px(`padding${one}`, `padding${other}`, `border${one}Width`, `border${other}Width`);
    return { width: px('width') - besides('Left', 'Right'), height: px('height') - besides('Top', 'Bottom') };
  };

  /** What is seen of a picture that covers its box; null where its place is told in a way that is not read. */
  const cropOf = (
    { naturalWidth, naturalHeight }: Picture,
    style: Readonly<Record<string, string>>,
  ): Crop | null => {
    const { width, height } = roomOf(style);
    if (!(width > 0 && height > 0)) return null;
    const scale = Math.max(width / naturalWidth, height / naturalHeight);
    const [drawnWidth, drawnHeight] = [naturalWidth * scale, naturalHeight * scale];
    const [x, y] = (style.objectPosition ?? '').split(' ').map((value, i) => {
      const free = i === 0 ? width - drawnWidth : height - drawnHeight;
      const number = Number.parseFloat(value);
      if (/^-?[\d.]+%$/.test(value)) return (free * number) / 100;
      return /^-?[\d.]+px$/.test(value) ? number : Number.NaN;
    });
    const crop: Crop = [-x! / drawnWidth, -y! / drawnHeight, width / drawnWidth, height / drawnHeight];
    const isInside =
      crop[0] >= -1e-6 && crop[1] >= -1e-6 && crop[0] + crop[2] <= 1 + 1e-6 && crop[1] + crop[3] <= 1 + 1e-6;
    return isInside ? crop : null;
  };

  /** Settles when another picture is there in its place; to have all decoded at once would be more than a browser holds. */
  const show = (picture: Picture, src: string): Promise<void> =>
    new Promise((resolve, reject) => {
      picture.addEventListener('load', () => resolve(), { once: true });
      picture.addEventListener('error', () => reject(new Error('a picture cannot be shown')), { once: true });
      picture.src = src;
    });

  const plans: Plan[] = [];
  const whole: Crop = [0, 0, 1, 1];
  for (const picture of document.querySelectorAll('section img') as Iterable<Picture>) {
    const name = nameOf(picture);
    const onlyParts = name === null ? undefined : names[name];
    if (name === null || onlyParts === undefined || picture.naturalWidth === 0 || !isPlain(picture)) continue;
    const style = getComputedStyle(picture);
    const { objectFit, width, height } = style;
    const isCut = objectFit === 'cover';
    if (objectFit === 'none' || (onlyParts && !isCut)) continue;
    const crop = isCut ? cropOf(picture, style) : whole;
    if (crop === null) continue;
    const before = { src: picture.getAttribute('src') ?? '', style: picture.getAttribute('style') };
    const fixed = isCut ? { width: width!, height: height!, objectFit: 'fill', objectPosition: '0 0' } : {};
    plans.push({ picture, name, crop, before, fixed });
  }

  // A box that took its size from the picture might change with it, and what is beside it.
  const sections = new Set(plans.map(({ picture }) => picture.closest('section')));
  const placesOf = (): PageRect[] =>
    [...sections].flatMap((section) =>
      [...(section?.querySelectorAll('*') ?? [])].map((element) => element.getBoundingClientRect()),
    );
  const restore = (): Promise<unknown> =>
    Promise.all(
      plans.map(({ picture, before }) => {
        if (before.style === null) picture.removeAttribute('style');
        else picture.setAttribute('style', before.style);
        return show(picture, before.src);
      }),
    );
  const places = placesOf();
  await Promise.all(
    plans.map(({ picture, crop, fixed }, number) => {
      const side = (natural: number, part: number) =>
        Math.min(65_000, Math.max(1, Math.round(natural * part)));
      const { naturalWidth, naturalHeight } = picture;
      const standIn = drawStandIn(side(naturalWidth, crop[2]), side(naturalHeight, crop[3]), number);
      Object.assign(picture.style, fixed);
      return show(picture, standIn);
    }),
  );
  const after = placesOf();
  const moves = (['left', 'top', 'width', 'height'] as const).some((side) =>
    places.some((place, i) => Math.abs(place[side] - after[i]![side]) > 0.05),
  );
  if (moves) await restore();
  // What is shown is no longer what was drawn.
  Object.assign(globalThis, { lecternRestore: restore, lecternShown: undefined });
  return moves ? [] : plans.map(({ name, crop }) => ({ name, crop }));
}

/** Puts back the pictures whose places stand-ins have taken. */
export async function restorePictures(): Promise<void> {
  await lecternRestore();
}
