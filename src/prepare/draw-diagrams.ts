import { readFile } from 'node:fs/promises';
import { listBlocks } from '../deck/list-blocks.ts';
import type { Deck } from '../deck/types.ts';
import { type Drawn, drawInPage } from '../io/browser/draw-in-page.ts';
import { type LentBrowser, withLentBrowser } from '../io/browser/lent-browser.ts';
import type { PageFile } from '../io/browser/page-content.ts';
import { openDrawingCache } from '../io/diagram/drawing-cache.ts';
import { findMermaid, type Mermaid } from '../io/diagram/mermaid-package.ts';
import { EnvironmentError } from '../io/errors.ts';
import type { DiagramFence } from '../markdown/diagram.ts';
import { listFences, type PlacedFence } from '../markdown/drawing-fence.ts';
import { drawingPage, mermaidPath } from '../render/diagram/drawing-page.ts';
import { leastTextSize, shownTextSize } from '../render/diagram/text-size.ts';
import { mermaidSource, sourceLine } from '../render/diagram/source-lines.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Theme } from '../theme/types.ts';

/** What diagrams are drawn with. */
export interface DrawContext {
  /** Path of the outline. */
  readonly path: string;
  /** Folder of the project: a Mermaid installed there is used. */
  readonly root: string;
  readonly theme: Theme;
  readonly fontCss: string;
  readonly fontFiles: ReadonlyMap<string, PageFile>;
  /** Browser of the command; one is started and closed here where it is not given. Null to draw nothing anew. */
  readonly browser?: LentBrowser | null | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Time for each diagram, in milliseconds. */
  readonly timeoutMs?: number;
}

/** A deck's diagrams as SVG by their text, and what is wrong with them. */
export interface DrawnDiagrams {
  readonly drawings: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

const loadMs = 30_000;
const drawMs = 10_000;

/** Draws the diagrams of a deck. A browser is started only for those that were not drawn before. */
export async function drawDiagrams(deck: Deck, context: DrawContext): Promise<DrawnDiagrams> {
  const placed = listBlocks(deck).flatMap((block) => listFences<DiagramFence>(block, 'diagram'));
  if (placed.length === 0) return { drawings: new Map(), diagnostics: [] };
  const outcome = await drawAll([...new Set(placed.map(({ fence }) => fence.text))], deck.meta.lang, context);
  if (outcome instanceof EnvironmentError) {
    return { drawings: new Map(), diagnostics: placed.map((each) => reportUndrawn(each, outcome, context)) };
  }
  const drawings = new Map<string, string>();
  for (const [text, drawn] of outcome) if ('svg' in drawn) drawings.set(text, drawn.svg);
  const diagnostics = placed.flatMap((each) => {
    const drawn = outcome.get(each.fence.text);
    return drawn ? reportWrong(each, drawn, deck, context) : [reportUnchecked(each, context)];
  });
  return { drawings, diagnostics };
}

type Outcomes = ReadonlyMap<string, Drawn>;

async function drawAll(
  texts: readonly string[],
  lang: string,
  context: DrawContext,
): Promise<Outcomes | EnvironmentError> {
  const mermaid = await findMermaid(context.root);
  if (mermaid === null) {
    return new EnvironmentError('Mermaid is not installed', { help: 'run "npm install @mermaid-js/tiny"' });
  }
  const page = drawingPage(context.theme, context.fontCss, lang);
  const cache = await openDrawingCache(page, mermaid.name);
  const outcomes = new Map<string, Drawn>();
  for (const text of texts) {
    const cached = await cache.read(text);
    if (cached) outcomes.set(text, cached);
  }
  const missing = texts.filter((text) => !outcomes.has(text));
  if (missing.length === 0 || context.browser === null) return outcomes;
  try {
    const drawn = await drawMissing(missing, page, mermaid, context);
    for (const [i, text] of missing.entries()) {
      outcomes.set(text, drawn[i]!);
      await cache.write(text, drawn[i]!);
    }
    return outcomes;
  } catch (error) {
    context.signal?.throwIfAborted();
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
}

async function drawMissing(
  texts: readonly string[],
  html: string,
  mermaid: Mermaid,
  { browser, fontFiles, signal = new AbortController().signal, timeoutMs = drawMs }: DrawContext,
): Promise<Drawn[]> {
  const script = { type: 'text/javascript', bytes: await readFile(mermaid.path) };
  const files = new Map([...fontFiles, [mermaidPath, script]]);
  const sources = texts.map(mermaidSource);
  const draw = (lent: LentBrowser) =>
    lent.use(({ browser }) =>
      drawInPage(browser, { html, files, width: 1920, height: 1080 }, sources, { signal, loadMs, timeoutMs }),
    );
  return browser ? draw(browser) : withLentBrowser({ signal }, draw);
}

function reportUndrawn(
  { lineAt }: PlacedFence<DiagramFence>,
  error: EnvironmentError,
  { path }: DrawContext,
): Diagnostic {
  const message = `the diagram is not drawn: ${error.message.split('\n')[0]}`;
  const help = error.help ?? '`lectern doctor` says what it runs on';
  return { severity: 'error', rule: 'diagram-undrawn', message, help, path, range: lineAt(0) };
}

function reportUnchecked({ lineAt }: PlacedFence<DiagramFence>, { path }: DrawContext): Diagnostic {
  const message = 'the diagram was not drawn yet, so nothing is known of it';
  const help = '`lectern build` draws it and tells what is wrong';
  return { severity: 'note', rule: 'diagram-unchecked', message, help, path, range: lineAt(0) };
}

function reportWrong(
  { fence, lineAt, nameLine }: PlacedFence<DiagramFence>,
  drawn: Drawn,
  deck: Deck,
  { path }: DrawContext,
): Diagnostic[] {
  if ('svg' in drawn) {
    const size = shownTextSize(drawn.svg, deck.meta.size);
    if (size >= leastTextSize) return [];
    const message = `the text of the diagram is at most ${Math.floor(size)} px high, on 1080 px of slide`;
    const help = 'part it into two diagrams, or turn it: LR runs across, TD runs down';
    return [{ severity: 'warning', rule: 'diagram-small', message, help, path, range: lineAt(0) }];
  }
  const { message, line } = drawn;
  const at = line === null ? 0 : sourceLine(fence.text, line);
  const { message: said, help } = explain(message);
  return [
    { severity: 'error', rule: 'diagram', message: nameLine(at) + said, help, path, range: lineAt(at) },
  ];
}

/** What Mermaid says, in one line, and how to mend it. */
function explain(message: string): { readonly message: string; readonly help: string } {
  if (message.startsWith('No diagram type')) {
    const help =
      'start with a kind such as flowchart, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram, gantt, pie; ' +
      'mindmap and architecture need the package mermaid in the project';
    return { message: 'the first line names no kind of diagram', help };
  }
  const expected = /Expecting (.+?), got '?([^'\n]+)'?/.exec(message);
  const found = expected ? ` (found ${expected[2]})` : '';
  const [first = ''] = message
    .replace(/^Parse error on line \d+:?/i, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const near = first.trim().slice(0, 100);
  const words = expected ? `cannot be read near "${near}"${found}` : near || 'it cannot be read';
  return {
    message: `the diagram is wrong: ${words}`,
    help: 'see the syntax of this kind at https://mermaid.js.org/; it is shown as its text',
  };
}
