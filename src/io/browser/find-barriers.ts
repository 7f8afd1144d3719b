import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import { type LoadOptions, withLoadedPage } from './load-page.ts';
import type { PrintPage } from './page-content.ts';

/** Something on a slide that keeps people out of it, as axe tells it. */
export interface Barrier {
  /** Name of axe's rule, such as `color-contrast`. */
  readonly rule: string;
  /** What the rule asks for, as a sentence. */
  readonly asks: string;
  /** What it found here. */
  readonly found: string;
  /** Id of the slide. */
  readonly slide: string;
  /** Text of the element; empty for one without. */
  readonly text: string;
}

/**
 * Rules of axe that are about whole pages and about being scrolled and tabbed through; what is looked at here are slides that
 * stand below each other.
 */
const unasked = [
  'bypass',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
  'scrollable-region-focusable',
];

/**
 * Looks with axe at all slides of a page as it is printed: colours on their grounds, names, order of headings, lists, tables.
 * Gives what axe calls serious or critical.
 *
 * @see https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
 */
export async function findBarriers(
  browser: Browser,
  content: PrintPage,
  options: LoadOptions,
): Promise<Barrier[]> {
  const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  const axe = await readFile(file, 'utf8');
  return withLoadedPage(browser, content, options, async ({ page }) => {
    await page.evaluate(axe);
    return page.evaluate(listBarriers, unasked);
  });
}

// What follows runs in the page.
interface PageElement {
  readonly id: string;
  readonly textContent: string | null;
  closest(selector: string): PageElement | null;
}
interface AxeNode {
  readonly element?: PageElement;
  readonly any: readonly { readonly message: string }[];
  readonly all: readonly { readonly message: string }[];
  readonly none: readonly { readonly message: string }[];
}
interface AxeRule {
  readonly id: string;
  readonly help: string;
  readonly impact: string | null;
  readonly nodes: readonly AxeNode[];
}
declare const axe: {
  run(context: string, options: object): Promise<{ readonly violations: readonly AxeRule[] }>;
};

async function listBarriers(without: readonly string[]): Promise<Barrier[]> {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = { rules, resultTypes: ['violations'], elementRef: true };
  const { violations } = await axe.run('main', options);
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.flatMap(({ id, help, nodes }) =>
    nodes.map(({ element, any, all, none }) => {
      const [first] = [...any, ...all, ...none];
      return {
        rule: id,
        asks: help,
        found: first?.message ?? '',
        slide: element?.closest('section')?.id ?? '',
        text: (element?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      };
    }),
  );
}
