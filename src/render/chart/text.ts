import { type Html, html } from '../../html.ts';

/** Size of all text in a chart, in CSS px; smaller only where a chart has to shrink. */
export const textSize = 28;

/** Distance of lines of text, in CSS px. */
export const lineHeight = 34;

/** Width of a text in CSS px, from above: charts are laid out without a browser to measure in. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * textSize;
}

function widthOf(character: string): number {
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(character)) return 1.02;
  if (/[\s.,:;'’|!ijlI1()[\]·]/.test(character)) return character === '1' ? 0.58 : 0.32;
  if (/[mwMW@%]/.test(character)) return 0.9;
  return /[\p{Lu}\d€$£−+]/u.test(character) ? 0.64 : 0.56;
}

/** A text in lines no wider than `width`; a word that is wider stands alone on its line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 0 ? lines : [''];
}

/** Where a text stands: `x` and `y` are its anchor and the middle of its first line, or of all its lines. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly classes?: string;
  /** `y` is the middle of the first line only. */
  readonly fromTop?: boolean;
}

/** Lines of text as an SVG element. */
export function drawText(lines: readonly string[], place: TextPlace): Html {
  const { x, y, anchor = 'start', classes = 'label', fromTop = false } = place;
  // The middle of figures and capitals lies a third of the size above the baseline.
  const top = y + textSize * 0.35 - (fromTop ? 0 : ((lines.length - 1) * lineHeight) / 2);
  const spans =
    lines.length === 1
      ? lines[0]
      : lines.map(
          (line, i) => html`<tspan x="${round(x)}" y="${round(top + i * lineHeight)}">${line}</tspan>`,
        );
  const end = anchor === 'start' ? null : html` text-anchor="${anchor}"`;
  return html`<text class="${classes}" x="${round(x)}" y="${round(top)}"${end}>${spans}</text>`;
}

/** A length to a tenth of a px. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
