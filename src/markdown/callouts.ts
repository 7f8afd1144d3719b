import type { Token, Tokens } from 'marked';
import { plainText } from './plain-text.ts';
import { textToken } from './text-token.ts';

/** A block quote that starts with `[!kind]`: a note, tip or warning set apart from the text. */
export interface Callout {
  /** As written, lower case, for example `note`. */
  readonly kind: string;
  /** The kind as a word, where the title does not say it itself. */
  readonly word: string | null;
  /** A letter that shows the kind: `!` for what must be heeded, else `i`. */
  readonly mark: string;
  /** Inline tokens of a title after the kind, else the kind as a word. */
  readonly title: readonly Token[];
  readonly tokens: readonly Token[];
}

const heeded = ['warning', 'caution', 'danger', 'important'];

const head = /^\s*\[!([a-z][\w-]*)\][-+]?[ \t]*/i;

/** The callout that a block quote is, as GitHub and Obsidian write them, or null for a quotation. */
export function readCallout({ tokens }: Tokens.Blockquote): Callout | null {
  const [first, ...rest] = tokens.filter(({ type }) => type !== 'space');
  if (first?.type !== 'paragraph') return null;
  const [start, ...inline] = (first as Tokens.Paragraph).tokens;
  const found = start?.type === 'text' ? head.exec(start.raw) : null;
  if (!found || start?.type !== 'text') return null;
  const kind = found[1]!.toLowerCase();
  const { title, below } = cutFirstLine([textToken(start.raw.slice(found[0].length)), ...inline]);
  const word = kind[0]!.toUpperCase() + kind.slice(1);
  const isSaid = title.length === 0 || plainText(title).toLowerCase().startsWith(kind);
  const paragraph = below.length > 0 ? [{ ...(first as Tokens.Paragraph), tokens: below }] : [];
  return {
    kind,
    word: isSaid ? null : word,
    mark: heeded.includes(kind) ? '!' : 'i',
    title: title.length > 0 ? title : [textToken(word)],
    tokens: [...paragraph, ...rest],
  };
}

/** Inline tokens before and after the first line break; blank tokens are left out. */
function cutFirstLine(inline: readonly Token[]): { readonly title: Token[]; readonly below: Token[] } {
  const title: Token[] = [];
  const below: Token[] = [];
  let line = title;
  for (const token of inline) {
    const at = token.type === 'text' ? token.raw.indexOf('\n') : -1;
    if (line === below || (at < 0 && token.type !== 'br')) {
      line.push(token);
      continue;
    }
    line = below;
    if (token.type === 'br') continue;
    title.push(textToken(token.raw.slice(0, at)));
    below.push(textToken(token.raw.slice(at + 1)));
  }
  return { title: title.filter(isFilled), below: below.filter(isFilled) };
}

const isFilled = (token: Token): boolean => token.type !== 'text' || token.raw.trim() !== '';
