import type { Diagnostic } from '../../source/diagnostic.ts';
import { readLanguageTag } from '../../source/language-tag.ts';
import type { Removed } from '../types.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import { findElements, type HtmlNode } from './html-node.ts';
import { detectLanguage } from './language.ts';
import { normaliseText } from './normalise.ts';
import { countWords, type RawArticle, type RawBlock, textOf } from './raw-block.ts';

/** A web page, parsed, with the part of it that looks like its article. */
export interface Page {
  readonly title: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly lang: string | null;
  /** Null where no part of the page looks like an article. */
  readonly content: HtmlNode | null;
  readonly body: HtmlNode;
  readonly scripts: number;
}

/** Words below which the part that looks like an article may not be all of it. */
const shortArticle = 60;

/** Share of linked characters, and number of links, from which a page is a list of other pages. */
const linked = { share: 0.6, links: 8 };

/** The article of a web page. Diagnostics: `no-article` (error) where the page holds none. */
export function readPageArticle(path: string, page: Page): RawArticle {
  const whole = readHtmlBlocks(page.body);
  const part = page.content === null ? null : readHtmlBlocks(page.content);
  // A page of a few lines has no part that stands out: all of it is the article.
  const isPart =
    part !== null &&
    (countProse(part.blocks) >= shortArticle || countProse(part.blocks) >= countProse(whole.blocks));
  const found = isPart ? part : whole;
  const trouble = findTrouble(path, page, isPart ? page.content! : page.body, found.blocks);
  if (trouble) return { path, blocks: [], images: [], meta: {}, removed: [], diagnostics: [trouble] };
  return {
    path,
    ...found,
    meta: readMeta(page, found.blocks),
    removed: [...found.removed, ...(isPart ? leftOut(whole.blocks, part.blocks, page.title) : [])],
    diagnostics: [],
  };
}

function countProse(blocks: readonly RawBlock[]): number {
  return blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'code')
    .reduce((sum, block) => sum + countWords(textOf(block)), 0);
}

function findTrouble(
  path: string,
  page: Page,
  root: HtmlNode,
  blocks: readonly RawBlock[],
): Diagnostic | null {
  const problem = (message: string, help: string): Diagnostic => {
    return { severity: 'error', rule: 'no-article', message, help, path };
  };
  if (blocks.length === 0 && page.scripts > 0) {
    return problem(
      'the page holds no text: its scripts fetch it in a browser',
      'save it from the browser as “Webpage, complete”, or copy the text into a .txt file',
    );
  }
  if (blocks.length === 0) {
    return problem(
      'the page holds no text',
      'name the page that holds the article, or copy its text into a .txt file',
    );
  }
  const links = findElements(root, 'a');
  const chars = (node: HtmlNode): number => normaliseText(node.textContent).length;
  const share = links.reduce((sum, link) => sum + chars(link), 0) / Math.max(1, chars(root));
  if (links.length < linked.links || share < linked.share) return null;
  return problem(
    `the page holds no article: ${Math.round(share * 100)} % of its text are ${links.length} links to other pages`,
    'open one of them, and save that page',
  );
}

function readMeta(page: Page, blocks: readonly RawBlock[]): Record<string, string> {
  const lang = chooseLanguage(page.lang, blocks);
  const meta = {
    title: page.title,
    author: page.byline === null ? null : cleanByline(page.byline),
    date: page.date === null ? null : cleanDate(page.date),
    lang,
  };
  return Object.fromEntries(
    Object.entries(meta).filter(
      (entry): entry is [string, string] => entry[1] !== null && entry[1].trim() !== '',
    ),
  );
}

/** The name in a byline, without what pages write around it; null for what cannot be a name. */
export function cleanByline(byline: string): string | null {
  const [first = ''] = byline.split(/[\n|·•]|\s[–—-]\s|,?\s(?=\d)/);
  const name = normaliseText(first)
    .replace(/^(?:(?:written|posted|published)\s+)?(?:by|von|par|por|di|door)[:\s]\s*/i, '')
    .replace(/[,;:]$/, '');
  const isName =
    name.length <= 80 && countWords(name) <= 10 && /\p{L}/u.test(name) && !/@|https?:|www\./i.test(name);
  return isName ? name : null;
}

function cleanDate(date: string): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(date)?.[1];
  const written = normaliseText(date);
  return day ?? (written.length <= 40 && /\d{4}/.test(written) ? written : null);
}

/** What the words say where it is known, since many a page has the language of its template; else what the page says. */
function chooseLanguage(given: string | null, blocks: readonly RawBlock[]): string | null {
  const told = readLanguageTag(given ?? '');
  const found = detectLanguage(blocks.map(textOf).join(' '));
  if (told === null || found === 'und') return told;
  return told.toLowerCase().split('-')[0] === found ? told : found;
}

/** Blocks of the page that are no part of the article. */
function leftOut(whole: readonly RawBlock[], part: readonly RawBlock[], title: string | null): Removed[] {
  const kept = new Set([...part.map(textOf), normaliseText(title ?? '')]);
  return whole
    .map(textOf)
    .filter((text) => !kept.has(text))
    .map((text) => ({ text, why: 'beside the article', range: null }));
}
