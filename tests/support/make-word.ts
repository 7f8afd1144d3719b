import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const main = 'http://schemas.openxmlformats.org';
const namespaces = [
  `xmlns:w="${main}/wordprocessingml/2006/main"`,
  `xmlns:r="${main}/officeDocument/2006/relationships"`,
  `xmlns:wp="${main}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${main}/drawingml/2006/main"`,
  `xmlns:pic="${main}/drawingml/2006/picture"`,
].join(' ');

const styleNames = {
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Caption: 'caption',
  Quote: 'Quote',
};

/** A paragraph of a Word file in one of the styles. */
export function wordParagraph(text: string, style?: keyof typeof styleNames): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An item of a list. */
export function wordItem(text: string): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A row of a table for each list of cells. */
export function wordTable(...rows: readonly string[][]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A paragraph that ends in the mark of the one footnote. */
export function wordNoted(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
}

/** The picture of the file. */
export function wordPicture(alt: string): string {
  const blip = '<pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic>';
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData>${blip}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** What a made Word file has besides its text. */
export interface WordExtras {
  readonly footnote?: string;
  readonly picture?: Uint8Array;
  readonly title?: string;
  readonly author?: string;
}

/** A Word file with the given paragraphs. */
export async function makeWord(body: readonly string[], extras: WordExtras = {}): Promise<Uint8Array> {
  const { footnote = '', picture = new Uint8Array(1), title = '', author = '' } = extras;
  const part = (root: string, inner: string) =>
    `<?xml version="1.0"?><w:${root} ${namespaces}>${inner}</w:${root}>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${main}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (...inner: string[]) =>
    `<Relationships xmlns="${main}/package/2006/relationships">${inner.join('')}</Relationships>`;
  const styles = Object.entries(styleNames).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const level =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>';
  return makeArchive({
    '[Content_Types].xml': `<Types xmlns="${main}/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body.join('')}</w:body>`),
    'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${wordParagraph(footnote)}</w:footnote>`),
    'word/numbering.xml': part(
      'numbering',
      `${level}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ),
    'word/styles.xml': part('styles', styles.join('')),
    'word/_rels/document.xml.rels': relations(
      relation(1, 'image', 'media/picture.png'),
      relation(2, 'footnotes', 'footnotes.xml'),
      relation(3, 'numbering', 'numbering.xml'),
      relation(4, 'styles', 'styles.xml'),
    ),
    'word/media/picture.png': picture,
    'docProps/core.xml': `<p xmlns:dc="x"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator></p>`,
  });
}

/** A Word file whose text is that long, in characters, and packs into a hundredth: paragraphs of a letter or two. */
export function makeWordBomb(length: number): Promise<Uint8Array> {
  const paragraphs: string[] = [];
  for (let left = length, n = 0; left > 0; n++) {
    const paragraph = wordParagraph('abcdefg'.slice(0, 1 + (n % 7)) + (n % 50 === 0 ? n : ''));
    paragraphs.push(paragraph);
    left -= paragraph.length;
  }
  return makeWord(paragraphs);
}

/** A ZIP archive of the given files. */
export async function makeArchive(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content as Uint8Array), name);
  zip.end();
  return buffer(zip.outputStream);
}
