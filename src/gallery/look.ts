import { squeezeCss } from '../render/squeeze-css.ts';
import { contrastRatio } from '../theme/contrast.ts';
import { type Role, rolePairs } from '../theme/roles.ts';
import type { Theme } from '../theme/types.ts';

/** Two roles of the plain slide and how well one is read on the other. */
export interface LookPair {
  readonly front: Role;
  readonly ground: Role;
  /** WCAG 2 contrast ratio, rounded down to a hundredth. */
  readonly ratio: number;
  readonly least: number;
}

/** A theme as it is worn in one mode: what the slides of the gallery are drawn with. */
export interface Look {
  /** The flat stylesheet, for slides in a shadow tree. */
  readonly css: string;
  /** The colour of each role on the plain slide as `#rrggbb`. */
  readonly colors: Readonly<Record<string, string>>;
  readonly pairs: readonly LookPair[];
}

/** Pairs of which the gallery tells how well they are read: what a change of a brand's colours may spoil. */
const shown: readonly (readonly [Role, Role])[] = [
  ['ink', 'bg'],
  ['muted', 'bg'],
  ['accent-text', 'bg'],
  ['accent-2-text', 'bg'],
  ['on-accent', 'accent'],
  ['accent', 'bg'],
  ['ink', 'surface'],
];

/** The look of a theme. */
export function readLook({ css, colors: { base } }: Theme): Look {
  const pairs = shown.flatMap(([front, ground]): LookPair[] => {
    const pair = rolePairs.find((each) => each.front === front && each.ground === ground);
    const [one, other] = [base.get(front), base.get(ground)];
    if (!pair || !one || !other) return [];
    // Rounded down, or a pair that falls short would seem to do.
    return [{ front, ground, least: pair.least, ratio: Math.floor(contrastRatio(one, other) * 100) / 100 }];
  });
  const colors = Object.fromEntries([...base].map(([role, { hex }]) => [role, hex]));
  return { css: hostCss(css), colors, pairs };
}

/** A sheet for slides that stand in shadow trees, where there is no root but the host. */
export function hostCss(css: string): string {
  return squeezeCss(css).replace(/:root\b/g, ':host');
}

/** The sizes and families of a theme that the panel changes: tokens by their names in the file. */
export interface LookTokens {
  /** `step.*` in CSS px. */
  readonly step: Readonly<Record<string, number>>;
  /** `gap.*` in CSS px. */
  readonly gap: Readonly<Record<string, number>>;
  /** CSS px. */
  readonly radius: number;
  /** Families of `font.*`, the first one first. */
  readonly font: Readonly<Record<string, readonly string[]>>;
}

/** What the stylesheet of a theme says of its tokens. */
export function readLookTokens(css: string): LookTokens {
  const values = [...css.matchAll(/^\s*--deck-(step|gap|font)-([\w-]+): ([^;]+);/gm)];
  const group = (wanted: string) => values.filter(([, name]) => name === wanted);
  const pixels = (wanted: string) =>
    Object.fromEntries(group(wanted).map(([, , name, value]) => [name!, Number.parseFloat(value!)]));
  const font = Object.fromEntries(
    group('font').map(([, , name, value]) => [
      name!,
      value!.split(',').map((each) => each.trim().replace(/"/g, '')),
    ]),
  );
  const radius = Number.parseFloat(/^\s*--deck-radius: ([^;]+);/m.exec(css)?.[1] ?? '0');
  return { step: pixels('step'), gap: pixels('gap'), radius, font };
}
