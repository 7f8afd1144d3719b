import { dirname, relative, resolve } from 'node:path';
import type { CheckedArticle } from '../check/sources/check-sources.ts';
import { type Entry, readFrontMatter } from '../markdown/front-matter.ts';
import { loadArticle } from './load-article.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';
import { readNamed } from '../prepare/read-named.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { partSources } from '../source/joined.ts';
import type { Range } from '../source/source.ts';

/** The article of an outline, and how it is called in messages; or why it is not held against it. */
export interface FoundArticle {
  readonly checked: CheckedArticle | null;
  /** Path as it is shown; null where the outline names none. */
  readonly path: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where an article is looked for. */
export interface FindOptions {
  /** The article by the command line, over the one that the outline names. */
  readonly source?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds and reads the article that an outline was drawn from. One that is not at hand is a note, not an error. Outlines may
 * name those of their project, those of trusted authors any, those of strangers none.
 */
export async function findArticle(
  { path, deck, source: outline, trust }: PreparedDeck,
  { source: given, signal }: FindOptions = {},
): Promise<FoundArticle> {
  const [own] = partSources(outline);
  const { entries } = readFrontMatter(own!);
  const { aliases, diagnostics } = readAliases(
    entries.find(({ key }) => key === 'aliases'),
    outline.path,
  );
  const named = entries.find(({ key }) => key === 'source');
  const note = (message: string, help: string, range?: Range): FoundArticle => ({
    checked: null,
    path: null,
    diagnostics: [
      ...diagnostics,
      {
        severity: 'note',
        rule: 'source-missing',
        message,
        help,
        path: outline.path,
        ...(range && { range }),
      },
    ],
  });
  const wanted = given ?? named?.text ?? '';
  if (wanted === '') {
    if (!/<!--\s*src:/.test(outline.text)) return { checked: null, path: null, diagnostics };
    const help = 'write `source: article.txt` into the front matter, or name the article with --source';
    return note('the outline does not say which article it was drawn from, so it is held against none', help);
  }
  const base = dirname(path === '-' ? 'outline.md' : path);
  if (given === undefined && !trust.trust) {
    const contained = await readNamed(wanted, 'other', { base, maxBytes: trust.limits.input }, trust);
    if ('reason' in contained) {
      const message = `the article "${wanted}" ${contained.reason}, so nothing is held against it`;
      return note(message, 'put it there, or name it with --source', named?.range);
    }
  }
  const file = given ?? relative('', resolve(base, wanted));
  const read = await loadArticle(file, { signal, limits: trust.limits });
  const { article: found } = read;
  if (!found) return { checked: null, path: file, diagnostics: [...diagnostics, ...read.diagnostics] };
  // The language of a short text cannot be told; then the talk is in the same.
  const article = found.lang === 'und' ? { ...found, lang: deck.meta.lang } : found;
  const hash = entries.find(({ key }) => key === 'source-hash');
  const drawn = hash?.text ? { hash: hash.text, range: hash.range } : null;
  return { checked: { article, hash: read.hash, aliases, drawn }, path: file, diagnostics };
}

/** Spellings of names from front matter: `Tatra: [Tatry, Tatras]`; one spelling may stand alone. */
function readAliases(
  entry: Entry | undefined,
  path: string,
): { readonly aliases: CheckedArticle['aliases']; readonly diagnostics: readonly Diagnostic[] } {
  const { value } = entry ?? {};
  if (!entry || value === null || value === undefined) return { aliases: {}, diagnostics: [] };
  const pairs = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : null;
  const lists = pairs?.map(([name, spellings]): readonly [string, unknown[]] => [
    name,
    Array.isArray(spellings) ? spellings : [spellings],
  ]);
  if (lists?.every(([, spellings]) => spellings.every((each) => typeof each === 'string')))
    return { aliases: Object.fromEntries(lists) as CheckedArticle['aliases'], diagnostics: [] };
  const message = '"aliases" wants a map of names to their other spellings';
  const help = 'write aliases: { Name: [Spelling, Spelling] }';
  return {
    aliases: {},
    diagnostics: [{ severity: 'error', rule: 'setting-value', message, help, path, range: entry.range }],
  };
}
