import { attributes as attrs, type Html } from '../html.ts';
import { type Attributes, noAttributes } from './attributes.ts';
import { cleanStyle } from './clean-style.ts';
import { cssLength, elementValues } from './element-values.ts';
import { fitKey } from './fit-text.ts';

/** Keys of an attribute block that elements take; the others are reported by the check stage. */
export const elementKeys: readonly string[] = Object.keys(elementValues);

const ofPictures = ['fit', 'focus', 'caption', 'data-preview-image', 'data-preview-video'];
const ofFilms = ['autoplay', 'loop', 'muted', 'controls', 'poster'];

/** Keys that one kind of element takes. */
export function keysOf(kind: 'image' | 'video' | 'audio' | 'grid' | 'other'): readonly string[] {
  return elementKeys.filter((key) => {
    if (key === 'columns') return kind === 'grid';
    if (ofFilms.includes(key)) return kind === 'video' || (kind === 'audio' && key !== 'poster');
    return !ofPictures.includes(key) || kind === 'image' || (kind === 'video' && !key.startsWith('data-'));
  });
}

/** Keys that become custom properties of the element. */
const lengths = ['width', 'height'];
const places = ['top', 'left', 'right', 'bottom'];

/**
 * Attributes of an element as markup: its id, prefixed so that it cannot meet the page's own; its classes but the two
 * that mark the root of a deck; size, fit and focus of a picture; place of what has one; what may stay of its style; the
 * index of a fragment; what Reveal.js matches by when it animates; and its sources.
 */
export function elementAttributes(
  { id, classes, pairs }: Attributes = noAttributes,
  sources: readonly string[] = [],
): Html {
  const allowed = classes.filter((name) => name !== 'reveal' && name !== 'slides');
  const get = (key: string): string | null => {
    const value = pairs[key];
    return value !== undefined && elementValues[key]?.values.test(value) ? value : null;
  };
  const focus = get('focus');
  const isWord = focus !== null && /^[a-z]+$/.test(focus);
  return attrs({
    id: id === null ? null : `x-${id}`,
    class: allowed.length > 0 ? allowed.join(' ') : null,
    style: styleOf(get, classes.includes('absolute'), isWord ? null : focus, pairs),
    'data-fit': get('fit'),
    'data-focus': isWord ? focus : null,
    'data-fragment-index': get('fragment-index') ?? get('data-fragment-index'),
    'data-id': get('data-id'),
    'data-auto-animate-easing': get('data-auto-animate-easing'),
    'data-auto-animate-duration': get('data-auto-animate-duration'),
    'data-auto-animate-delay': get('data-auto-animate-delay'),
    'data-sources': sources.length > 0 ? sources.join(' ') : null,
  });
}

function styleOf(
  get: (key: string) => string | null,
  isPlaced: boolean,
  focus: string | null,
  pairs: Attributes['pairs'],
): string | null {
  const properties = [...lengths, ...(isPlaced ? places : [])].flatMap((key) => {
    const value = get(key);
    return value === null ? [] : [`--${key}:${cssLength(value)}`];
  });
  if (focus !== null) properties.push(`--focus:${focus}`);
  if (pairs[fitKey] !== undefined) properties.push(`--ems:${pairs[fitKey]}`);
  if (pairs.style !== undefined) properties.push(cleanStyle(pairs.style).style);
  return properties.filter((property) => property !== '').join(';') || null;
}
