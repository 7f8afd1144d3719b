import { readOperators } from './content-stream.ts';
import { type Edges, type Matrix, moved, movedBox, multiply, overlap } from './geometry.ts';
import type { PageFont } from './page-fonts.ts';
import type { Glyph, PagePainting } from './page-painting.ts';
import { nameOf } from './page-tree.ts';
import type { PdfFile } from './pdf-file.ts';
import { decodePdfText, type PdfDict, type PdfValue } from './pdf-syntax.ts';
import { emOf, showText, startText, type TextState } from './show-text.ts';
import { unpack, type Unpack } from './unpack.ts';

/** What a page is painted with. */
export interface PaintingEnv {
  readonly file: PdfFile;
  readonly inflate: Unpack;
  readonly readFont: (value: PdfValue | undefined) => PageFont;
}

/** A page, its size in points, and what its content names. */
export interface PageToPaint {
  readonly page: PdfDict;
  readonly resources: PdfValue | undefined;
  readonly left: number;
  readonly top: number;
}

/** How things are drawn. Its parts are never changed but replaced, so that a shallow copy keeps it. */
interface State extends TextState {
  ctm: Matrix;
  clip: Edges;
  alpha: number;
}

const copyOf = (state: State): State => ({ ...state, pen: [...state.pen] });

const everywhere: Edges = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
const unit: Edges = { left: 0, top: 0, right: 1, bottom: 1 };

// Groups within groups: a page of Chromium has few, and a damaged file shall not keep us for ever.
const deepest = 16;
const mostForms = 20_000;
const mostAreas = 5000;

/** What a page shows. Throws a `SyntaxError` for content that cannot be read. */
export function paintPage(
  { page, resources, left: edge, top: head }: PageToPaint,
  env: PaintingEnv,
): PagePainting {
  const { file, inflate, readFont } = env;
  const glyphs: Glyph[] = [];
  const pictures: Edges[] = [];
  const areas: Edges[] = [];
  const fonts = new Set<PageFont>();
  let forms = 0;
  // Points from the lower left corner → px from the upper left one.
  const toPixels: Matrix = [96 / 72, 0, 0, -96 / 72, (-edge * 96) / 72, (head * 96) / 72];
  const start: State = { ...startText(), ctm: toPixels, clip: everywhere, alpha: 1 };
  const contents = file.resolve(page.get('Contents'));
  const parts = Array.isArray(contents) ? contents : [page.get('Contents')];
  const content = parts.map((part) => readStream(part)).join('\n');
  run(content, file.dict(resources), start, 0);
  return { glyphs, pictures, areas, fonts };

  function readStream(value: PdfValue | undefined): string {
    const stream = file.stream(value);
    return stream ? unpack(file, stream, inflate) : '';
  }

  function run(content: string, named: PdfDict, from: State, depth: number): void {
    let state = from;
    const kept: State[] = [];
    // The one text that several glyphs stand for, told with the widest of them (ISO 32000-1, 14.9.4).
    const marked: (Actual | null)[] = [];
    let actual: Actual | null = null;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    let clips = false;
    const reach = (x: number, y: number): void => {
      const [px, py] = moved(state.ctm, x, y);
      left = Math.min(left, px);
      top = Math.min(top, py);
      right = Math.max(right, px);
      bottom = Math.max(bottom, py);
    };
    const finish = (isPainted: boolean): void => {
      const path: Edges = { left, top, right, bottom };
      if (isPainted && state.alpha > 0) addArea(overlap(path, state.clip));
      if (clips) state.clip = overlap(state.clip, path);
      clips = false;
      [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    };
    readOperators(content, (operator, operands) => {
      const at = (index: number): number => {
        const value = operands[index];
        return typeof value === 'number' ? value : 0;
      };
      switch (operator) {
        case 'm':
        case 'l':
          return reach(at(0), at(1));
        case 'c':
          reach(at(0), at(1));
          reach(at(2), at(3));
          return reach(at(4), at(5));
        case 'v':
        case 'y':
          reach(at(0), at(1));
          return reach(at(2), at(3));
        case 're':
          reach(at(0), at(1));
          reach(at(0) + at(2), at(1));
          reach(at(0), at(1) + at(3));
          return reach(at(0) + at(2), at(1) + at(3));
        case 'W':
        case 'W*':
          clips = true;
          return;
        case 'n':
          return finish(false);
        case 'f':
        case 'F':
        case 'f*':
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
        case 'S':
        case 's':
          return finish(true);
        case 'sh':
          if (state.alpha > 0) addArea(state.clip);
          return;
        case 'q':
          if (kept.length < 10_000) kept.push(copyOf(state));
          return;
        case 'Q':
          state = kept.pop() ?? state;
          return;
        case 'cm':
          state.ctm = multiply([at(0), at(1), at(2), at(3), at(4), at(5)], state.ctm);
          return;
        case 'gs': {
          const settings = file.dict(file.dict(named.get('ExtGState')).get(nameOf(file, operands[0])));
          const alpha = file.resolve(settings.get('ca'));
          if (typeof alpha === 'number') state.alpha = alpha;
          return;
        }
        case 'Do':
          return draw(file.dict(named.get('XObject')).get(nameOf(file, operands[0])), named, state, depth);
        case 'Tf': {
          const font = readFont(file.dict(named.get('Font')).get(nameOf(file, operands[0])));
          fonts.add(font);
          state.font = font;
          state.size = at(1);
          return;
        }
        case 'BDC':
        case 'BMC':
          marked.push(actual);
          actual = actualText(operands[1]) ?? actual;
          return;
        case 'EMC':
          actual = marked.pop() ?? null;
          return;
      }
      showText(operator, operands, state, addGlyph);
    });

    function addGlyph(code: number, pen: TextState['pen']): void {
      if (state.alpha === 0 || state.mode === 3 || state.mode === 7) return;
      const matrix = multiply(emOf(state, pen), state.ctm);
      const [a, b, c, d, x, y] = matrix;
      const font = state.font!;
      const size = Math.hypot(c, d);
      const { clip } = state;
      const room = size * 0.3;
      if (x < clip.left - room || x > clip.right + room || y < clip.top - room || y > clip.bottom + size)
        return;
      const isUpright = Math.abs(b) < 1e-3 * size && Math.abs(c) < 0.5 * size && a > 0 && d < 0;
      const glyph = { x, y, size, text: '', isUpright, isMissing: font.isMissing(code) };
      glyphs.push(glyph);
      if (!actual) glyph.text = font.texts.get(code) ?? '';
      else hold(actual, glyph, font.widthOf(code));
    }
  }

  function addArea(box: Edges): void {
    if (box.right >= box.left && box.bottom >= box.top && areas.length < mostAreas) areas.push(box);
  }

  function draw(value: PdfValue | undefined, named: PdfDict, state: State, depth: number): void {
    const object = file.dict(value);
    const kind = nameOf(file, object.get('Subtype'));
    if (kind === 'Image') {
      const box = overlap(movedBox(state.ctm, unit), state.clip);
      if (state.alpha > 0 && box.right > box.left && box.bottom > box.top) pictures.push(box);
      return;
    }
    if (kind !== 'Form' || depth >= deepest || ++forms > mostForms) return;
    const matrix = numbersOf(file, object.get('Matrix'), 6) as Matrix | null;
    const ctm = matrix ? multiply(matrix, state.ctm) : state.ctm;
    const box = numbersOf(file, object.get('BBox'), 4);
    const inner = box
      ? movedBox(ctm, { left: box[0]!, top: box[1]!, right: box[2]!, bottom: box[3]! })
      : everywhere;
    const own = object.has('Resources') ? file.dict(object.get('Resources')) : named;
    run(readStream(value), own, { ...copyOf(state), ctm, clip: overlap(state.clip, inner) }, depth + 1);
  }
}

/** The text that the glyphs of a span stand for together, and which of them has it. */
interface Actual {
  readonly text: string;
  holder: { text: string } | null;
  width: number;
}

function actualText(value: PdfValue | undefined): Actual | null {
  const text = value instanceof Map ? value.get('ActualText') : undefined;
  if (typeof text !== 'object' || text === null || !('bytes' in text)) return null;
  return { text: decodePdfText(text), holder: null, width: -1 };
}

// Marks stand off the line and may come first; the letter that carries them is wide.
function hold(actual: Actual, glyph: { text: string }, width: number): void {
  if (width <= actual.width) return;
  if (actual.holder) actual.holder.text = '';
  glyph.text = actual.text;
  actual.holder = glyph;
  actual.width = width;
}

function numbersOf(file: PdfFile, value: PdfValue | undefined, count: number): number[] | null {
  const list = file.resolve(value);
  const numbers = Array.isArray(list) ? list.map((each) => file.resolve(each)) : [];
  return numbers.length === count && numbers.every((each) => typeof each === 'number') ? numbers : null;
}
