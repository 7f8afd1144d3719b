import type { Token } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { isComment } from '../markdown/comments.ts';
import type { FootnoteDefinition } from '../markdown/footnotes.ts';
import { eachToken } from '../markdown/places.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Deck, Footnote, Footnotes } from './types.ts';

/** The text of each footnote by its label, wherever it is written; a second text for a label is reported. */
export function collectFootnotes(
  blocks: readonly Block[],
  path: string,
): { readonly footnotes: Footnotes; readonly diagnostics: readonly Diagnostic[] } {
  // No prototype: a label may be any word, `constructor` too.
  const footnotes: Record<string, Footnote> = Object.create(null);
  const diagnostics: Diagnostic[] = [];
  for (const block of blocks) {
    if (!block.token.raw.includes('[^')) continue;
    eachToken(block, (token, range) => {
      if (token.type !== 'footnoteDefinition') return;
      const { label, tokens = [] } = token as FootnoteDefinition;
      if (label in footnotes) {
        const message = `the footnote "${label}" is written twice; the first text is shown`;
        diagnostics.push({
          severity: 'warning',
          rule: 'footnote-twice',
          message,
          help: 'give one of them another label',
          path,
          range,
        });
        return;
      }
      footnotes[label] = {
        label,
        tokens: tokens.filter((inner: Token) => !isComment(inner)),
        block: { token, range },
      };
    });
  }
  return { footnotes, diagnostics };
}

/** Every footnote that some slide of the deck may name, or that is written in a file shown whole; each once. */
export function allFootnotes({ stacks, footnotes }: Deck): Footnote[] {
  const scopes = new Set(stacks.flatMap(({ slides }) => slides.map((slide) => slide.footnotes)));
  return [...new Set([...footnotes, ...[...scopes].flatMap((scope) => Object.values(scope))])];
}
