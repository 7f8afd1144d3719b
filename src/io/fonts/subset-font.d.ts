declare module 'subset-font' {
  /** The part of subset-font that lectern uses. */
  export interface SubsetOptions {
    readonly targetFormat?: 'truetype' | 'woff' | 'woff2';
    readonly keepAllGlyphs?: boolean;
    /** Axes to pin, for example `{ wght: 400 }`. */
    readonly variationAxes?: Readonly<Record<string, number>>;
  }
  /** With `keepAllGlyphs`, no text may be given. Throws when the font lacks an axis that is to be pinned. */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: SubsetOptions,
  ): Promise<Buffer>;
}
