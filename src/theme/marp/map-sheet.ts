import type { Range } from '../../source/source.ts';
import { type Item, parseCss, printTokens } from './css-tree.ts';
import { type Flat, type FlatRule, flattenRules } from './flatten-rules.ts';
import {
  mapDeclarations,
  type MappedDeclarations,
  mapNumberDeclarations,
  mapSlideDeclarations,
} from './map-declarations.ts';
import type { Lost } from './map-parts.ts';
import { mapSelector } from './map-selector.ts';
import { readSlideLook, type SlideLook } from './slide-look.ts';

/** Something that a sheet says and that holds for nothing here. */
export interface Loss extends Lost {
  readonly range: Range;
}

/** Another theme that a sheet stands on. */
export interface ThemeImport {
  readonly name: string;
  readonly range: Range;
}

/** A theme made for Marp, for our slides. */
export interface MappedSheet {
  readonly css: string;
  readonly look: SlideLook;
  /** In the order of the sheet; the sheet itself has no place for them any more. */
  readonly imports: readonly ThemeImport[];
  readonly losses: readonly Loss[];
}

/** Rules that mean the same here. */
const kept = ['font-face', 'keyframes', '-webkit-keyframes', 'property', 'counter-style', 'layer'];

/** A sheet made for Marp as one for our slides. Nothing in it is fetched, and what it names stays as written. */
export function mapSheet(text: string): MappedSheet {
  const items = parseCss(text);
  const imports = listThemeImports(items);
  const rules = flattenRules(items.filter((item) => !isImport(item)));
  const losses: Loss[] = [];
  const css = mapAll(rules, text, losses);
  return { css, look: readSlideLook(rules), imports, losses };
}

const isImport = (item: Item): boolean =>
  item.kind === 'at-rule' && (item.name === 'import' || item.name === 'import-theme');

/** `@import 'default'` names a theme, `@import url(…)` a file. */
function listThemeImports(items: readonly Item[]): ThemeImport[] {
  return items.flatMap((item): ThemeImport[] => {
    if (item.kind !== 'at-rule' || !isImport(item)) return [];
    const name = /^(['"])([^'"]{1,200})\1$/.exec(printTokens(item.prelude).trim())?.[2];
    const isTheme = name !== undefined && (item.name === 'import-theme' || /^[\w-]+$/.test(name));
    return isTheme ? [{ name, range: item.range }] : [];
  });
}

function mapAll(rules: readonly Flat[], text: string, losses: Loss[]): string {
  return rules
    .map((rule) => {
      if (rule.kind === 'rule') return mapRule(rule, losses);
      if (rule.kind === 'block') {
        const inner = mapAll(rule.items, text, losses);
        return inner === '' ? '' : `${rule.head} {\n${inner}\n}`;
      }
      const { name, range } = rule.rule;
      if (kept.includes(name)) return text.slice(range.start, range.end);
      if (name !== 'charset') losses.push({ lost: 'page', what: `@${name}`, range });
      return '';
    })
    .filter((part) => part !== '')
    .join('\n');
}

const declarationsOf = {
  slide: mapSlideDeclarations,
  number: mapNumberDeclarations,
  content: mapDeclarations,
} as const;

function mapRule({ selectors, declarations, range }: FlatRule, losses: Loss[]): string {
  if (selectors.length === 0) losses.push({ lost: 'unread', what: 'rules nested too deep', range });
  const targets: Record<keyof typeof declarationsOf, string[]> = { slide: [], number: [], content: [] };
  for (const selector of selectors) {
    const mapped = mapSelector(selector);
    if ('lost' in mapped) losses.push({ ...mapped, range });
    else targets[mapped.target].push(...mapped.selectors);
  }
  const parts = Object.entries(targets).flatMap(([target, list]) => {
    if (list.length === 0) return [];
    return printRules(list, declarationsOf[target as keyof typeof targets](declarations));
  });
  return parts.join('\n');
}

function printRules(selectors: readonly string[], { own, before, after }: MappedDeclarations): string[] {
  const rule = (end: string, declarations: readonly string[]) =>
    `${selectors.map((each) => `${each}${end}`).join(',\n')} {\n  ${declarations.join(';\n  ')};\n}`;
  return [
    ...(own.length > 0 ? [rule('', own)] : []),
    ...(before !== null ? [rule('::before', [`content: ${before}`])] : []),
    ...(after !== null ? [rule('::after', [`content: ${after}`])] : []),
  ];
}
