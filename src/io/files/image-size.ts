import { readJpegHead } from './jpeg-head.ts';

/** Width and height of a picture in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture of the given MIME type as its first bytes tell it, or null where they do not. Never throws. */
export function readImageSize(bytes: Uint8Array, type: string): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = readers[type]?.(view) ?? null;
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // the file ends too early
    throw error;
  }
}

const readers: Readonly<Record<string, (view: DataView) => Size | null>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/jpeg': readJpeg,
  'image/webp': readWebp,
  'image/avif': readAvif,
  'image/svg+xml': readSvg,
};

const ascii = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint8(at + i)));

/** A turned camera changes the two sides. */
function readJpeg(view: DataView): Size | null {
  const head = readJpegHead(view);
  if (!head) return null;
  const { width, height, orientation } = head;
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function readWebp(view: DataView): Size | null {
  const chunk = ascii(view, 12, 4);
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (chunk === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
  if (chunk === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The first `ispe` property: the picture's own size stands before those of its tiles and of its alpha. */
function readAvif(view: DataView): Size | null {
  const end = Math.min(view.byteLength - 20, 100_000);
  for (let at = 0; at < end; at++) {
    if (view.getUint32(at) === 0x69737065)
      return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  }
  return null;
}

const pxOf: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
};

/** `width` and `height` of the root where both are lengths, else what the view box says. */
function readSvg(view: DataView): Size | null {
  const head = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset, Math.min(view.byteLength, 20_000)),
  );
  const root = /<svg\s[^>]*>/i.exec(head)?.[0] ?? '';
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(root)?.slice(1).find(Boolean);
  const length = (name: string) => {
    const [, number = '', unit = ''] = /^\s*([\d.]+)([a-z]*)\s*$/i.exec(attribute(name) ?? '') ?? [];
    const px = pxOf[unit.toLowerCase()];
    return number === '' || px === undefined ? null : Number(number) * px;
  };
  const [width, height] = [length('width'), length('height')];
  const box = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box;
  if (width && height) return rounded(width, height);
  if (!(boxWidth > 0 && boxHeight > 0)) return null;
  if (width) return rounded(width, (width * boxHeight) / boxWidth);
  return height ? rounded((height * boxWidth) / boxHeight, height) : rounded(boxWidth, boxHeight);
}

// Small view boxes keep their proportions: a hundredth of a pixel is enough.
const rounded = (width: number, height: number): Size => ({
  width: Math.round(width * 100) / 100,
  height: Math.round(height * 100) / 100,
});
