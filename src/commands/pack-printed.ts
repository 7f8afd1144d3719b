import { deflate } from '../io/files/inflate.ts';
import { packPdf } from '../pdf/pack-pdf.ts';

/** A printed PDF, packed. What is no PDF stays as it is: who reads it back says what is wrong with it. */
export function packPrinted(bytes: Uint8Array): Uint8Array {
  try {
    return packPdf(bytes, deflate);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return bytes;
    throw error;
  }
}
