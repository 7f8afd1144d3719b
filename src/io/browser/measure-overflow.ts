import type { Browser, Page } from 'puppeteer-core';
import type { Form } from '../../layout/fit/fit-slides.ts';
import type { Measured, Overflow } from '../../layout/fit/measured.ts';
import { type LoadOptions, withLoadedPage } from './load-page.ts';
import { measureSections } from './overflow-in-page.ts';
import type { PrintPage } from './page-content.ts';

/** Content of a slide that is cut, or that lies outside it. */
export interface SlideOverflow extends Overflow {
  /** Number of the slide among the page's sections, from 0. */
  readonly index: number;
}

/** The worst overflow of every slide of a page that has one. */
export async function measureOverflow(page: Page): Promise<SlideOverflow[]> {
  const measured = await page.evaluate(measureSections, null);
  return measured.flatMap(({ tried }, index) => {
    const overflow = tried[0]?.overflow ?? null;
    return overflow === null ? [] : [{ index, ...overflow }];
  });
}

/** The slides of a page as the browser lays them out, each in its forms. Throws as `withLoadedPage` does. */
export async function measureSlides(
  browser: Browser,
  content: PrintPage,
  forms: readonly Form[],
  options: LoadOptions,
): Promise<Measured[]> {
  return withLoadedPage(browser, content, options, ({ page }) => page.evaluate(measureSections, [...forms]));
}
