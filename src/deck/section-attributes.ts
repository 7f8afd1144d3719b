import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';

/** What a value of an attribute may be. */
type Check = RegExp;

const color: Check = /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl|oklch)a?\([\d\s.,%/deg-]+\))$/i;
const number: Check = /^\d+(?:\.\d+)?(?:ms|s)?$/;
const words: Check = /^[\w\s-]+$/;
const empty: Check = /^(?:|true)$/;
const length: Check = /^(?:cover|contain|auto|[\d.]+(?:px|%)|[\s\d.px%]+|[a-z]+(?: [a-z]+)?)$/;

/** Attributes that reveal.js reads from a `<section>`, as far as they name no address (those come with assets). */
const allowed: Readonly<Record<string, Check>> = {
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

const pair = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g;

/** Allowed attributes of a `.slide:` comment; the others are reported. `start` is the offset of `text`. */
export function readSectionAttributes(
  text: string,
  start: number,
  path: string,
): { attributes: Readonly<Record<string, string>>; diagnostics: readonly Diagnostic[] } {
  const attributes: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const match of text.matchAll(pair)) {
    const [all, name = '', double, single] = match;
    const key = name === 'data-background' ? 'data-background-color' : name;
    const value = double ?? single ?? '';
    const check = Object.hasOwn(allowed, key) ? allowed[key] : undefined;
    if (check?.test(value)) {
      attributes[key] = key === 'class' ? safeClasses(value) : value;
      continue;
    }
    const range = { start: start + match.index, end: start + match.index + all.length };
    const message = check ? `"${value}" is no value for ${name}` : `the slide attribute ${name} is not allowed`;
    const help = check ? 'write a plain colour, number or word' : didYouMean(name, Object.keys(allowed));
    diagnostics.push({ severity: 'warning', rule: 'slide-attribute', message, help, path, range });
  }
  return { attributes, diagnostics };
}

/** Reveal's own root classes would let a slide pose as the deck. */
function safeClasses(value: string): string {
  return value.split(/\s+/).filter((name) => name !== 'reveal' && name !== 'slides').join(' ');
}
