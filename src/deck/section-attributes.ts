import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range } from '../source/source.ts';

const color = /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl|oklch)a?\([\d\s.,%/deg-]+\))$/i;
const number = /^\d+(?:\.\d+)?(?:ms|s)?$/;
const words = /^[\w\s-]+$/;
const empty = /^(?:|true)$/;
const length = /^(?:cover|contain|auto|[\d.]+(?:px|%)|[\s\d.px%]+|[a-z]+(?: [a-z]+)?)$/;

/** Attributes that Reveal.js reads from a `<section>`, as far as they name no address, and what each may hold. */
const allowed: Readonly<Record<string, RegExp>> = {
  'data-background-color': color,
  'data-background-size': length,
  'data-background-position': length,
  'data-background-opacity': number,
  'data-background-transition': words,
  'data-transition': words,
  'data-transition-speed': words,
  'data-auto-animate': empty,
  'data-auto-animate-id': words,
  'data-auto-animate-restart': empty,
  'data-auto-animate-duration': number,
  'data-auto-animate-delay': number,
  'data-auto-animate-easing': words,
  'data-auto-animate-unmatched': /^(?:true|false)$/,
  'data-visibility': /^(?:hidden|uncounted)$/,
  'data-timing': number,
  'data-autoslide': number,
  'data-state': words,
  'data-menu-title': /^[^<>]*$/,
  class: words,
};

/** An attribute as written, and where. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  readonly range: Range;
}

const pair = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** The attributes in the text of a `.slide:` comment; `start` is the offset of the text. */
export function parseSectionAttributes(text: string, start: number): WrittenAttribute[] {
  return [...text.matchAll(pair)].map((match) => {
    const [all, name = '', double, single, bare] = match;
    const range = { start: start + match.index, end: start + match.index + all.length };
    return { name, value: double ?? single ?? bare ?? '', range };
  });
}

/** Allowed attributes for a `<section>`, with or without `data-` before their names; the others are reported. */
export function checkSectionAttributes(
  written: readonly WrittenAttribute[],
  path: string,
): { readonly attributes: Readonly<Record<string, string>>; readonly diagnostics: readonly Diagnostic[] } {
  const attributes: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const { name, value, range } of written) {
    const key = fullName(name);
    const check = key === null ? undefined : allowed[key];
    if (key !== null && check?.test(value)) {
      attributes[key] = key === 'class' ? joinClasses([attributes.class ?? '', value]) : value;
      continue;
    }
    const message = check
      ? `"${value}" is no value for ${name}`
      : `the slide attribute ${name} is not allowed`;
    const help = check ? 'write a plain colour, number or word' : didYouMean(name, Object.keys(allowed));
    diagnostics.push({ severity: 'warning', rule: 'slide-attribute', message, help, path, range });
  }
  return { attributes, diagnostics };
}

/** Both together; the second wins where both name one, but classes add up. */
export function mergeSectionAttributes(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const classes = joinClasses([first.class ?? '', second.class ?? '']);
  return { ...first, ...second, ...(classes !== '' && { class: classes }) };
}

function fullName(name: string): string | null {
  const plain = name.replace(/^data-/, '');
  const full =
    plain === 'background'
      ? 'data-background-color'
      : [name, `data-${name}`].find((key) => Object.hasOwn(allowed, key));
  return full ?? null;
}

/** Reveal's own classes would let a slide pose as the deck or as a stack of slides. */
function joinClasses(classes: readonly string[]): string {
  const names = classes.join(' ').split(/\s+/);
  return names.filter((name) => !['', 'reveal', 'slides', 'stack'].includes(name)).join(' ');
}
