import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { drawOutline } from '../../src/commands/outline.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { writeDeckPdf } from '../../src/commands/write-deck.ts';
import { readPdf } from '../../src/io/articles/read-pdf.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { TrustOptions } from '../../src/prepare/trust.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { withDeckTab, lentOf } from '../io/lend-browser.ts';
import { quietShell } from '../support/quiet-shell.ts';
import type { Attack } from './attack.ts';
import { never } from '../io/support.ts';
import type { Place } from './place.ts';

/** What lectern made of an attack. */
export interface Built {
  /** The page of the deck; null where it was refused. */
  readonly html: string | null;
  /** The page that is exported, beside that of the deck. */
  readonly print: string | null;
  /** Text of the PDF, without blanks; empty where none was printed. */
  readonly printed: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs lectern on an attack as its commands do: article → outline, outline → page, and the PDF where that is asked for. */
export async function buildAttack(
  attack: Attack,
  place: Place,
  running: RunningBrowser,
  trust: TrustOptions = {},
): Promise<Built> {
  const diagnostics: Diagnostic[] = [];
  const listener = { report: (found: readonly Diagnostic[]) => void diagnostics.push(...found) };
  let path = join(place.project, 'talk.md');
  if (attack.article) {
    const reporter = makeReporter(quietShell());
    const article = join(place.project, attack.article.name);
    const report = (found: readonly Diagnostic[]) => void diagnostics.push(...found);
    const drawn = await drawOutline({ article, out: path }, { ...reporter, report }, never);
    if (!drawn) return { html: null, print: null, printed: '', diagnostics };
    path = drawn.path;
  }
  const lent = lentOf(running);
  const holdsDiagram = /mermaid/.test(await readFile(path, 'utf8').catch(() => ''));
  const needs = attack.printed === true || holdsDiagram;
  const prepared = await prepareDeck(
    path,
    { ...trust, browser: needs ? lent : null, signal: never },
    listener,
  );
  if (!prepared) return { html: null, print: null, printed: '', diagnostics };
  const html = await writeDeckFolder(prepared, place.out);
  const print = join(dirname(html), 'print.html');
  await writeFile(print, prepared.printHtml);
  if (attack.printed !== true) return { html, print, printed: '', diagnostics };
  const pdf = join(place.out, 'talk.pdf');
  const options = { signal: never, timeoutMs: 20_000 };
  const { diagnostics: found } = await withDeckTab(running, (tab) =>
    writeDeckPdf(tab, prepared, pdf, options),
  );
  const file = await readPdf(await readFile(pdf).catch(() => new Uint8Array()));
  return {
    html,
    print,
    printed: JSON.stringify(file).replace(/\s/g, ''),
    diagnostics: [...diagnostics, ...found],
  };
}
