import type { CSSToken } from '@csstools/css-tokenizer';
import type { Range } from '../../source/source.ts';
import { type AtRule, type Declaration, type Item, printTokens, splitAtCommas } from './css-tree.ts';

/** A rule without rules inside it. */
export interface FlatRule {
  readonly kind: 'rule';
  /** Selectors without commas, as one would write them without nesting. */
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
  /** The selector as written. */
  readonly range: Range;
}

/** A condition such as `@media` with the rules that it is for. */
export interface FlatBlock {
  readonly kind: 'block';
  /** `@media print` */
  readonly head: string;
  readonly items: readonly Flat[];
}

/** A rule of which Marp makes nothing of its own, such as `@font-face`. */
export interface Verbatim {
  readonly kind: 'verbatim';
  readonly rule: AtRule;
}

/** Part of a sheet without nesting. */
export type Flat = FlatRule | FlatBlock | Verbatim;

/** Rules whose blocks hold other rules. */
const conditions = ['media', 'supports', 'container', 'layer', 'starting-style'];

/** Nesting can multiply selectors and their lengths without end; no author writes so many, or so long ones. */
const mostSelectors = 20_000;
const longestSelector = 2_000;

/** How many selectors a sheet may still have. */
interface Budget {
  left: number;
}

/**
 * Rules as they would be written without nesting: `section { &.lead { … } }` is `section.lead { … }`. A rule with more
 * selectors than anybody writes comes with none.
 */
export function flattenRules(items: readonly Item[]): Flat[] {
  const budget = { left: mostSelectors };
  return items.flatMap((item) => flattenItem(item, null, budget));
}

function flattenItem(item: Item, parents: readonly string[] | null, budget: Budget): Flat[] {
  if (item.kind === 'declaration') return [];
  if (item.kind === 'rule') {
    const selectors = nest(parents, splitAtCommas(item.selector), budget);
    return flattenBlock(item.items, selectors, item.range, budget);
  }
  const { name, prelude, items, range } = item;
  if (!conditions.includes(name) || items === null) return [{ kind: 'verbatim', rule: item }];
  const inner = parents
    ? flattenBlock(items, parents, range, budget)
    : items.flatMap((each) => flattenItem(each, null, budget));
  return inner.length > 0
    ? [{ kind: 'block', head: `@${name} ${printTokens(prelude)}`.trim(), items: inner }]
    : [];
}

/** What stands in the block of a rule, in its order. */
function flattenBlock(
  items: readonly Item[],
  selectors: readonly string[],
  range: Range,
  budget: Budget,
): Flat[] {
  const flat: Flat[] = [];
  let declarations: Declaration[] = [];
  const flush = () => {
    if (declarations.length > 0) flat.push({ kind: 'rule', selectors, declarations, range });
    declarations = [];
  };
  for (const item of items) {
    if (item.kind === 'declaration') declarations.push(item);
    else {
      flush();
      flat.push(...flattenItem(item, selectors, budget));
    }
  }
  flush();
  return flat;
}

function nest(
  parents: readonly string[] | null,
  children: readonly (readonly CSSToken[])[],
  budget: Budget,
): string[] {
  const count = (parents?.length ?? 1) * children.length;
  if (count > budget.left) return [];
  budget.left -= count;
  if (parents === null) return children.map(printTokens);
  const all = parents.flatMap((parent) => children.map((child) => nestOne(parent, child)));
  return all.filter(({ length }) => length <= longestSelector);
}

/** `section` and `&.lead` make `section.lead`, `section` and `h1` make `section h1`. */
function nestOne(parent: string, child: readonly CSSToken[]): string {
  const names = child.some(([, text]) => text === '&');
  if (!names) return `${parent} ${printTokens(child)}`;
  return child.map(([, text]) => (text === '&' ? parent : text)).join('');
}
