import { openPdf, type PdfFile } from './pdf-file.ts';
import type { Unpack } from './unpack.ts';
import { listPages, nameOf, type PageNode, pageSize, textOf } from './page-tree.ts';
import type { PdfDict, PdfValue } from './pdf-syntax.ts';

/** What a PDF says of itself. */
export interface PdfFacts {
  /** For example `1.4`. */
  readonly version: string;
  /** Size of each page in points (1/72 inch), in order. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly title: string | null;
  /** BCP 47 tag of the whole document. */
  readonly lang: string | null;
  /** The document is marked as tagged and has a structure tree. */
  readonly tagged: boolean;
  /** The outline in reading order. */
  readonly outline: readonly PdfOutlineEntry[];
  readonly fonts: readonly PdfFont[];
  /** Number of links with a target, on all pages. */
  readonly links: number;
}

/** An entry of an outline. */
export interface PdfOutlineEntry {
  readonly title: string;
  /** From 0. */
  readonly depth: number;
  /** The page that it leads to, from 0; null for a place that has a name, or is not in the file. */
  readonly page: number | null;
}

/** A font of a PDF, for example `{ name: 'AAAAAA+Newsreader-Regular', type: 'CIDFontType2' }`. */
export interface PdfFont {
  /** Empty for Type 3 fonts, which have no name. */
  readonly name: string;
  /** `CIDFontType2` is TrueType with any character; `Type3` draws its glyphs, and is what variable fonts become. */
  readonly type: string;
}

/** The facts of a file, or in one sentence why it is no whole PDF. */
export type PdfReading = { readonly facts: PdfFacts } | { readonly problem: string };

/** Reads back what Chromium wrote: header, table, page tree, outline, fonts. Never throws for any bytes. */
export function readPdf(bytes: Uint8Array, inflate: Unpack | null = null): PdfReading {
  try {
    return { facts: readFacts(openPdf(bytes, inflate)) };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message };
    if (error instanceof RangeError) return { problem: 'its page tree or outline is nested too deep' };
    throw error;
  }
}

/** The facts of an open file. Throws a `SyntaxError` or `RangeError` where it is damaged. */
export function readFacts(file: PdfFile): PdfFacts {
  const catalog = file.dict(file.trailer.get('Root'));
  const pages = listPages(file, catalog.get('Pages'));
  const isMarked = file.resolve(file.dict(catalog.get('MarkInfo')).get('Marked')) === true;
  return {
    version: file.version,
    pages: pages.map((page) => sizeOf(file, page)),
    title: textOf(file, file.dict(file.trailer.get('Info')).get('Title')),
    lang: textOf(file, catalog.get('Lang')),
    tagged: isMarked && file.dict(catalog.get('StructTreeRoot')).has('K'),
    outline: listOutline(file, catalog.get('Outlines'), pages),
    fonts: listFonts(file, pages),
    links: pages.reduce((sum, page) => sum + countLinks(file, page), 0),
  };
}

function sizeOf(file: PdfFile, page: PageNode): { width: number; height: number } {
  const { width, height } = pageSize(file, page);
  return { width, height };
}

function listOutline(
  file: PdfFile,
  root: PdfValue | undefined,
  pages: readonly PageNode[],
): PdfOutlineEntry[] {
  const items: PdfOutlineEntry[] = [];
  const pageOf = new Map(pages.map(({ object }, page) => [object, page]));
  const leadsTo = (value: PdfValue | undefined): number | null => {
    const place = file.resolve(value);
    const [page] = Array.isArray(place) ? place : [];
    return page && typeof page === 'object' && 'object' in page ? (pageOf.get(page.object) ?? null) : null;
  };
  const seen = new Set<PdfDict>();
  const visit = (first: PdfValue | undefined, depth: number) => {
    for (let item = file.dict(first); item.size > 0; item = file.dict(item.get('Next'))) {
      if (seen.has(item)) throw new SyntaxError('the outline leads back to itself');
      seen.add(item);
      items.push({ title: textOf(file, item.get('Title')) ?? '', depth, page: leadsTo(item.get('Dest')) });
      visit(item.get('First'), depth + 1);
    }
  };
  visit(file.dict(root).get('First'), 0);
  return items;
}

function listFonts(file: PdfFile, pages: readonly PageNode[]): PdfFont[] {
  const fonts = new Map<PdfDict, PdfFont>();
  for (const { resources } of pages) {
    for (const value of file.dict(file.dict(resources).get('Font')).values()) {
      const font = file.dict(value);
      if (!fonts.has(font))
        fonts.set(font, { name: nameOf(file, font.get('BaseFont')), type: fontType(file, font) });
    }
  }
  return [...fonts.values()];
}

function fontType(file: PdfFile, font: PdfDict): string {
  const type = nameOf(file, font.get('Subtype'));
  if (type !== 'Type0') return type;
  const descendants = file.resolve(font.get('DescendantFonts'));
  return Array.isArray(descendants) ? nameOf(file, file.dict(descendants[0]).get('Subtype')) : type;
}

function countLinks(file: PdfFile, { page }: PageNode): number {
  const annotations = file.resolve(page.get('Annots'));
  if (!Array.isArray(annotations)) return 0;
  return annotations.filter((value) => {
    const annotation = file.dict(value);
    return (
      nameOf(file, annotation.get('Subtype')) === 'Link' && (annotation.has('A') || annotation.has('Dest'))
    );
  }).length;
}
