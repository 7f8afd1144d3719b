import type { FontFace } from './types.ts';

/** An installed Fontsource package, as far as faces are made of it. */
export interface FontPackage {
  readonly name: string;
  /** Name of its files, for example `source-serif-4`. */
  readonly id: string;
  readonly family: string;
  /** Weights of its static files. */
  readonly weights: readonly number[];
  /** Least and greatest value of each axis of its variable files; null where its files are static. */
  readonly axes: Readonly<Record<string, readonly [least: number, greatest: number]>> | null;
  /** Script subsets as `unicode.json` names them, for example `latin` or `[12]`. */
  readonly subsets: readonly string[];
  /** Names in its folder `files`. */
  readonly files: readonly string[];
}

/** What a family is for: running text, what is set large, or code. */
export type FontUse = 'text' | 'headings' | 'mono';

const weightsOf: Readonly<Record<FontUse, readonly number[]>> = {
  text: [400, 650],
  headings: [300, 400, 650],
  mono: [400, 700],
};

/** Optical sizes that suit slides, in points. */
const opticalSize: Readonly<Record<FontUse, number>> = { text: 28, headings: 72, mono: 28 };

/** `Source Serif 4` → `source-serif-4`, as Fontsource names its packages. */
export function fontId(family: string): string {
  return family
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/[^a-z0-9-]/g, '');
}

/**
 * Faces of a family for slides: normal and strong, light for what is set large, and italic where there is one, in every
 * script of the package; `besides` are further weights. Empty for a package without such files.
 */
export function makeFaces(pack: FontPackage, use: FontUse, besides: readonly number[] = []): FontFace[] {
  const wanted = [...weightsOf[use], ...besides].sort((a, b) => a - b);
  const weights = [...new Set(wanted.map((weight) => nearestWeight(pack, weight)))];
  const normal = weights.flatMap((weight) => makeFace(pack, use, weight, 'normal') ?? []);
  return [...normal, ...(makeFace(pack, use, nearestWeight(pack, 400), 'italic') ?? [])];
}

function makeFace(
  pack: FontPackage,
  use: FontUse,
  weight: number,
  style: FontFace['style'],
): [FontFace] | null {
  const { name, id, family, axes, subsets } = pack;
  const kinds = axes ? (axes.opsz ? ['opsz', 'wght'] : ['wght']) : [String(weight)];
  for (const kind of kinds) {
    const files = subsets.flatMap((subset) => {
      const file = `${id}-${subset.replace(/[[\]]/g, '')}-${kind}-${style}.woff2`;
      return pack.files.includes(file) ? [[subset, `files/${file}`] as const] : [];
    });
    if (files.length === 0) continue;
    const pinned = {
      ...(kind === 'opsz' && { opsz: clamp(opticalSize[use], axes!.opsz!) }),
      ...(axes && { wght: weight }),
    };
    return [{ family, package: name, files: Object.fromEntries(files), axes: pinned, weight, style }];
  }
  return null;
}

/** The weight as the axis reaches it, or of the static files the nearest one; of two the bolder. */
function nearestWeight({ axes, weights }: FontPackage, wanted: number): number {
  if (axes) return axes.wght ? clamp(wanted, axes.wght) : wanted;
  const far = (weight: number) => Math.abs(weight - wanted);
  return weights.toSorted((a, b) => far(a) - far(b) || b - a)[0] ?? wanted;
}

function clamp(value: number, [least, greatest]: readonly [number, number]): number {
  return Math.min(greatest, Math.max(least, value));
}
