import type { CodePointRange } from './unicode-range.ts';

/**
 * Code points that a font has a glyph for, from the `cmap` table of an sfnt (TrueType or OpenType) file, in order.
 * Gives none for bytes that are no such file.
 *
 * @see https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function readCoverage(sfnt: Uint8Array): CodePointRange[] {
  const data = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  try {
    const cmap = findTable(data, 'cmap');
    if (cmap === undefined) return [];
    const codePoints = new Set<number>();
    for (const subtable of unicodeSubtables(data, cmap)) readSubtable(data, subtable, codePoints);
    return toRanges([...codePoints].sort((a, b) => a - b));
  } catch (error) {
    if (error instanceof RangeError) return []; // a table that points past the end
    throw error;
  }
}

function findTable(data: DataView, tag: string): number | undefined {
  const count = data.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => data.getUint8(record + n)));
    if (name === tag) return data.getUint32(record + 8);
  }
  return undefined;
}

/** Offsets of the subtables that map Unicode: platform 0, and platform 3 with encodings 1 and 10. */
function unicodeSubtables(data: DataView, cmap: number): number[] {
  const offsets = new Set<number>();
  for (let i = 0; i < data.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i;
    const platform = data.getUint16(record);
    const encoding = data.getUint16(record + 2);
    if (platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))) {
      offsets.add(cmap + data.getUint32(record + 4));
    }
  }
  return [...offsets];
}

function readSubtable(data: DataView, at: number, codePoints: Set<number>): void {
  const format = data.getUint16(at);
  if (format === 4) readSegments(data, at, codePoints);
  if (format === 12) readGroups(data, at, codePoints);
}

// Format 4: four parallel lists, one entry per segment: last code, first code, delta, offset into the glyph list.
function readSegments(data: DataView, at: number, codePoints: Set<number>): void {
  const size = data.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size];
  for (let i = 0; i < size; i += 2) {
    const last = data.getUint16(ends + i);
    const first = data.getUint16(starts + i);
    const offset = data.getUint16(offsets + i);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? code + data.getUint16(deltas + i)
          : data.getUint16(offsets + i + offset + 2 * (code - first));
      if ((glyph & 0xffff) !== 0) codePoints.add(code);
    }
  }
}

// Format 12: groups of first code, last code, first glyph.
function readGroups(data: DataView, at: number, codePoints: Set<number>): void {
  for (let i = 0; i < data.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const [first, last, glyph] = [
      data.getUint32(group),
      data.getUint32(group + 4),
      data.getUint32(group + 8),
    ];
    for (let code = first; code <= Math.min(last, 0x10ffff); code++) {
      if (glyph + code - first !== 0) codePoints.add(code);
    }
  }
}

function toRanges(codePoints: readonly number[]): CodePointRange[] {
  const ranges: [number, number][] = [];
  for (const code of codePoints) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
