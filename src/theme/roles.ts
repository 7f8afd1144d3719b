/** What a colour is for. Every tone gives each role a colour; the stylesheet reads them as `--deck-<role>`. */
export const roleNames = [
  'bg',
  'surface',
  'ink',
  'muted',
  'line',
  'rule',
  'accent',
  'accent-text',
  'on-accent',
  'accent-2',
  'accent-2-text',
  'mark',
  'code-bg',
  'code-ink',
  'code-keyword',
  'code-string',
  'code-number',
  'code-comment',
  'code-function',
  'code-type',
  'code-punct',
  'code-added',
  'code-removed',
  'code-mark',
  'data-1',
  'data-2',
  'data-3',
  'data-4',
  'data-5',
  'data-6',
  'data-7',
  'data-8',
] as const;

export type Role = (typeof roleNames)[number];

/** Two roles that meet on a slide, and the least contrast between them. */
export interface RolePair {
  readonly front: Role;
  readonly ground: Role;
  /** WCAG 2 contrast ratio: 4.5 for text, 3 for rules and shapes that carry meaning. */
  readonly least: number;
}

/** Least contrast of text. */
export const textContrast = 4.5;
/** Least contrast of rules and shapes that carry meaning. */
export const shapeContrast = 3;
const codeInks = roleNames.filter(
  (role) => role.startsWith('code-') && role !== 'code-bg' && role !== 'code-mark',
);

const dataColors = roleNames.filter((role) => role.startsWith('data-'));

/** Every pair of roles that layouts put upon one another. Hairlines (`line`) only decorate and are not held to one. */
export const rolePairs: readonly RolePair[] = [
  { front: 'ink', ground: 'bg', least: textContrast },
  { front: 'muted', ground: 'bg', least: textContrast },
  { front: 'accent-text', ground: 'bg', least: textContrast },
  { front: 'accent-2-text', ground: 'bg', least: textContrast },
  { front: 'ink', ground: 'surface', least: textContrast },
  { front: 'muted', ground: 'surface', least: textContrast },
  { front: 'accent-text', ground: 'surface', least: textContrast },
  { front: 'ink', ground: 'mark', least: textContrast },
  { front: 'on-accent', ground: 'accent', least: textContrast },
  { front: 'rule', ground: 'bg', least: shapeContrast },
  { front: 'accent', ground: 'bg', least: shapeContrast },
  { front: 'accent-2', ground: 'bg', least: shapeContrast },
  ...codeInks.map((front): RolePair => ({ front, ground: 'code-bg', least: textContrast })),
  ...codeInks.map((front): RolePair => ({ front, ground: 'code-mark', least: textContrast })),
  ...dataColors.map((front): RolePair => ({ front, ground: 'bg', least: shapeContrast })),
  ...dataColors.map((front): RolePair => ({ front, ground: 'surface', least: shapeContrast })),
];
