import type { Token, Tokens } from 'marked';

const namedEntities: Readonly<Record<string, string>> = {
  '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0',
}; // prettier-ignore

/** The words that a reader sees in inline or block tokens, markup and comments left out. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('').replace(/[ \t]+/g, ' ').trim();
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'html':
    case 'def':
    case 'hr':
      return '';
    case 'br':
    case 'space':
      return '\n';
    case 'image':
    case 'footnoteReference':
      return '';
    case 'list':
      return `${(token as Tokens.List).items.map((item) => plainText(item.tokens)).join('\n')}\n`;
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return `${[header, ...rows].map((row) => row.map((cell) => plainText(cell.tokens)).join(' ')).join('\n')}\n`;
    }
    case 'code':
      return `${(token as Tokens.Code).text}\n`;
  }
  const inner = (token as Tokens.Generic).tokens;
  if (inner) return plainTextRaw(inner) + (isBlock(token) ? '\n' : '');
  const text: unknown = (token as Tokens.Generic).text;
  return typeof text === 'string' ? text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (name) => namedEntities[name]!) : '';
}

const plainTextRaw = (tokens: readonly Token[]): string => tokens.map(textOf).join('');

const isBlock = ({ type }: Token): boolean =>
  ['paragraph', 'heading', 'blockquote', 'fencedDiv', 'footnoteDefinition'].includes(type);

/** How many words a reader sees; Chinese, Japanese and Thai are cut by dictionary, as `Intl.Segmenter` does. */
export function countWords(text: string): number {
  if (!/[\u0e00-\u0fff\u1000-\u109f\u3040-\u9fff]/.test(text)) return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) if (isWordLike) count++;
  return count;
}
