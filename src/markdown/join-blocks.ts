import type { Token } from 'marked';
import { attachToLists } from './list-attributes.ts';
import { applyPauses } from './pauses.ts';
import { attachToTables } from './table-parts.ts';

/** Blocks as they are drawn: pauses as fragments, attribute lines with their lists, captions with their tables. */
export function joinBlocks(tokens: readonly Token[]): readonly Token[] {
  return attachToTables(attachToLists(applyPauses(tokens)));
}
