import { openPdf, type PdfFile } from '../../src/pdf/pdf-file.ts';

/** One byte for each UTF-16 unit of a text. */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A PDF of the objects given, from number 1 on, as Chromium lays it out; the first is the catalog. */
export function layOutPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const rows = ['0000000000 65535 f \n'];
  for (const [i, object] of objects.entries()) {
    rows.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = `xref\n0 ${rows.length}\n${rows.join('')}trailer\n<</Size ${rows.length}/Root 1 0 R${trailer}>>\n`;
  return bytesOf(`${file}${table}startxref\n${file.length}\n%%EOF\n`);
}

/** A stream of a file; `entries` are those of its dictionary besides its length. */
export const streamOf = (content: string, entries = ''): string =>
  `<</Length ${content.length}${entries}>>\nstream\n${content}\nendstream`;

/** Fonts of a page: their dictionary, and the objects that it names, from number 10 on. */
export interface MadeFonts {
  readonly dictionary: string;
  readonly objects: readonly string[];
}

const toUnicode = streamOf('1 beginbfrange\n<20><7e><0020>\nendbfrange\n');
const wideToUnicode = streamOf('1 beginbfrange\n<0020><007e><0020>\nendbfrange\n');

/** `F1` has codes of one byte and letters half an em wide, `F2` codes of two and letters an em wide. */
export const plainFonts: MadeFonts = {
  dictionary: '<</F1 10 0 R/F2 11 0 R>>',
  objects: [
    `<</Subtype/TrueType/BaseFont/ABCDEF+Plain/FirstChar 32/Widths[${'500 '.repeat(95)}]/FontDescriptor 12 0 R/ToUnicode 14 0 R>>`,
    '<</Subtype/Type0/BaseFont/ABCDEF+Wide/DescendantFonts[13 0 R]/ToUnicode 15 0 R>>',
    '<</FontFile2 16 0 R>>',
    '<</Subtype/CIDFontType2/FontDescriptor 12 0 R/DW 1000>>',
    toUnicode,
    wideToUnicode,
    streamOf('outlines'),
  ],
};

/** What a made PDF has besides the content of its pages. */
export interface PdfParts {
  readonly fonts?: MadeFonts;
  /** Entries of the dictionary of each page. */
  readonly page?: string;
  /** Entries of the resources. */
  readonly resources?: string;
  /** Further objects, behind those of the fonts. */
  readonly objects?: readonly string[];
  /** Entries of the catalog. */
  readonly catalog?: string;
}

/** Number of the first of the further objects, with the plain fonts. */
export const firstOwn = 10 + plainFonts.objects.length;

/** A tagged PDF in English called “Talk”, of pages of 300 × 150 points, which are 400 × 200 CSS px. Five at most. */
export function makePages(
  contents: readonly string[],
  { fonts = plainFonts, page = '', resources = '', objects = [], catalog = '' }: PdfParts = {},
): Uint8Array {
  const own = firstOwn - plainFonts.objects.length + fonts.objects.length + objects.length;
  const pages = contents.map((_, i) => own + 2 * i);
  const head = [
    `<</Type/Catalog/Pages 2 0 R/Lang(en)/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R${catalog}>>`,
    `<</Count ${pages.length}/Kids[${pages.map((at) => `${at} 0 R`).join(' ')}]/MediaBox[0 0 300 150]/Resources 5 0 R>>`,
    '<</Title(Talk)>>',
    '<</K[]>>',
    `<</Font ${fonts.dictionary}${resources}>>`,
    ...Array<string>(4).fill('null'),
  ];
  const tail = contents.flatMap((content, i) => [
    `<</Type/Page/Contents ${pages[i]! + 1} 0 R${page}>>`,
    streamOf(content),
  ]);
  return layOutPdf([...head, ...fonts.objects, ...objects, ...tail], '/Info 3 0 R');
}

/** The same, opened. */
export const openPages = (...made: Parameters<typeof makePages>): PdfFile => openPdf(makePages(...made));
