/** A picture as a PDF holds it: packed as in its own file, so that nobody packs it anew. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  /** Bits of a component. */
  readonly bits: number;
  /** Gray, red-green-blue, or places in a palette of red-green-blue. */
  readonly colors: 'gray' | 'rgb' | { readonly palette: Uint8Array };
  /** The samples: of a JPEG its file, else the filtered rows of a PNG, packed with Deflate. */
  readonly samples: Uint8Array;
  readonly packing: 'jpeg' | 'png';
  /** Profile of the colours; null for sRGB. */
  readonly profile: { readonly bytes: Uint8Array; readonly isPacked: boolean } | null;
  /** How much of each place is seen, as filtered rows of a PNG with as many bits; null for all of it. */
  readonly alpha: Uint8Array | null;
}

/** A picture that takes the place of its stand-in, or the part of it that is seen. */
export interface PlacedPicture {
  readonly picture: PdfPicture;
  /** Left, top, width and height of what is seen, in parts of the picture's size. */
  readonly crop: Crop;
}

/** Left, top, width and height, in parts of a picture's size. */
export type Crop = readonly [left: number, top: number, width: number, height: number];

/** What stands in a stand-in, behind it its number and a blank. */
export const standInMark = 'lectern-picture ';
