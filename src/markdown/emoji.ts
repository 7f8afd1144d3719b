import { nameToEmoji } from 'gemoji';
import type { Token, TokenizerExtension, Tokens } from 'marked';
import { findMark } from './find-mark.ts';

/** `:tada:`: a picture character by the name that GitHub gives it. */
export interface Emoji extends Tokens.Generic {
  readonly type: 'emoji';
  /** The character, or several that are drawn as one. */
  readonly text: string;
}

/** Offset of the first colon that may open a name, as marked asks for it. */
export const findShortcode = findMark(':');

/** Inline extension for marked. A name that GitHub does not know stays text. */
export const emoji: TokenizerExtension = {
  name: 'emoji',
  level: 'inline',
  start: findShortcode,
  tokenizer(text, tokens) {
    const [raw, name = ''] = /^:([\w+-]+):(?!\w|:(?![\w+-]+:))/.exec(text) ?? [];
    const found = emojiOf(name);
    if (raw === undefined || found === null || followsWord(tokens)) return undefined;
    return { type: 'emoji', raw, text: found } satisfies Emoji;
  },
};

/** True where the text before ends in a letter, figure or colon: `a:b:c` is no name of a picture. */
export function followsWord(before: readonly Token[]): boolean {
  const last = before.at(-1);
  return last !== undefined && !['emoji', 'icon'].includes(last.type) && /[\w:/]/.test(last.raw.at(-1) ?? '');
}

/** The character of a name, or null for a name that GitHub does not know. */
export function emojiOf(name: string): string | null {
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name]! : null;
}

/** Every name that GitHub knows. */
export function emojiNames(): readonly string[] {
  return Object.keys(nameToEmoji);
}

/** The characters that a text names, joined: what its fonts have to show besides the text itself. */
export function namedEmoji(text: string): string {
  return [...text.matchAll(/:([\w+-]+)(?=:)/g)].map(([, name]) => emojiOf(name!) ?? '').join('');
}
