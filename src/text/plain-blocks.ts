import type { Token, Tokens } from 'marked';
import type { DefinitionList } from '../markdown/definition-list.ts';
import type { DrawingFence } from '../markdown/drawing-fence.ts';
import type { FencedDiv } from '../markdown/fenced-div.ts';
import { joinBlocks } from '../markdown/join-blocks.ts';
import { plainText } from '../markdown/plain-text.ts';
import { shownLines } from '../markdown/code-lines.ts';
import type { TableWithCaption } from '../markdown/table-parts.ts';
import { indent } from './indent.ts';

/** Blocks as plain text that can be read aloud or pasted anywhere: paragraphs, lists with dashes, rows of tables. */
export function plainBlocks(tokens: readonly Token[]): string {
  return joinBlocks(tokens)
    .map(plainBlock)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function plainBlock(token: Token): string {
  switch (token.type) {
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      return items
        .map((item, i) => {
          const mark = ordered ? `${Number(start) + i}. ` : '- ';
          const parts = item.tokens.map(plainBlock).filter((text) => text !== '');
          return mark + indent(parts.join('\n'), mark.length);
        })
        .join('\n');
    }
    case 'table': {
      const { header, rows, caption = [] } = token as TableWithCaption;
      const lines = [header, ...rows].map((row) =>
        row.map(({ tokens }) => plainText(tokens).replaceAll('\n', ' ')).join('\t'),
      );
      return [plainText(caption), ...lines].filter((line) => line !== '').join('\n');
    }
    case 'code':
      return `    ${indent(shownLines(token as Tokens.Code).join('\n'), 4)}`;
    case 'chart': {
      const { title, text } = token as DrawingFence;
      return [title ?? '', text.trim()].filter((line) => line !== '').join('\n');
    }
    case 'definitionList':
      return (token as DefinitionList).tokens
        .flatMap(({ tokens }) => tokens)
        .map((part) =>
          part.type === 'definition' ? `  ${indent(plainBlocks(part.tokens), 2)}` : plainText(part.tokens),
        )
        .join('\n');
    case 'fencedDiv': {
      const { title, tokens } = token as FencedDiv;
      return [title, plainBlocks(tokens)].filter((text) => text !== '').join('\n\n');
    }
    case 'blockquote':
    case 'reached':
      return plainBlocks((token as Tokens.Blockquote).tokens);
    default:
      return plainText([token]);
  }
}
