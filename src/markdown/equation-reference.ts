import type { TokenizerExtension, Tokens } from 'marked';
import { findMark } from './find-mark.ts';

/** `@eq:name` in running text: the number of an equation. */
export interface EquationReference extends Tokens.Generic {
  readonly type: 'equationReference';
  /** With its prefix, for example `eq:energy`. */
  readonly label: string;
  /** True inside a link, where no second one may stand. */
  readonly inLink: boolean;
}

/** Inline extension for marked; the form is that of pandoc-crossref. */
export const equationReference: TokenizerExtension = {
  name: 'equationReference',
  level: 'inline',
  start: findMark('@'),
  tokenizer(text) {
    const match = /^@(eq:[\p{L}\p{N}_]+(?:[-:][\p{L}\p{N}_]+)*)/u.exec(text);
    if (!match) return undefined;
    const [raw, label = ''] = match;
    return {
      type: 'equationReference',
      raw,
      label,
      inLink: this.lexer.state.inLink,
    } satisfies EquationReference;
  },
};
