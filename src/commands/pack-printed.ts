import { deflate } from '../io/files/inflate.ts';
import type { PlacedPicture } from '../pdf/picture.ts';
import { packPdf } from '../pdf/pack-pdf.ts';

/** A printed PDF, packed, with pictures in the place of their stand-ins. What is no PDF stays as it is: who reads it back says what is wrong with it. */
export function packPrinted(bytes: Uint8Array, pictures?: ReadonlyMap<number, PlacedPicture>): Uint8Array {
  try {
    return packPdf(bytes, deflate, pictures);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return bytes;
    throw error;
  }
}
