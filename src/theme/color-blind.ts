import { type Color, fromSrgb } from './color.ts';
import { decode, distance, encode } from './oklch.ts';
import { type Role, roleNames } from './roles.ts';
import type { RoleColors } from './tone-map.ts';

/** Ways to see without one kind of cone: without long, middle or short waves. */
export const deficiencies = ['protan', 'deutan', 'tritan'] as const;

export type Deficiency = (typeof deficiencies)[number];

/** Rows of a matrix over red, green and blue. */
export type Matrix = readonly (readonly [number, number, number])[];

/**
 * What a full deficiency makes of linear red, green and blue.
 * @see Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009
 */
export const matrices: Readonly<Record<Deficiency, Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The colour as somebody with a deficiency sees it. */
export function simulate({ srgb }: Color, deficiency: Deficiency): Color {
  const linear = srgb.map(decode);
  const seen = matrices[deficiency].map((row) =>
    row.reduce((sum, factor, i) => sum + factor * linear[i]!, 0),
  );
  return fromSrgb(seen.map(encode) as [number, number, number]);
}

/** Two colours that somebody takes for one another. */
export interface AlikePair {
  readonly one: Role;
  readonly other: Role;
  /** How they are seen; null for eyes without a deficiency. */
  readonly deficiency: Deficiency | null;
  /** In OKLab. */
  readonly distance: number;
}

/** Least distance in OKLab of two colours that mean different things. */
export const leastDistance = 0.12;

/** Roles that are told apart by their colour: the two accents, and the series of a chart. */
const groups: readonly (readonly Role[])[] = [
  ['accent', 'accent-2'],
  roleNames.filter((role) => role.startsWith('data-')),
];

/** The pairs of a tone that are too much alike, each as it is seen worst. */
export function findAlike(colors: RoleColors): AlikePair[] {
  return groups.flatMap((roles) =>
    roles.flatMap((one, i) =>
      roles.slice(i + 1).flatMap((other): AlikePair[] => {
        const [a, b] = [colors.get(one), colors.get(other)];
        // A tone may have one accent for both.
        if (!a || !b || a.hex === b.hex) return [];
        const seen = [null, ...deficiencies].map((deficiency) => ({
          ...{ one, other, deficiency },
          distance: deficiency ? distance(simulate(a, deficiency), simulate(b, deficiency)) : distance(a, b),
        }));
        const [worst] = seen.sort((x, y) => x.distance - y.distance);
        return worst!.distance < leastDistance ? [worst!] : [];
      }),
    ),
  );
}
