import { type Color, readColor } from './css-color.ts';
import type { Link, Run } from './drawing.ts';
import { hasClass, type PageBox, px, type TextLine } from './snapshot.ts';

/** What a run has from the elements around it. */
export interface Inline {
  readonly underline: boolean;
  readonly strike: boolean;
  readonly highlight: string | null;
  readonly baseline: 'sub' | 'super' | null;
  readonly link: Link | null;
}

export const plainInline: Inline = {
  underline: false,
  strike: false,
  highlight: null,
  baseline: null,
  link: null,
};

/** Reads a link's target; null for one that leads nowhere in a presentation. */
export type ReadLink = (href: string) => Link | null;

/** Text in a block, its lines on the page, and what stands in it as a block of its own. */
export interface InlineText {
  readonly runs: readonly Run[];
  readonly lines: readonly TextLine[];
}

const black: Color = { hex: '000000', alpha: 1 };

/** The text of inline boxes, as runs. `scale` is the zoom under which they stand. */
export function readRuns(boxes: readonly PageBox[], readLink: ReadLink, scale: number): InlineText {
  const runs: Run[] = [];
  const lines: TextLine[] = [];
  let isBroken = false;
  for (const box of boxes) visit(box, plainInline);
  return { runs: trimRuns(runs), lines };

  function visit(box: PageBox, around: Inline): void {
    if (box.name === 'br') {
      // Two breaks in a row leave an empty line.
      if (isBroken) add(box, '', around);
      isBroken = runs.length > 0;
      return;
    }
    if (isUnseen(box)) return;
    if (box.name !== '#text') {
      const inside = enter(box, around, readLink);
      const spoken = box.attributes['data-text'];
      const letters = firstLetters(box);
      if (spoken !== undefined && letters && box.bounds) {
        // An equation in a line: its text, in the type of its letters.
        add(letters, spoken, inside, true);
        lines.push({ ...box.bounds, start: 0, length: spoken.length });
        return;
      }
      for (const child of box.children) visit(child, inside);
      return;
    }
    if (box.lines.length === 0) return;
    const keeps = box.style('white-space-collapse').startsWith('preserve');
    const text = box.text.replaceAll('\u00AD', '');
    lines.push(...box.lines.filter(({ width, height }) => width > 0 && height > 0));
    if (!keeps) return add(box, text.replaceAll('\n', ' '), around);
    for (const [i, part] of text.replace(/\n$/, '').split('\n').entries()) {
      if (i > 0) isBroken = true;
      add(box, part, around);
    }
  }

  function add(box: PageBox, text: string, inline: Inline, isMath = false): void {
    if (text === '' && !isBroken) return;
    const color = readColor(box.style('color')) ?? black;
    runs.push({
      text,
      isBroken,
      family: isMath ? (box.parent?.style('font-family') ?? '') : box.style('font-family'),
      size: px(box.style('font-size')) * scale,
      bold: px(box.style('font-weight')) >= 600,
      italic: box.style('font-style') !== 'normal' && !isMath,
      spacing: px(box.style('letter-spacing')) * scale,
      color: { ...color, alpha: color.alpha * opacityOf(box) },
      ...inline,
    });
    isBroken = false;
  }
}

function enter(box: PageBox, around: Inline, readLink: ReadLink): Inline {
  const decoration = box.style('text-decoration-line');
  const ground = readColor(box.style('background-color'));
  const { href } = box.attributes;
  const align = box.style('vertical-align');
  const isInline = box.style('display').startsWith('inline');
  const raised = box.name === 'sup' || align === 'super' ? 'super' : null;
  const lowered = box.name === 'sub' || align === 'sub' ? 'sub' : null;
  return {
    underline: around.underline || decoration.includes('underline'),
    strike: around.strike || decoration.includes('line-through'),
    highlight: isInline && ground && ground.alpha > 0.5 ? ground.hex : around.highlight,
    baseline: raised ?? lowered ?? around.baseline,
    link: box.name === 'a' && href !== undefined ? readLink(href) : around.link,
  };
}

/** True for what no reader sees: hidden boxes, what is there for screen readers, the MathML beside an equation. */
export function isUnseen(box: PageBox): boolean {
  if (box.name === 'math' || hasClass(box, 'katex-mathml') || hasClass(box, 'sr-only')) return true;
  if (!box.bounds || box.name === '#text') return false;
  if (box.style('visibility') === 'hidden' || box.style('opacity') === '0') return true;
  const { width, height } = box.bounds;
  return (
    width <= 1 && height <= 1 && box.style('overflow-x') !== 'visible' && box.style('position') === 'absolute'
  );
}

/** How much of a box can be seen, with all that it stands in: 0 to 1. */
export function opacityOf(box: PageBox): number {
  let opacity = 1;
  for (let at: PageBox | null = box; at; at = at.parent) {
    const own = at.name === '#text' ? '' : at.style('opacity');
    if (own !== '') opacity *= Number(own);
  }
  return opacity;
}

function firstLetters(box: PageBox): PageBox | null {
  for (const child of box.children) {
    if (isUnseen(child)) continue;
    if (child.name === '#text' && child.lines.length > 0) return child;
    const found = firstLetters(child);
    if (found) return found;
  }
  return null;
}

/** Runs without blanks at the ends of lines, those of one look joined. */
function trimRuns(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const before = last?.text ?? ' ';
    const isStart = run.isBroken || kept.length === 0;
    const isCode = /^ {2,}|\t/.test(run.text);
    const text = !isCode && (isStart || before.endsWith(' ')) ? run.text.replace(/^ +/, '') : run.text;
    if (text === '' && !run.isBroken) continue;
    if (last && !run.isBroken && isAlike(last, run))
      kept[kept.length - 1] = { ...last, text: last.text + text };
    else kept.push({ ...run, text });
  }
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept.filter(({ text, isBroken }) => text !== '' || isBroken);
}

function isAlike(one: Run, other: Run): boolean {
  const bare = (run: Run) => JSON.stringify({ ...run, text: '', isBroken: false });
  return bare(one) === bare(other);
}
