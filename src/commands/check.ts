import { type CheckedArticle, checkSources } from '../check/sources/check-sources.ts';
import type { Coverage } from '../check/sources/count-coverage.ts';
import { findBarriers } from '../io/browser/find-barriers.ts';
import { type LentBrowser, withLentBrowser } from '../io/browser/lent-browser.ts';
import { EnvironmentError } from '../io/errors.ts';
import { boundFor, LateError, reportLate } from '../io/time-limit.ts';
import { listSlides } from '../deck/list-slides.ts';
import { checkAddresses, checkFileLinks } from '../prepare/find-dead-links.ts';
import { findUnusedPictures } from '../prepare/unused-pictures.ts';
import { type DeckOptions, prepareDeck, type PreparedDeck } from '../prepare/prepare-deck.ts';
import { reportBarriers } from '../prepare/report-barriers.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { RuleId } from '../source/rules.ts';
import { partAt, partSources, relocate } from '../source/joined.ts';
import { positionAt, type Range } from '../source/source.ts';
import { printCoverage } from './coverage-lines.ts';
import { findArticle, type FindOptions } from './find-article.ts';
import { findInputs } from './find-inputs.ts';
import { count, type Form, makeReporter, type Reporter, type Shell } from './shell.ts';

/** What `lectern check` can be told. */
export interface CheckOptions extends FindOptions, Pick<DeckOptions, 'limit'> {
  readonly inputs: readonly string[];
  readonly theme?: string | undefined;
  readonly strictReveal?: boolean | undefined;
  readonly strict?: boolean | undefined;
  /** Leaves out what needs a browser: whether slides fit, and what keeps people out of them. */
  readonly quick?: boolean | undefined;
  /** Asks the addresses of links whether they answer. */
  readonly online?: boolean | undefined;
  /** Form of what is found; what the shell says, where it is not given. */
  readonly format?: Form | undefined;
  /** Mends what is mechanical first. */
  readonly fix?: boolean | undefined;
}

/** Time for a page to be looked at, in milliseconds. */
const lookMs = 60_000;

/**
 * `lectern check`: all that `build` would say of outlines, what keeps people out of their slides, and what in them is not true
 * to their article. Nothing is written, unless outlines are to be mended. Gives the exit code.
 */
export async function check(options: CheckOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell, options.format);
  const { paths, diagnostics } = await findInputs(options.inputs, shell);
  reporter.report(diagnostics);
  const { signal } = shell;
  const early = options.quick !== true && paths.length > 0;
  await withLentBrowser({ signal, onNote: shell.note, early }, async (lent) => {
    const browser = options.quick ? null : lent;
    for (const path of paths) {
      signal.throwIfAborted();
      if (options.fix) await mend(path, { ...options, browser: null, signal }, reporter);
      const prepared = await prepareDeck(path, { ...options, browser, signal }, reporter);
      if (!prepared) continue;
      const { judge } = prepared;
      const files = partSources(prepared.source);
      const report = (found: readonly Diagnostic[]) => reporter.report(judge.weigh(found), files);
      const barriers = browser ? await lookForBarriers(prepared, browser, signal) : null;
      report(barriers ?? []);
      report(await checkFileLinks(prepared));
      report(await findUnusedPictures(prepared));
      if (options.online) report(await checkAddresses(prepared, signal));
      const isHeld = await checkAgainstArticle(prepared, { ...options, signal }, reporter);
      const isSeen = barriers?.every(({ rule }) => rule !== 'accessibility-unchecked') === true;
      const left = [...byOthers, ...(isSeen ? [] : byBrowser), ...(options.online ? [] : byNetwork)];
      const isLookedAt = (rule: RuleId) => !left.includes(rule) && (isHeld || !rule.startsWith('source-'));
      reporter.report(judge.unused(isLookedAt), files);
    }
  });
  return reporter.finish({ strict: options.strict });
}

/** Mends an outline and shows what was changed. */
async function mend(path: string, asked: DeckOptions, reporter: Reporter): Promise<void> {
  const { mendDeck } = await import('./mend.ts');
  for (const { path: file, edits, diff } of await mendDeck(path, asked))
    reporter.result(diff, { mended: file, edits, diff });
}

/** Rules that only a browser can tell of. */
const byBrowser: readonly RuleId[] = [
  'accessibility',
  'diagram-small',
  'diagram-unchecked',
  'fit-not-measured',
];
/** Rules that only the network can tell of. */
const byNetwork: readonly RuleId[] = ['dead-link'];
/** Rules that other commands tell of. */
const byOthers: readonly RuleId[] = ['large-file'];

async function lookForBarriers(
  { printHtml, files, deck, arranged, path, source }: PreparedDeck,
  browser: LentBrowser,
  signal: AbortSignal,
): Promise<Diagnostic[]> {
  const content = { html: printHtml, files, ...deck.meta.size };
  try {
    const barriers = await browser.use((running) =>
      findBarriers(running.browser, content, { signal, timeoutMs: lookMs }),
    );
    return reportBarriers(arranged, barriers, path).map((each) => relocate(source, each));
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    const message = `nobody looked for what keeps people out of the slides: ${error.message.split('\n')[0]}`;
    const help = error.help ?? '`lectern doctor` says what a browser lacks';
    return [{ severity: 'note', rule: 'accessibility-unchecked', message, help, path }];
  }
}

/** False where there is no article. */
async function checkAgainstArticle(
  prepared: PreparedDeck,
  options: FindOptions,
  reporter: Reporter,
): Promise<boolean> {
  const { whole, source } = prepared;
  const files = partSources(source);
  const { checked, path, diagnostics } = await findArticle(prepared, options);
  reporter.report(prepared.judge.weigh(diagnostics), files);
  const slides = listSlides(whole).length;
  const head = `${source.path}  ${count(slides, 'slide')}`;
  if (!checked) {
    reporter.result(`${head}, no article to hold it against`, { outline: source.path, slides, source: path });
    return false;
  }
  const found = holdInTime(prepared, checked);
  if ('late' in found) {
    reporter.report([found.late]);
    return false;
  }
  reporter.report(
    prepared.judge.weigh(found.diagnostics.map((diagnostic) => relocate(source, diagnostic))),
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
  return true;
}

/** What `checkSources` finds, or that it took too long. */
function holdInTime(
  { whole, source, trust }: PreparedDeck,
  checked: CheckedArticle,
): ReturnType<typeof checkSources> | { readonly late: Diagnostic } {
  const within = boundFor(source.text.length, trust.limits.time, 'checking');
  try {
    return within(() => checkSources(whole, source, checked));
  } catch (error) {
    if (!(error instanceof LateError)) throw error;
    return { late: reportLate(source.path, error) };
  }
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
