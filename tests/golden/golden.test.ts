import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkNotes } from '../../src/check/check-notes.ts';
import { checkDeck } from '../../src/check/check-deck.ts';
import type { Directives, Slide } from '../../src/deck/types.ts';
import type { Arranged } from '../../src/layout/arrange.ts';
import { loadEmbeds } from '../../src/render/embeds.ts';
import { listTokens } from '../../src/render/render-deck.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { listSteps } from '../../src/render/steps.ts';
import { formatDiagnostic } from '../../src/source/format.ts';
import { partAt, partSources, relocate } from '../../src/source/joined.ts';
import { makeSource, positionAt, type Range, type Source } from '../../src/source/source.ts';
import { icons, type Laid, layOut, renderSections } from '../support/deck.ts';

/*
 * Each folder is a case: `outline.md`, and what becomes of it. `UPDATE_GOLDEN=1 npx vitest run tests/golden` writes
 * the expected files anew; read the difference before you keep it.
 */
const folder = new URL('./', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const rewrites = process.env.UPDATE_GOLDEN === '1' && !process.env.CI;

describe.each(cases)('%s', (name) => {
  const outline = readFileSync(new URL(`${name}/outline.md`, folder), 'utf8');
  let laid: Laid;
  beforeAll(() => {
    laid = layOut(outline, 'outline.md', readOthers(name));
  });

  test('deck', () => {
    compare(name, 'deck.json', `${JSON.stringify(describeDeck(laid), null, 2)}\n`);
  });

  test('slides', async () => {
    const embeds = await loadEmbeds(listTokens(laid.deck), { lang: laid.deck.meta.lang, size: laid.deck.meta.size, drawings: new Map() });
    // What layouts measure for the theme's type sizes changes with the theme, not with the outline.
    // So do the estimates of time with the words; the case `time` shows those that writers set.
    const sections = renderSections(laid, { embeds }).map((section, i) => {
      const plain = section.replace(/(<section[^>]*) style="[^"]*"/, '$1');
      return laid.slides[i]?.seconds === null ? plain.replace(/ data-timing="\d+"/, '') : plain;
    });
    compare(name, 'slides.html', sections.join('\n'));
  });

  test('diagnostics', async () => {
    const steps = renderSections(laid).map(listSteps);
    const found = [
      ...laid.diagnostics,
      ...(await checkDeck(laid.deck, laid.arranged, 'outline.md', { icons })),
      ...checkNotes(laid.arranged, steps, 'outline.md'),
    ];
    const texts = new Map(partSources(laid.source).map(({ path, text }) => [path, text]));
    const text = found
      .map((diagnostic) => relocate(laid.source, diagnostic))
      .map((diagnostic) => formatDiagnostic(diagnostic, texts.get(diagnostic.path)))
      .join('\n\n');
    compare(name, 'diagnostics.txt', text === '' ? '' : `${text}\n`);
  });
});

test('each case has its outline', () => {
  for (const name of cases) expect(existsSync(new URL(`${name}/outline.md`, folder)), name).toBe(true);
});

/** Files beside the outline of a case: those that it includes. Whatever else it asks for is not there. */
function readOthers(name: string): ReadonlyMap<string, Source> {
  const expected = ['outline.md', 'deck.json', 'slides.html', 'diagnostics.txt'];
  const found = readdirSync(new URL(`${name}/`, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => relative(fileURLToPath(new URL(`${name}/`, folder)), join(parentPath, file)))
    .filter((path) => !expected.includes(path));
  return new Map(
    found.map((path) => [path, makeSource(path, readFileSync(new URL(`${name}/${path}`, folder), 'utf8'))]),
  );
}

/** Holds `actual` against the expected file. A missing one is written on a machine of ours and fails elsewhere. */
function compare(name: string, file: string, actual: string): void {
  const url = new URL(`${name}/${file}`, folder);
  if (rewrites || (!existsSync(url) && !process.env.CI)) writeFileSync(url, actual);
  expect(existsSync(url), `${name}/${file} is missing; run with UPDATE_GOLDEN=1`).toBe(true);
  expect(actual).toBe(readFileSync(url, 'utf8'));
}

/** A deck as plain data, with places as line and column. */
function describeDeck({ deck, arranged, source }: Laid): unknown {
  const place = ({ start, end }: Range) => {
    const part = partAt(source, start);
    const text = source.text.slice(part.range.start, part.range.end);
    const from = positionAt(text, start - part.range.start);
    const to = positionAt(text, end - part.range.start);
    const file = part.path === source.path ? '' : `${part.path}:`;
    return `${file}${from.line}:${from.column}-${to.line}:${to.column}`;
  };
  const directives = (all: Directives) =>
    Object.fromEntries(
      Object.entries(all).map(([key, { value, range }]) => [key, `${value} @ ${place(range)}`]),
    );
  const slide = (slide: Slide, { layout, reason, density, tone }: Arranged) => ({
    id: slide.id,
    range: place(slide.range),
    role: slide.role,
    layout: `${layout.name}: ${reason}`,
    density,
    tone,
    heading: slide.heading && `${slide.heading.level} ${slide.heading.text}`,
    section: slide.section,
    directives: directives(slide.directives),
    attributes: slide.attributes,
    sources: slide.sources.join(' '),
    blocks: slide.blocks.map(({ token, range }) => `${token.type} @ ${place(range)}`),
    notes: slide.notes.map(({ token }) => plainText([token])).join('\n'),
  });
  let next = 0;
  const stacks = deck.stacks.map(({ slides }) => slides.map((each) => slide(each, arranged[next++]!)));
  const { reveal, minutes, sources, layout, agenda, fit, ...rest } = deck.meta;
  // What no outline sets is left out, so that a new setting does not change every case.
  const set = {
    ...(minutes !== null && { minutes }),
    ...(sources && { sources }),
    ...(layout !== 'auto' && { layout }),
    ...(agenda && { agenda }),
    ...(fit !== 'split' && { fit }),
  };
  const meta = { ...rest, ...set };
  const footnotes = deck.footnotes.map(({ label }) => label);
  return { meta: { ...meta, reveal: { ...reveal } }, footnotes, stacks };
}
