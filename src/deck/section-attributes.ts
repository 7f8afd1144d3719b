import { cleanStyle, isOfText } from '../markdown/clean-style.ts';
import { listPairs } from '../markdown/reveal-comments.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range } from '../source/source.ts';

const color = /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl|oklch)a?\([\d\s.,%/deg-]+\))$/i;
const gradient = /^(?:repeating-)?(?:linear|radial|conic)-gradient\([\w\s.,%#()/-]+\)$/i;
const number = /^\d+(?:\.\d+)?(?:ms|s)?$/;
const seconds = /^\d{1,3}(?:\.\d+)?s?$/;
const words = /^[\w\s-]+$/;
const empty = /^(?:|true|false)$/;
const size =
  /^(?:cover|contain|auto|(?:auto|\d{1,4}(?:\.\d+)?(?:px|%))(?: (?:auto|\d{1,4}(?:\.\d+)?(?:px|%)))?)$/;
const position = /^(?:[a-z]+|-?\d{1,4}(?:\.\d+)?(?:px|%))(?: (?:[a-z]+|-?\d{1,4}(?:\.\d+)?(?:px|%))){0,3}$/;
const style = '(?:none|fade|slide|convex|concave|zoom)';
const transition = new RegExp(`^${style}(?:-in|-out)?(?: ${style}(?:-in|-out)?)?$`);
const file = /^[^<>"]+$/;

/** What a slide attribute may hold, and that in words. */
interface Allowed {
  readonly values: RegExp;
  readonly help: string;
}

const rule = (values: RegExp, help: string): Allowed => ({ values, help });
const flag = rule(empty, 'write the name alone, or true or false');
const videoFlag = rule(/^(?:|true|false|loop|muted)$/, flag.help);
const path = rule(file, 'name a file beside the outline');
const wordsRule = rule(words, 'write plain words');
const secondsRule = rule(seconds, 'write a number of seconds such as 0.5');
const transitionRule = rule(
  transition,
  'allowed: none, fade, slide, convex, concave, zoom, each with -in or -out too, such as "fade-in slide-out"',
);

/** Attributes that Reveal.js reads from a `<section>`, and what each may hold. */
const allowed: Readonly<Record<string, Allowed>> = {
  'data-background-color': rule(color, 'write a colour such as #123, teal or rgb(10 20 30)'),
  'data-background-gradient': rule(
    gradient,
    'write a gradient such as linear-gradient(to bottom, #123, #456)',
  ),
  'data-background-image': path,
  'data-background-size': rule(size, 'allowed: cover, contain, auto, or a length such as 50% or 320px'),
  'data-background-position': rule(position, 'write a place such as center, "top left" or "30% 20%"'),
  'data-background-repeat': rule(
    /^(?:repeat-x|repeat-y|(?:repeat|space|round|no-repeat)(?: (?:repeat|space|round|no-repeat))?)$/,
    'allowed: repeat, repeat-x, repeat-y, space, round, no-repeat',
  ),
  'data-background-opacity': rule(/^(?:[01](?:\.\d+)?|\.\d+|\d{1,3}%)$/, 'write a number from 0 to 1'),
  'data-background-video': path,
  'data-background-video-loop': videoFlag,
  'data-background-video-muted': videoFlag,
  'data-background-shade': rule(/^(?:auto|none)$/, 'allowed: auto, none'),
  'data-background-transition': transitionRule,
  'data-transition': transitionRule,
  'data-transition-speed': rule(/^(?:default|fast|slow)$/, 'allowed: default, fast, slow'),
  'data-auto-animate': flag,
  'data-auto-animate-id': wordsRule,
  'data-auto-animate-restart': flag,
  'data-auto-animate-duration': secondsRule,
  'data-auto-animate-delay': secondsRule,
  'data-auto-animate-easing': rule(
    /^(?:[a-z-]+|(?:cubic-bezier|steps)\([\d\s.,a-z-]+\))$/,
    'write an easing such as ease-in-out or cubic-bezier(0.2, 0, 0, 1)',
  ),
  'data-auto-animate-unmatched': rule(/^(?:true|false)$/, 'allowed: true, false'),
  'data-visibility': rule(/^(?:hidden|uncounted)$/, 'allowed: hidden, uncounted'),
  'data-timing': rule(number, 'write a number of seconds'),
  'data-autoslide': rule(number, 'write a number of milliseconds'),
  'data-state': rule(
    /^(?!.*\b(?:reveal|has-|no-|print-|lectern))[\w\s-]+$/,
    'write names of your own; those of Reveal.js are taken',
  ),
  'data-menu-title': rule(/^[^<>]*$/, 'write a text without < and >'),
  class: wordsRule,
  style: rule(/./, 'write declarations such as color: teal; font-size: 80%'),
  id: rule(/^[\p{L}\p{M}\p{N}_.:-]+$/u, 'write a name without blanks'),
};

/** Attributes whose presence is what counts to Reveal.js: `false` takes them away. */
const presence = ['data-auto-animate', 'data-auto-animate-restart'];

/** True for a length that a picture's size may be. */
export function isLength(value: string): boolean {
  return /^\d{1,4}(?:\.\d+)?(?:px|%)$/.test(value);
}

/** An attribute as written, and where. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  readonly range: Range;
}

/** Attributes of a slide with the places of those that were written. */
export interface Placed {
  readonly attributes: Readonly<Record<string, string>>;
  readonly ranges: Readonly<Record<string, Range>>;
}

/** The attributes in the text of a `.slide:` comment; `start` is the offset of the text. */
export function parseSectionAttributes(text: string, start: number): WrittenAttribute[] {
  return listPairs(text).map(({ name, value, start: from, end }) => ({
    name,
    value,
    range: { start: start + from, end: start + end },
  }));
}

/** Allowed attributes for a `<section>`, with or without `data-` before their names; the others are reported. */
export function checkSectionAttributes(
  written: readonly WrittenAttribute[],
  path: string,
): Placed & { readonly diagnostics: readonly Diagnostic[] } {
  const attributes: Record<string, string> = {};
  const ranges: Record<string, Range> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { name, value: given, range } of written) {
    const value = /^(?:data-)?background(?:-image)?$/.test(name) ? unwrapUrl(given) : given;
    const key = fullName(name, value);
    const check = key === null ? undefined : allowed[key];
    if (key === 'style') {
      const { style, removed } = cleanStyle(value, isOfText);
      if (style !== '') attributes.style = style;
      if (removed.length > 0) {
        const message = `a slide's style keeps only what is of text; removed: ${removed.join(', ')}`;
        const help = 'place and size are those of all slides; give a class, or the style to an element';
        diagnostics.push({ severity: 'warning', rule: 'slide-attribute', message, help, path, range });
      }
      continue;
    }
    if (key !== null && check?.values.test(value)) {
      // As in Reveal.js a later class takes the place of an earlier one.
      attributes[key] = key === 'class' ? ownClasses(value) : value;
      ranges[key] = range;
      continue;
    }
    const message = check
      ? `"${value}" is no value for ${name}`
      : `the slide attribute ${name} is not allowed`;
    const bare = name.replace(/^data-/, '');
    const instead = Object.hasOwn(refused, bare) ? refused[bare] : undefined;
    const help = check?.help ?? instead ?? didYouMean(name, Object.keys(allowed));
    diagnostics.push({ severity: 'warning', rule: 'slide-attribute', message, help, path, range });
  }
  const kept = Object.entries(attributes).filter(
    ([name, value]) => value !== 'false' || !presence.includes(name),
  );
  return { attributes: Object.fromEntries(kept), ranges, diagnostics };
}

/** What to write instead of an attribute that would load another page or run something. */
const refused: Readonly<Record<string, string>> = {
  'background-iframe': 'a deck holds no other page; save a picture of it and name that as background-image',
  'background-interactive': 'a deck holds no other page; remove it',
};

/** Both together; the second wins where both name one, but classes add up. */
export function mergeSectionAttributes(first: Placed, second: Placed): Placed {
  const classes = [first.attributes.class ?? '', second.attributes.class ?? ''].join(' ').trim();
  return {
    attributes: { ...first.attributes, ...second.attributes, ...(classes !== '' && { class: classes }) },
    ranges: { ...first.ranges, ...second.ranges },
  };
}

function fullName(name: string, value: string): string | null {
  if (name === 'background' || name === 'data-background') return shorthand(value);
  return [name, `data-${name}`].find((key) => Object.hasOwn(allowed, key)) ?? null;
}

/** The picture that `url(…)` names, which Reveal.js hands on to CSS as it stands. */
function unwrapUrl(value: string): string {
  const inner = /^url\((['"]?)([^'"()]*)\1\)$/.exec(value.trim())?.[2];
  return inner !== undefined && picture.test(inner) ? inner : value;
}

const picture = /\.(?:svg|png|jpe?g|gif|bmp|webp|avif)(?:[?#\s]|$)/i;

/** What Reveal's short `data-background` stands for: a path or an address names a picture. */
function shorthand(value: string): string {
  if (/^(?:http|file|\/\/)/i.test(value) || picture.test(value)) return 'data-background-image';
  return /gradient\(/i.test(value) ? 'data-background-gradient' : 'data-background-color';
}

/** Reveal's own classes would let a slide pose as the deck or as a stack of slides. */
function ownClasses(classes: string): string {
  return classes
    .split(/\s+/)
    .filter((name) => !['', 'reveal', 'slides', 'stack'].includes(name))
    .join(' ');
}
