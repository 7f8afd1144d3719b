import type { Token, Tokens } from 'marked';
import { isComment } from '../markdown/comments.ts';
import { plainText } from '../markdown/plain-text.ts';
import { takeTrailing } from '../markdown/trailing.ts';
import { textToken } from '../markdown/text-token.ts';

/** A block quote taken apart. */
export interface Quotation {
  /** The words said, without the quotation marks round the whole: the theme sets those, hung into the margin. */
  readonly said: readonly Token[];
  /** Who said it, from after a dash in a paragraph of its own or on the last line; inline tokens. */
  readonly person: readonly Token[] | null;
  /** What follows the first comma after the person; empty if nothing does. */
  readonly role: readonly Token[];
  /** Ids of the sources named at the end of its paragraphs. */
  readonly sources: readonly string[];
}

const dash = /^\s*(?:—|–|--|―)\s*/;

/** A block quote as words, person and role. */
export function readQuotation({ tokens }: Tokens.Blockquote): Quotation {
  const visible = tokens.filter((token) => token.type !== 'space' && !isComment(token));
  const sources = visible.flatMap((token) =>
    token.type === 'paragraph' ? takeTrailing((token as Tokens.Paragraph).tokens).sources : [],
  );
  const credit = readCredit(visible.at(-1));
  if (!credit) return { said: trimMarks(visible), person: null, role: [], sources };
  const said = [...visible.slice(0, -1), ...credit.above];
  return { said: trimMarks(said), ...cutAtComma(credit.line), sources };
}

/** The first block quote among blocks, with a line under it that says who spoke, and what stands before and after the two. */
export function findQuotation(blocks: readonly Token[]): {
  readonly before: readonly Token[];
  readonly quotation: Quotation;
  readonly after: readonly Token[];
} {
  const at = blocks.findIndex(({ type }) => type === 'blockquote');
  const quote = blocks[at] as Tokens.Blockquote;
  const next = blocks[at + 1];
  const before = blocks.slice(0, at);
  const inside = readQuotation(quote);
  // Many write the name below the quote instead of in it.
  if (inside.person || !next || readCredit(next)?.above.length !== 0)
    return { before, quotation: inside, after: blocks.slice(at + 1) };
  const quotation = readQuotation({ ...quote, tokens: [...quote.tokens, next] });
  return { before, quotation, after: blocks.slice(at + 2) };
}

/** The last line of a paragraph if it starts with a dash, without the dash; and the paragraph's lines above it. */
function readCredit(
  last: Token | undefined,
): { readonly above: readonly Token[]; readonly line: readonly Token[] } | null {
  if (last?.type !== 'paragraph') return null;
  const lines = splitLines(takeTrailing((last as Tokens.Paragraph).tokens).tokens);
  const [first, ...more] = lines.at(-1) ?? [];
  if (first?.type !== 'text' || !dash.test(first.raw)) return null;
  const line = [textToken((first as Tokens.Text).text.replace(dash, '')), ...more];
  if (plainText(line) === '') return null;
  const above = lines.slice(0, -1).flatMap((tokens, i) => (i > 0 ? [textToken('\n'), ...tokens] : tokens));
  return { above: above.length > 0 ? [{ ...(last as Tokens.Paragraph), tokens: above }] : [], line };
}

const opening = /^\s*[“„«"‘]\s*/;
const closing = /\s*[”“»"’]\s*$/;
const doubled = /[“”„«»"]/g;

function trimMarks(said: readonly Token[]): readonly Token[] {
  const [only] = said;
  if (said.length !== 1 || only?.type !== 'paragraph') return said;
  const inline = takeTrailing((only as Tokens.Paragraph).tokens).tokens;
  const [first, last] = [inline[0], inline.at(-1)];
  if (first?.type !== 'text' || last?.type !== 'text') return said;
  if (!opening.test(first.raw) || !closing.test(last.raw)) return said;
  // “One” and “two”: the outer marks are not a pair.
  if ((plainText(inline).match(doubled)?.length ?? 0) > 2) return said;
  const tokens = inline.map((token, i) => {
    if (token.type !== 'text') return token;
    const text = i === 0 ? (token as Tokens.Text).text.replace(opening, '') : (token as Tokens.Text).text;
    return textToken(i === inline.length - 1 ? text.replace(closing, '') : text);
  });
  return [{ ...(only as Tokens.Paragraph), tokens }];
}

/** Inline tokens line by line; the break itself goes. */
function splitLines(inline: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of inline) {
    if (token.type === 'br') {
      lines.push([]);
    } else if (token.type !== 'text' || !token.raw.includes('\n')) {
      lines.at(-1)!.push(token);
    } else {
      const [first = '', ...rest] = (token as Tokens.Text).text.split('\n');
      lines.at(-1)!.push(textToken(first));
      for (const line of rest) lines.push([textToken(line)]);
    }
  }
  return lines;
}

/** `Name, role`: the role follows the first comma. */
function cutAtComma(inline: readonly Token[]): {
  readonly person: readonly Token[];
  readonly role: readonly Token[];
} {
  const at = inline.findIndex((token) => token.type === 'text' && (token as Tokens.Text).text.includes(','));
  if (at < 0) return { person: inline, role: [] };
  const { text } = inline[at] as Tokens.Text;
  const comma = text.indexOf(',');
  const person = [...inline.slice(0, at), textToken(text.slice(0, comma))];
  const role = [textToken(text.slice(comma + 1).trimStart()), ...inline.slice(at + 1)];
  return { person, role: plainText(role) === '' ? [] : role };
}
