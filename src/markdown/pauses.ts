import type { Token } from 'marked';
import { noAttributes } from './attributes.ts';
import type { FencedDiv } from './fenced-div.ts';

/** Blocks with what follows each paragraph `. . .`, up to the next one, put into a fragment, as in Pandoc. */
export function applyPauses(tokens: readonly Token[]): readonly Token[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isPause(token)) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  const [first = [], ...later] = parts;
  const shown = later.filter((part) => part.some(({ type }) => type !== 'space'));
  return [...first, ...shown.map(fragment)];
}

/** True for the paragraph `. . .`. */
export function isPause(token: Token): boolean {
  return token.type === 'paragraph' && token.raw.trim() === '. . .';
}

function fragment(tokens: Token[]): FencedDiv {
  const attributes = { ...noAttributes, classes: ['fragment'] };
  return { type: 'fencedDiv', raw: '', attributes, title: '', bodyStart: 0, closed: true, tokens };
}
