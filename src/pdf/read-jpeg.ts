import type { PdfPicture } from './picture.ts';

const exif = 'Exif\0\0';
const icc = 'ICC_PROFILE\0';

/**
 * A JPEG as a picture of a PDF, all of its file; null for one that a PDF would show otherwise than a browser: turned by its
 * camera, for four inks, or in an unusual form. Never throws.
 *
 * @see ITU-T T.81, annex B; for the profile ICC.1, annex B.4
 */
export function readJpeg(bytes: Uint8Array): PdfPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  const profile: Uint8Array[] = [];
  for (let at = 2; at + 16 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // Baseline and progressive alone are what every reader of PDFs decodes.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [0xc0, 0xc1, 0xc2].includes(marker) ? toPdfPicture(bytes, view, at, profile) : null;
    const end = at + 2 + view.getUint16(at + 2);
    const part = bytes.subarray(at + 4, end);
    if (end <= at + 3 || end > bytes.length) return null;
    if (marker === 0xe1 && begins(part, exif) && isTurned(part.subarray(exif.length))) return null;
    // Two bytes tell which of how many parts it is; cameras write them in their order.
    if (marker === 0xe2 && begins(part, icc)) profile.push(part.subarray(icc.length + 2));
    at = end;
  }
  return null;
}

const begins = (part: Uint8Array, label: string): boolean =>
  String.fromCharCode(...part.subarray(0, label.length)) === label;

/** True for an orientation other than upright, which browsers obey and PDFs do not know. */
function isTurned(tiff: Uint8Array): boolean {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    const entries = view.getUint32(4, little);
    for (let i = 0; i < view.getUint16(entries, little); i++) {
      const entry = entries + 2 + 12 * i;
      if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) !== 1;
    }
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true; // what cannot be read may say anything
    throw error;
  }
}

function toPdfPicture(
  bytes: Uint8Array,
  view: DataView,
  frame: number,
  parts: readonly Uint8Array[],
): PdfPicture | null {
  const [bits, channels] = [bytes[frame + 4], bytes[frame + 9]];
  const [height, width] = [view.getUint16(frame + 5), view.getUint16(frame + 7)];
  if (bits !== 8 || (channels !== 1 && channels !== 3) || width * height === 0) return null;
  const colors = channels === 1 ? 'gray' : 'rgb';
  const profile = parts.length === 0 ? null : { bytes: Buffer.concat(parts), isPacked: false };
  return { width, height, bits, colors, samples: bytes, packing: 'jpeg', profile, alpha: null };
}
