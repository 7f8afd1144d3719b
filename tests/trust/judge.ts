import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../src/io/browser/find-browser.ts';
import { secret } from './attack.ts';

/** A browser as people open decks in, with nothing of lectern's containment: what a page asks for leaves it. */
export async function openPlainBrowser(): Promise<Browser> {
  const { path } = await findBrowser();
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath: path,
    headless: 'shell',
    pipe: true,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      // So that this machine stands for any other one.
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
    ],
  });
}

/** How a page is judged. */
export interface Judging {
  /** The page of a deck on the disk. */
  readonly html: string;
  /** Folders that it may load files from. */
  readonly folders: readonly string[];
  /** Expression that is true where the page was changed as the attack wants it. */
  readonly shows?: string | undefined;
  /** The page's own policy is not enforced, so that nothing but what is written in it counts. */
  readonly withoutPolicy?: boolean;
}

/** Time for what an attack begins, in milliseconds; the sink is on this machine. */
const effectMs = 150;

/**
 * Opens a deck, goes through its slides, touches what can be touched, and tells what an attack gained: `ran` for a script
 * of its own, `left` for a request that is none of the deck's files, `leaked` for the secret on the page, `shows`.
 */
export async function judgePage(
  browser: Browser,
  { html, folders, shows, withoutPolicy = false }: Judging,
): Promise<string[]> {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  const page = await context.newPage();
  const gained = new Set<string>();
  const allowed = [...folders.map((folder) => pathToFileURL(folder).href), 'data:', 'blob:', 'about:'];
  try {
    await page.setBypassCSP(withoutPolicy);
    await page.setViewport({ width: 1280, height: 720 });
    await page.exposeFunction('ran', () => void gained.add('ran'));
    page.on('request', (request) => {
      const url = request.url();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame() && url.startsWith('file:')) {
        if (url.split(/[?#]/)[0] === pathToFileURL(html).href) return;
      }
      if (!allowed.some((start) => url.startsWith(start))) gained.add(`left ${url.slice(0, 80)}`);
    });
    page.on('dialog', (dialog) => {
      gained.add('ran');
      dialog.dismiss().catch(() => undefined);
    });
    page.on('popup', (popup) => {
      gained.add('left (window)');
      popup?.close().catch(() => undefined);
    });
    await page.goto(pathToFileURL(html).href, { waitUntil: 'load', timeout: 30_000 }).catch(() => {
      gained.add('hung');
    });
    if (!gained.has('hung')) await workThrough(page, shows, gained);
  } finally {
    await context.close().catch(() => undefined);
  }
  return [...gained];
}

async function workThrough(page: Page, shows: string | undefined, gained: Set<string>): Promise<void> {
  const wait = (ms: number) => new Promise((wake) => setTimeout(wake, ms));
  // A page that went elsewhere, or is gone, answers nothing; what it gained is known by then.
  const ask = <T>(work: Promise<T>) => Promise.race([work.catch(() => null), wait(3000).then(() => null)]);
  await wait(30);
  for (let slide = 0; slide < 3; slide++) {
    if (shows !== undefined && (await ask(page.evaluate(`Boolean(${shows})`))) === true) gained.add('shows');
    await ask(page.evaluate(touchAll));
    await ask(page.keyboard.press('ArrowRight'));
    await wait(20);
  }
  await wait(effectMs);
  const text = await ask(page.evaluate(textOfPage));
  if (text?.includes(secret)) gained.add('leaked (page)');
}

// What follows runs in the page. Only what it uses of the DOM is declared.
interface Touched {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  getAttributeNames(): string[];
  dispatchEvent(event: unknown): boolean;
  submit?: unknown;
}
declare const document: {
  querySelectorAll(selector: string): Iterable<Touched>;
  readonly documentElement: { readonly outerHTML: string };
};
declare const MouseEvent: new (type: string, init: object) => unknown;
declare const Event: new (type: string, init?: object) => unknown;
declare const HTMLFormElement: { readonly prototype: { readonly submit: { call(form: unknown): void } } };

/** Moves over everything, clicks what would run something, sends what can be sent; plain links are left alone. */
function touchAll(): void {
  const content = '.slides *, main *, body > *, [data-attack]';
  for (const element of document.querySelectorAll(content)) {
    const names = element.getAttributeNames();
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: false, cancelable: true }));
    if (names.includes('onfocus')) element.dispatchEvent(new Event('focus'));
    const href = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
    const isPlain = href === '' || /^(?:https?:|mailto:|#)/i.test(href);
    if (!isPlain || names.includes('onclick') || element.getAttribute('data-preview-link') !== null)
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    if (element.tagName === 'FORM' && element.getAttribute('action') !== null)
      HTMLFormElement.prototype.submit.call(element);
  }
}

function textOfPage(): string {
  return document.documentElement.outerHTML;
}
