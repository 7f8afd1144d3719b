import { checkSources } from '../check/sources/check-sources.ts';
import type { Coverage } from '../check/sources/count-coverage.ts';
import { listSlides } from '../deck/list-slides.ts';
import { prepareDeck, type PreparedDeck } from '../prepare/prepare-deck.ts';
import { partAt, partSources, relocate } from '../source/joined.ts';
import { positionAt, type Range } from '../source/source.ts';
import { printCoverage } from './coverage-lines.ts';
import { findArticle, type FindOptions } from './find-article.ts';
import { findInputs } from './find-inputs.ts';
import { count, makeReporter, type Reporter, type Shell } from './shell.ts';

/** What `lectern check` can be told. */
export interface CheckOptions extends FindOptions {
  readonly inputs: readonly string[];
  readonly theme?: string | undefined;
  readonly strictReveal?: boolean | undefined;
  readonly strict?: boolean | undefined;
}

/**
 * `lectern check`: all that `build` would say of outlines, and what in them is not true to their article. Nothing is
 * written and no browser started. Gives the exit code.
 */
export async function check(options: CheckOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  const { paths, diagnostics } = await findInputs(options.inputs, shell);
  reporter.report(diagnostics);
  for (const path of paths) {
    shell.signal.throwIfAborted();
    const prepared = await prepareDeck(path, { ...options, browser: null, signal: shell.signal }, reporter);
    if (prepared) await checkAgainstArticle(prepared, options, reporter);
  }
  return reporter.finish({ strict: options.strict });
}

async function checkAgainstArticle(
  prepared: PreparedDeck,
  options: FindOptions,
  reporter: Reporter,
): Promise<void> {
  const { whole, source } = prepared;
  const files = partSources(source);
  const { checked, path, diagnostics } = await findArticle(prepared, options);
  reporter.report(diagnostics, files);
  const slides = listSlides(whole).length;
  const head = `${source.path}  ${count(slides, 'slide')}`;
  if (!checked) {
    reporter.result(`${head}, no article to hold it against`, { outline: source.path, slides, source: path });
    return;
  }
  const found = checkSources(whole, source, checked);
  reporter.report(
    found.diagnostics.map((diagnostic) => relocate(source, diagnostic)),
    files,
  );
  const placeOf = (range: Range) => {
    const part = partAt(source, range.start);
    const text = source.text.slice(part.range.start, part.range.end);
    const { line, column } = positionAt(text, range.start - part.range.start);
    return `${part.path}:${line}:${column}`;
  };
  const lines = [`${head}, held against ${path}`, ...printCoverage(found.coverage, placeOf)];
  const coverage = withPlaces(found.coverage, placeOf);
  reporter.result(lines.join('\n'), { outline: source.path, slides, source: path, coverage });
}

/** Coverage as data: places as `file:line:column`. */
function withPlaces(coverage: Coverage, placeOf: (range: Range) => string): object {
  const place = <T extends { readonly range: Range }>({ range, ...rest }: T) => ({
    ...rest,
    place: placeOf(range),
  });
  return {
    ...coverage,
    slidesWithout: coverage.slidesWithout.map(place),
    pointsWithout: coverage.pointsWithout.map(place),
  };
}
