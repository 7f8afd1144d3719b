import type { Page } from 'puppeteer-core';
import type { Form } from '../../layout/fit/fit-slides.ts';
import type { Measured, Overflow } from '../../layout/fit/measured.ts';
import { measureSections } from './overflow-in-page.ts';

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

/** The slides of a page as the browser lays them out, each in its forms. */
export function measureSlides(page: Page, forms: readonly Form[]): Promise<Measured[]> {
  return page.evaluate(measureSections, [...forms]);
}
