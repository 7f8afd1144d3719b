import type { Token, Tokens } from 'marked';
import { type ListWithAttributes } from '../markdown/list-attributes.ts';
import { plainText } from '../markdown/plain-text.ts';
import { takeTrailing, type Trailing } from '../markdown/trailing.ts';
import { partAtHeadings } from './headings.ts';
import { blocksUnder, readItems, trimLead } from './items.ts';
import type { Item, SlideContent } from './types.ts';

/** Two lists of equal length under a level-3 heading each, item beside item. */
export interface ComparedLists {
  readonly heads: readonly [Trailing, Trailing];
  readonly rows: readonly (readonly [Item, Item])[];
  /** True where both items of every row have the same bold lead. */
  readonly areLabelled: boolean;
}

/** Rows that have room on a slide. */
const mostRows = 6;

/** What a slide sets side by side, or null where it does not consist of two such lists. */
export function readComparedLists({ tokens, meta }: SlideContent): ComparedLists | null {
  const parts = partAtHeadings(tokens);
  const [one, other] = parts;
  if (!one || !other || parts.length !== 2) return null;
  const [left = [], right = []] = [one, other].map(([, list, more]) => {
    // One that says something of itself stays a list.
    const isPlain = list?.type === 'list' && !more && !(list as ListWithAttributes).attributes;
    return isPlain ? readItems(list as Tokens.List, null, meta.incremental) : [];
  });
  if (left.length < 2 || left.length > mostRows || left.length !== right.length) return null;
  if ([...left, ...right].some((item) => blocksUnder(item).length > 0 || item.isKey)) return null;
  const rows = left.map((item, i) => [item, right[i]!] as const);
  const heads = [headOf(one), headOf(other)] as const;
  return { heads, rows, areLabelled: rows.every(haveSameLead) };
}

const headOf = ([heading]: readonly Token[]): Trailing => takeTrailing((heading as Tokens.Heading).tokens);

function haveSameLead([one, other]: readonly [Item, Item]): boolean {
  const name = ({ lead }: Item) => plainText(trimLead(lead ?? [])).toLowerCase();
  return name(one) !== '' && name(one) === name(other);
}
