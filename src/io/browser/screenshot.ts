import type { Browser } from 'puppeteer-core';
import { type LoadOptions, withLoadedPage } from './load-page.ts';
import type { PrintPage } from './page-content.ts';

/** File formats of pictures. */
export type PictureFormat = 'png' | 'jpeg' | 'webp';

/** Which slides are drawn, and how. */
export interface CaptureOptions extends LoadOptions {
  readonly indexes?: readonly number[];
  readonly scale?: number;
  /** Default PNG. */
  readonly format?: PictureFormat;
  /** Told once, before the first picture, of what the page could not load, in its own words. */
  readonly onMissing?: (missing: readonly string[]) => void;
  /** The whole page in one picture, instead of its slides. */
  readonly whole?: boolean;
  /** Quality of JPEG and WebP pictures, 1 to 100; default 86. */
  readonly quality?: number;
}

/** Quality at which text has no visible fringes. */
const usualQuality = 86;

/**
 * Pictures of slides, in the order of `indexes` (numbers among the page's sections, from 0; default: all), each of
 * the slide's size times `scale` (default 1). Throws a `RangeError` for a slide that the page does not have.
 */
export async function captureSlides(
  browser: Browser,
  content: PrintPage,
  options: CaptureOptions,
): Promise<Uint8Array[]> {
  return withLoadedPage(browser, content, options, async ({ page, missing }) => {
    options.onMissing?.(missing);
    const { width, height } = content;
    await page.setViewport({
      ...{ width: Math.ceil(width), height: Math.ceil(height) },
      deviceScaleFactor: options.scale ?? 1,
    });
    const { format: type = 'png', quality = usualQuality } = options;
    const encoding = type === 'png' ? { type } : { type, quality };
    const drawn = (clip: { x: number; y: number; width: number; height: number }) =>
      page.screenshot({ clip, captureBeyondViewport: true, ...encoding });
    if (options.whole) return [await drawn({ x: 0, y: 0, width, height })];
    const sections = await page.$$('section');
    const pictures: Uint8Array[] = [];
    for (const index of options.indexes ?? sections.keys()) {
      const section = sections[index];
      if (section === undefined) throw new RangeError(`no slide ${index}: the page has ${sections.length}`);
      const box = await section.boundingBox();
      pictures.push(await drawn({ x: box?.x ?? 0, y: box?.y ?? 0, width, height }));
    }
    return pictures;
  });
}
