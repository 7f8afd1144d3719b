import { Html } from '../../html.ts';
import { cutBoard, type Piece } from './cut-plan.ts';
import { makeRandom } from './random.ts';

/** A board on the mat. Lengths are px. */
interface Board {
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
  /** Size in units. */
  readonly columns: number;
  readonly rows: number;
  readonly unit: number;
  /** Size of the drawing. */
  readonly width: number;
  readonly height: number;
  /** Which part of the drawing stays where its place has another shape, as SVG says it. */
  readonly anchor: string;
}

/** Width of a saw cut. */
const kerf = 10;

/** It ends where the drawing does, at the side and at the foot: there the page aligns it with its words. */
const onCover: Board = {
  x: 62,
  y: 150,
  columns: 7,
  rows: 9,
  unit: 90,
  width: 62 + 7 * 90 - kerf / 2,
  height: 150 + 9 * 90 - kerf / 2,
  anchor: 'xMaxYMax meet',
};
/** Its first and last pieces stand on the sides of the drawing, which are the margins of the page. */
const onSection: Board = {
  x: -kerf / 2,
  y: 84,
  columns: 20,
  rows: 3,
  unit: 84.5,
  width: 20 * 84.5 - kerf,
  height: 400,
  anchor: 'xMinYMin meet',
};

/** How far the mat's lines go beyond the drawing, on every side. */
const beyond = 1500;

const line = 'var(--deck-ink)';
const faint = 'color-mix(in srgb, var(--deck-line) 34%, var(--deck-bg))';
const clear = 'color-mix(in srgb, var(--deck-line) 62%, var(--deck-bg))';
/** What pieces are made of: card, an accent, the mat's darker side, and only drawn. */
const paints = ['var(--deck-ink)', 'none', 'var(--deck-accent)', 'var(--deck-surface)', 'none'] as const;

/**
 * A cutting plan on a mat: pieces of a board with their measures, centre lines and compass arcs, as inline SVG. The same
 * drawing for the same `seed`, at most 60 KB.
 *
 * The lines of the mat go on beyond the drawing. It takes its colours from the slide it stands on, and is hidden from
 * assistive technology, since it only decorates.
 */
export function drawPlan(seed: string): Html {
  return drawBoard(seed, onCover);
}

/** A strip of such a plan, for the head of a section: the same for the same `seed`, at most 60 KB. */
export function drawPlanStrip(seed: string): Html {
  return drawBoard(seed, onSection);
}

function drawBoard(seed: string, board: Board): Html {
  const pieces = cutBoard(makeRandom(seed), board.columns, board.rows, paints.length);
  const parts = [
    mat(board),
    ...pieces.map((piece) => drawPiece(piece, board)),
    stroke(line, 2, construction(pieces, board), '14 8 3 8'),
    stroke(line, 3, measures(pieces, board)),
  ];
  return Html.trusted(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${board.width} ${board.height}" preserveAspectRatio="${board.anchor}" aria-hidden="true" focusable="false">${parts.join('')}</svg>`,
  );
}

function stroke(color: string, width: number, d: string, dashes?: string): string {
  const dash = dashes ? ` stroke-dasharray="${dashes}"` : '';
  return `<path fill="none" stroke="${color}" stroke-width="${width}"${dash} d="${d}"/>`;
}

/** The lines of the mat: every half unit a faint one, every fifth of them a clear one. */
function mat({ x, y, unit, width, height }: Board): string {
  const step = unit / 2;
  const lines = { faint: '', clear: '' };
  const from = (start: number): number => -Math.ceil((start + beyond) / step);
  for (let index = from(x); x + index * step <= width + beyond; index++)
    lines[index % 10 ? 'faint' : 'clear'] += `M${x + index * step} ${-beyond}V${height + beyond}`;
  for (let index = from(y); y + index * step <= height + beyond; index++)
    lines[index % 10 ? 'faint' : 'clear'] += `M${-beyond} ${y + index * step}H${width + beyond}`;
  return stroke(faint, 1.5, lines.faint) + stroke(clear, 3, lines.clear);
}

function drawPiece(piece: Piece, board: Board): string {
  const fill = paints[piece.paint]!;
  const edge = fill === 'none' ? ` stroke="${line}" stroke-width="4"` : '';
  const { cx, cy, w, h } = place(piece, board);
  const isTurned = piece.turn % 2 === 1;
  const d = outline(piece.kind, isTurned ? h : w, isTurned ? w : h);
  return `<path fill="${fill}"${edge} fill-rule="evenodd" stroke-linejoin="round" transform="translate(${cx} ${cy}) rotate(${piece.turn * 90})" d="${d}"/>`;
}

/** Centre and size of a piece, without the saw cut. */
function place({ column, row, width, height }: Piece, { x, y, unit }: Board) {
  return {
    cx: x + (column + width / 2) * unit,
    cy: y + (row + height / 2) * unit,
    w: width * unit - kerf,
    h: height * unit - kerf,
  };
}

/** The shape of a piece round its centre, as path data. */
function outline(kind: Piece['kind'], w: number, h: number): string {
  const [x, y] = [-w / 2, -h / 2];
  const radius = Math.min(w, h) / 2;
  switch (kind) {
    case 'panel':
      return `M${x} ${y}h${w}v${h}h${-w}z${circle(x + 24, y + 24, 8)}${circle(-x - 24, -y - 24, 8)}`;
    case 'round':
      return circle(0, 0, radius);
    case 'ring':
      return circle(0, 0, radius) + circle(0, 0, radius * 0.45);
    case 'arch': {
      // Two feet and an opening between them.
      const opening = Math.min(w * 0.3, h * 0.7);
      return `M${x} ${-y}V${y}H${-x}V${-y}H${opening}a${opening} ${opening} 0 0 0 ${-2 * opening} 0z`;
    }
    case 'brace':
      return `M${x} ${y}a${w} ${h} 0 0 1 ${w} ${h}h${-w}z`;
    case 'notch': {
      const bite = radius * 0.7;
      return `M${x} ${y}h${w - bite}v${bite}h${bite}v${h - bite}h${-w + bite}v${-bite}h${-bite}z`;
    }
  }
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

/** What the compass left: whole circles round curved pieces that are only drawn, and the centre lines of the largest. */
function construction(pieces: readonly Piece[], board: Board): string {
  const drawn = pieces.filter(({ paint }) => paints[paint] === 'none');
  const centres = drawn.map((piece) => {
    const { cx, cy, w, h } = place(piece, board);
    const over = 26;
    return `M${cx - w / 2 - over} ${cy}H${cx + w / 2 + over}M${cx} ${cy - h / 2 - over}V${cy + h / 2 + over}`;
  });
  const largest = pieces.reduce((most, piece) =>
    piece.width * piece.height > most.width * most.height ? piece : most,
  );
  const { cx, cy, w, h } = place(largest, board);
  return centres.join('') + circle(cx, cy, Math.hypot(w, h) / 2);
}

/** Measures along the head and the start of the board: a line from edge to edge, a slanting stroke at each cut on it. */
function measures(pieces: readonly Piece[], { x, y, columns, rows, unit }: Board): string {
  const away = unit * 0.5;
  const cuts = (of: (piece: Piece) => readonly number[], whole: number): number[] => [
    ...new Set([0, whole, ...pieces.flatMap(of)]),
  ];
  const top = cuts(({ row, column }) => (row === 0 ? [column] : []), columns).map((at) => x + at * unit);
  const side = cuts(({ row, column }) => (column === 0 ? [row] : []), rows).map((at) => y + at * unit);
  const across = top.map((at) => `M${at} ${y - away - 18}v36M${at - 11} ${y - away + 11}l22 -22`);
  const down = side.map((at) => `M${x - away - 18} ${at}h36M${x - away - 11} ${at + 11}l22 -22`);
  return [
    `M${x} ${y - away}H${x + columns * unit}M${x - away} ${y}V${y + rows * unit}`,
    ...across,
    ...down,
  ].join('');
}
