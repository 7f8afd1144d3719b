import type { Browser, Page } from 'puppeteer-core';
import { EnvironmentError } from '../errors.ts';
import { withLoadedPage } from './load-page.ts';
import type { PrintPage } from './page-content.ts';
import { orLate } from './time-limit.ts';

/** What became of one diagram: markup of an SVG, or what is wrong and in which of its lines, from 1. */
export type Drawn =
  { readonly svg: string } | { readonly message: string; readonly line: number | null; readonly late?: true };

/** Bounds of drawing. */
export interface DrawOptions {
  readonly signal: AbortSignal;
  /** Time for the page to load, in milliseconds. */
  readonly loadMs: number;
  /** Time for each diagram, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Draws diagrams one after the other with the page's function `lecternDraw`. A diagram that takes too long is given up
 * with its page, and the others go on in a new one.
 */
export async function drawInPage(
  browser: Browser,
  content: PrintPage,
  sources: readonly string[],
  { signal, loadMs, timeoutMs }: DrawOptions,
): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  while (drawn.length < sources.length) {
    await withLoadedPage(browser, content, { signal, timeoutMs: loadMs }, async ({ page, refused }) => {
      if (refused.length > 0) throw new EnvironmentError(`the drawing page asked for ${refused.join(', ')}`);
      while (drawn.length < sources.length) {
        const outcome = await drawOne(page, sources[drawn.length]!, timeoutMs);
        drawn.push(outcome);
        if ('late' in outcome) return;
      }
    });
  }
  return drawn;
}

function drawOne(page: Page, source: string, timeoutMs: number): Promise<Drawn> {
  const message = `it took longer than ${timeoutMs / 1000} seconds`;
  const late: Drawn = { message, line: null, late: true };
  return orLate(
    page.evaluate((text) => lecternDraw(text), source),
    timeoutMs,
    late,
  );
}

// What the page offers.
declare function lecternDraw(source: string): Promise<Drawn>;
