import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import { readLanguageTag } from '../source/language-tag.ts';
import type { Source } from '../source/source.ts';
import { findCapitals, findOddProse } from './odd-prose.ts';
import { removeBoilerplate } from './read/boilerplate.ts';
import { takeCredits } from './read/credits.ts';
import { readMeta } from './read/front-matter.ts';
import { detectLanguage, isEnglish, primaryLanguage } from './read/language.ts';
import { readMarkdownBlocks } from './read/markdown-blocks.ts';
import { numberBlocks } from './read/number-blocks.ts';
import { numberImages } from './read/number-images.ts';
import { partQuestions } from './read/question-blocks.ts';
import { readPlainFrame } from './read/plain-frame.ts';
import { readPlainBlocks } from './read/plain-blocks.ts';
import { type RawArticle, type RawBlock, textOf } from './read/raw-block.ts';
import { takeTitle } from './read/title.ts';
import type { Article } from './types.ts';

const markdownName = /\.(?:md|markdown|mdown|mkd)$/i;

/**
 * The article in a text: title, numbered blocks and sentences, and what was left out as boilerplate.
 * The kind goes by the file's name: Markdown for `.md` and its like and where headings show it, plain text for all else.
 * `lang`, a BCP 47 tag, goes before what the text says and shows of its language.
 * Diagnostics: `empty-article` (error), `no-prose`, `no-title`, `not-english` (warnings).
 */
export function readArticle(
  source: Source,
  options: { readonly lang?: string | undefined } = {},
): { article: Article; diagnostics: Diagnostic[] } {
  const { meta, bodyStart, diagnostics } = readMeta(source);
  const { path, text } = source;
  if (markdownName.test(path) || hasMarkdownHeadings(text, bodyStart)) {
    const read = readMarkdownBlocks(source, bodyStart);
    return finishArticle({ path, ...read, meta, removed: [], diagnostics });
  }
  const { meta: told, body, removed } = readPlainFrame(text, bodyStart);
  const blocks = readPlainBlocks(text, body);
  return finishArticle(
    { path, blocks, images: [], meta: { ...told, ...meta }, removed, diagnostics },
    options.lang,
  );
}

/** True for a text without a name that tells, or with another one, whose first line or two of whose lines are headings. */
function hasMarkdownHeadings(text: string, start: number): boolean {
  const body = text.slice(start).trimStart();
  return /^# \S/.test(body) || (body.match(/^#{2,3} \S/gm) ?? []).length >= 2;
}

/**
 * The article in what a reader of any kind of file found: credits and boilerplate taken out, title found, blocks
 * numbered. `p0` is the title; `p1`, `p2` … are all blocks that are left, in reading order, headings, lists, tables and
 * code among them. Diagnostics as of `readArticle`, after the reader's own.
 */
export function finishArticle(
  read: RawArticle,
  given?: string,
): { article: Article; diagnostics: Diagnostic[] } {
  const raw = partQuestions(read);
  const credits = takeCredits(raw.blocks);
  const { kept, removed } = removeBoilerplate(credits.blocks);
  const { title, blocks } = takeTitle(raiseFirst(kept, credits.blocks), raw.meta.title);
  const lang =
    given ??
    readLanguageTag(raw.meta.lang ?? '') ??
    detectLanguage([title ?? '', ...blocks.map(textOf)].join(' '));
  const article: Article = {
    path: raw.path,
    title,
    lang,
    meta: { ...credits.meta, ...raw.meta },
    blocks: numberBlocks(blocks, lang),
    removed: [...raw.removed, ...credits.removed, ...removed],
    images: numberImages(raw, kept, blocks),
  };
  // Where the reader found no article, there is nothing to say about it.
  const found = hasErrors(raw.diagnostics) ? [] : diagnose(article);
  return { article, diagnostics: [...raw.diagnostics, ...found] };
}

/** A heading that stands first once a licence or a menu above it is gone heads the whole. */
function raiseFirst(kept: readonly RawBlock[], all: readonly RawBlock[]): readonly RawBlock[] {
  const [first, ...rest] = kept;
  return first?.kind === 'heading' && first !== all[0] ? [{ ...first, level: 1 }, ...rest] : kept;
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
      help: 'write sentences of a few words and more, or write the outline by hand',
      path,
    });
  }
  if (title === null) {
    const isText = article.blocks.some(({ range }) => range !== null);
    const help = isText
      ? 'write the headline on the first line, or `title:` in front matter'
      : 'write `title:` at the head of the outline';
    found.push({ severity: 'warning', rule: 'no-title', message: 'the article has no headline', help, path });
  }
  // Read as a language, prose in capitals is odd all the same.
  const odd = lang === 'und' ? findOddProse(article) : findCapitals(article);
  if (odd) {
    const message = `the article is hard to read: ${odd.what}`;
    found.push({ severity: 'warning', rule: 'odd-prose', message, help: odd.help, path });
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
