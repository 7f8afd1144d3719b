/** A line of text on a page: left edge and base line in points from the top left of a page of 600 × 800. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** What a made PDF has besides its pages. */
export interface PdfExtras {
  readonly title?: string;
  readonly author?: string;
  readonly isLocked?: boolean;
}

/** A small PDF in Helvetica, one list of texts for each page. */
export function makePdf(pages: readonly (readonly PdfText[])[], extras: PdfExtras = {}): Uint8Array {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Title(${escape(extras.title ?? '')})/Author(${escape(extras.author ?? '')})>>`,
    `<</Filter/Standard/V 1/R 2/P -4/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})>>`,
  ];
  for (const [i, texts] of pages.entries()) {
    const content = texts
      .map(
        ({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${800 - y} Tm (${escape(text)}) Tj ET`,
      )
      .join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${7 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  }
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = out.length;
  const lock = extras.isLocked ? '/Encrypt 5 0 R/ID[(a)(a)]' : '';
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  out += `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R${lock}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(out, 'latin1');
}

const escape = (text: string): string => text.replace(/[\\()]/g, '\\$&');
