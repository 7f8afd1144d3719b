import type { Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { parseCodeInfo } from '../markdown/code-info.ts';
import { loadHighlighter } from '../markdown/highlight.ts';
import { eachToken } from '../markdown/places.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** Code in languages without a grammar. */
export async function checkCode(blocks: readonly Block[]): Promise<Finding[]> {
  const code: { readonly language: string; readonly range: Range }[] = [];
  for (const block of blocks) {
    eachToken(block, (token, { start, end }) => {
      if (token.type !== 'code') return;
      const { language } = parseCodeInfo((token as Tokens.Code).lang ?? '');
      const firstLine = token.raw.indexOf('\n');
      if (language) code.push({ language, range: { start, end: firstLine < 0 ? end : start + firstLine } });
    });
  }
  const { unknown } = await loadHighlighter(code.map(({ language }) => language));
  return code
    .filter(({ language }) => unknown.includes(language))
    .map(({ language, range }) => ({
      rule: 'code-language',
      message: `no grammar for the language "${language}"`,
      help: 'the code is shown without colours; `text` says so on purpose',
      range,
    }));
}
