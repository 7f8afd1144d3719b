import type { Token, Tokens } from 'marked';
import { isComment } from '../markdown/comments.ts';
import type { FootnoteReference } from '../markdown/footnotes.ts';
import { takeTrailing } from '../markdown/trailing.ts';

/** Where a picture lies, as seen from the text that is written; `href` is as the outline has it. */
export type PictureAt = (href: string) => string;

const asWritten: PictureAt = (href) => href;

/** Inline tokens as GitHub's Markdown: what only lectern reads, such as attributes, comments and icons, is gone. */
export function cleanInline(inline: readonly Token[], pictureAt: PictureAt = asWritten): string {
  return (
    takeTrailing(inline)
      .tokens.map((token) => cleanToken(token, pictureAt))
      .join('')
      // What is gone may leave two blanks at the end of a line, which Markdown would take for a break.
      .replace(/[ \t]+(?=\n)/g, '')
      .trim()
  );
}

function cleanToken(token: Token, pictureAt: PictureAt): string {
  const { raw } = token;
  const inner = () => (token as Tokens.Strong).tokens.map((each) => cleanToken(each, pictureAt)).join('');
  switch (token.type) {
    case 'strong':
    case 'mark':
      return `**${inner()}**`;
    case 'em':
      return `*${inner()}*`;
    case 'del':
      return `~~${inner()}~~`;
    case 'subscript':
      return `<sub>${inner()}</sub>`;
    case 'superscript':
      return `<sup>${inner()}</sup>`;
    case 'br':
      return '\\\n';
    case 'html':
      return isComment(token) ? '' : raw;
    case 'icon':
    case 'checkbox':
      return '';
    case 'emoji':
      return (token as Tokens.Text).text;
    case 'image':
      return imageOf(token as Tokens.Image, pictureAt);
    case 'link':
      return linkOf(token as Tokens.Link, inner());
    case 'footnoteReference':
      return `[^${(token as FootnoteReference).label}]`;
    case 'span':
    case 'reached':
      return inner();
    default:
      return raw;
  }
}

function imageOf({ text, href, title }: Tokens.Image, pictureAt: PictureAt): string {
  return `![${text}](${target(pictureAt(href))}${title ? ` ${JSON.stringify(title)}` : ''})`;
}

function linkOf({ raw, href, title }: Tokens.Link, inner: string): string {
  // An address that stands for itself.
  if (!raw.startsWith('[')) return raw;
  return `[${inner}](${target(href)}${title ? ` ${JSON.stringify(title)}` : ''})`;
}

/** An address as Markdown takes it. */
export const target = (href: string): string =>
  /[\s()<>]/.test(href) ? `<${href.replace(/[<>]/g, encodeURIComponent)}>` : href;
