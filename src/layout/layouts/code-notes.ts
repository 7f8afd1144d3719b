import type { Token, Tokens } from 'marked';
import { html } from '../../html.ts';
import { codeBoxes, fitCode, widestOf } from '../../markdown/code-fit.ts';
import { type CodePart, linesOf } from '../../markdown/code-lines.ts';
import type { Layout } from '../types.ts';
import { isCode, isMostlyCode } from './code.ts';

/** Columns of code that leave room for a list beside it. */
const widest = 60;

/** A listing and, beside it, the list that explains it. */
export const codeNotes: Layout = {
  name: 'code-notes',
  needs: 'one code block and a list, with nothing else but paragraphs',
  accepts: ({ tokens }) =>
    tokens.filter(isCode).length === 1 &&
    tokens.some(({ type }) => type === 'list') &&
    tokens.every(({ type }) => ['code', 'list', 'paragraph'].includes(type)),
  matches: (content) =>
    codeNotes.accepts(content) && isMostlyCode(content.tokens) && isNarrow(content.tokens)
      ? 'one listing and a list'
      : null,
  renderBody: ({ tokens }, flow) =>
    html`<div class="listing">${flow.blocks(tokens.filter(isCode).map(fitBeside))}</div>\n<div class="text">${flow.blocks(tokens.filter((token) => !isCode(token)))}</div>`,
};

const fitBeside = (token: Token): Token => {
  const size = fitCode(linesOf(token as Tokens.Code), codeBoxes.beside);
  return { ...token, size } as CodePart;
};

const isNarrow = (tokens: readonly Token[]): boolean =>
  tokens.filter(isCode).every((token) => widestOf(linesOf(token)) <= widest);
