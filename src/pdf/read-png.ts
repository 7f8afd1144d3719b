import type { PdfPicture } from './picture.ts';

/** A PNG whose rows are as they are in its file, still packed. */
export interface RawPng {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** Components of a place, its alpha among them. */
  readonly channels: number;
  readonly hasAlpha: boolean;
  readonly palette: Uint8Array | null;
  readonly profile: PdfPicture['profile'];
  /** Rows, each with its filter before it, packed with Deflate. */
  readonly packed: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Gamma and primaries that mean sRGB, as PNG writes them. */
const usualGamma = 45_455;
const usualPrimaries = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6000];

/**
 * What a PDF can take of a PNG as it is; null for what it has to be decoded for: interlaced rows, one colour that is
 * transparent, a palette with transparent colours, a camera that was turned, colours that are neither sRGB nor described by
 * a profile. Never throws.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export function readPng(bytes: Uint8Array): RawPng | null {
  if (signature.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.set(name, [...(chunks.get(name) ?? []), bytes.subarray(at + 8, end)]);
    at = end + 4;
  }
  const head = chunks.get('IHDR')?.[0];
  if (!head || head.length < 13 || !chunks.has('IEND')) return null;
  const { width, height } = sizeOf(head);
  const [bits = 0, color = -1, , , interlace] = head.subarray(8);
  const channels = channelsOf[color];
  const palette = color === 3 ? (chunks.get('PLTE')?.[0] ?? null) : null;
  const isPlain = interlace === 0 && !['tRNS', 'eXIf', 'cICP', 'acTL'].some((name) => chunks.has(name));
  if (!channels || !isPlain || width * height === 0 || (color === 3 && palette === null)) return null;
  const profile = readProfile(chunks);
  if (profile === undefined) return null;
  const packed = Buffer.concat(chunks.get('IDAT') ?? []);
  return { width, height, bits, channels, hasAlpha: color === 4 || color === 6, palette, profile, packed };
}

function sizeOf(head: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

/** The profile, null for sRGB, undefined for colours that are told in another way. */
function readProfile(chunks: ReadonlyMap<string, readonly Uint8Array[]>): PdfPicture['profile'] | undefined {
  const profile = chunks.get('iCCP')?.[0];
  // A name, its end, and how it is packed, which is always the same.
  if (profile) return { bytes: profile.subarray(profile.indexOf(0) + 2), isPacked: true };
  if (chunks.has('sRGB')) return null;
  const numbers = (chunk: Uint8Array | undefined) =>
    chunk && Array.from({ length: chunk.length >> 2 }, (_, i) => Buffer.from(chunk).readUInt32BE(i * 4));
  const gamma = numbers(chunks.get('gAMA')?.[0])?.[0] ?? usualGamma;
  const primaries = numbers(chunks.get('cHRM')?.[0]) ?? usualPrimaries;
  const isUsual = gamma === usualGamma && usualPrimaries.every((value, i) => primaries[i] === value);
  return isUsual ? null : undefined;
}

/** Bytes of the unpacked rows of a PNG. */
export function rowsLength({ width, height, bits, channels }: RawPng): number {
  return height * (1 + Math.ceil((width * bits * channels) / 8));
}

/**
 * The rows of colours and those of alpha, of a PNG that has both in its rows. Filters of PNG work byte by byte with the same
 * component of other places: they hold for each part alone.
 */
export function partAlpha(
  rows: Uint8Array,
  { width, height, bits, channels }: RawPng,
): { readonly colors: Uint8Array; readonly alpha: Uint8Array } {
  const depth = bits / 8;
  const ofColors = (channels - 1) * depth;
  const colors = new Uint8Array(height * (1 + width * ofColors));
  const alpha = new Uint8Array(height * (1 + width * depth));
  let from = 0;
  let toColors = 0;
  let toAlpha = 0;
  for (let y = 0; y < height; y++) {
    const filter = rows[from++]!;
    colors[toColors++] = filter;
    alpha[toAlpha++] = filter;
    for (let x = 0; x < width; x++) {
      for (let i = 0; i < ofColors; i++) colors[toColors++] = rows[from++]!;
      for (let i = 0; i < depth; i++) alpha[toAlpha++] = rows[from++]!;
    }
  }
  return { colors, alpha };
}

/** A PNG as a picture of a PDF, with its rows packed. */
export function toPdfPicture(png: RawPng, samples: Uint8Array, alpha: Uint8Array | null): PdfPicture {
  const { width, height, bits, channels, hasAlpha, palette, profile } = png;
  const isGray = channels - (hasAlpha ? 1 : 0) === 1;
  const colors = palette ? { palette } : isGray ? ('gray' as const) : ('rgb' as const);
  return { width, height, bits, colors, samples, packing: 'png', profile, alpha };
}
