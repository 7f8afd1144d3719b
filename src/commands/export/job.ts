import type { Browser } from 'puppeteer-core';
import type { DeckTab } from '../../io/browser/deck-tab.ts';
import type { LentBrowser } from '../../io/browser/lent-browser.ts';
import type { PageFile } from '../../io/browser/page-content.ts';
import type { DrawnSlide } from '../../paper/notes-page.ts';
import type { PreparedDeck } from '../../prepare/prepare-deck.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { gatherPictures } from '../pdf-pictures.ts';
import type { ExportFlags } from './export-flags.ts';

/** One deck that is to be exported to one format. */
export interface Job {
  readonly deck: PreparedDeck;
  /** Slides that are asked for, from 0, in their order. */
  readonly indexes: readonly number[];
  /** File or folder that is to be written. */
  readonly out: string;
  readonly flags: ExportFlags;
  /** Starts when it is first used. */
  readonly browser: LentBrowser;
  /** A page of it for this deck. */
  readonly tab: DeckTab;
  /** Its pictures as a PDF takes them; undefined where none is made. */
  readonly pictures: ReturnType<typeof gatherPictures> | undefined;
  readonly signal: AbortSignal;
  /** Time for loading and for printing, each, in milliseconds. */
  readonly timeoutMs: number;
  /** Told how many of the job's slides are done. */
  readonly onDone: (slides: number) => void;
}

/** What came of a job. */
export interface Made {
  /** Such as `12 pages`. */
  readonly told: string;
  /** More to be told, a line each. */
  readonly lines?: readonly string[];
  /** For `--json`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Files that were written. */
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs `work` with the browser of the job. */
export function withBrowserOf<T>({ browser }: Job, work: (browser: Browser) => Promise<T>): Promise<T> {
  return browser.use((running) => work(running.browser));
}

/** The slides of a job as the page stage drew them. */
export function drawnSlides({ deck, indexes }: Job): DrawnSlide[] {
  return indexes.map((index) => ({
    markup: deck.slides[index]!,
    arranged: deck.arranged[index]!,
    number: index + 1,
  }));
}

/** A page made of a deck, with the files that it names. */
export function contentOf(
  { deck }: Job,
  page: { readonly html: string; readonly width: number; readonly height: number },
): { html: string; files: ReadonlyMap<string, PageFile>; width: number; height: number } {
  return { ...page, files: deck.files };
}
