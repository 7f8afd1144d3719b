import { type Look, readLook } from '../gallery/look.ts';
import type { GatheredTheme } from '../prepare/gather-gallery.ts';
import { parseTheme } from '../theme/parse-theme.ts';
import { readQuestion } from './gallery-question.ts';

/** A look with what is wrong in it; without a sheet where the changes leave no theme. */
export type AnsweredLook = (Look | { readonly css: null }) & { readonly problems: readonly string[] };

/** The look of a theme with the changes that a gallery's page asks for; null for what is no question. */
export function answerLook(themes: readonly GatheredTheme[], asked: unknown): AnsweredLook | null {
  const question = readQuestion(themes, asked);
  if (!question) return null;
  const { theme, dress } = question;
  const worn = parseTheme(theme.parts, dress);
  const own = new Set(
    parseTheme(theme.parts, { mode: dress.mode }).diagnostics.map(({ message }) => message),
  );
  // What the theme itself lacks was told when it was read.
  const problems = worn.diagnostics.map(({ message }) => message).filter((message) => !own.has(message));
  return { ...(worn.theme ? readLook(worn.theme) : { css: null }), problems: [...new Set(problems)] };
}
