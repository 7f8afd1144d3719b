import type { Token } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { type FencedDiv, isFencedDiv } from '../markdown/fenced-div.ts';
import { childrenOf, eachToken } from '../markdown/places.ts';
import { respellIn } from '../source/fix.ts';
import { nearest } from '../source/nearest.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

const slots = ['left', 'right', 'column'];

/** Divs of one slide that do not stand where columns do: columns in columns, single ones, and misspelt names. */
export function checkColumns(blocks: readonly Block[]): Finding[] {
  const ranges = new Map<Token, Range>();
  for (const block of blocks) eachToken(block, (token, range) => ranges.set(token, range));
  const found: Finding[] = [];
  const visit = (tokens: readonly Token[], parent: Token | null, isInside: boolean): void => {
    const inColumns = parent !== null && isFencedDiv(parent, 'columns');
    const divs = tokens.filter((token): token is FencedDiv => isFencedDiv(token));
    const hasSlots = divs.some(isSlot);
    for (const div of divs) {
      const { start } = ranges.get(div)!;
      const range = { start, end: start + div.raw.search(/\n|$/) };
      const problem = explain(div, start, { hasSlots, inColumns, isInside });
      if (problem) found.push({ ...problem, range });
    }
    for (const token of tokens) visit(childrenOf(token), token, isInside || isFencedDiv(token, 'columns'));
  };
  visit(
    blocks.map(({ token }) => token),
    null,
    false,
  );
  return found;
}

interface Surroundings {
  /** True where the div or one beside it is named for a place on the slide. */
  readonly hasSlots: boolean;
  /** True for what stands right inside `::: columns`. */
  readonly inColumns: boolean;
  /** True for what stands inside columns at any depth. */
  readonly isInside: boolean;
}

function explain(
  div: FencedDiv,
  start: number,
  { hasSlots, inColumns, isInside }: Surroundings,
): Omit<Finding, 'range'> | null {
  if (isInside && isFencedDiv(div, 'columns')) {
    const help = 'they are shown, but narrow; make more columns of the outer ones, or two slides';
    return { rule: 'nested-columns', message: 'columns inside a column', help };
  }
  if (!inColumns && isFencedDiv(div, 'column')) {
    const help = 'put `::: columns` above the first column and `:::` below the last';
    return { rule: 'column-place', message: 'a column outside columns', help };
  }
  if (isSlot(div) || !(inColumns || hasSlots)) return null;
  const [name = ''] = div.attributes.classes;
  const names = inColumns ? ['column'] : ['left', 'right'];
  const near = nearest(name, names);
  if (near === undefined) return null;
  const message = `"${name}" is no place beside ${inColumns ? 'a column' : '`::: left` or `::: right`'}`;
  const mend = respellIn(div.raw.slice(0, div.bodyStart), start, name, names);
  return { rule: 'column-place', message, help: `write "${near}"`, ...mend };
}

const isSlot = ({ attributes }: FencedDiv): boolean =>
  slots.some((name) => attributes.classes.includes(name));
