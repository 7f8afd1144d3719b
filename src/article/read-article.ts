import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { removeBoilerplate } from './read/boilerplate.ts';
import { takeCredits } from './read/credits.ts';
import { readMeta } from './read/front-matter.ts';
import { detectLanguage, isEnglish, primaryLanguage } from './read/language.ts';
import { readMarkdownBlocks } from './read/markdown-blocks.ts';
import { numberBlocks } from './read/number-blocks.ts';
import { readPlainBlocks } from './read/plain-blocks.ts';
import { textOf } from './read/raw-block.ts';
import { takeTitle } from './read/title.ts';
import type { Article } from './types.ts';

const markdownName = /\.(?:md|markdown|mdown|mkd)$/i;

/**
 * The article in a text: title, numbered blocks and sentences, and what was left out as boilerplate.
 * The kind goes by the file's name: Markdown for `.md` and its like, plain text for all else.
 * `lang`, a BCP 47 tag, goes before what the text says and shows of its language.
 * Diagnostics: `empty-article` (error), `no-prose`, `no-title`, `not-english` (warnings).
 */
export function readArticle(
  source: Source,
  options: { readonly lang?: string | undefined } = {},
): { article: Article; diagnostics: Diagnostic[] } {
  const { meta, bodyStart, diagnostics } = readMeta(source);
  const isMarkdown = markdownName.test(source.path);
  const read = isMarkdown ? readMarkdownBlocks(source, bodyStart) : readPlainBlocks(source.text, bodyStart);
  const credits = takeCredits(read);
  const { kept, removed } = removeBoilerplate(credits.blocks);
  const { title, blocks } = takeTitle(kept, meta.title);
  const lang = options.lang ?? meta.lang ?? detectLanguage([title ?? '', ...blocks.map(textOf)].join(' '));
  const article: Article = {
    path: source.path,
    title,
    lang,
    meta: { ...credits.meta, ...meta },
    blocks: numberBlocks(blocks, lang),
    removed: [...credits.removed, ...removed],
  };
  return { article, diagnostics: [...diagnostics, ...diagnose(article)] };
}

function diagnose(article: Article): Diagnostic[] {
  const { path, title, lang } = article;
  const hasText = article.blocks.some((block) => block.kind !== 'heading' && block.kind !== 'code');
  if (article.blocks.length === 0 && title === null) {
    const message =
      article.removed.length > 0 ? 'the article holds nothing but boilerplate' : 'the article is empty';
    return [
      {
        severity: 'error',
        rule: 'empty-article',
        message,
        help: 'give a text with a headline and paragraphs',
        path,
      },
    ];
  }
  const found: Diagnostic[] = [];
  if (!hasText) {
    found.push({
      severity: 'warning',
      rule: 'no-prose',
      message: 'the article has no paragraph to draw points from',
      path,
    });
  }
  if (title === null) {
    const help = 'write the headline on the first line, or `title:` in front matter';
    found.push({ severity: 'warning', rule: 'no-title', message: 'the article has no headline', help, path });
  }
  if (hasText && !isEnglish(lang)) {
    const message =
      lang === 'und'
        ? 'the language of the article is not known, so its points are whole sentences'
        : `the article is in ${nameLanguage(lang)}, so its points are whole sentences`;
    const help =
      lang === 'und'
        ? 'name the language with --lang, such as --lang en'
        : 'clauses and names are told in English only; shorten long points by hand, or correct the language with --lang';
    found.push({ severity: 'warning', rule: 'not-english', message, help, path });
  }
  return found;
}

/** English name and tag of a language: `German (de)`; the tag alone where it has no name. */
function nameLanguage(lang: string): string {
  const own = primaryLanguage(lang);
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const name = /^[a-z]{2,3}$/.test(own) ? names.of(own) : undefined;
  return name === undefined ? `"${lang}"` : `${name} (${lang})`;
}
