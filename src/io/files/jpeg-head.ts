/** What a JPEG tells before its samples. */
export interface JpegHead {
  /** Size as it is stored, before the picture is turned. */
  readonly width: number;
  readonly height: number;
  /** Marker of the frame, which names the kind of JPEG: 0xc0 to 0xc2 are baseline, extended and progressive. */
  readonly frame: number;
  readonly bits: number;
  readonly channels: number;
  /** 1 is upright; from 5 on the picture lies on its side (Exif 2.32, 4.6.4). */
  readonly orientation: number;
  /** Profile of the colours, in the parts that it stands in (ICC.1, annex B.4). */
  readonly profile: readonly Uint8Array[];
}

const exif = 'Exif\0\0';
const icc = 'ICC_PROFILE\0';

/**
 * Walks the segments of a JPEG up to the one that begins its frame; null where they lead nowhere. Throws a `RangeError`
 * where the file ends too early.
 *
 * @see ITU-T T.81, annex B
 */
export function readJpegHead(view: DataView): JpegHead | null {
  let orientation = 1;
  const profile: Uint8Array[] = [];
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return {
        ...{ width: view.getUint16(at + 7), height: view.getUint16(at + 5), frame: marker },
        ...{ bits: view.getUint8(at + 4), channels: view.getUint8(at + 9), orientation, profile },
      };
    const length = view.getUint16(at + 2);
    const begins = (label: string) =>
      length >= 2 + label.length &&
      [...label].every((each, i) => view.getUint8(at + 4 + i) === each.charCodeAt(0));
    if (marker === 0xe1 && begins(exif)) orientation = readOrientation(view, at + 4 + exif.length);
    // Two bytes tell which of how many parts it is; cameras write them in their order.
    if (marker === 0xe2 && begins(icc)) {
      const start = 4 + icc.length + 2;
      profile.push(new Uint8Array(view.buffer, view.byteOffset + at + start, length + 2 - start));
    }
    at += 2 + length;
  }
  return null;
}

function readOrientation(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949;
  const entries = start + view.getUint32(start + 4, little);
  for (let i = 0; i < view.getUint16(entries, little); i++) {
    const entry = entries + 2 + 12 * i;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return 1;
}
