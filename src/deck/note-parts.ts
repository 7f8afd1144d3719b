import type { Block } from '../markdown/blocks.ts';
import { isFencedDiv } from '../markdown/fenced-div.ts';
import { isPause } from '../markdown/pauses.ts';

/** Notes that are for the slide as it opens, or for one of its steps. */
export interface NotePart {
  /** Number of the step in the order of the pauses: 0 for the slide as it opens. Null where `index` is given. */
  readonly step: number | null;
  /** The `fragment-index` that the part names. */
  readonly index: number | null;
  readonly blocks: readonly Block[];
}

/**
 * Speaker notes parted by lines `. . .`: the first part is for the slide, each later one for the next step; and a
 * `::: {.notes fragment-index=2}` for the step with that index. Parts without words count, but are not given back.
 */
export function partNotes(notes: readonly Block[]): NotePart[] {
  const parts: { step: number | null; index: number | null; blocks: Block[] }[] = [];
  let step = 0;
  for (const block of notes) {
    const index = readIndex(block);
    if (isPause(block.token)) step++;
    else if (index !== null) parts.push({ step: null, index, blocks: [block] });
    else {
      const last = parts.findLast((part) => part.step === step);
      if (last) last.blocks.push(block);
      else parts.push({ step, index: null, blocks: [block] });
    }
  }
  return parts;
}

/** The `fragment-index` of a div of notes, or null. */
export function readIndex({ token }: Block): number | null {
  if (!isFencedDiv(token, 'notes')) return null;
  const { pairs } = token.attributes;
  const index = pairs['fragment-index'] ?? pairs['data-fragment-index'] ?? '';
  return /^\d{1,4}$/.test(index) ? Number(index) : null;
}
