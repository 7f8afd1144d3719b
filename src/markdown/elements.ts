import { attributes as attrs, type Html } from '../html.ts';
import { type Attributes, noAttributes } from './attributes.ts';

const fits = ['cover', 'contain'];
const focuses = ['top', 'bottom', 'left', 'right', 'center'];

/** Keys of an attribute block that elements take; the others are reported by the check stage. */
export const elementKeys = ['width', 'fit', 'focus', 'fragment-index', 'data-fragment-index'] as const;

/**
 * Attributes of an element as markup: its id, prefixed so that it cannot meet the page's own; its classes but the two
 * that mark the root of a deck; width, fit and focus of a picture; the index of a fragment; and its sources.
 */
export function elementAttributes(
  { id, classes, pairs }: Attributes = noAttributes,
  sources: readonly string[] = [],
): Html {
  const allowed = classes.filter((name) => name !== 'reveal' && name !== 'slides');
  const index = pairs['fragment-index'] ?? pairs['data-fragment-index'] ?? '';
  const { width = '', fit = '', focus = '' } = pairs;
  return attrs({
    id: id === null ? null : `x-${id}`,
    class: allowed.length > 0 ? allowed.join(' ') : null,
    style: /^\d{1,3}(?:\.\d+)?%$/.test(width) ? `--width:${width}` : null,
    'data-fit': fits.includes(fit) ? fit : null,
    'data-focus': focuses.includes(focus) ? focus : null,
    'data-fragment-index': /^\d{1,4}$/.test(index) ? index : null,
    'data-sources': sources.length > 0 ? sources.join(' ') : null,
  });
}
