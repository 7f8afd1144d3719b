import { Html } from '../../html.ts';
import { canvas } from './layer.ts';
import { type LevelLine, makeMesh, type Mesh, type Place, traceLevel } from './level-lines.ts';
import { makeRandom, type Random } from './random.ts';
import { type Area, makeIsland, makeRelief } from './relief.ts';

/** Px between two places of the mesh; a line keeps every second of its places. */
const step = 12;
/** Numbers in paths count half px, so that they need no decimal point. */
const fine = 2;
/** Size of the island's drawing, px. */
const sea = { width: 640, height: 960 } as const;
/** Width of the graduated frame, px, and about how long its parts are. */
const frame = { width: 12, part: 72 } as const;
/** Every so many lines one is heavier. */
const heavyEvery = 5;

/**
 * A sheet of a map, its relief in level curves within a graduated frame, as inline SVG: the same for the same `seed`,
 * at most 120 KB. One curve and the highest summit are in the accent.
 *
 * It takes its colours from the slide it stands on (`currentColor`, `--deck-accent`) and leaves its ground blank. It
 * only decorates, so it is hidden from assistive technology.
 */
export function drawContours(seed: string): Html {
  const inner = { width: canvas.width - 2 * frame.width, height: canvas.height - 2 * frame.width };
  const mesh = makeMesh(inner.width, inner.height, step, makeRelief(makeRandom(seed), inner));
  const moved = `<g transform="translate(${frame.width * fine} ${frame.width * fine})">${drawLevels(mesh, 26, 0.03)}</g>`;
  return wrap(canvas, 'xMaxYMax meet', `${moved}${drawFrame()}`);
}

/** An island in the same curves, without a frame: they close within the drawing, or run off its right side, the page's edge. */
export function drawContourField(seed: string): Html {
  const random: Random = makeRandom(seed);
  const mesh = makeMesh(sea.width, sea.height, step, makeIsland(random, sea));
  return wrap(sea, 'xMaxYMid meet', drawLevels(mesh, 24, 0));
}

function wrap({ width, height }: Area, fit: string, inner: string): Html {
  return Html.trusted(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * fine} ${height * fine}" preserveAspectRatio="${fit}" aria-hidden="true" focusable="false" fill="none" stroke-linejoin="round">${inner}</svg>`,
  );
}

/** `count` levels between 0 and 1, the first one `least` above the ground; the mark stands on the highest place. */
function drawLevels(mesh: Mesh, count: number, least: number): string {
  const paths = { light: '', heavy: '', accent: '' };
  const chosen = Math.round(count * 0.58);
  for (let index = 0; index < count; index++) {
    const lines = traceLevel(mesh, least + (index + 0.5) / count);
    const weight = index === chosen ? 'accent' : index % heavyEvery === 2 ? 'heavy' : 'light';
    paths[weight] += lines.map(drawLine).join('');
  }
  const [x, y] = findSummit(mesh);
  return [
    `<path stroke="currentColor" stroke-width="${1.6 * fine}" d="${paths.light}"/>`,
    `<path stroke="currentColor" stroke-width="${3.2 * fine}" d="${paths.heavy}"/>`,
    `<path stroke="var(--deck-accent)" stroke-width="${5 * fine}" d="${paths.accent}"/>`,
    `<path fill="var(--deck-accent)" d="M${Math.round(x * fine)} ${Math.round((y - 13) * fine)}l${13 * fine} ${22 * fine}h${-26 * fine}z"/>`,
  ].join('');
}

/** A curve through the middles between its places, which bends at each of them. */
function drawLine({ places, closed }: LevelLine): string {
  if (places.length < 6) return '';
  const kept = places.filter((_, index) => index % 2 === 0 || (index === places.length - 1 && !closed));
  const ring = closed ? kept.slice(0, places.length % 2 === 1 ? -1 : undefined) : kept;
  const around = closed ? [...ring, ring[0]!, ring[1]!] : ring;
  const middles = around.slice(1).map((place, index) => between(around[index]!, place));
  const start = closed ? middles[0]! : around[0]!;
  const write = makePen(start);
  let data = '';
  for (let index = 1; index < around.length - 1; index++) {
    const end = index === around.length - 2 && !closed ? around[index + 1]! : middles[index]!;
    data += write(around[index]!, end);
  }
  return `${moveTo(start)}${data}${closed ? 'z' : ''}`;
}

function between([x, y]: Place, [u, v]: Place): Place {
  return [(x + u) / 2, (y + v) / 2];
}

function moveTo([x, y]: Place): string {
  return `M${Math.round(x * fine)} ${Math.round(y * fine)}`;
}

/** Writes bends one after the other, each from where the one before it was rounded to. */
function makePen(start: Place): (bend: Place, end: Place) => string {
  let [x, y] = start.map((value) => Math.round(value * fine)) as [number, number];
  return (bend, end) => {
    const steps = [bend, end].flatMap(([u, v]) => [Math.round(u * fine) - x, Math.round(v * fine) - y]);
    x += steps[2]!;
    y += steps[3]!;
    return `q${steps.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('')}`;
  };
}

function findSummit({ columns, rows, step: size, at }: Mesh): Place {
  let best: Place = [0, 0];
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 3; row < rows - 3; row++) {
    for (let column = 3; column < columns - 3; column++) {
      if (at(column, row) <= highest) continue;
      highest = at(column, row);
      best = [column * size, row * size];
    }
  }
  return best;
}

/** Two fine rules with every second part between them filled, as maps have for degrees. */
function drawFrame(): string {
  const [width, height, thick] = [canvas.width, canvas.height, frame.width].map((value) => value * fine) as [
    number,
    number,
    number,
  ];
  const bars = (length: number, bar: (from: number, long: number) => string): string => {
    const count = Math.round(length / fine / frame.part / 2) * 2 + 1; // odd: both corners are filled
    const long = length / count;
    return Array.from({ length: count }, (_, index) =>
      index % 2 === 0
        ? bar(Math.round(index * long), Math.round((index + 1) * long) - Math.round(index * long))
        : '',
    ).join('');
  };
  const across = bars(width, (from, long) =>
    [0, height - thick].map((y) => `M${from} ${y}h${long}v${thick}h${-long}z`).join(''),
  );
  const down = bars(height, (from, long) =>
    [0, width - thick].map((x) => `M${x} ${from}h${thick}v${long}h${-thick}z`).join(''),
  );
  const rule = (inset: number): string => `M${inset} ${inset}H${width - inset}V${height - inset}H${inset}z`;
  return `<path fill="currentColor" d="${across}${down}"/><path stroke="currentColor" stroke-width="${1.5 * fine}" d="${rule(2)}${rule(thick)}"/>`;
}
