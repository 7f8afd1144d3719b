/** Sheets of several looks, of which much is the same, with each piece once. */
export interface PackedSheets {
  readonly pieces: readonly string[];
  /** For each sheet the pieces that it is joined from. */
  readonly sheets: readonly (readonly number[])[];
}

/** Cuts sheets where a layer begins: the layers of a theme are mostly the same in every mode. */
export function packSheets(sheets: readonly string[]): PackedSheets {
  const places = new Map<string, number>();
  const packed = sheets.map((sheet) =>
    sheet.split(/(?=@layer )/).map((piece) => {
      const place = places.get(piece) ?? places.size;
      places.set(piece, place);
      return place;
    }),
  );
  return { pieces: [...places.keys()], sheets: packed };
}
