import type { PageFile } from '../io/browser/page-content.ts';
import { deflateBeside, inflateBeside } from '../io/files/inflate.ts';
import { type JpegHead, readJpegHead } from '../io/files/jpeg-head.ts';
import type { PdfPicture } from '../pdf/picture.ts';
import { partAlpha, type RawPng, readPng, rowsLength, toPdfPicture } from '../pdf/read-png.ts';
import { unfilterRows } from '../pdf/unfilter-png.ts';

/** Pixels of a PNG beyond which it is left to the browser, which would not show it either. */
const mostPixels = 100_000_000;

/** A picture is flat with fewer packed bytes for a pixel; more pixels would take longer than it is worth. */
const flatBytes = 0.25;
const mostFlatPixels = 4_000_000;

/** The pictures among the files of a deck that a PDF can take as they are, by their paths. */
export async function gatherPictures(files: ReadonlyMap<string, PageFile>): Promise<Map<string, PdfPicture>> {
  const read = await Promise.all(
    [...files].map(async ([name, { type, bytes }]) => [name, await readPicture(type, bytes)] as const),
  );
  return new Map(read.flatMap(([name, picture]) => (picture ? [[name, picture]] : [])));
}

async function readPicture(type: string, bytes: Uint8Array): Promise<PdfPicture | null> {
  if (type === 'image/jpeg') return pictureOfJpeg(bytes);
  const png = type === 'image/png' ? readPng(bytes) : null;
  return png && png.width * png.height <= mostPixels ? unpackPng(png) : null;
}

/**
 * A JPEG, all of its file; null for one that a PDF would show otherwise than a browser: turned by its camera, for four inks,
 * or of a kind that not every reader of PDFs decodes.
 */
function pictureOfJpeg(bytes: Uint8Array): PdfPicture | null {
  const head = readHead(bytes);
  if (!head) return null;
  const { width, height, bits, channels, orientation, frame, profile: parts } = head;
  const isPlain = frame <= 0xc2 && bits === 8 && orientation === 1 && width * height > 0;
  if (!isPlain || (channels !== 1 && channels !== 3)) return null;
  const colors = channels === 1 ? 'gray' : 'rgb';
  const profile = parts.length === 0 ? null : { bytes: Buffer.concat(parts), isPacked: false };
  return { width, height, bits, colors, samples: bytes, packing: 'jpeg', profile, alpha: null };
}

function readHead(bytes: Uint8Array): JpegHead | null {
  try {
    return readJpegHead(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return null; // the file ends too early
    throw error;
  }
}

/** A PNG whose rows are all there; null for a damaged one, which browsers show as far as it goes. */
async function unpackPng(png: RawPng): Promise<PdfPicture | null> {
  const length = rowsLength(png);
  const rows = await inflateBeside(png.packed, length + 1).catch(() => null);
  if (rows?.length !== length) return null;
  if (!png.hasAlpha) return toPdfPicture(png, await packBest(png, rows), null);
  const { colors, alpha } = partAlpha(rows, png);
  const [samples, mask] = await Promise.all([deflateBeside(colors), deflateBeside(alpha)]);
  return toPdfPicture(png, samples, mask);
}

/** Rows as they are or, of a flat picture, without filters where that is smaller: drawings often suffer from them. */
async function packBest(png: RawPng, rows: Uint8Array): Promise<Uint8Array> {
  const pixels = png.width * png.height;
  if (png.packed.length > pixels * flatBytes || pixels > mostFlatPixels) return png.packed;
  const plain = await deflateBeside(unfilterRows(rows, png));
  return plain.length < png.packed.length ? plain : png.packed;
}
