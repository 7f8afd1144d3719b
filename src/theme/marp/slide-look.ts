import { TokenType, tokenize } from '@csstools/css-tokenizer';
import type { Size } from '../types.ts';
import { type Declaration, printTokens } from './css-tree.ts';
import type { Flat, FlatRule } from './flatten-rules.ts';
import { lengthOf } from './sheet-comments.ts';

/** What a theme says of every slide, as far as it can be told without a browser. */
export interface SlideLook {
  readonly ground: string | null;
  readonly ink: string | null;
  readonly link: string | null;
  readonly size: Partial<Size>;
}

/** Selectors that mean every slide. */
const everySlide = /^(?::root|section|:root\s+section|:where\(section\)|section:root)$/;

/** Colours and size of slides that have no class of their own. */
export function readSlideLook(rules: readonly Flat[]): SlideLook {
  const slide = new Map<string, string>();
  const link = new Map<string, string>();
  for (const rule of listUnconditional(rules)) {
    if (rule.selectors.some((each) => everySlide.test(each))) collect(rule.declarations, slide);
    if (rule.selectors.some((each) => /^(?:section )?a$/.test(each))) collect(rule.declarations, link);
  }
  const isDark = slide.get('color-scheme') === 'dark';
  const resolve = (value: string | undefined) => resolveValue(value ?? '', slide, isDark);
  const width = lengthOf(resolve(slide.get('width')));
  const height = lengthOf(resolve(slide.get('height')));
  return {
    ground: colorIn(resolve(slide.get('background'))),
    ink: colorIn(resolve(slide.get('color'))),
    link: colorIn(resolve(link.get('color'))),
    size: { ...(width !== null && { width }), ...(height !== null && { height }) },
  };
}

/** Rules that hold at once: layers order them, and what only some media or browsers see is passed over. */
function listUnconditional(rules: readonly Flat[]): FlatRule[] {
  return rules.flatMap((rule) => {
    if (rule.kind === 'rule') return [rule];
    return rule.kind === 'block' && rule.head.startsWith('@layer') ? listUnconditional(rule.items) : [];
  });
}

function collect(declarations: readonly Declaration[], values: Map<string, string>): void {
  for (const { name, value } of declarations) {
    const key = name.startsWith('--') ? name : name.toLowerCase().replace(/^background-color$/, 'background');
    const text = printTokens(value).trim();
    // A picture alone leaves the colour behind it.
    if (key === 'background' && colorIn(text) === null && !text.includes('var(')) continue;
    values.set(key, text);
  }
}

/** `var()` and `light-dark()` in place; what goes on in circles comes to nothing. */
function resolveValue(text: string, values: ReadonlyMap<string, string>, isDark: boolean): string {
  let resolved = text;
  for (let step = 0; step < 12 && resolved.length < 2_000; step++) {
    const next = resolved
      .replace(/var\(\s*(--[\w-]{1,80})\s*(?:,\s*([^(),]{0,80}))?\)/g, (_, name: string, fallback = '') => {
        return values.get(name) ?? (fallback as string);
      })
      .replace(/light-dark\(\s*([^(),]{1,80}),\s*([^(),]{1,80})\)/g, isDark ? '$2' : '$1');
    if (next === resolved) break;
    resolved = next;
  }
  return resolved.trim();
}

/** The first colour in a value, as CSS writes it; null for none. */
function colorIn(value: string): string | null {
  const tokens = tokenize({ css: value });
  for (const [at, token] of tokens.entries()) {
    if (token[0] === TokenType.Hash && /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(token[4].value))
      return token[1];
    if (token[0] === TokenType.Function) {
      const name = token[4].value.toLowerCase();
      if (!/^(?:rgb|hsl)a?$/.test(name)) return null;
      const end = tokens.findIndex(([type], i) => i > at && type === TokenType.CloseParen);
      const text = printTokens(tokens.slice(at, end + 1));
      return /^[a-z]+\([\d\s.,%/deg-]+\)$/i.test(text) ? text : null;
    }
    if (token[0] === TokenType.Ident && !notColors.includes(token[4].value.toLowerCase())) {
      return /^[a-z]+$/i.test(token[1]) ? token[1] : null;
    }
  }
  return null;
}

const notColors = ['none', 'inherit', 'initial', 'unset', 'revert', 'currentcolor', 'no-repeat', 'center'];
