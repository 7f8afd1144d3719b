import type { Token, Tokens } from 'marked';
import { escapeHtml } from '../html.ts';
import { noAttributes } from './attributes.ts';
import type { Definition, DefinitionEntry, DefinitionList, DefinitionTerm } from './definition-list.ts';
import { elementAttributes } from './elements.ts';
import type { Emoji } from './emoji.ts';
import { takeTrailing } from './trailing.ts';

/** What the renderers of this file ask of the one that they are part of. */
export interface ProseFlow {
  readonly blocks: (tokens: readonly Token[]) => string;
  readonly inline: (tokens: readonly Token[]) => string;
  /** True where items appear one after the other. */
  readonly isIncremental: () => boolean;
}

/** Renderers for definition lists, raised and lowered text, emoji, and icons that nobody draws, by the token's type. */
export function proseRenderers(flow: ProseFlow): Record<string, (token: Token) => string> {
  const inner = (token: Token): string => flow.inline((token as Tokens.Generic).tokens ?? []);
  return {
    definitionList: (token) => `<dl>\n${(token as DefinitionList).tokens.map(renderEntry).join('')}</dl>\n`,
    subscript: (token) => `<sub>${inner(token)}</sub>`,
    superscript: (token) => `<sup>${inner(token)}</sup>`,
    emoji: (token) => escapeHtml((token as Emoji).text),
    icon: ({ raw }) => escapeHtml(raw),
  };

  function renderEntry({ tokens }: DefinitionEntry): string {
    const pairs = flow.isIncremental() ? elementAttributes({ ...noAttributes, classes: ['fragment'] }) : '';
    const parts = tokens.map((token) =>
      token.type === 'definitionTerm'
        ? renderTerm(token as DefinitionTerm)
        : renderMeaning(token as Definition),
    );
    return `<div${pairs}>${parts.join('')}</div>\n`;
  }

  function renderTerm({ tokens }: DefinitionTerm): string {
    const { tokens: line, attributes, sources } = takeTrailing(tokens);
    return `<dt${elementAttributes(attributes, sources)}>${flow.inline(line)}</dt>`;
  }

  /** A meaning of one paragraph right under its term is set without a paragraph, as an item of a tight list is. */
  function renderMeaning({ loose, tokens }: Definition): string {
    const [only] = tokens;
    const isLine = only?.type === 'paragraph' || only?.type === 'text';
    if (loose || !isLine) return `<dd>\n${flow.blocks(tokens)}</dd>`;
    const { tokens: line, attributes, sources } = takeTrailing((only as Tokens.Generic).tokens ?? []);
    return `<dd${elementAttributes(attributes, sources)}>${flow.inline(line)}</dd>`;
  }
}
