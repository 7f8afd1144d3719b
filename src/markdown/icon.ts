import type { Token, TokenizerExtension, Tokens } from 'marked';
import { findShortcode, followsWord } from './emoji.ts';

/** `:icon-rocket:` or `:tabler-rocket:`: a drawing from a set of icons. */
export interface Icon extends Tokens.Generic {
  readonly type: 'icon';
  /** With the prefix that names its set, for example `icon-rocket`. */
  readonly name: string;
  /** True for one that is all that its line, cell or link holds: it then says its name to those who cannot see it. */
  readonly alone?: boolean;
}

/** Inline extension for marked. Whether there is such an icon is found out when it is drawn; until then it is text. */
export const icon: TokenizerExtension = {
  name: 'icon',
  level: 'inline',
  start: findShortcode,
  tokenizer(text, tokens) {
    const [raw, name = ''] = /^:([a-z][a-z0-9]*(?:-[a-z0-9]+)+):(?!\w|:(?![\w+-]+:))/.exec(text) ?? [];
    if (raw === undefined || followsWord(tokens)) return undefined;
    return { type: 'icon', raw, name } satisfies Icon;
  },
};

/** Inline tokens with an icon that stands alone among them marked as such. */
export function markLoneIcon(tokens: readonly Token[]): readonly Token[] {
  const shown = tokens.filter((token) => token.type !== 'text' || token.raw.trim() !== '');
  if (shown.length !== 1 || shown[0]?.type !== 'icon') return tokens;
  return [{ ...shown[0], alone: true } as Token];
}

/** True when inline tokens start with an icon that text follows: it can hang as the marker of an item. */
export function startsWithIcon(tokens: readonly Token[]): boolean {
  return tokens.length > 1 && tokens[0]?.type === 'icon';
}
