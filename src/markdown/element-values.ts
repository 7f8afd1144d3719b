/** What a key of an attribute block may hold. */
export interface ElementValue {
  readonly values: RegExp;
  /** The allowed values, for people. */
  readonly help: string;
}

const length = /^(?:\d{1,3}(?:\.\d+)?%|\d{1,4}(?:\.\d+)?(?:px)?)$/;
const lengthHelp = 'write a length such as 50% or 320px';
const offset = /^-?(?:\d{1,3}(?:\.\d+)?%|\d{1,4}(?:\.\d+)?(?:px)?)$/;
const flag: ElementValue = { values: /^(?:|true|false)$/, help: 'write the bare word, or true or false' };
const seconds: ElementValue = {
  values: /^\d{1,3}(?:\.\d+)?$/,
  help: 'write a number of seconds such as 0.5',
};
const index: ElementValue = { values: /^\d{1,4}$/, help: 'write a whole number from 0' };
const place: ElementValue = { values: offset, help: lengthHelp };
const text: ElementValue = { values: /./, help: 'write a text' };
const path: ElementValue = { values: /./, help: 'name a file beside the outline' };

/** Keys that every element takes, and what they may hold. */
export const elementValues: Readonly<Record<string, ElementValue>> = {
  width: { values: length, help: lengthHelp },
  height: { values: length, help: lengthHelp },
  fit: { values: /^(?:cover|contain)$/, help: 'allowed: cover, contain' },
  focus: {
    values:
      /^(?:top|bottom|left|right|center|(?:top|bottom|center) (?:left|right|center)|\d{1,3}% \d{1,3}%)$/,
    help: 'allowed: top, bottom, left, right, center, two of them such as "top left", or two percentages such as "30% 20%"',
  },
  caption: text,
  columns: { values: /^[1-6]$/, help: 'write a number from 1 to 6' },
  'fragment-index': index,
  'data-fragment-index': index,
  'data-id': { values: /^[\p{L}\p{N}_.:-]+$/u, help: 'write a name without blanks' },
  'data-auto-animate-easing': {
    values: /^(?:[a-z-]+|(?:cubic-bezier|steps)\([\d\s.,a-z-]+\))$/,
    help: 'write an easing such as ease-in-out or cubic-bezier(0.2, 0, 0, 1)',
  },
  'data-auto-animate-duration': seconds,
  'data-auto-animate-delay': seconds,
  'data-preview-image': {
    values: /^[^<>]*$/,
    help: 'name a picture beside the outline, or leave the value out',
  },
  'data-preview-video': {
    values: /^[^<>]*$/,
    help: 'name a film beside the outline, or leave the value out',
  },
  style: { values: /./, help: 'write declarations such as color: teal; font-size: 80%' },
  top: place,
  left: place,
  right: place,
  bottom: place,
  autoplay: flag,
  loop: flag,
  muted: flag,
  controls: flag,
  poster: path,
};

/** A length as CSS writes it: a bare number means px. */
export function cssLength(value: string): string {
  return /\d$/.test(value) ? `${value}px` : value;
}
