import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { RawSnapshot } from '../../pptx/snapshot.ts';
import type { Shot } from '../../pptx/drawing.ts';
import { type LoadOptions, withLoadedPage } from './load-page.ts';
import type { PrintPage } from './page-content.ts';

/** A page taken apart: how it is laid out, and pictures of parts of it. */
export interface TakenApart {
  readonly snapshot: RawSnapshot;
  /** What the page could not load, in its own words. */
  readonly missing: readonly string[];
  /** A PNG of a part alone, on a transparent ground, at `scale` times its size. */
  readonly shoot: (shot: Shot, scale: number) => Promise<Uint8Array>;
}

// What is not asked for is hidden and keeps its place, so that the part stands where it stood.
const aloneCss = `
html[data-parted], html[data-parted] body { background: transparent !important; }
/* Slides have a size of their own: those that are not asked for need not be laid out again or painted. */
html[data-parted] main > section:not(:has([data-alone]), [data-alone]) { content-visibility: hidden; }
html[data-parted] *,
html[data-parted] *::before,
html[data-parted] *::after { visibility: hidden !important; }
html[data-parted] :is([data-alone='tree'], [data-alone='tree'] *),
html[data-parted] :is([data-alone='tree'], [data-alone='tree'] *)::before,
html[data-parted] :is([data-alone='tree'], [data-alone='tree'] *)::after,
html[data-parted] [data-alone='self'],
html[data-parted] [data-alone='before']::before,
html[data-parted] [data-alone='after']::after { visibility: visible !important; }
html[data-parted] [data-alone='self'],
html[data-parted] [data-alone='before']::before,
html[data-parted] [data-alone='after']::after {
  color: transparent !important;
  -webkit-text-fill-color: transparent !important;
}`;

/** Lends a page of the deck together with its layout, of which the styles named are told. */
export async function takeApart<T>(
  browser: Browser,
  content: PrintPage,
  styles: readonly string[],
  options: LoadOptions,
  use: (taken: TakenApart) => Promise<T>,
): Promise<T> {
  return withLoadedPage(browser, content, options, async ({ page, missing }) => {
    const session = await page.createCDPSession();
    const snapshot = await session.send('DOMSnapshot.captureSnapshot', {
      computedStyles: [...styles],
      includePaintOrder: true,
    });
    await page.addStyleTag({ content: aloneCss });
    let scaled = 0;
    const shoot = async (shot: Shot, scale: number): Promise<Uint8Array> => {
      options.signal.throwIfAborted();
      const { width, height } = content;
      if (scaled !== scale) await page.setViewport({ width, height, deviceScaleFactor: (scaled = scale) });
      return shootAlone(page, session, shot);
    };
    return use({ snapshot, missing, shoot });
  });
}

async function shootAlone(page: Page, session: CDPSession, { id, part, clip }: Shot): Promise<Uint8Array> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: id });
  const mark = async (value: string | null): Promise<void> => {
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: `function (value) {
        if (value === null) this.removeAttribute('data-alone');
        else this.setAttribute('data-alone', value);
        this.ownerDocument.documentElement.toggleAttribute('data-parted', value !== null);
      }`,
      arguments: [{ value }],
    });
  };
  await mark(part);
  try {
    return await page.screenshot({ clip, captureBeyondViewport: true, omitBackground: true });
  } finally {
    await mark(null);
  }
}
