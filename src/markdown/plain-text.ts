import type { Token, Tokens } from 'marked';
import { shownLines } from './code-lines.ts';
import type { DrawingFence } from './drawing-fence.ts';
import { decodeEntities } from './entities.ts';
import type { FencedDiv } from './fenced-div.ts';
import type { MathToken } from './math.ts';
import type { TableWithCaption } from './table-parts.ts';
import { texToText } from './tex-text.ts';
import { takeTrailing } from './trailing.ts';

/** The words that a reader sees in inline or block tokens; markup, comments, pictures and footnote marks left out. */
export function plainText(tokens: readonly Token[]): string {
  const text = tokens.length === 1 ? textOf(tokens[0]!) : tokens.map(textOf).join('');
  return text.replace(/\t[ \t]*| [ \t]+/g, ' ').trim();
}

const lines = ['paragraph', 'heading', 'text'];
const blocks = ['paragraph', 'heading', 'blockquote', 'footnoteDefinition', 'definitionTerm', 'definition'];

function textOf(token: Token): string {
  switch (token.type) {
    case 'html':
    case 'def':
    case 'hr':
    case 'image':
    case 'checkbox':
    case 'icon':
    case 'footnoteReference':
      return '';
    case 'br':
    case 'space':
      return '\n';
    case 'list':
      return `${(token as Tokens.List).items.map((item) => plainText(item.tokens)).join('\n')}\n`;
    case 'table': {
      const { header, rows, caption = [] } = token as TableWithCaption;
      return `${caption.map(textOf).join('')}\n${[header, ...rows].map((row) => row.map((cell) => plainText(cell.tokens)).join(' ')).join('\n')}\n`;
    }
    case 'code':
      return `${shownLines(token as Tokens.Code).join('\n')}\n`;
    case 'fencedDiv': {
      const { title, tokens } = token as FencedDiv;
      return `${title}\n${tokens.map(textOf).join('')}\n`;
    }
    case 'chart':
    case 'diagram':
      return `${(token as DrawingFence).title ?? ''}\n`;
    case 'equation':
      return `${texToText((token as MathToken).tex)}\n`;
    case 'math':
      return texToText((token as MathToken).tex);
    case 'equationReference':
      return '';
    case 'codespan':
      return (token as Tokens.Codespan).text;
  }
  const { tokens, text } = token as Tokens.Generic;
  // `{.fragment}` at the end of a line is no word of it.
  const inline = tokens && lines.includes(token.type) ? takeTrailing(tokens).tokens : tokens;
  if (inline) return inline.map(textOf).join('') + (blocks.includes(token.type) ? '\n' : '');
  return typeof text === 'string' ? decodeEntities(text) : '';
}
