import { checkSetting } from '../check/theme/check-setting.ts';
import { rowOfNone, type ThemeRow } from '../check/theme/rows.ts';
import type { Fit } from '../deck/types.ts';
import type { LentBrowser } from '../io/browser/lent-browser.ts';
import { withLoadedPage } from '../io/browser/load-page.ts';
import { measureOverflow } from '../io/browser/measure-overflow.ts';
import { measureText } from '../io/browser/measure-text.ts';
import { makeRunFolder, removeRunFolder } from '../io/browser/run-folder.ts';
import { type PreparedDeck, prepareDeck } from '../prepare/prepare-deck.ts';
import { writeSpecimen } from '../prepare/specimen.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Reporter, Shell } from './shell.ts';

/** One form of the deck that shows every layout. */
interface Form {
  readonly size: '16:9' | '16:10' | '4:3';
  readonly what: string;
  readonly longer: number;
  readonly fit: Fit;
}

/** As it is, every slide fits without being parted; with longer texts it may go on. */
const lengths = [
  { what: 'specimen', longer: 0, fit: 'dense' },
  { what: 'specimen with texts a third longer', longer: 0.3, fit: 'split' },
] as const;

/** The forms in which a theme is looked at. */
export const forms: readonly Form[] = (['16:9', '16:10', '4:3'] as const).flatMap((size) =>
  lengths.map((length) => ({ size, ...length })),
);

/** What looking at a theme takes. */
export interface CheckContext {
  readonly browser: LentBrowser;
  readonly timeoutMs: number;
  readonly reporter: Reporter;
  readonly shell: Shell;
}

/** What a form of the specimen shows of the theme of that name in the project `themeRoot`. */
export async function checkSpecimen(
  theme: string,
  themeRoot: string,
  { size, what, longer, fit }: Form,
  { browser, timeoutMs, reporter, shell: { signal } }: CheckContext,
): Promise<ThemeRow[]> {
  const where = `${size}, ${what}`;
  const folder = await makeRunFolder();
  try {
    const path = await writeSpecimen(folder, { size, longer, fit });
    const found: Diagnostic[] = [];
    const prepared = await prepareDeck(
      path,
      { theme, themeRoot, browser, signal },
      { report: (diagnostics) => void found.push(...diagnostics) },
    );
    if (!prepared) {
      // Nothing that is wrong with a theme may look as if there were nothing to see.
      reporter.report(found);
      return [rowOfNone('decks that cannot be drawn', 1, where)];
    }
    const missing = found.filter(({ rule }) => rule === 'missing-glyph');
    const { overflows, refused, texts } = await measure(prepared, browser, { signal, timeoutMs });
    const worst = overflows.toSorted((a, b) => b.pixels - a.pixels)[0];
    const cut = worst ? `${where}, slide ${worst.index + 1}: ${worst.what}` : where;
    return [
      rowOfNone(
        'content that is cut',
        overflows.length,
        cut,
        `${overflows.length}, by up to ${worst?.pixels}px`,
      ),
      rowOfNone('letters without a font', missing.length, missing[0]?.message ?? where),
      rowOfNone('requests to the network', refused.length, refused[0] ?? where),
      // How texts are set is judged on the deck as it is.
      ...(longer === 0 ? checkSetting(texts, where) : []),
    ];
  } finally {
    await removeRunFolder(folder);
  }
}

async function measure(
  { printHtml: html, files, deck }: PreparedDeck,
  browser: LentBrowser,
  options: { readonly signal: AbortSignal; readonly timeoutMs: number },
) {
  return browser.use(({ browser: running }) =>
    withLoadedPage(running, { html, files, ...deck.meta.size }, options, async ({ page, refused }) => ({
      overflows: await measureOverflow(page),
      texts: await measureText(page),
      refused,
    })),
  );
}
