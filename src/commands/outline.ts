import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { outlineArticle } from '../article/outline.ts';
import { printOutline } from '../article/print-outline.ts';
import { readArticle } from '../article/read-article.ts';
import type { Article, Outline } from '../article/types.ts';
import { exists } from '../io/files/exists.ts';
import { readSource } from '../io/files/read.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder } from '../io/files/write-folder.ts';
import { hasErrors } from '../source/diagnostic.ts';
import type { Reporter, Shell } from './shell.ts';
import { makeReporter } from './shell.ts';

/** How an outline is drawn from an article. */
export interface OutlineOptions {
  readonly article: string;
  /** Where the outline goes; `-` is standard output. */
  readonly out?: string | undefined;
  readonly slides?: number | undefined;
  readonly minutes?: number | undefined;
  readonly lang?: string | undefined;
  /** Writes over an outline that differs from the new one. */
  readonly force?: boolean | undefined;
  /** Where the page goes that shows the outline beside its article; none without it. */
  readonly report?: string | undefined;
}

/** An outline that was drawn; `kept` when another one stands at `path` and was left as it is. */
export interface DrawnOutline {
  readonly path: string;
  readonly markdown: string;
  readonly slides: number;
  readonly state: 'written' | 'unchanged' | 'kept';
  readonly article: Article;
  readonly outline: Outline;
  /** The article's path as the outline names it; empty for standard input. */
  readonly source: string;
}

/** `lectern outline`: article → Markdown outline. Gives the exit code. */
export async function outline(options: OutlineOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  const drawn = await drawOutline(options, reporter);
  if (!drawn) return reporter.finish();
  const { path, markdown, slides, state } = drawn;
  if (state === 'kept') reporter.report([keptDiagnostic(path, 'error')]);
  else if (path === '-' && !shell.json) shell.print(markdown.trimEnd());
  else
    reporter.result(`${path}  ${slides} slides`, {
      outline: path,
      slides,
      ...(path === '-' && { markdown }),
    });
  if (options.report !== undefined) await report(options.report, drawn, shell, reporter);
  return reporter.finish();
}

/** Writes the page beside the outline; where the outline itself goes to standard output, its path is a note. */
async function report(path: string, drawn: DrawnOutline, shell: Shell, reporter: Reporter): Promise<void> {
  const { writeReport } = await import('./write-report.ts');
  if (!(await writeReport(path, drawn, reporter))) return;
  if (drawn.path === '-' && !shell.json) shell.note(path);
  else reporter.result(path, { report: path });
}

/** Draws an outline and writes it, unless one that differs stands there already; null if there is no article. */
export async function drawOutline(options: OutlineOptions, reporter: Reporter): Promise<DrawnOutline | null> {
  const { article: articlePath, out, force = false, slides: wanted, minutes, lang } = options;
  const { source, hash, diagnostics } = await readSource(articlePath);
  reporter.report(diagnostics);
  if (!source) return null;
  const read = readArticle(source, { lang });
  reporter.report(read.diagnostics, [source]);
  if (hasErrors(read.diagnostics)) return null;
  const { outline, diagnostics: doubts } = await outlineArticle(read.article, {
    slides: wanted,
    minutes,
  });
  reporter.report(doubts, [source]);
  if (hasErrors(doubts)) return null;
  const path = out ?? defaultPath(articlePath);
  const named = articlePath === '-' ? '' : portable(relative(dirname(resolve(path)), resolve(articlePath)));
  const markdown = printOutline(outline, { source: named, sourceHash: hash });
  const { length: slides } = outline.slides;
  const about = { path, markdown, slides, article: read.article, outline, source: named };
  if (path === '-') return { ...about, state: 'written' };
  const old = (await exists(path)) ? (await readSource(path)).source?.text : undefined;
  if (old === markdown) return { ...about, state: 'unchanged' };
  if (old !== undefined && !force) return { ...about, state: 'kept' };
  await makeFolder(dirname(path));
  await writeAtomic(path, markdown);
  return { ...about, state: 'written' };
}

/** Says that an outline was left as it is. */
export function keptDiagnostic(path: string, severity: 'error' | 'warning') {
  return {
    severity,
    rule: 'outline-kept',
    message: 'this outline was edited, or drawn from another text; it is kept as it is',
    help: 'write another file with -o, or write over it with --force',
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
