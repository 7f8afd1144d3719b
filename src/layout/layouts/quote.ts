import type { Token, Tokens } from 'marked';
import { html } from '../../html.ts';
import { countWords, plainText } from '../../markdown/plain-text.ts';
import { takeTrailing } from '../../markdown/trailing.ts';
import type { Layout } from '../types.ts';

/** A quotation large, with who said it. */
export const quote: Layout = {
  name: 'quote',
  needs: 'a block quote',
  accepts: ({ tokens }) => tokens.some(({ type }) => type === 'blockquote'),
  matches: ({ tokens, words }) => {
    const found = tokens.find((token) => token.type === 'blockquote');
    if (!found || isCallout(found)) return null;
    return countWords(plainText([found])) >= 0.6 * words ? 'a block quote is most of the slide' : null;
  },
  renderBody: ({ tokens }, flow) => {
    const at = tokens.findIndex((token) => token.type === 'blockquote');
    const { said, person, role } = readQuote((tokens[at] as Tokens.Blockquote).tokens);
    const caption = person
      ? html`<figcaption><span class="person">${flow.inline(person)}</span>${
          role.length > 0 ? html`<span class="role">${flow.inline(role)}</span>` : null
        }</figcaption>`
      : null;
    const figure = html`<figure class="quote"><blockquote>${flow.blocks(trimMarks(said))}</blockquote>${caption}</figure>`;
    return html`${flow.blocks(tokens.slice(0, at))}${figure}${flow.blocks(tokens.slice(at + 1))}`;
  },
};

/** `> [!note]` is a callout, not a quotation. */
function isCallout(token: Token): boolean {
  return /^\s*>\s*\[!\w+\]/.test(token.raw);
}

const dash = /^\s*(?:—|–|--)\s*/;

/** The words said, and the person and role after a dash: in a paragraph of its own or on the last line. */
function readQuote(tokens: readonly Token[]): {
  readonly said: readonly Token[];
  readonly person: readonly Token[] | null;
  readonly role: readonly Token[];
} {
  const visible = tokens.filter(({ type }) => type !== 'space');
  const last = visible.at(-1);
  if (last?.type !== 'paragraph') return { said: visible, person: null, role: [] };
  const lines = splitLines((last as Tokens.Paragraph).tokens);
  const credit = takeTrailing(lines.at(-1) ?? []).tokens;
  const [first, ...more] = credit;
  if (first?.type !== 'text' || !dash.test(first.raw)) return { said: visible, person: null, role: [] };
  const said = visible.slice(0, -1);
  const above = lines.slice(0, -1).flat();
  const withAbove = above.length > 0 ? [...said, { ...(last as Tokens.Paragraph), tokens: above }] : said;
  const start = (first as Tokens.Text).text.replace(dash, '');
  return { said: withAbove, ...cutAtComma([{ ...(first as Tokens.Text), text: start, raw: start }, ...more]) };
}

const opening = /^\s*[“„«"‘]\s*/;
const closing = /\s*[”“»"’]\s*$/;

/** The words without the quotation marks round the whole: the theme sets those, hung into the margin. */
function trimMarks(said: readonly Token[]): readonly Token[] {
  const [only] = said;
  if (said.length !== 1 || only?.type !== 'paragraph') return said;
  const inline = takeTrailing((only as Tokens.Paragraph).tokens).tokens;
  const [first, last] = [inline[0], inline.at(-1)];
  if (first?.type !== 'text' || last?.type !== 'text') return said;
  if (!opening.test((first as Tokens.Text).text) || !closing.test((last as Tokens.Text).text)) return said;
  const cut = (token: Token, i: number): Token => {
    if (token.type !== 'text') return token;
    let { text } = token as Tokens.Text;
    if (i === 0) text = text.replace(opening, '');
    if (i === inline.length - 1) text = text.replace(closing, '');
    return { ...(token as Tokens.Text), text, raw: text };
  };
  return [{ ...(only as Tokens.Paragraph), tokens: inline.map(cut) }];
}

/** Inline tokens line by line; the break itself goes. */
function splitLines(inline: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of inline) {
    if (token.type === 'br') {
      lines.push([]);
      continue;
    }
    if (token.type !== 'text' || !token.raw.includes('\n')) {
      lines.at(-1)!.push(token);
      continue;
    }
    const [first = '', ...rest] = (token as Tokens.Text).text.split('\n');
    const piece = (text: string): Tokens.Text => ({ ...(token as Tokens.Text), text, raw: text });
    lines.at(-1)!.push(piece(first));
    for (const line of rest) lines.push([piece(line)]);
  }
  return lines;
}

/** `Name, role`: the role follows the first comma. */
function cutAtComma(inline: readonly Token[]): { readonly person: readonly Token[]; readonly role: readonly Token[] } {
  const at = inline.findIndex((token) => token.type === 'text' && (token as Tokens.Text).text.includes(','));
  if (at < 0) return { person: inline, role: [] };
  const token = inline[at] as Tokens.Text;
  const comma = token.text.indexOf(',');
  const piece = (text: string): Tokens.Text => ({ ...token, text, raw: text });
  const person = [...inline.slice(0, at), piece(token.text.slice(0, comma))];
  const role = [piece(token.text.slice(comma + 1).trimStart()), ...inline.slice(at + 1)];
  return { person, role: plainText(role) === '' ? [] : role };
}
