import { attributes as attrs, escapeHtml, Html, html } from '../html.ts';
import { indentOf } from './code-fit.ts';
import { type CodeInfo, parseCodeInfo } from './code-info.ts';
import { type CodePart, linesOf, type ShownLines, shownLines, sizeOf, splitLines } from './code-lines.ts';
import { elementAttributes } from './elements.ts';
import type { Highlight } from './highlight.ts';
import { cutLines, formatLines, hasLine } from './line-ranges.ts';

/**
 * A code block as a figure, with its title as caption and an element for each line, whose text together is the code as
 * it is written. Where lines stand out step by step, `withSteps` adds a fragment for each step after the first: empty
 * marks that the deck's script follows. Without them no line stands back, as in the speaker's notes.
 */
export function renderCode(token: CodePart, highlight: Highlight, withSteps = true): Html {
  const whole = parseCodeInfo(token.lang ?? '');
  const lines = shownLines(token);
  const info = token.shown ? cutInfo(whole, token.shown) : whole;
  const steps = info.steps.map((step) => formatLines(step, lines.length));
  const isStill = steps.length === 1;
  const { rows, columns } = sizeOf(token);
  const figure = attrs({
    'data-numbers': info.numbers,
    'data-diff': hasSigns(info),
    'data-lit': isStill && steps[0] !== 'all',
    'data-steps': steps.length > 1 && withSteps ? steps.join('|') : null,
  });
  const classes = ['code', ...info.attributes.classes.filter((name) => withSteps || name !== 'fragment')];
  const isFragment = classes.includes('fragment') && info.fragmentIndex !== null;
  const pairs = isFragment ? { 'fragment-index': String(info.fragmentIndex) } : {};
  const size = `--rows:${rows};--columns:${columns}`;
  const caption = info.title === null ? null : html`<figcaption>${info.title}</figcaption>`;
  const code = attrs({
    class: info.language === null ? null : `language-${info.language}`,
    style: info.start === 1 ? null : `--start:${info.start - 1}`,
  });
  // A part is coloured as it is in the whole: a comment may have begun before it.
  const coloured = highlightLines(linesOf(token), whole, highlight).slice((token.shown?.from ?? 1) - 1);
  const markup = lines.map((_, i) =>
    renderLine(
      coloured[i]!,
      { number: i + 1, text: lines[i]!, end: i < lines.length - 1 ? '\n' : '', isStill },
      info,
    ),
  );
  const marks = withSteps ? renderMarks(steps, info, isFragment) : null;
  return html`<figure${elementAttributes({ ...info.attributes, classes, pairs })}${figure} style="${size}">${caption}<pre dir="ltr"><code${code}>${markup}</code></pre>${marks}</figure>\n`;
}

/** What is said of a code as it holds for some of its lines; steps that light none of them are left out. */
function cutInfo(info: CodeInfo, { from, to }: ShownLines): CodeInfo {
  const steps = info.steps.map((step) => cutLines(step, from, to)).filter((step) => step.length > 0);
  const isEvery = steps.length === 1 && formatLines(steps[0]!, to - from + 1) === 'all';
  return {
    ...info,
    start: info.start + from - 1,
    steps: isEvery ? [] : steps,
    added: cutLines(info.added, from, to),
    removed: cutLines(info.removed, from, to),
  };
}

const hasSigns = ({ diff, added, removed }: CodeInfo): boolean =>
  diff || added.length > 0 || removed.length > 0;

/** Markup of each line; the signs of a diff are not part of the code that is coloured. */
function highlightLines(
  lines: readonly string[],
  { language, diff }: CodeInfo,
  highlight: Highlight,
): Html[] {
  const cut = lines.map((line) => (diff ? signOf(line) : ''));
  const code = lines.map((line, i) => line.slice(cut[i]!.length)).join('\n');
  return splitLines(highlight(code, language).markup).map((line, i) => {
    const sign = cut[i]!;
    return Html.trusted(sign === '' ? line : `<span class="sign">${escapeHtml(sign)}</span>${line}`);
  });
}

/** The sign that a line of a diff starts with; none for a line that has no place in one. */
export function signOf(line: string): '' | '+' | '-' | ' ' {
  const [first = ''] = line;
  return first === '+' || first === '-' || first === ' ' ? first : '';
}

interface LinePlace {
  readonly number: number;
  readonly text: string;
  /** What ends the line. */
  readonly end: string;
  /** The first step is the only one, so that it can be shown without the deck's script. */
  readonly isStill: boolean;
}

function renderLine(line: Html, { number, text, end, isStill }: LinePlace, info: CodeInfo): Html {
  const indent = text.length > shortest ? indentOf(text) : 0;
  const sign = info.diff ? signOf(text) : '';
  const isAdded = sign === '+' || hasLine(info.added, number);
  const isRemoved = sign === '-' || hasLine(info.removed, number);
  const pairs = attrs({
    'data-lit': isStill && hasLine(info.steps[0]!, number),
    'data-change': isAdded ? 'added' : isRemoved ? 'removed' : null,
    style: indent > 0 ? `--indent:${Math.min(indent, 99)}` : null,
  });
  return html`<span class="line"${pairs}>${line}${end}</span>`;
}

/** Letters of a line beyond which it may have to be wrapped, and then hangs on from its own indentation. */
const shortest = 40;

/** An empty fragment for each step after the first, in the order of their indices where they have any. */
function renderMarks(steps: readonly string[], { fragmentIndex }: CodeInfo, isFragment: boolean): Html[] {
  const first = fragmentIndex === null ? null : fragmentIndex + (isFragment ? 1 : 0);
  return steps.slice(1).map((_, i) => {
    const pairs = attrs({ 'data-step': i + 1, 'data-fragment-index': first === null ? null : first + i });
    return html`<span class="fragment"${pairs}></span>`;
  });
}
