import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outlineArticle } from '../../src/article/outline.ts';
import { printOutline } from '../../src/article/print-outline.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { withinTime } from '../../src/io/time-limit.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { type Diagnostic, hasErrors } from '../../src/source/diagnostic.ts';
import { makeSource, type Source } from '../../src/source/source.ts';
import { checkDeck } from '../../src/check/check-deck.ts';
import { loadHighlighter } from '../../src/markdown/highlight.ts';
import { loadEmbeds } from '../../src/render/embeds.ts';
import { listLanguages, listTokens } from '../../src/render/render-deck.ts';
import { layOut, renderSections } from '../support/deck.ts';
import { temporaryFolder } from '../io/support.ts';
import { seededRandom } from '../support/random.ts';
import { makeDeck, mutate, pick, readSeeds } from './make-texts.ts';

/** Time that a text may take, in milliseconds; those that were made here are a page or two. */
const mostMs = 5000;
const seed = Number(process.env.FUZZ_SEED ?? 20261130);
const decks = Number(process.env.FUZZ_DECKS ?? 10_000);
const articles = Number(process.env.FUZZ_ARTICLES ?? 2_000);

const timeout = 1_800_000;

// A rejection that nobody waits for ends the run by itself: vitest counts it as an error.

/** What a deck came to: its markup, or null where it was refused, and what was said of it. */
interface Outcome {
  readonly html: string | null;
  readonly found: readonly Diagnostic[];
  /** Texts that diagnostics point into, by their paths. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads, checks, lays out and draws a deck: what `prepareDeck` does without files, theme and fonts. */
async function draw(text: string): Promise<Outcome> {
  // What never ends is told, and does not take the other decks with it.
  const laid = withinTime(() => layOut(text), mostMs);
  const found = [...laid.diagnostics, ...(await checkDeck(laid.deck, laid.arranged, 'talk.md'))];
  const tokens = listTokens(laid.deck);
  const { highlight } = await loadHighlighter(listLanguages(laid.deck));
  const drawing = { highlight, embeds: await loadEmbeds(tokens) };
  const sections = withinTime(() => renderSections(laid, drawing), mostMs);
  const html = [laid.deck.meta.title, ...sections].join('\n');
  return { html, found, texts: new Map([['talk.md', laid.source.text]]) };
}

/** Prepares a deck that stands in a file, as every command does. */
async function prepare(path: string, text: string): Promise<Outcome> {
  await writeFile(path, text);
  const found: Diagnostic[] = [];
  const texts = new Map([[path, makeSource(path, text).text]]);
  const listener = {
    report: (told: readonly Diagnostic[], sources: readonly Source[] = []) => {
      found.push(...told);
      for (const { path: at, text: written } of sources) texts.set(at, written);
    },
  };
  const prepared = await prepareDeck(path, { browser: null }, listener);
  return { html: prepared && prepared.html, found, texts };
}

/** Every how many decks one goes the whole way, with its files, theme and fonts. */
const wholeEvery = 10;

test('T7 ten thousand decks become pages, and no word of them is lost in silence', { timeout }, async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'package.json'), '{}');
  const seeds = readSeeds();
  expect(seeds.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  let drawn = 0;
  for (let number = 0; number < decks; number++) {
    const { text, words } = makeDeck(seed + number, seeds);
    const start = performance.now();
    try {
      const isWhole = number % wholeEvery === 0;
      const outcome = isWhole ? await prepare(join(folder, 'talk.md'), text) : await draw(text);
      const isRefused =
        outcome.html === null || hasErrors(outcome.found.filter(({ rule }) => refusing.includes(rule)));
      if (!isRefused) drawn++;
      if (outcome.html === null && !hasErrors(outcome.found)) wrong.push(`${number}: refused in silence`);
      const lost = isRefused ? [] : findLost(words, text, outcome);
      if (lost.length > 0) wrong.push(`${number}: lost ${lost.join(' ')}`);
    } catch (error) {
      wrong.push(`${number}: ${error instanceof Error ? error.stack?.slice(0, 300) : error}`);
    }
    if (performance.now() - start > mostMs) wrong.push(`${number}: took longer than ${mostMs} ms`);
  }
  expect(wrong).toEqual([]);
  expect(drawn).toBeGreaterThan(decks * 0.6);
});

/** Rules that refuse an outline as a whole. */
const refusing: readonly string[] = ['front-matter', 'too-deep'];

/** Words that stand neither in the page nor where a diagnostic points, and are not in something that is never shown. */
function findLost(words: readonly string[], text: string, { html, found, texts }: Outcome): string[] {
  const told = found
    .map(
      ({ path, range, message, help }) =>
        `${message} ${help} ${range ? (texts.get(path)?.slice(range.start, range.end) ?? '') : ''}`,
    )
    .join('\n');
  const source = makeSource('talk.md', text).text;
  // Slides that are hidden are not built.
  if (/visibility="?hidden/.test(source)) return [];
  return words.filter((word) => {
    if (html?.includes(word) || told.includes(word)) return false;
    return !unseen.some((pattern) => [...source.matchAll(pattern)].some(([span]) => span.includes(word)));
  });
}

/** What an author writes not to be seen. */
const unseen = [
  /^---\n[^]*?\n---$/gm,
  /<!--[^]*?(?:-->|$(?![^]))/g,
  /<(script|style|title|textarea|noscript|template|iframe|object|xmp|noembed|noframes|select|plaintext)\b[^]*?(?:<\/\1|$(?![^]))/gi,
  /^ {0,3}\[[^\]]+\]:[^]*?\n\n/gm,
];

test('T7 two thousand broken articles become outlines that can be read', { timeout: 1_200_000 }, async () => {
  const folder = 'tests/article/fixtures';
  const names = readdirSync(folder).map((name) => join(folder, name));
  const seeds = [...names, 'slides/sample-article.md'].map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
  }));
  const others = seeds.map(({ text }) => text);
  const wrong: string[] = [];
  let outlined = 0;
  for (let number = 0; number < articles; number++) {
    const random = seededRandom(seed + number);
    const { path, text } = pick(random, seeds);
    // A part of it, so that each takes the time of a few paragraphs.
    const paragraphs = text.split(/\n{2,}/);
    const from = Math.floor(random() * Math.max(1, paragraphs.length - 12));
    const mutant = mutate(paragraphs.slice(from, from + 12).join('\n\n'), others, random);
    const start = performance.now();
    try {
      const read = withinTime(() => readArticle(makeSource(path, mutant)), mostMs);
      if (!hasErrors(read.diagnostics)) {
        const { outline } = await outlineArticle(read.article);
        const { deck, diagnostics } = parseDeck(
          makeSource('talk.md', printOutline(outline, { source: path, sourceHash: '' })),
        );
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) wrong.push(`${number}: ${errors.map(({ message }) => message).join('; ')}`);
        if (deck.stacks.length > 0) outlined++;
      }
    } catch (error) {
      wrong.push(`${number}: ${error instanceof Error ? error.stack?.slice(0, 300) : error}`);
    }
    if (performance.now() - start > mostMs) wrong.push(`${number}: took longer than ${mostMs} ms`);
  }
  expect(wrong).toEqual([]);
  expect(outlined).toBeGreaterThan(articles * 0.6);
});
