import type { Token } from 'marked';
import { isMath, isNumbered } from '../markdown/math.ts';
import { walkTokens } from '../markdown/places.ts';

/** Numbers of the equations that ask for one. */
export interface EquationNumbers {
  /** Number of an equation, from 1. */
  readonly byToken: ReadonlyMap<Token, number>;
  /** By the id that the writer gave, for example `eq:energy`; the first one of that id. */
  readonly byLabel: ReadonlyMap<string, number>;
}

/** Numbers the equations of a deck in the order of its tokens; one that is met twice keeps its number. */
export function numberEquations(tokens: readonly Token[]): EquationNumbers {
  const byToken = new Map<Token, number>();
  const byLabel = new Map<string, number>();
  walkTokens(tokens, (token) => {
    if (!isMath(token) || !isNumbered(token) || byToken.has(token)) return;
    const number = byToken.size + 1;
    byToken.set(token, number);
    const { id } = token.attributes;
    if (id !== null && !byLabel.has(id)) byLabel.set(id, number);
  });
  return { byToken, byLabel };
}
