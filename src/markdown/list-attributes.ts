import type { Token, Tokens } from 'marked';
import { type Attributes, isEmpty, noAttributes } from './attributes.ts';
import { type FencedDiv, isFencedDiv } from './fenced-div.ts';
import { takeTrailing } from './trailing.ts';

/** A list with what a line `{.class key=value}` right above it says, or a div `::: incremental` round it. */
export interface ListWithAttributes extends Tokens.List {
  readonly attributes?: Attributes;
}

const switches = ['incremental', 'nonincremental'];

/** Blocks whose lists carry the attribute lines above them, and are freed of a div that only says how they appear. */
export function attachToLists(tokens: readonly Token[]): readonly Token[] {
  const attached: Token[] = [];
  for (const token of tokens) {
    const list = listOf(token);
    const at = attached.findLastIndex(({ type }) => type !== 'space');
    const above = attached[at];
    const line = list && above ? attributeLine(above) : null;
    if (list && line) attached.splice(at, attached.length - at, withAttributes(list, line));
    else attached.push(list ?? token);
  }
  return attached;
}

/** Whether a list says that its items appear one after the other; null where it leaves that to its deck. */
export function incrementalOf(list: Tokens.List): boolean | null {
  const classes = (list as ListWithAttributes).attributes?.classes ?? [];
  if (classes.includes('nonincremental')) return false;
  return classes.includes('incremental') ? true : null;
}

/** A list, or the only one in a div that says no more than `incremental` or `nonincremental`. */
function listOf(token: Token): ListWithAttributes | null {
  if (token.type === 'list') return token as Tokens.List;
  if (!isFencedDiv(token) || !switches.some((name) => isFencedDiv(token, name))) return null;
  const { attributes, title, tokens } = token as FencedDiv;
  const inner = attachToLists(tokens).filter(({ type }) => type !== 'space');
  const isPlain = attributes.classes.length === 1 && attributes.id === null && title === '';
  if (!isPlain || Object.keys(attributes.pairs).length > 0) return null;
  return inner.length === 1 && inner[0]?.type === 'list'
    ? withAttributes(inner[0] as Tokens.List, attributes)
    : null;
}

function withAttributes(list: ListWithAttributes, { id, classes, pairs }: Attributes): ListWithAttributes {
  const own = list.attributes ?? noAttributes;
  return {
    ...list,
    attributes: {
      id: own.id ?? id,
      classes: [...classes, ...own.classes],
      pairs: { ...pairs, ...own.pairs },
    },
  };
}

/** The attributes of a paragraph that holds nothing else, or null for any other block. */
export function attributeLine(token: Token): Attributes | null {
  if (token.type !== 'paragraph' || !token.raw.startsWith('{')) return null;
  const { tokens, block } = takeTrailing((token as Tokens.Paragraph).tokens);
  return tokens.length === 0 && !isEmpty(block) ? block : null;
}
