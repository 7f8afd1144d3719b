import { Html } from '../../html.ts';
import type { ArtPlace } from './place.ts';
import { composeHorizon, horizon } from './horizons.ts';
import { clamp, smoothstep } from './layer.ts';
import { composeNight } from './nights.ts';
import { makeRandom } from './random.ts';
import { night, quiet, type Scene, type Spot } from './spots.ts';

/** A scene and the part of it that is drawn. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly scene: Scene;
  /** How much of its own colour a dot at `x` has, 0 to 1; the rest is the ground's. */
  readonly strength: (x: number) => number;
  /** Which part of the drawing stays where its place is smaller, as SVG says it. */
  readonly anchor: string;
}

/** Distance between two dots of a row, px; rows stand closer, so that every dot has six neighbours equally far away. */
const pitch = 13;
const rowPitch = pitch * Math.sqrt(0.75);
/** Widths that dots are rounded to, px: one stroke draws all dots of one width and colour. */
const widths = [1.6, 2.2, 2.8, 3.4, 4, 4.7, 5.4, 6.1, 6.8, 7.5, 8.2, 8.9, 9.6, 10.4];
const widest = widths.at(-1)!;
/** Shares of their own colour that dots are rounded to. */
const strengths = [0.06, 0.14, 0.28, 0.42, 0.56, 0.7, 0.85, 1];
const colors = {
  ink: 'color-mix(in srgb,var(--deck-muted) 72%,var(--deck-bg))',
  accent: 'var(--deck-accent)',
} as const;

/**
 * A scene at night in dots that grow with the light, as inline SVG: the same drawing for the same `seed`, at most
 * 120 KB. Where the title stands it is a faint field, and beyond that it fades into the ground. It only decorates, so it
 * is hidden from assistive technology.
 */
export function drawDots(seed: string): Html {
  const scene = composeNight(makeRandom(seed));
  const faint = 0.14;
  const strength = (x: number) =>
    faint * smoothstep(0, 220, x) + (1 - faint) * smoothstep(quiet - 80, quiet + 130, x);
  return drawSheet({ ...night, scene, strength, anchor: 'xMidYMid' });
}

/** What comes up over the lower edge of a section: the same for the same `seed` and place, at most 120 KB. */
export function drawDotsBelow(seed: string, place?: ArtPlace): Html {
  const scene = composeHorizon(makeRandom(seed), place);
  return drawSheet({ ...horizon, scene, strength: () => 1, anchor: 'xMaxYMin' });
}

function drawSheet(sheet: Sheet): Html {
  const { width, height, anchor } = sheet;
  const paths = [...strokesOf(sheet)]
    .map(([look, d]) => {
      const [color, share, size] = look.split(' ') as [Spot['color'], string, string];
      const stroke =
        share === '1'
          ? colors[color]
          : `color-mix(in srgb,${colors[color]} ${Math.round(Number(share) * 100)}%,var(--deck-bg))`;
      return `<path stroke="${stroke}" stroke-width="${size}" d="${d}"/>`;
    })
    .join('');
  return Html.trusted(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="${anchor} slice" fill="none" stroke-linecap="round" aria-hidden="true" focusable="false">${paths}</svg>`,
  );
}

/** The data of one path for all dots that look alike, by colour, strength and width; a dot is a line of no length. */
function strokesOf({ width, height, scene, strength }: Sheet): Map<string, string> {
  const strokes = new Map<string, { d: string; x: number; y: number }>();
  for (let row = 0; row * rowPitch <= height; row++) {
    const y = Math.round(row * rowPitch * 10);
    for (let x = row % 2 ? pitch * 5 : 0; x <= width * 10; x += pitch * 10) {
      const { tone, color } = scene(x / 10, y / 10);
      const size = nearest(widths, widest * Math.sqrt(clamp(tone)));
      const share = nearest(strengths, strength(x / 10));
      if (size === null || share === null) continue;
      const look = `${color} ${share} ${size}`;
      const stroke = strokes.get(look) ?? { d: '', x: 0, y: 0 };
      const step = `m${(x - stroke.x) / 10} ${(y - stroke.y) / 10}z`;
      strokes.set(look, { d: stroke.d + step.replace(' -', '-'), x, y });
    }
  }
  return new Map([...strokes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([look, { d }]) => [look, d]));
}

/** The step that comes nearest to a value; null for what is less than half the first. */
function nearest(steps: readonly number[], value: number): number | null {
  if (value < steps[0]! / 2) return null;
  return steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best));
}
