import { isScalar, parseDocument, isMap } from 'yaml';

/** Names of front matter that say something about the article; all else is left alone. */
const known = new Set(['title', 'author', 'date', 'lang', 'subtitle', 'description']);

/**
 * Front matter of an article: its plain values as written, and where the body starts (UTF-16 units).
 * A block that is not YAML, or holds no mapping, counts as text of the article.
 */
export function readFrontMatter(text: string): { meta: Record<string, string>; bodyStart: number } {
  const found = /^---[ \t]*\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!found) return { meta: {}, bodyStart: 0 };
  const document = parseDocument(found[1] ?? '', { version: '1.2', logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return { meta: {}, bodyStart: 0 };
  const meta: Record<string, string> = {};
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value).toLowerCase() : '';
    if (!known.has(name) || !isScalar(value) || value.value === null) continue;
    meta[name] = String(value.source ?? value.value).trim();
  }
  return { meta, bodyStart: found[0].length };
}
