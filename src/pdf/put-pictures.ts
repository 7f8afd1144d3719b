import type { PdfStream } from './pdf-file.ts';
import type { PdfDict, PdfValue } from './pdf-syntax.ts';
import { dictOf, isName } from './pdf-values.ts';
import { type Crop, type PdfPicture, type PlacedPicture, standInMark } from './picture.ts';

/** Writes a stream as an object of its own; gives back its number. */
export type AddStream = (dict: PdfDict, bytes: Uint8Array) => number;

/** Puts pictures in the place of their stand-ins. */
export interface PicturePutter {
  /** What stands in the place of a stand-in; null for any other stream. */
  readonly replace: (stream: PdfStream) => PdfStream | null;
}

/**
 * A putter that takes the stand-ins of a file for pictures, by their numbers. Each becomes a form that shows the part of its
 * picture that is seen; a picture that is shown several times is written once.
 *
 * @see ISO 32000-1, 8.9.5 for pictures and 8.10 for forms
 */
export function makePicturePutter(
  pictures: ReadonlyMap<number, PlacedPicture>,
  add: AddStream,
): PicturePutter {
  const written = new Map<PdfPicture, number>();
  return {
    replace: (stream) => {
      const number = readStandIn(stream);
      const placed = number === null ? undefined : pictures.get(number);
      if (!placed) return null;
      const { picture, crop } = placed;
      const object = written.get(picture) ?? addPicture(picture, add);
      written.set(picture, object);
      return formOf(object, crop);
    },
  };
}

/** The number of a stand-in; null for a stream that is none. */
function readStandIn({ dict, bytes }: PdfStream): number | null {
  if (!isName(dict.get('Filter'), 'DCTDecode')) return null;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString(
    'latin1',
  );
  const at = head.indexOf(standInMark);
  return at < 0 ? null : Number.parseInt(head.slice(at + standInMark.length), 10);
}

/** Shows a part of a picture in the unit square, as pictures are shown; it grows upwards. */
function formOf(object: number, [left, top, width, height]: Crop): PdfStream {
  const place = [1 / width, 0, 0, 1 / height, -left / width, -(1 - top - height) / height];
  const content = `q ${place.map((each) => Number(each.toFixed(6))).join(' ')} cm /P Do Q`;
  return {
    dict: dictOf({
      Type: { name: 'XObject' },
      Subtype: { name: 'Form' },
      BBox: [0, 0, 1, 1],
      Resources: dictOf({ XObject: dictOf({ P: { object } }) }),
      Length: content.length,
    }),
    bytes: Buffer.from(content, 'latin1'),
  };
}

function addPicture(picture: PdfPicture, add: AddStream): number {
  const { width, height, bits, colors, samples, packing, profile, alpha } = picture;
  const size = { Type: { name: 'XObject' }, Subtype: { name: 'Image' }, Width: width, Height: height };
  const channels = colors === 'rgb' ? 3 : 1;
  const mask =
    alpha &&
    add(
      dictOf({
        ...size,
        ColorSpace: { name: 'DeviceGray' },
        BitsPerComponent: bits,
        ...filterOf(1, bits, width),
      }),
      alpha,
    );
  const space: PdfValue = { name: channels === 3 ? 'DeviceRGB' : 'DeviceGray' };
  const ofPalette = typeof colors === 'object';
  const base = profile
    ? addProfile(profile, ofPalette ? 3 : channels, add)
    : ofPalette
      ? { name: 'DeviceRGB' }
      : space;
  const dict = dictOf({
    ...size,
    ColorSpace: ofPalette
      ? [
          { name: 'Indexed' },
          base,
          colors.palette.length / 3 - 1,
          { bytes: Buffer.from(colors.palette).toString('latin1') },
        ]
      : base,
    BitsPerComponent: bits,
    ...(packing === 'jpeg' ? { Filter: { name: 'DCTDecode' } } : filterOf(channels, bits, width)),
    ...(mask !== null && { SMask: { object: mask } }),
  });
  return add(dict, samples);
}

/** Rows as a PNG filters them (ISO 32000-1, 7.4.4.4). */
function filterOf(channels: number, bits: number, width: number): Record<string, PdfValue> {
  const rows = dictOf({ Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width });
  return { Filter: { name: 'FlateDecode' }, DecodeParms: rows };
}

function addProfile(
  { bytes, isPacked }: NonNullable<PdfPicture['profile']>,
  channels: number,
  add: AddStream,
): PdfValue {
  const packed: Record<string, PdfValue> = isPacked ? { Filter: { name: 'FlateDecode' } } : {};
  return [{ name: 'ICCBased' }, { object: add(dictOf({ N: channels, ...packed }), bytes) }];
}
