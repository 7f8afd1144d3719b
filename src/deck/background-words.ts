import { isLength } from './section-attributes.ts';
import { didYouMean, nearest } from '../source/nearest.ts';

/** What `![bg right:40% blur:4px a harbour](…)` says before the words that describe the picture. */
export interface BackgroundWords {
  readonly size: string | null;
  readonly side: 'left' | 'right' | null;
  readonly share: string | null;
  readonly vertical: boolean;
  readonly filter: string;
  readonly opacity: number | null;
  /** The words that are no option: what the picture shows. */
  readonly alt: string;
  readonly faults: readonly { readonly message: string; readonly help: string }[];
}

const sizes: Readonly<Record<string, string>> = {
  cover: 'cover',
  contain: 'contain',
  fit: 'contain',
  auto: 'auto',
};
const flags = ['left', 'right', 'vertical', ...Object.keys(sizes)];

/** Filters, what each may be told, and what it is told where nothing is said. */
const filters: Readonly<Record<string, readonly [values: RegExp, usual: string]>> = {
  blur: [/^\d{1,3}(?:\.\d+)?px$/, '10px'],
  brightness: [/^\d{1,2}(?:\.\d+)?$|^\d{1,4}%$/, '1.5'],
  contrast: [/^\d{1,2}(?:\.\d+)?$|^\d{1,4}%$/, '2'],
  grayscale: [/^\d{1,2}(?:\.\d+)?$|^\d{1,4}%$/, '1'],
  'hue-rotate': [/^-?\d{1,3}deg$/, '180deg'],
  invert: [/^\d{1,2}(?:\.\d+)?$|^\d{1,4}%$/, '100%'],
  saturate: [/^\d{1,2}(?:\.\d+)?$|^\d{1,4}%$/, '2'],
  sepia: [/^\d{1,2}(?:\.\d+)?$|^\d{1,4}%$/, '1'],
};
const valued = [...Object.keys(filters), 'opacity', 'w', 'h', 'width', 'height', 'left', 'right'];
const known = [...new Set([...flags, ...valued])];

/** The options of a background, or null for the alternative text of an ordinary picture. */
export function readBackgroundWords(alt: string): BackgroundWords | null {
  const words = alt.split(/\s+/).filter((word) => word !== '');
  const at = words.indexOf('bg');
  if (at < 0 || !words.slice(0, at).every(isOption)) return null;
  const found = { size: null, side: null, share: null, vertical: false, opacity: null } as {
    -readonly [K in 'size' | 'side' | 'share' | 'vertical' | 'opacity']: BackgroundWords[K];
  };
  let box: readonly [width: string, height: string] | null = null;
  const filter: string[] = [];
  const rest: string[] = [];
  const faults: { message: string; help: string }[] = [];
  for (const word of words.toSpliced(at, 1)) {
    const [name = '', value = ''] = split(word);
    const fail = (help: string) => faults.push({ message: `the background cannot be "${word}"`, help });
    if (Object.hasOwn(sizes, word)) found.size = sizes[word]!;
    else if (/^\d{1,4}(?:\.\d+)?%$/.test(word)) found.size = word;
    else if (word === 'vertical') found.vertical = true;
    else if (name === 'left' || name === 'right') {
      found.side = name;
      if (isShare(value)) found.share = value;
      else if (value !== '') fail(`write ${name}:40%, from 10% to 90%`);
    } else if (/^(?:w|h|width|height)$/.test(name) && value !== '') {
      const length = /^\d+$/.test(value) ? `${value}px` : value;
      if (!isLength(length)) fail(`write ${name}:320px or ${name}:50%`);
      else box = name.startsWith('w') ? [length, box?.[1] ?? 'auto'] : [box?.[0] ?? 'auto', length];
    } else if (name === 'opacity') {
      const opacity = readOpacity(value === '' ? '0.5' : value);
      if (opacity === null) fail('write opacity:0.5 or opacity:50%');
      else found.opacity = opacity;
    } else if (Object.hasOwn(filters, name)) {
      const [values, usual] = filters[name]!;
      const used = value === '' ? usual : value;
      if (values.test(used)) filter.push(`${name}(${used})`);
      else fail(`write ${name}:${usual}`);
    } else {
      if (isMeantAsOption(word, rest.length === 0)) fail(didYouMean(name, known, 'options'));
      rest.push(word);
    }
  }
  return {
    ...found,
    size: box?.join(' ') ?? found.size,
    filter: filter.join(' '),
    alt: rest.join(' '),
    faults,
  };
}

/** A number from 0 to 1 or a percentage, as a number; null for everything else. */
export function readOpacity(value: string): number | null {
  if (!/^\d{1,3}(?:\.\d+)?%?$|^\.\d+$/.test(value)) return null;
  const opacity = Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1);
  return opacity <= 1 ? opacity : null;
}

function split(word: string): readonly [string, string] {
  const colon = word.indexOf(':');
  return colon < 0 ? [word, ''] : [word.slice(0, colon), word.slice(colon + 1)];
}

function isShare(value: string): boolean {
  const share = /^\d{1,2}(?:\.\d+)?%$/.test(value) ? Number.parseFloat(value) : 0;
  return share >= 10 && share <= 90;
}

const isOption = (word: string): boolean =>
  flags.includes(word) || valued.includes(split(word)[0]) || /^\d{1,4}(?:\.\d+)?%$/.test(word);

/** A word with a colon, or one before the description and a letter off an option, is hardly part of it. */
function isMeantAsOption(word: string, isFirst: boolean): boolean {
  const [name, value] = split(word);
  if (value !== '' && /^[a-z-]+$/i.test(name)) return true;
  return isFirst && /^[a-z]{4,}$/.test(word) && nearest(word, flags, 1) !== undefined;
}
