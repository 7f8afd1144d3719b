import { join } from 'node:path';
import type { DeckTab } from '../../io/browser/deck-tab.ts';
import { type DeckOptions, prepareDeck, type PreparedDeck } from '../../prepare/prepare-deck.ts';
import { gatherPictures } from '../pdf-pictures.ts';
import { remember, type Told } from '../remember.ts';
import { listenTo } from '../shell.ts';
import type { DeckWork, FormatToMake } from './export-deck.ts';
import { runJob } from './exporters.ts';
import type { ExportFormat } from './formats.ts';
import type { Job, Made } from './job.ts';
import { pickSlides } from './pick-slides.ts';
import { placeOf } from './place.ts';

/** Makes formats of one outline and remembers them; null where there is no deck, or not the slides that are asked for. */
export async function makeFormats(
  path: string,
  left: readonly FormatToMake[],
  tab: DeckTab,
  work: DeckWork,
): Promise<PreparedDeck | null> {
  const { options, name, browser, signal, reporter } = work;
  const startedMs = Date.now();
  const { listener, found } = listenTo(reporter);
  const onlyPrint = !left.some(({ format }) => format === 'html');
  // What is printed after has the page that slides are measured on.
  let pictures: Job['pictures'];
  const onFiles: DeckOptions['onFiles'] = (files) => {
    pictures = gatherPictures(files);
    pictures.catch(() => undefined); // who puts them into the PDF hears of it
  };
  const kept = left.some(({ format }) => format === 'pdf') ? { tab, onFiles } : {};
  const asked = { ...options, name, browser, signal, onlyPrint, ...kept };
  const deck = await prepareDeck(path, asked, listener);
  if (!deck) return null;
  const { indexes, diagnostics: wrong } = pickSlides(options.range, deck.arranged.length, path);
  listener.report(wrong);
  if (wrong.length > 0) return null;
  for (const [at, { format, key }] of left.entries()) {
    signal.throwIfAborted();
    const { made, result } = await make(deck, format, at);
    const told = deck.judge.weigh(made.diagnostics);
    reporter.report(told);
    if (!result) continue;
    await remember(key, {
      ...{ inputs: [...deck.watched, join(deck.trust.home, 'themes')], startedMs },
      ...{ outputs: made.paths, results: [result], diagnostics: [...found, ...told] },
    });
  }
  return deck;

  async function make(
    prepared: PreparedDeck,
    format: ExportFormat,
    at: number,
  ): Promise<{ readonly made: Made; readonly result: Told | null }> {
    const started = performance.now();
    const total = indexes.length * left.length;
    const job = {
      deck: prepared,
      indexes,
      out: placeOf(options, format, name),
      flags: options,
      browser,
      tab,
      pictures,
      signal,
      timeoutMs: options.timeoutMs,
      onDone: (slides: number) => work.onDone(at * indexes.length + slides, total),
    };
    const made = await runJob(job, format);
    if (made.paths.length === 0) return { made, result: null };
    const seconds = (performance.now() - started) / 1000;
    const { told, lines, data } = made;
    const named = { outline: path, format, ...data };
    reporter.result(listLines(`${job.out}  ${told}, ${seconds.toFixed(1)} s`, lines), { ...named, seconds });
    return { made, result: { line: listLines(`${job.out}  ${told}`, lines), data: named } };
  }
}

const listLines = (line: string, more: readonly string[] = []): string =>
  [line, ...more.map((each) => `  ${each}`)].join('\n');
