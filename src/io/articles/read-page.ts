import type { HtmlNode } from '../../article/read/html-node.ts';
import type { Page } from '../../article/read/page-article.ts';
import { type Bound, unbound } from '../../source/bound.ts';
import type { parseHTML } from 'linkedom';

/** A parsed page as linkedom gives it. */
export type PageDocument = ReturnType<typeof parseHTML>['document'];

/** Deepest nesting of elements that is read: a page has some 30, and time grows with the square. */
const deepest = 200;

/** Most elements of a page: a book on one page has some 30,000. */
const mostElements = 200_000;

/** Largest page that is read. */
export const mostPageBytes = 20_000_000;

/** Why a page is not read. */
export type PageLimit = 'too-deep' | 'too-long';

/** The page in an HTML text; `too-deep` or `too-long` for one that nobody wrote by hand. */
export async function readPage(html: string, within: Bound = unbound): Promise<Page | PageLimit> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  return within(() => findArticle(html, parseHTML, Readability));
}

function findArticle(
  html: string,
  parseHTML: typeof import('linkedom').parseHTML,
  Readability: typeof import('@mozilla/readability').Readability,
): Page | PageLimit {
  // A fragment has no `html` of its own, and linkedom makes none.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const size = measure(document.documentElement);
  if (size !== null) return size;
  const body = (document.body ?? document.documentElement).cloneNode(true) as unknown as HtmlNode;
  // Pictures of a page that was saved whole lie beside it, whatever address the page had.
  for (const base of document.querySelectorAll('base')) base.remove();
  const scripts = document.querySelectorAll('script').length;
  const about = {
    lang: document.documentElement.getAttribute('lang') || null,
    date: metaOf(document) ?? (document.querySelector('time[datetime]')?.getAttribute('datetime') || null),
  };
  const headings = [...document.querySelectorAll('h1')].map((heading) => (heading.textContent ?? '').trim());
  const article = new Readability<HtmlNode>(document, {
    serializer: (node) => node as unknown as HtmlNode,
    keepClasses: true,
  }).parse();
  return {
    title: chooseTitle(headings, article?.title?.trim() ?? ''),
    byline: article?.byline?.trim() || null,
    date: article?.publishedTime || about.date,
    lang: about.lang ?? article?.lang ?? null,
    content: article?.content ?? null,
    body,
    scripts,
  };
}

/** The document in an HTML text or a part of one. */
export async function parsePage(html: string, within: Bound = unbound): Promise<PageDocument | PageLimit> {
  const { parseHTML } = await import('linkedom');
  // A fragment has no `html` of its own, and linkedom makes none.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  return within(() => {
    const { document } = parseHTML(whole);
    return measure(document.documentElement) ?? document;
  });
}

function measure(root: { readonly children: Iterable<unknown> }): PageLimit | null {
  let elements = 0;
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return 'too-deep';
    elements += level.length;
    if (elements > mostElements) return 'too-long';
    level = level.flatMap((each) => [...each.children] as (typeof level)[number][]);
  }
  return null;
}

const dateNames = ['article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'pubdate'];

function metaOf(document: {
  querySelector: (selector: string) => { getAttribute: (name: string) => string | null } | null;
}) {
  for (const name of dateNames) {
    const found = document.querySelector(
      `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`,
    );
    const date = found?.getAttribute('content');
    if (date) return date;
  }
  return null;
}

/** A single first-level heading is what readers see as the title; else what the page calls itself. */
function chooseTitle(headings: readonly string[], named: string): string | null {
  const plain = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  const full = headings.map((text) => text.replace(/\s+/g, ' ')).filter((text) => plain(text) !== '');
  const own = full.find((text) => plain(named).includes(plain(text)) || plain(text).includes(plain(named)));
  if (own !== undefined && named !== '') return own;
  return named || (full.length === 1 ? full[0]! : null);
}
