import { type Attributes, noAttributes } from './attributes.ts';

/** Classes that say how a fragment appears or changes, as Reveal.js 6 has them; `custom` leaves it to a theme. */
export const fragmentEffects = [
  'fade-in',
  'fade-out',
  'fade-up',
  'fade-down',
  'fade-left',
  'fade-right',
  'fade-in-then-out',
  'fade-in-then-semi-out',
  'semi-fade-out',
  'current-visible',
  'zoom-in',
  'grow',
  'shrink',
  'strike',
  'highlight-red',
  'highlight-green',
  'highlight-blue',
  'highlight-current-red',
  'highlight-current-green',
  'highlight-current-blue',
  'custom',
] as const; // prettier-ignore

const indexKeys = ['fragment-index', 'data-fragment-index'];

/**
 * What a slide's heading says of itself as a fragment, and what it says of its slide, which is none: a slide that were
 * one would never be shown.
 */
export function takeFragment(attributes: Attributes): {
  readonly fragment: Attributes;
  readonly rest: Attributes;
} {
  const { id, classes, pairs } = attributes;
  if (!classes.includes('fragment')) return { fragment: noAttributes, rest: attributes };
  const isOurs = (name: string): boolean =>
    name === 'fragment' || (fragmentEffects as readonly string[]).includes(name);
  const pick = (ours: boolean) =>
    Object.fromEntries(Object.entries(pairs).filter(([key]) => indexKeys.includes(key) === ours));
  return {
    fragment: { id: null, classes: classes.filter(isOurs), pairs: pick(true) },
    rest: { id, classes: classes.filter((name) => !isOurs(name)), pairs: pick(false) },
  };
}
