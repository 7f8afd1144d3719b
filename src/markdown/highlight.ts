import type { HLJSApi, LanguageFn } from 'highlight.js';
import { escapeHtml, Html } from '../html.ts';
import { grammarOf } from './grammar-names.ts';

/** Code as markup with highlight.js classes; an unknown language is escaped as it is. */
export type Highlight = (code: string, language: string | null) => Html;

/** Highlights nothing; for texts without code. */
export const plainCode: Highlight = (code) => Html.trusted(escapeHtml(code));

/**
 * True for code that is short enough to be coloured. Some grammars take time with the square of the code or of a line,
 * and what is longer than this fits on no slide.
 */
export function isColorable(code: string): boolean {
  if (code.length > 16_000) return false;
  let blanks = 0;
  return code.split('\n').every((line) => {
    blanks = line.trim() === '' ? blanks + line.length + 1 : 0;
    return line.length <= 500 && blanks <= 500;
  });
}

/**
 * A highlighter for the named languages, with only their grammars loaded and those of languages inside them. Names may
 * be aliases (`ts`, `c++`); `unknown` lists those that have no grammar.
 */
export async function loadHighlighter(
  languages: Iterable<string>,
): Promise<{ highlight: Highlight; unknown: readonly string[] }> {
  const wanted = [...new Set(languages)];
  const files = new Set(wanted.map(grammarOf).filter((file) => file !== null));
  const unknown = wanted.filter((name) => grammarOf(name) === null);
  if (files.size === 0) return { highlight: plainCode, unknown };
  // One registry for each: a grammar that guesses what it holds must not depend on the deck's other code.
  const registries = new Map<string, HLJSApi>();
  for (const file of files) registries.set(file, await loadRegistry(file));
  const highlight: Highlight = (code, language) => {
    const file = language === null || !isColorable(code) ? null : grammarOf(language);
    const registry = file === null ? undefined : registries.get(file);
    if (file === null || !registry) return plainCode(code, language);
    return Html.trusted(registry.highlight(code, { language: file, ignoreIllegals: true }).value);
  };
  return { highlight, unknown };
}

/** Languages that a grammar leaves to be guessed, where only some make sense. */
const guessed: Readonly<Record<string, readonly string[]>> = { http: ['json', 'xml'] };

/** A registry with a grammar and those of all languages that may stand inside its code. */
async function loadRegistry(file: string): Promise<HLJSApi> {
  const { default: core } = await import('highlight.js/lib/core');
  const registry = core.newInstance();
  const pending = [file];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (registry.getLanguage(name)) continue;
    const grammar = (await import(`highlight.js/lib/languages/${name}`)) as { default: LanguageFn };
    registry.registerLanguage(name, grammar.default);
    pending.push(...innerLanguages(registry.getLanguage(name)), ...(guessed[name] ?? []));
  }
  return registry;
}

/** Files of the grammars that a grammar hands parts of its code to. */
function innerLanguages(grammar: unknown): string[] {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    for (const [key, value] of Object.entries(part)) {
      if (key === 'subLanguage') for (const name of [value].flat()) found.add(String(name));
      else visit(value);
    }
  };
  visit(grammar);
  return [...found].map(grammarOf).filter((file) => file !== null);
}
