import type { DeckMeta, Directive } from '../deck/types.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { respell } from '../source/fix.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range } from '../source/source.ts';
import { agenda } from './layouts/agenda.ts';
import { bigNumber } from './layouts/big-number.ts';
import { bigNumbers } from './layouts/big-numbers.ts';
import { blank } from './layouts/blank.ts';
import { bullets } from './layouts/bullets.ts';
import { chart } from './layouts/chart.ts';
import { closing } from './layouts/closing.ts';
import { code } from './layouts/code.ts';
import { codeNotes } from './layouts/code-notes.ts';
import { comparison } from './layouts/comparison.ts';
import { cover } from './layouts/cover.ts';
import { definition } from './layouts/definition.ts';
import { diagram } from './layouts/diagram.ts';
import { equation } from './layouts/equation.ts';
import { fullHtml } from './layouts/full-html.ts';
import { imageFull, imageLeft, imageRight } from './layouts/image.ts';
import { imageGrid } from './layouts/image-grid.ts';
import { people } from './layouts/people.ts';
import { points } from './layouts/points.ts';
import { processSteps } from './layouts/process.ts';
import { quote } from './layouts/quote.ts';
import { section } from './layouts/section.ts';
import { statement } from './layouts/statement.ts';
import { table } from './layouts/table.ts';
import { timeline } from './layouts/timeline.ts';
import { twoColumns } from './layouts/two-columns.ts';
import type { Layout, SlideContent } from './types.ts';

/**
 * Every layout, in the order in which they are tried: by position, then by content, the plain one last. Those that only
 * come on request stand before it.
 */
export const layouts: readonly Layout[] = [
  cover,
  closing,
  agenda,
  section,
  chart,
  diagram,
  comparison,
  table,
  timeline,
  bigNumber,
  bigNumbers,
  people,
  processSteps,
  points,
  codeNotes,
  code,
  definition,
  equation,
  quote,
  imageFull,
  imageRight,
  imageLeft,
  imageGrid,
  twoColumns,
  statement,
  blank,
  fullHtml,
  bullets,
];

/** The layout of a slide and why it was taken. */
export interface Choice {
  readonly layout: Layout;
  readonly reason: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The layout that the slide asks for if it can show the content; else the one that the deck asks for; else the first one
 * that suits, from those that are taken `unasked`.
 */
export function chooseLayout(
  content: SlideContent,
  path: string,
  unasked: readonly string[] | null = null,
): Choice {
  const kept = layoutOfWhole(content);
  if (kept) return { layout: kept, reason: 'the layout of the slide that goes on', diagnostics: [] };
  const asked = content.slide.directives.layout ?? layoutOfClass(content);
  if (asked?.value === 'auto') return { ...firstMatch(content, unasked), diagnostics: [] };
  const named = layouts.find(({ name }) => name === asked?.value);
  if (named?.accepts(content)) return { layout: named, reason: 'asked for', diagnostics: [] };
  const usual = layoutOfDeck(content);
  const fallback = usual ? { layout: usual, reason: 'asked for by the deck' } : firstMatch(content, unasked);
  if (!asked) return { ...fallback, diagnostics: [] };
  const diagnostic: Diagnostic = named
    ? {
        severity: 'warning',
        rule: 'layout-content',
        message: `the layout "${named.name}" needs ${named.needs}; the slide is shown as "${fallback.layout.name}"`,
        help: 'change the content or remove the directive',
        path,
        range: asked.range,
      }
    : {
        severity: 'error',
        rule: 'unknown-layout',
        message: `there is no layout "${asked.value}"`,
        help: didYouMean(
          asked.value,
          layouts.map(({ name }) => name),
          'layouts',
        ),
        path,
        range: asked.range,
        ...respell(
          asked.range,
          asked.value,
          layouts.map(({ name }) => name),
        ),
      };
  return { ...fallback, diagnostics: [diagnostic] };
}

/** Slides that a deck's own layout does not reach: they hold what stands nowhere else, or part the talk. */
const byPosition: readonly Layout[] = [cover, section];

/** The layout that the deck sets for all its slides, where the slide can have it. */
function layoutOfDeck(content: SlideContent): Layout | null {
  const named = layouts.find(({ name }) => name === content.meta.layout);
  if (!named || byPosition.some((each) => each.matches(content) !== null)) return null;
  return named.accepts(content) ? named : null;
}

/** What is wrong with the layout that a deck sets for all its slides. */
export function checkLayoutOfDeck(
  { layout }: DeckMeta,
  { path, range }: { readonly path: string; readonly range?: Range | undefined },
): Diagnostic[] {
  if (layout === 'auto' || layouts.some(({ name }) => name === layout)) return [];
  const message = `there is no layout "${layout}"`;
  const names = ['auto', ...layouts.map(({ name }) => name)];
  const help = didYouMean(layout, names, 'layouts');
  const where = { path, ...(range && { range }), ...respell(range, layout, names) };
  return [{ severity: 'error', rule: 'unknown-layout', message, help, ...where }];
}

/** A part looks like the slide that it is a part of, as far as it can; it is never taken for something else. */
function layoutOfWhole(content: SlideContent): Layout | null {
  const { layout } = content.slide.part ?? {};
  if (layout === undefined) return null;
  const named = layouts.find(({ name }) => name === layout);
  return [named, code, table].find((each) => each?.accepts(content)) ?? bullets;
}

/** `## Title {.timeline}` asks for a layout too. */
function layoutOfClass({ slide: { attributes, heading } }: SlideContent): Directive | null {
  const value = (attributes.class ?? '')
    .split(' ')
    .find((name) => layouts.some((layout) => layout.name === name));
  return value && heading ? { value, range: heading.block.range } : null;
}

function firstMatch(
  content: SlideContent,
  unasked: readonly string[] | null,
): { readonly layout: Layout; readonly reason: string } {
  for (const layout of layouts) {
    if (unasked && !unasked.includes(layout.name)) continue;
    const reason = layout.matches(content);
    if (reason !== null) return { layout, reason };
  }
  return { layout: bullets, reason: 'no stronger signature' };
}
