import type { Directive } from '../deck/types.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import { bigNumbers } from './layouts/big-numbers.ts';
import { bullets } from './layouts/bullets.ts';
import { chart } from './layouts/chart.ts';
import { closing } from './layouts/closing.ts';
import { code } from './layouts/code.ts';
import { codeNotes } from './layouts/code-notes.ts';
import { comparison } from './layouts/comparison.ts';
import { cover } from './layouts/cover.ts';
import { diagram } from './layouts/diagram.ts';
import { equation } from './layouts/equation.ts';
import { imageFull, imageLeft, imageRight } from './layouts/image.ts';
import { imageGrid } from './layouts/image-grid.ts';
import { people } from './layouts/people.ts';
import { points } from './layouts/points.ts';
import { quote } from './layouts/quote.ts';
import { section } from './layouts/section.ts';
import { statement } from './layouts/statement.ts';
import { table } from './layouts/table.ts';
import { timeline } from './layouts/timeline.ts';
import { twoColumns } from './layouts/two-columns.ts';
import type { Layout, SlideContent } from './types.ts';

/** Every layout, in the order in which they are tried: by position, then by content, the plain one last. */
export const layouts: readonly Layout[] = [
  cover,
  closing,
  section,
  chart,
  diagram,
  comparison,
  table,
  timeline,
  bigNumbers,
  people,
  points,
  codeNotes,
  code,
  equation,
  quote,
  imageFull,
  imageRight,
  imageLeft,
  imageGrid,
  twoColumns,
  statement,
  bullets,
];

/** The layout of a slide and why it was taken. */
export interface Choice {
  readonly layout: Layout;
  readonly reason: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The layout that the slide asks for if it can show the content, else the first one that suits, from those that are
 * taken `unasked`.
 */
export function chooseLayout(
  content: SlideContent,
  path: string,
  unasked: readonly string[] | null = null,
): Choice {
  const kept = layoutOfWhole(content);
  if (kept) return { layout: kept, reason: 'the layout of the slide that goes on', diagnostics: [] };
  const asked = content.slide.directives.layout ?? layoutOfClass(content);
  if (!asked) return { ...firstMatch(content, unasked), diagnostics: [] };
  const named = layouts.find(({ name }) => name === asked.value);
  if (named?.accepts(content)) return { layout: named, reason: 'asked for', diagnostics: [] };
  const fallback = firstMatch(content, unasked);
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
      };
  return { ...fallback, diagnostics: [diagnostic] };
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
