import { findBrowser } from '../src/io/browser/find-browser.ts';

/** Unpacks the browser before the first test, so that no test is the one that is told of it. */
export async function setup(): Promise<void> {
  await findBrowser();
}
