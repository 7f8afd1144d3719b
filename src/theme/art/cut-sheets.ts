/** One piece of paper: its outline as the data of an SVG path, and its colour. Later pieces lie on earlier ones. */
export interface Sheet {
  readonly outline: string;
  /** A step away from the ground, 1 the faintest and 4 the strongest, or the accent. */
  readonly color: 1 | 2 | 3 | 4 | 'accent';
}

/** A place in px of the canvas. */
export type Place = readonly [x: number, y: number];

/** The picture is this large; the page scales it to its own width. */
export const sheetCanvas = { width: 1920, height: 1080 } as const;

/** Where the calm part of the page ends: at its foot, and above `low`, px. */
export const calm = { foot: 1010, end: 1290, low: 960 } as const;

/** An outline of straight cuts. */
export function cutPolygon(places: readonly Place[]): string {
  return `M${places.map(write).join('L')}Z`;
}

/** A whole disc. */
export function cutDisc([x, y]: Place, radius: number): string {
  const r = Math.round(radius);
  return `M${write([x - r, y])}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
}

/** A wall, or a gap in one, with a round head: as wide as twice `half`, from the spring of its arch down to `foot`. */
export function cutArch(middle: number, spring: number, half: number, foot: number): string {
  const r = Math.round(half);
  const [left, right] = [Math.round(middle) - r, Math.round(middle) + r];
  return `M${write([left, foot])}V${Math.round(spring)}A${r} ${r} 0 0 1 ${right} ${Math.round(spring)}V${Math.round(foot)}Z`;
}

/** Land below a soft line through the places, which go from left to right, down to the foot of the page. */
export function cutGround(places: readonly Place[]): string {
  const first = places[0]!;
  let data = `M${write([first[0], sheetCanvas.height])}L${write(first)}`;
  for (let at = 1; at < places.length; at++) {
    const [from, to] = [places[at - 1]!, places[at]!];
    const middle = (from[0] + to[0]) / 2;
    data += `C${write([middle, from[1]])} ${write([middle, to[1]])} ${write(to)}`;
  }
  return `${data}V${sheetCanvas.height}Z`;
}

/** A leaf: two arcs from its foot to its tip, `width` px apart at the middle. */
export function cutLeaf(foot: Place, tip: Place, width: number): string {
  const [dx, dy] = [tip[0] - foot[0], tip[1] - foot[1]];
  const length = Math.hypot(dx, dy);
  const [nx, ny] = [-dy / length, dx / length];
  const side = (part: number, by: number): Place => [
    foot[0] + dx * part + nx * by,
    foot[1] + dy * part + ny * by,
  ];
  const bow = width * 0.67;
  return `M${write(foot)}C${write(side(0.3, bow))} ${write(side(0.7, bow))} ${write(tip)}C${write(side(0.7, -bow))} ${write(side(0.3, -bow))} ${write(foot)}Z`;
}

function write([x, y]: Place): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
