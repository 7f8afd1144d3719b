import type { Attributes } from './attributes.ts';
import { cleanStyle } from './clean-style.ts';
import { fragmentEffects } from './fragments.ts';

/**
 * Classes that elements of a stranger's deck may have: those that the format gives a meaning, and those by which our own
 * renderer tells themes what is what. With any other an element could pose as a part of the page.
 */
const classes: ReadonlySet<string> = new Set([
  ...fragmentEffects,
  ...['fragment', 'incremental', 'nonincremental', 'numbers', 'numbered', 'diff', 'absolute', 'key', 'default'],
  ...['smaller', 'small', 'tight', 'center', 'left', 'right', 'wide', 'invert'],
  ...['r-fit-text', 'r-stretch', 'r-stack', 'r-hstack', 'r-vstack', 'r-frame'],
  ...['about', 'agenda', 'aside', 'audio', 'author', 'bar', 'byline', 'callout', 'caption', 'cell', 'chart', 'code', 'column', 'columns'],
  ...['contact', 'date', 'day', 'diagram', 'early', 'equation', 'equation-ref', 'equations', 'event', 'family', 'figure'],
  ...['figures', 'footnote-ref', 'footnotes', 'gallery', 'given', 'grid', 'icon', 'icons', 'item', 'items', 'kind', 'label'],
  ...['drawing', 'lead', 'lede', 'line', 'list', 'listing', 'math', 'media', 'missing-image', 'name', 'note', 'number', 'part', 'people'],
  ...['person', 'pictures', 'point', 'points', 'process', 'quote', 'role', 'row', 'sentence', 'series', 'sign', 'slot'],
  ...['source', 'sr-only', 'step', 'subtitle', 'takeaways', 'tex', 'text', 'tile', 'timeline', 'title', 'undrawn', 'unit', 'video'],
  ...['value', 'wrong', 'tip', 'important', 'warning', 'caution'],
]); // prettier-ignore

/** Properties by which our own renderer hands numbers to themes. */
const properties =
  /^--(?:width|height|top|left|right|bottom|focus|position|ems|ratio|ratios|rows|columns|indent|start|wide|high|level|chars|word|share|quote-chars|date-chars)$/;

/** True for a class that an element of a stranger's deck may have; those of coloured code are ours. */
export function isNarrowClass(name: string): boolean {
  return classes.has(name) || /^(?:hljs|language)-[\w-]+$|^(?:hljs|function_|class_|inherited__)$/.test(name);
}

/** What a stranger's deck may say in a `style`: what our own renderer says there itself. */
export function narrowStyle(style: string): string {
  return cleanStyle(style, (property) => properties.test(property)).style;
}

/** Attributes without what a stranger's deck may not say. */
export function narrowAttributes({ id, classes: names, pairs }: Attributes): Attributes {
  const { style: _, ...others } = pairs;
  return { id, classes: names.filter(isNarrowClass), pairs: others };
}

/** What `narrowAttributes` takes out, as an author writes it. */
export function listTooWide({ classes: names, pairs }: Attributes): string[] {
  const lost = names.filter((name) => !isNarrowClass(name)).map((name) => `class ${name}`);
  return [...lost, ...(pairs.style === undefined ? [] : ['style'])];
}
