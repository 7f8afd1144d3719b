import { type Matrix, multiply } from './geometry.ts';
import type { PageFont } from './page-fonts.ts';
import type { PdfValue } from './pdf-syntax.ts';

/** How text is set, ISO 32000-1, 9.3. */
export interface TextState {
  readonly font: PageFont | null;
  readonly size: number;
  /** Where the pen stands, and where its line began. */
  readonly text: Matrix;
  readonly line: Matrix;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** 3 shows nothing, 7 clips alone. */
  readonly mode: number;
}

/** What an operator shows and changes. The matrix takes the em square to where the page has it. */
export interface Shown {
  readonly state: Partial<TextState>;
  readonly glyphs: readonly { readonly code: number; readonly matrix: Matrix }[];
}

const none: Shown['glyphs'] = [];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What a text operator does; null for an operator of another kind. */
export function showText(operator: string, operands: readonly PdfValue[], state: TextState): Shown | null {
  const at = (index: number): number => {
    const value = operands[index];
    return typeof value === 'number' ? value : 0;
  };
  const nextLine = (x: number, y: number, more: Partial<TextState> = {}): Shown => {
    const line = multiply([1, 0, 0, 1, x, y], state.line);
    return { state: { ...more, line, text: line }, glyphs: none };
  };
  switch (operator) {
    case 'BT':
      return { state: { text: identity, line: identity }, glyphs: none };
    case 'Tm': {
      const matrix: Matrix = [at(0), at(1), at(2), at(3), at(4), at(5)];
      return { state: { text: matrix, line: matrix }, glyphs: none };
    }
    case 'Td':
      return nextLine(at(0), at(1));
    case 'TD':
      return nextLine(at(0), at(1), { leading: -at(1) });
    case 'T*':
      return nextLine(0, -state.leading);
    case 'Tc':
      return { state: { letterSpacing: at(0) }, glyphs: none };
    case 'Tw':
      return { state: { wordSpacing: at(0) }, glyphs: none };
    case 'Tz':
      return { state: { stretch: at(0) / 100 }, glyphs: none };
    case 'TL':
      return { state: { leading: at(0) }, glyphs: none };
    case 'Ts':
      return { state: { rise: at(0) }, glyphs: none };
    case 'Tr':
      return { state: { mode: at(0) }, glyphs: none };
    case 'Tj':
      return setGlyphs([operands[0]], state);
    case 'TJ':
      return setGlyphs(Array.isArray(operands[0]) ? operands[0] : [], state);
    case "'":
    case '"': {
      const spaced = operator === '"' ? { ...state, wordSpacing: at(0), letterSpacing: at(1) } : state;
      const begun = { ...spaced, ...nextLine(0, -state.leading).state };
      const shown = setGlyphs([operands[operands.length - 1]], begun);
      return { state: { ...begun, ...shown.state }, glyphs: shown.glyphs };
    }
    default:
      return null;
  }
}

function setGlyphs(parts: readonly (PdfValue | undefined)[], state: TextState): Shown {
  const { font, size, stretch, rise, letterSpacing, wordSpacing } = state;
  if (!font) return { state: {}, glyphs: none };
  const glyphs: { code: number; matrix: Matrix }[] = [];
  const em: Matrix = [size * stretch, 0, 0, size, 0, rise];
  let { text } = state;
  const advance = (by: number): void => {
    if (by !== 0) text = multiply([1, 0, 0, 1, by, 0], text);
  };
  for (const part of parts) {
    if (typeof part === 'number') advance((-part / 1000) * size * stretch);
    if (typeof part !== 'object' || part === null || !('bytes' in part)) continue;
    const { bytes } = part;
    for (let i = 0; i + font.codeLength <= bytes.length; i += font.codeLength) {
      const first = bytes.charCodeAt(i);
      const code = font.codeLength === 2 ? first * 256 + bytes.charCodeAt(i + 1) : first;
      glyphs.push({ code, matrix: multiply(em, text) });
      const isSpace = font.codeLength === 1 && code === 32;
      advance(((font.widthOf(code) / 1000) * size + letterSpacing + (isSpace ? wordSpacing : 0)) * stretch);
    }
  }
  return { state: { text }, glyphs };
}
