import type { Matrix } from './geometry.ts';
import type { PageFont } from './page-fonts.ts';
import type { PdfValue } from './pdf-syntax.ts';

/** How text is set, ISO 32000-1, 9.3. It changes with every operator, thousands of them on a page, so it is no data. */
export interface TextState {
  font: PageFont | null;
  size: number;
  /** Where the pen stands; its line began at the last two. */
  pen: [a: number, b: number, c: number, d: number, x: number, y: number, lineX: number, lineY: number];
  letterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** 3 shows nothing, 7 clips alone. */
  mode: number;
}

/** Told of each glyph: its code, and the matrix of the pen with which it is set. */
export type ShowGlyph = (code: number, pen: TextState['pen']) => void;

/** Text as it is set where a page begins. */
export function startText(): TextState {
  return {
    font: null,
    size: 0,
    pen: [1, 0, 0, 1, 0, 0, 0, 0],
    letterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** Does what a text operator says; one of another kind does nothing. */
export function showText(
  operator: string,
  operands: readonly PdfValue[],
  state: TextState,
  show: ShowGlyph,
): void {
  switch (operator) {
    case 'Td':
      return nextLine(state, numberAt(operands, 0), numberAt(operands, 1));
    case 'Tj':
      return setGlyphs(operands[0], state, show);
    case 'BT':
      state.pen = [1, 0, 0, 1, 0, 0, 0, 0];
      return;
    case 'Tm': {
      const [x, y] = [numberAt(operands, 4), numberAt(operands, 5)];
      const linear = [0, 1, 2, 3].map((i) => numberAt(operands, i)) as [number, number, number, number];
      state.pen = [...linear, x, y, x, y];
      return;
    }
    case 'TD':
      state.leading = -numberAt(operands, 1);
      return nextLine(state, numberAt(operands, 0), numberAt(operands, 1));
    case 'T*':
      return nextLine(state, 0, -state.leading);
    case 'Tc':
      state.letterSpacing = numberAt(operands, 0);
      return;
    case 'Tw':
      state.wordSpacing = numberAt(operands, 0);
      return;
    case 'Tz':
      state.stretch = numberAt(operands, 0) / 100;
      return;
    case 'TL':
      state.leading = numberAt(operands, 0);
      return;
    case 'Ts':
      state.rise = numberAt(operands, 0);
      return;
    case 'Tr':
      state.mode = numberAt(operands, 0);
      return;
    case 'TJ':
      for (const part of Array.isArray(operands[0]) ? operands[0] : []) {
        if (typeof part === 'number') advance(state, (-part / 1000) * state.size * state.stretch);
        else setGlyphs(part, state, show);
      }
      return;
    case '"':
      state.wordSpacing = numberAt(operands, 0);
      state.letterSpacing = numberAt(operands, 1);
      nextLine(state, 0, -state.leading);
      return setGlyphs(operands[2], state, show);
    case "'":
      nextLine(state, 0, -state.leading);
      return setGlyphs(operands[0], state, show);
  }
}

/** The matrix that takes the em square of a font to where the pen sets it. */
export function emOf({ size, stretch, rise }: TextState, pen: TextState['pen']): Matrix {
  const wide = size * stretch;
  return [
    wide * pen[0],
    wide * pen[1],
    size * pen[2],
    size * pen[3],
    rise * pen[2] + pen[4],
    rise * pen[3] + pen[5],
  ];
}

function numberAt(operands: readonly PdfValue[], index: number): number {
  const value = operands[index];
  return typeof value === 'number' ? value : 0;
}

function nextLine({ pen }: TextState, x: number, y: number): void {
  pen[4] = pen[6] += pen[0] * x + pen[2] * y;
  pen[5] = pen[7] += pen[1] * x + pen[3] * y;
}

function advance({ pen }: TextState, by: number): void {
  pen[4] += pen[0] * by;
  pen[5] += pen[1] * by;
}

function setGlyphs(value: PdfValue | undefined, state: TextState, show: ShowGlyph): void {
  const { font, size, stretch, letterSpacing, wordSpacing, pen } = state;
  if (!font || typeof value !== 'object' || value === null || !('bytes' in value)) return;
  const { bytes } = value;
  for (let i = 0; i + font.codeLength <= bytes.length; i += font.codeLength) {
    const first = bytes.charCodeAt(i);
    const code = font.codeLength === 2 ? first * 256 + bytes.charCodeAt(i + 1) : first;
    show(code, pen);
    const isSpace = font.codeLength === 1 && code === 32;
    const width = (font.widthOf(code) / 1000) * size + letterSpacing + (isSpace ? wordSpacing : 0);
    advance(state, width * stretch);
  }
}
