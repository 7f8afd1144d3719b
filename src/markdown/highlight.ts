import type { HLJSApi, LanguageFn } from 'highlight.js';
import { escapeHtml, Html } from '../html.ts';

/** Code as markup with highlight.js classes; an unknown language is escaped as it is. */
export type Highlight = (code: string, language: string | null) => Html;

/** Highlights nothing; for texts without code. */
export const plainCode: Highlight = (code) => Html.trusted(escapeHtml(code));

/**
 * A highlighter for the named languages, with only their grammars loaded. Names may be aliases (`ts`, `c++`);
 * `unknown` lists those that highlight.js does not have.
 */
export async function loadHighlighter(
  languages: Iterable<string>,
): Promise<{ highlight: Highlight; unknown: readonly string[] }> {
  const wanted = [...new Set(languages)];
  if (wanted.length === 0) return { highlight: plainCode, unknown: [] };
  const { default: core } = await import('highlight.js/lib/core');
  const registry = core.newInstance();
  const unknown: string[] = [];
  for (const name of wanted) {
    const known = await register(registry, name);
    if (!known) unknown.push(name);
  }
  const highlight: Highlight = (code, language) =>
    language !== null && registry.getLanguage(language)
      ? Html.trusted(registry.highlight(code, { language, ignoreIllegals: true }).value)
      : plainCode(code, language);
  return { highlight, unknown };
}

/** Common names that are aliases inside a grammar whose file is named otherwise. */
const grammarFiles: Readonly<Record<string, string>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'typescript',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  go: 'go',
  golang: 'go',
  kt: 'kotlin',
  cs: 'csharp',
  'c#': 'csharp',
  'c++': 'cpp',
  cc: 'cpp',
  h: 'c',
  hpp: 'cpp',
  sh: 'bash',
  zsh: 'bash',
  shell: 'shell',
  console: 'shell',
  html: 'xml',
  svg: 'xml',
  vue: 'xml',
  yml: 'yaml',
  md: 'markdown',
  mkd: 'markdown',
  toml: 'ini',
  dockerfile: 'dockerfile',
  docker: 'dockerfile',
  ps1: 'powershell',
  pl: 'perl',
  tex: 'latex',
  make: 'makefile',
  mk: 'makefile',
  jsonc: 'json',
  json5: 'json',
  patch: 'diff',
  objc: 'objectivec',
  hs: 'haskell',
  ex: 'elixir',
  clj: 'clojure',
  jl: 'julia',
  gql: 'graphql',
  proto: 'protobuf',
  txt: 'plaintext',
  text: 'plaintext',
}; // prettier-ignore

async function register(registry: HLJSApi, name: string): Promise<boolean> {
  if (registry.getLanguage(name)) return true;
  const file = Object.hasOwn(grammarFiles, name) ? grammarFiles[name]! : name;
  if (!/^[a-z0-9_-]+$/.test(file)) return false;
  try {
    const grammar = (await import(`highlight.js/lib/languages/${file}`)) as { default: LanguageFn };
    registry.registerLanguage(file, grammar.default);
    if (!registry.getLanguage(name)) registry.registerAliases(name, { languageName: file });
    return true;
  } catch {
    return false; // no grammar of that name: the code is shown without colours
  }
}
