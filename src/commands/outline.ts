import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { loadWords } from '../article/clauses/tagger.ts';
import { printNumbered } from '../article/print-numbered.ts';
import { printOutline } from '../article/print-outline.ts';
import { printSentences } from '../article/update/prints.ts';
import type { UpdateCounts } from '../article/update/update-outline.ts';
import type { Article, Outline } from '../article/types.ts';
import { exists } from '../io/files/exists.ts';
import { nameOf, readSource } from '../io/files/read.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder } from '../io/files/write-folder.ts';
import { boundFor, LateError, reportLate } from '../io/time-limit.ts';
import { hasErrors } from '../source/diagnostic.ts';
import { printable } from '../source/format.ts';
import { chooseOutliner } from './choose-outliner.ts';
import { limitsOf, type TrustOptions } from '../prepare/trust.ts';
import { exitCodes } from './exit-codes.ts';
import { loadArticle } from './load-article.ts';
import { offerImages } from './offer-images.ts';
import type { OutlineFlags } from './outline-flags.ts';
import { count, makeReporter, type Reporter, type Shell } from './shell.ts';
import { describeUpdate, updateFile } from './update.ts';

/** How an outline is drawn from an article. */
export interface OutlineOptions extends OutlineFlags, Pick<TrustOptions, 'safe' | 'limit'> {
  readonly article: string;
  /** Where the outline goes; `-` is standard output. */
  readonly out?: string | undefined;
  /** Where the page goes that shows the outline beside its article; none without it. */
  readonly report?: string | undefined;
}

/** An outline that was drawn; `kept` when another one stands at `path` and was left as it is. */
export interface DrawnOutline {
  readonly path: string;
  readonly markdown: string;
  readonly slides: number;
  readonly state: 'written' | 'updated' | 'unchanged' | 'kept';
  /** What became of the slides of an outline that was brought up to its article. */
  readonly counts?: UpdateCounts;
  readonly article: Article;
  /** As it was drawn; null for one that was brought up to its article. */
  readonly outline: Outline | null;
  /** The article's path as the outline names it; empty for standard input. */
  readonly source: string;
}

/** `lectern outline`: article → Markdown outline. Gives the exit code. */
export async function outline(options: OutlineOptions, shell: Shell): Promise<number> {
  if (options.update && options.out === '-') {
    shell.note('error: --update changes a file, and -o - is none');
    shell.note('  help: name the outline with -o, or leave -o out');
    return exitCodes.usage;
  }
  const reporter = makeReporter(shell);
  const drawn = await drawOutline(options, reporter, shell.signal);
  if (!drawn) return reporter.finish();
  const { path, markdown, slides, state, counts } = drawn;
  if (state === 'kept') reporter.report([keptDiagnostic(path, 'error')]);
  else if (path === '-' && !shell.json) shell.print(markdown.trimEnd());
  else
    reporter.result(`${path}  ${describeDrawn(drawn)}`, {
      outline: path,
      slides,
      ...(options.update && { state, ...counts }),
      ...(path === '-' && { markdown }),
    });
  if (options.report !== undefined) await report(options.report, drawn, shell, reporter);
  return reporter.finish();
}

/** `lectern outline --numbered`: the article with the ids that points name, and what was left out. Gives the exit code. */
export async function numberArticle(
  path: string,
  trust: Pick<TrustOptions, 'safe' | 'limit'>,
  shell: Shell,
): Promise<number> {
  const reporter = makeReporter(shell);
  const limits = limitsOf(trust);
  const { article, diagnostics, sources } = await loadArticle(path, { signal: shell.signal, limits });
  reporter.report(diagnostics, sources);
  if (!article) return reporter.finish();
  const { title, lang, blocks, removed } = article;
  const lines = printNumbered(article).map(printable);
  reporter.result(lines.join('\n'), { article: article.path, title, lang, blocks, removed });
  return reporter.finish();
}

/** What became of an outline, in a few words. */
export function describeDrawn({ slides, state, counts }: DrawnOutline): string {
  if (state === 'kept') return 'kept';
  if (!counts) return count(slides, 'slide');
  return state === 'unchanged' ? 'unchanged' : describeUpdate(counts);
}

/** Writes the page beside the outline; where the outline itself goes to standard output, its path is a note. */
async function report(path: string, drawn: DrawnOutline, shell: Shell, reporter: Reporter): Promise<void> {
  const { writeReport } = await import('./write-report.ts');
  if (!(await writeReport(path, drawn, reporter))) return;
  if (drawn.path === '-' && !shell.json) shell.note(path);
  else reporter.result(path, { report: path });
}

/**
 * Draws an outline and writes it, unless one that differs stands there already; null if there is no article, or drawing
 * takes too long.
 */
export async function drawOutline(
  options: OutlineOptions,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<DrawnOutline | null> {
  try {
    return await draw(options, reporter, signal);
  } catch (error) {
    if (!(error instanceof LateError)) throw error;
    reporter.report([reportLate(nameOf(options.article), error)]);
    return null;
  }
}

async function draw(
  options: OutlineOptions,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<DrawnOutline | null> {
  const { article: articlePath, out, force = false, update = false, ...rest } = options;
  const { model, trace, lang, safe, limit, ...flags } = rest;
  const limits = limitsOf({ safe, limit });
  const loaded = await loadArticle(articlePath, { lang, signal, limits, meanwhile: loadWords });
  reporter.report(loaded.diagnostics, loaded.sources);
  if (!loaded.article) return null;
  const { hash, sources, pictures } = loaded;
  const path = out ?? defaultPath(articlePath);
  const offered = await offerImages(loaded.article, pictures, { from: articlePath, outline: path });
  reporter.report(offered.diagnostics);
  const { article, files } = offered;
  const wishes = { ...flags, within: boundFor(lengthOf(article), limits.time, 'outlining') };
  const named = articlePath === '-' ? '' : portable(relative(dirname(resolve(path)), resolve(articlePath)));
  if (update && (await exists(path))) {
    const origin = { source: named, sourceHash: hash, redraw: force };
    const updated = await updateFile(path, article, { ...wishes, ...origin }, reporter);
    if (!updated) return null;
    const { text: markdown, counts, state } = updated;
    const slides = counts.kept + counts.redrawn + counts.added;
    return { path, markdown, slides, state, counts, article: article, outline: null, source: named };
  }
  const { outline, diagnostics: doubts } = await chooseOutliner({ model, trace }, signal)(article, wishes);
  reporter.report(doubts, sources);
  if (hasErrors(doubts)) return null;
  const sentences = printSentences(article);
  const markdown = printOutline(outline, { source: named, sourceHash: hash, sentences });
  const { length: slides } = outline.slides;
  const about = { path, markdown, slides, article: article, outline, source: named };
  if (path === '-') return { ...about, state: 'written' };
  const old = (await exists(path)) ? (await readSource(path)).source?.text : undefined;
  if (old !== undefined && old !== markdown && !force) return { ...about, state: 'kept' };
  const used = new Set(outline.slides.map(({ image }) => image?.href));
  for (const [file, bytes] of files) {
    if (!used.has(portable(relative(dirname(path), file)))) continue;
    await makeFolder(dirname(file));
    await writeAtomic(file, bytes);
  }
  if (old === markdown) return { ...about, state: 'unchanged' };
  await makeFolder(dirname(path));
  await writeAtomic(path, markdown);
  return { ...about, state: 'written' };
}

/** Characters of an article. */
function lengthOf({ blocks }: Article): number {
  const sentences = blocks.flatMap((block) => block.sentences);
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}

/** Says that an outline was left as it is. */
export function keptDiagnostic(path: string, severity: 'error' | 'warning') {
  return {
    severity,
    rule: 'outline-kept',
    message: 'this outline was edited, or drawn from another text; it is kept as it is',
    help: 'bring it up to the article with --update, write another file with -o, or write over it with --force',
    path,
  } as const;
}

/** `slides/<name>.md`; an article that lies there itself gets `slides/<name>-talk.md`. */
function defaultPath(article: string): string {
  const name = article === '-' ? 'talk' : basename(article, extname(article));
  const path = join('slides', `${name}.md`);
  return resolve(path) === resolve(article) ? join('slides', `${name}-talk.md`) : path;
}

const portable = (path: string): string => path.split(sep).join('/');
