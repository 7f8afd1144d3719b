import { nameOf } from './page-tree.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfDict, PdfValue } from './pdf-syntax.ts';
import { readToUnicode } from './to-unicode.ts';
import { unpack, type Unpack } from './unpack.ts';

/** A font as a page uses it. */
export interface PageFont {
  /** Without the prefix of a subset; empty for Type 3 fonts. */
  readonly name: string;
  /** For example `CIDFontType2`, which is TrueType with any character; `Type3` draws its glyphs. */
  readonly type: string;
  /** The file holds its outlines. */
  readonly isEmbedded: boolean;
  /** Type 3 alone: it draws in colours of its own, as emoji do, and no other kind could. */
  readonly isColoured: boolean;
  /** Bytes of a code. */
  readonly codeLength: 1 | 2;
  readonly texts: ReadonlyMap<number, string>;
  /** Advance of a code in thousandths of the size. */
  readonly widthOf: (code: number) => number;
  /** True for a code that shows the glyph of a character that the font does not have. */
  readonly isMissing: (code: number) => boolean;
}

/** Reads fonts, each once. */
export function makeFontReader(file: PdfFile, inflate: Unpack): (value: PdfValue | undefined) => PageFont {
  const known = new Map<PdfDict, PageFont>();
  return (value) => {
    const font = file.dict(value);
    const found = known.get(font) ?? readFont(file, font, inflate);
    known.set(font, found);
    return found;
  };
}

function readFont(file: PdfFile, font: PdfDict, inflate: Unpack): PageFont {
  const subtype = nameOf(file, font.get('Subtype'));
  const isComposite = subtype === 'Type0';
  const descendants = file.resolve(font.get('DescendantFonts'));
  const outlines = isComposite && Array.isArray(descendants) ? file.dict(descendants[0]) : font;
  const descriptor = file.dict(outlines.get('FontDescriptor'));
  const map = file.stream(font.get('ToUnicode'));
  const isDrawn = subtype === 'Type3';
  const encoded = isDrawn ? readEncoding(file, font) : new Map<number, string>();
  return {
    name: nameOf(file, font.get('BaseFont')).replace(/^[A-Z]{6}\+/, ''),
    type: nameOf(file, outlines.get('Subtype')),
    isEmbedded:
      isDrawn || ['FontFile', 'FontFile2', 'FontFile3'].some((key) => hasStream(file, descriptor, key)),
    isColoured: isDrawn && drawsInColour(file, font, inflate),
    codeLength: isComposite ? 2 : 1,
    texts: map ? readToUnicode(unpack(file, map, inflate)) : new Map(),
    widthOf: isComposite ? readWideWidths(file, outlines) : readWidths(file, font),
    isMissing: isComposite ? (code) => code === 0 : (code) => encoded.get(code) === 'g0',
  };
}

const hasStream = (file: PdfFile, dict: PdfDict, key: string): boolean => {
  const stream = dict.has(key) ? file.stream(dict.get(key)) : null;
  return stream !== null && stream.bytes.length > 0;
};

// A glyph that brings its colours begins with `d0`, one that takes the colour of the text with `d1` (ISO 32000-1, 9.6.5).
function drawsInColour(file: PdfFile, font: PdfDict, inflate: Unpack): boolean {
  const glyphs = [...file.dict(font.get('CharProcs')).entries()].filter(([name]) => name !== 'g0');
  return glyphs.every(([, glyph]) => {
    const stream = file.stream(glyph);
    return stream !== null && /^[\s\d.+-]*d0\b/.test(unpack(file, stream, inflate));
  });
}

function readEncoding(file: PdfFile, font: PdfDict): Map<number, string> {
  const names = new Map<number, string>();
  const differences = file.resolve(file.dict(font.get('Encoding')).get('Differences'));
  let code = 0;
  for (const each of Array.isArray(differences) ? differences : []) {
    if (typeof each === 'number') code = each;
    else names.set(code++, nameOf(file, each));
  }
  return names;
}

function readWidths(file: PdfFile, font: PdfDict): (code: number) => number {
  const widths = file.resolve(font.get('Widths'));
  const first = file.resolve(font.get('FirstChar'));
  const list = Array.isArray(widths) ? widths : [];
  const start = typeof first === 'number' ? first : 0;
  return (code) => {
    const width = file.resolve(list[code - start]);
    return typeof width === 'number' ? width : 0;
  };
}

// `[first [w w w] first last w …]`, ISO 32000-1, 9.7.4.3
function readWideWidths(file: PdfFile, font: PdfDict): (code: number) => number {
  let table: Map<number, number> | null = null;
  const usual = file.resolve(font.get('DW'));
  const read = () => {
    const widths = new Map<number, number>();
    const list = file.resolve(font.get('W'));
    const values = Array.isArray(list) ? list.map((value) => file.resolve(value)) : [];
    for (let i = 0; i + 1 < values.length;) {
      const first = Number(values[i]);
      const next = values[i + 1];
      if (Array.isArray(next)) {
        for (const [k, width] of next.entries()) widths.set(first + k, Number(file.resolve(width)));
        i += 2;
        continue;
      }
      const last = Math.min(Number(next), first + 0xffff);
      for (let code = first; code <= last; code++) widths.set(code, Number(values[i + 2]));
      i += 3;
    }
    return widths;
  };
  return (code) => (table ??= read()).get(code) ?? (typeof usual === 'number' ? usual : 1000);
}
