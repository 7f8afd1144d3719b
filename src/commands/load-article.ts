import { finishArticle, readArticle } from '../article/read-article.ts';
import type { Article } from '../article/types.ts';
import { type ArticleKind, articleKind } from '../io/articles/article-kind.ts';
import type { ReaderOptions } from '../io/articles/ask-reader.ts';
import { hashOf, nameOf, readInput, readText } from '../io/files/read.ts';
import { boundFor, LateError, reportLate } from '../io/time-limit.ts';
import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import { limits as usualLimits } from '../source/limits.ts';
import type { RuleId } from '../source/rules.ts';
import type { Source } from '../source/source.ts';
import { count } from './shell.ts';

/** An article that was read. `article` is null when a diagnostic is an error. */
export interface LoadedArticle {
  readonly article: Article | null;
  readonly diagnostics: readonly Diagnostic[];
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string;
  /** The text that ranges point to; none for a page, a Word file or a PDF. */
  readonly sources: readonly Source[];
  /** Pictures that the file holds within itself, by the `href` that the article's images give. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** How an article is loaded. */
export interface LoadOptions extends ReaderOptions {
  /** A BCP 47 tag, which goes before what the file says of its language. */
  readonly lang?: string | undefined;
  /** Called while another process reads the file, to load what is needed next. */
  readonly meanwhile?: (() => Promise<unknown>) | undefined;
}

/**
 * The article in a file of any kind that is read, `-` being standard input: text, Markdown, web page, Word file or PDF.
 * What is wrong with the file is told in diagnostics; throws for none, but what aborted `signal`. Readers are loaded only
 * for their kind.
 */
export async function loadArticle(path: string, options: LoadOptions = {}): Promise<LoadedArticle> {
  const { limits = usualLimits } = options;
  const input = await readInput(path, limits.input);
  if ('diagnostic' in input) return nothing([input.diagnostic]);
  const { bytes } = input;
  const kind = articleKind(path, bytes);
  if (typeof kind === 'object') {
    const { what, help } = kind;
    return refuse(path, { rule: 'unread-format', message: `the file is ${what}`, help });
  }
  try {
    return await loaders[kind](path, bytes, options);
  } catch (error) {
    if (!(error instanceof LateError)) throw error;
    return nothing([reportLate(nameOf(path), error)]);
  }
}

const loaders: Readonly<
  Record<
    ArticleKind,
    (path: string, bytes: Uint8Array, options: LoadOptions) => LoadedArticle | Promise<LoadedArticle>
  >
> = { text: loadText, page: loadPage, word: loadWord, pdf: loadPdf };

function loadText(path: string, bytes: Uint8Array, { lang, limits }: LoadOptions): LoadedArticle {
  const { source, hash, diagnostics } = readText(path, bytes);
  if (!source) return nothing(diagnostics);
  const read = boundFor(source.text.length, limits?.time)(() => readArticle(source, { lang }));
  return finish({ ...read, diagnostics: [...diagnostics, ...read.diagnostics] }, hash, { sources: [source] });
}

async function loadPage(
  path: string,
  bytes: Uint8Array,
  { lang, limits }: LoadOptions,
): Promise<LoadedArticle> {
  const { decodePage } = await import('../io/articles/decode-page.ts');
  const { mostPageBytes, readPage } = await import('../io/articles/read-page.ts');
  const limit = {
    rule: 'too-large',
    message: 'the page is larger than lectern reads',
    help: pageHelp,
  } as const;
  if (bytes.length > mostPageBytes) return refuse(path, limit);
  const within = boundFor(bytes.length, limits?.time);
  const page = await readPage(decodePage(path, bytes), within);
  if (page === 'too-long') return refuse(path, limit);
  if (page === 'too-deep') {
    return refuse(path, {
      rule: 'too-deep',
      message: 'the elements of the page are nested too deep',
      help: pageHelp,
    });
  }
  const { readPageArticle } = await import('../article/read/page-article.ts');
  const read = within(() => finishArticle(readPageArticle(nameOf(path), page), lang));
  return finish(read, hashOf(bytes));
}

async function loadWord(path: string, bytes: Uint8Array, options: LoadOptions): Promise<LoadedArticle> {
  const { readWord } = await import('../io/articles/read-word.ts');
  const [file, { readWordArticle }] = await Promise.all([
    readWord(bytes, options),
    import('../article/read/word-article.ts'),
    options.meanwhile?.(),
  ]);
  if ('rule' in file) return refuse(path, file);
  const within = boundFor(file.root.textContent?.length ?? 0, options.limits?.time);
  const { article, diagnostics } = within(() =>
    finishArticle(readWordArticle(nameOf(path), file.root, file.properties), options.lang),
  );
  const left: Diagnostic[] = [];
  if (file.hasEquations) {
    const message = 'the equations of the Word file are left out';
    const help = 'write them into the outline between dollar signs, as in $E = mc^2$';
    left.push({ severity: 'warning', rule: 'left-out', message, help, path: nameOf(path) });
  }
  if (file.unshown > 0) {
    const message = `${count(file.unshown, 'picture')} of the Word file are of a type that no browser shows`;
    const help = 'save them as PNG, and name them in the outline';
    left.push({ severity: 'warning', rule: 'left-out', message, help, path: nameOf(path) });
  }
  return finish({ article, diagnostics: [...left, ...diagnostics] }, hashOf(bytes), {
    pictures: file.pictures,
  });
}

async function loadPdf(path: string, bytes: Uint8Array, options: LoadOptions): Promise<LoadedArticle> {
  const { askReader } = await import('../io/articles/ask-reader.ts');
  const [file, { readPdfArticle }] = await Promise.all([
    askReader('pdf', bytes, options),
    import('../article/read/pdf-article.ts'),
    options.meanwhile?.(),
  ]);
  if ('rule' in file) return refuse(path, file);
  const characters = file.pages.reduce((sum, { runs }) => sum + lengthOf(runs), 0);
  const read = boundFor(
    characters,
    options.limits?.time,
  )(() => finishArticle(readPdfArticle(nameOf(path), file.pages, file.properties), options.lang));
  return finish(read, hashOf(bytes));
}

/** Characters of texts. */
function lengthOf(runs: readonly { readonly text: string }[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

const pageHelp = 'copy the text of the article into a .txt or .docx file';

function refuse(path: string, trouble: { rule: RuleId; message: string; help: string }): LoadedArticle {
  return nothing([{ severity: 'error', ...trouble, path: nameOf(path) }]);
}

function nothing(diagnostics: readonly Diagnostic[]): LoadedArticle {
  return { article: null, diagnostics, hash: '', sources: [], pictures: new Map() };
}

function finish(
  { article, diagnostics }: { article: Article; diagnostics: readonly Diagnostic[] },
  hash: string,
  held: Partial<Pick<LoadedArticle, 'sources' | 'pictures'>> = {},
): LoadedArticle {
  const found = hasErrors(diagnostics) ? null : article;
  return { article: found, diagnostics, hash, sources: [], pictures: new Map(), ...held };
}
