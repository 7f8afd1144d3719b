import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

/*
 * Each folder is a deck as people write them for reveal-md. `expected.txt` holds what becomes of it: its stacks, the
 * notes, the attributes of slides, and what is reported. `UPDATE_GOLDEN=1` writes it anew.
 */
const folder = import.meta.dirname;
const decks = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function prepare(name: string, options: { readonly trust?: boolean; readonly strictReveal?: boolean }) {
  const notes: string[] = [];
  const shell = quietShell(notes);
  const path = relative('', join(folder, name, 'outline.md'));
  const prepared = await prepareDeck(path, options, makeReporter(shell));
  return { prepared, diagnostics: notes.join('\n').replaceAll('\\', '/') };
}

async function describeDeck(name: string): Promise<string> {
  const { prepared, diagnostics } = await prepare(name, {});
  const deck = prepared!.deck;
  const { theme, size, transition, slideNumber, reveal } = deck.meta;
  const lines = [JSON.stringify({ theme, size, transition, slideNumber, reveal })];
  for (const { slides } of deck.stacks) {
    for (const [i, { heading, attributes, notes, blocks }] of slides.entries()) {
      const mark = i === 0 ? '-' : '  below';
      lines.push(
        `${mark} ${heading?.text ?? '(no heading)'} ${blocks.length} blocks ${JSON.stringify(attributes)}`,
      );
      if (notes.length > 0)
        lines.push(`    notes: ${plainText(notes.map(({ token }) => token)).replaceAll('\n', ' / ')}`);
    }
  }
  return `${lines.join('\n')}\n\n${diagnostics}\n`;
}

test.each(decks)('%s is read as its author means it', async (name) => {
  const file = join(folder, name, 'expected.txt');
  const actual = await describeDeck(name);
  if (process.env.UPDATE_GOLDEN === '1' && !process.env.CI) writeFileSync(file, actual);
  expect(existsSync(file), `${name}/expected.txt is missing; run with UPDATE_GOLDEN=1`).toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
});

test('with trust the preprocessor runs, and scripts stand in both pages under a policy that names them', async () => {
  const { prepared, diagnostics } = await prepare('code-steps', { trust: true });
  expect(diagnostics).not.toContain('needs-trust');
  expect(prepared!.deck.stacks.at(-1)?.slides[0].heading?.text).toBe('Added');
  expect(prepared!.html).toContain('dataset.ran = ');
  expect(prepared!.html.match(/sha256-/g)).toHaveLength(4);
  const without = await prepare('code-steps', {});
  expect(without.prepared!.html).not.toContain('dataset.ran');
});

test('with trust raw HTML is kept as it stands', async () => {
  const { prepared } = await prepare('html-columns', { trust: true });
  expect(prepared!.html).toContain('<script>alert(1)</script>');
  expect(prepared!.html).toContain('position: fixed');
});

test('what a style and a comment say reaches its element', async () => {
  const { prepared } = await prepare('styles', {});
  expect(prepared!.html).toContain('<h2 style="text-transform: none">');
  expect(prepared!.html).toContain('<figure class="media" style="float: right">');
  expect(prepared!.html).toMatch(/<img [^>]*style="height: 300px;border: none;width: auto">/);
  expect(prepared!.html).toMatch(/<section [^>]*style="--level:2;[^"]*;color: teal"/);
  expect(prepared!.html).toMatch(/<figure style="--rows:1;[^"]*;font-size: 60%" class="code">/);
});

test('habits of browsers and of other readers are met', async () => {
  const { prepared } = await prepare('habits', {});
  const { html, deck, theme } = prepared!;
  expect(theme.name).toBe('black');
  expect(deck.meta.description).toBe('How a lock fills');
  const list = /<li class="fragment">[^]*?<\/ul>/.exec(html)?.[0];
  expect(list).toMatch(/<li class="fragment">\s*close the <strong>lower<\/strong> gate\s*<\/li>/);
  expect(html.match(/assets\/weir-[0-9a-f]+\.png/g)).toHaveLength(3);
  expect(html).toContain('<a href="https://example.org/map">https://example.org/map</a>');
  expect(html).not.toContain('flow.html');
});

describe('in the browser', () => {
  const lent = lendBrowser();
  let running: RunningBrowser;
  beforeAll(async () => {
    running = await lent.open();
  }, 60_000);
  afterAll(lent.close);

  /** Lengths of the stacks that Reveal's own Markdown plugin makes of a deck. */
  async function readWithPlugin(name: string): Promise<number[]> {
    const text = readFileSync(join(folder, name, 'outline.md'), 'utf8');
    const [, front = '', body = text] = /^---\n([^]*?)\n---(\n[^]*)$/.exec(text) ?? [];
    const config = join(folder, name, 'reveal-md.json');
    const all = `${front}\n${existsSync(config) ? readFileSync(config, 'utf8').replaceAll('"', '') : ''}`;
    const find = (key: string, usual: string) =>
      new RegExp(`^\\s*${key}:\\s*(.*?),?$`, 'm').exec(all)?.[1]?.replace(/^"(.*)"$/, '$1') ?? usual;
    const page = await running.browser.newPage();
    try {
      await page.setContent(
        '<div class="reveal"><div class="slides"><section data-markdown><textarea data-template></textarea></section></div></div>',
      );
      for (const file of ['reveal.js', 'plugin/markdown.js'])
        await page.addScriptTag({ content: readFileSync(join('node_modules/reveal.js/dist', file), 'utf8') });
      const given = {
        body,
        separator: find('separator', '\\r?\\n---\\r?\\n'),
        vertical: find('verticalSeparator', '\\r?\\n----\\r?\\n'),
      };
      const script = `(async ({ body, separator, vertical }) => {
        const section = document.querySelector('section');
        section.dataset.separator = separator;
        section.dataset.separatorVertical = vertical;
        section.querySelector('textarea').textContent = body;
        await Reveal.initialize({ plugins: [RevealMarkdown], hash: false });
        return [...document.querySelectorAll('.slides > section')].map((each) => each.querySelectorAll(':scope > section').length || 1);
      })(${JSON.stringify(given)})`;
      return (await page.evaluate(script)) as number[];
    } finally {
      await page.close();
    }
  }

  test('a trusted script runs in the browser', async () => {
    const { prepared } = await prepare('code-steps', { trust: true });
    const { printHtml: html, files, deck } = prepared!;
    const content = { html, files, ...deck.meta.size };
    const ran = await withLoadedPage(
      running.browser,
      content,
      { signal: never, timeoutMs: 60_000 },
      ({ page }) => page.evaluate('document.documentElement.dataset.ran'),
    );
    expect(ran).toBe('plugin');
  });

  test.each(decks.filter((name) => name !== 'options'))(
    '%s has the stacks that Reveal.js makes of it',
    async (name) => {
      const { prepared } = await prepare(name, { strictReveal: true });
      const ours = prepared!.deck.stacks.map(({ slides }) => slides.length);
      expect(ours).toEqual(await readWithPlugin(name));
    },
  );
});
