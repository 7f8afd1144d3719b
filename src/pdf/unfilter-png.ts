import type { RawPng } from './read-png.ts';

/**
 * Rows of a PNG as the samples that they mean, each still with a filter before it, which is none.
 *
 * @see https://www.w3.org/TR/png-3/#9Filters
 */
export function unfilterRows(rows: Uint8Array, { width, height, bits, channels }: RawPng): Uint8Array {
  const step = Math.max(1, (bits * channels) >> 3);
  const length = Math.ceil((width * bits * channels) / 8);
  const plain = new Uint8Array(rows.length);
  let above = new Uint8Array(length);
  for (let y = 0; y < height; y++) {
    const start = y * (length + 1);
    const row = plain.subarray(start + 1, start + 1 + length);
    row.set(rows.subarray(start + 1, start + 1 + length));
    addPrediction(rows[start]!, row, above, step);
    above = row;
  }
  return plain;
}

function addPrediction(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const { length } = row;
  switch (filter) {
    case 1:
      for (let i = step; i < length; i++) row[i]! += row[i - step]!;
      return;
    case 2:
      for (let i = 0; i < length; i++) row[i]! += above[i]!;
      return;
    case 3:
      for (let i = 0; i < length; i++) row[i]! += ((i < step ? 0 : row[i - step]!) + above[i]!) >> 1;
      return;
    case 4:
      for (let i = 0; i < step; i++) row[i]! += above[i]!;
      for (let i = step; i < length; i++) row[i]! += paeth(row[i - step]!, above[i]!, above[i - step]!);
  }
}

/** Of the samples to the left, above and between them the one that is nearest to a plane through all three. */
function paeth(left: number, up: number, corner: number): number {
  const plane = left + up - corner;
  const [ofLeft, ofUp, ofCorner] = [Math.abs(plane - left), Math.abs(plane - up), Math.abs(plane - corner)];
  if (ofLeft <= ofUp && ofLeft <= ofCorner) return left;
  return ofUp <= ofCorner ? up : corner;
}
