import type { TextOptions, TextProps } from './library.ts';
import type { Paragraph, Run, TextItem } from './drawing.ts';
import type { Look } from './look.ts';
import type { Rect } from './rect.ts';
import type { Units } from './units.ts';

/** What the writing of text needs. */
export interface TextEnv {
  readonly look: Look;
  readonly units: Units;
  readonly lang: string;
  /** Width of a slide in CSS px. */
  readonly width: number;
}

/** What the library cannot say of a paragraph, and is put in afterwards. */
export interface ParagraphPatch {
  /** Left margin and first line's indent, in EMU. */
  readonly margin: number;
  readonly indent: number;
  readonly bullet: { readonly color: string; readonly font: string; readonly percent: number } | null;
}

/** Top and height of the lines of a paragraph, half of what leads them above and below. */
function linesOf({ place, fontHeight, lineHeight, lines }: Paragraph): { top: number; bottom: number } {
  const top = place.y - (lineHeight - fontHeight) / 2;
  return { top, bottom: top + lines * lineHeight };
}

/**
 * The box of a text. Its first line is let hang lower by half of the leading, as office programs put all of it above a line.
 * A text whose lines all stand alone gets room for letters that are a little wider, where the font is not installed.
 */
export function boxOf({ paragraphs, place }: TextItem, slideWidth: number): Rect {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (!first || !last) return place;
  if (first.vertical) return place;
  const start = linesOf(first).top - (first.lineHeight - first.fontHeight) / 2;
  const bottom = linesOf(last).bottom;
  const left = Math.min(
    ...paragraphs.flatMap((each) => [each.place.x, ...(each.bullet ? [each.bullet.x] : [])]),
  );
  const right = Math.max(...paragraphs.map((each) => each.place.x + each.place.width));
  const wrapped = paragraphs.filter(({ lines }) => lines > 1);
  const roomLeft = Math.min(left, ...paragraphs.map(({ room }) => room.x));
  const roomRight = Math.max(right, ...paragraphs.map(({ room }) => room.x + room.width));
  const isBalanced = wrapped.length > 0 && paragraphs.every(({ widest, room }) => widest < 0.86 * room.width);
  const slack = (right - left) * (wrapped.length > 0 ? 0.08 : 0.38) + 8;
  const wantedRight = Math.min(
    Math.max(isBalanced ? right : roomRight, right + slack),
    Math.max(right + 4, slideWidth - 8),
  );
  const wantedLeft = Math.max(Math.min(isBalanced ? left : roomLeft, left - slack), Math.min(left - 4, 8));
  const y = start;
  const height = bottom - start;
  if (first.align === 'center') {
    const middle = (left + right) / 2;
    const half = Math.min(middle - wantedLeft, wantedRight - middle);
    const least = (right - left) / 2 + 2;
    return { x: middle - Math.max(half, least), y, width: 2 * Math.max(half, least), height };
  }
  if (first.align === 'right') return { x: wantedLeft, y, width: right - wantedLeft, height };
  return { x: left, y, width: wantedRight - left, height };
}

/** Runs of a text for the library, and what is to be mended in each paragraph of it. */
export function toTextProps(
  item: TextItem,
  env: TextEnv,
): { readonly runs: TextProps[]; readonly patches: ParagraphPatch[] } {
  const box = boxOf(item, env.width);
  const runs: TextProps[] = [];
  const patches: ParagraphPatch[] = [];
  for (const [i, paragraph] of item.paragraphs.entries()) {
    const before = item.paragraphs[i - 1];
    const gap = before ? linesOf(paragraph).top - linesOf(before).bottom : 0;
    const isLast = i === item.paragraphs.length - 1;
    const count = numberBefore(item.paragraphs, i);
    runs.push(...paragraphRuns(paragraph, env, { gap: item.isCode ? 0 : gap, isLast, count }));
    patches.push(patchOf(paragraph, box, env));
  }
  return { runs, patches };
}

/** How many numbers count up to this paragraph's own, without a gap. */
function numberBefore(paragraphs: readonly Paragraph[], at: number): number {
  let count = 0;
  for (let i = at; i > 0; i--) {
    const own = paragraphs[i]!.bullet?.number ?? null;
    if (own === null || paragraphs[i - 1]!.bullet?.number !== own - 1) break;
    count++;
  }
  return count;
}

function patchOf(
  { bullet, place, runs, align }: Paragraph,
  box: Rect,
  { units, look }: TextEnv,
): ParagraphPatch {
  const shift = align === 'left' || align === 'justify' ? Math.max(0, place.x - box.x) : 0;
  if (!bullet) return { margin: shift > 4 ? units.emu(shift) : 0, indent: 0, bullet: null };
  const size = runs[0]?.size ?? bullet.size;
  return {
    margin: units.emu(shift),
    indent: -units.emu(Math.max(0, place.x - bullet.x)),
    bullet: {
      color: look.nameColor(bullet.color.hex),
      font: look.nameFont(bullet.family),
      percent: Math.round(Math.min(4, Math.max(0.25, bullet.size / size)) * 100_000),
    },
  };
}

/** The runs of one paragraph. */
export function paragraphRuns(
  paragraph: Paragraph,
  env: TextEnv,
  { gap, isLast, count = 0 }: { readonly gap: number; readonly isLast: boolean; readonly count?: number },
): TextProps[] {
  const { units } = env;
  const { runs, align, rtl, bullet, lineHeight } = paragraph;
  const ofParagraph: TextOptions = {
    align,
    lineSpacing: units.points(lineHeight),
    ...(gap > 0.5 && { paraSpaceBefore: units.points(gap) }),
    ...(rtl && { rtlMode: true }),
    ...(bullet && { bullet: toBullet(bullet.text, bullet.number, count) }),
  };
  return runs.map((run, i) => ({
    text: run.text,
    options: {
      ...ofParagraph,
      ...runOptions(run, env),
      ...(run.isBroken && i > 0 && { softBreakBefore: true }),
      ...(!isLast && i === runs.length - 1 && { breakLine: true }),
    },
  }));
}

function toBullet(
  text: string,
  number: number | null,
  count: number,
): NonNullable<Exclude<TextOptions['bullet'], boolean>> {
  // The library measures indents in points, and what is measured here is put in afterwards.
  if (number !== null)
    return { type: 'number', style: 'arabicPlain', numberStartAt: number - count, indent: 20 };
  return { characterCode: text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'), indent: 20 };
}

/** The look of a run. */
export function runOptions(run: Run, { look, units, lang }: TextEnv): TextOptions {
  const font = look.nameFont(run.family);
  // Office programs set raised and lowered letters at two thirds of the size that is asked for.
  const size = run.baseline ? run.size * 1.45 : run.size;
  const { link } = run;
  return {
    fontFace: font === look.text ? '+mn-lt' : font === look.headings ? '+mj-lt' : font,
    fontSize: Math.max(1, Math.round(units.points(size) * 10) / 10),
    color: look.nameColor(run.color.hex),
    lang,
    ...(run.color.alpha < 0.995 && { transparency: Math.round((1 - run.color.alpha) * 100) }),
    ...(run.bold && { bold: true }),
    ...(run.italic && { italic: true }),
    ...(run.underline && !link && { underline: { style: 'sng' as const } }),
    ...(run.strike && { strike: 'sngStrike' as const }),
    ...(run.highlight !== null && { highlight: run.highlight }),
    ...(run.baseline === 'super' && { superscript: true }),
    ...(run.baseline === 'sub' && { subscript: true }),
    ...(Math.abs(run.spacing) > 0.3 && { charSpacing: units.points(run.spacing) }),
    ...(link && { hyperlink: { ...link } }),
  };
}
